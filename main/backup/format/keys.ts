// From a passphrase to the keys in use: scrypt → key-encryption key → random master key → one HKDF sub-key per purpose.
// What is secret and lies in a Buffer is overwritten as soon as it has served; a passphrase is a string, and those nobody can overwrite.
import { hkdfSync, randomBytes, scrypt, type ScryptOptions } from 'node:crypto';
import { Fault } from './fault';
import { FORMAT, MIN_PASSPHRASE, VERSION } from './limits';
import { readCode } from './recovery-code';
import { seal, unseal } from './seal';

export interface Kdf {
  name: 'scrypt';
  N: number;
  r: number;
  p: number;
  salt: Buffer;
}

/** One key per purpose, so that nothing sealed for one can be passed off as another. */
export interface Keys {
  object: Buffer;
  /** Keyed ids: without the key, nobody can test whether the stick holds a known text. */
  id: Buffer;
  footer: Buffer;
  snapshot: Buffer;
}

const KEY = 32;

/** NFKC: the same passphrase typed with full-width letters, or by another input method, is the same passphrase. */
const normal = (passphrase: string) => passphrase.normalize('NFKC');

/** Refuses an empty or short passphrase; for making backups, never for opening them. */
export function checkPassphrase(passphrase: string): void {
  if (normal(passphrase).trim() === '') throw new Fault('passphrase-missing');
  if ([...normal(passphrase)].length < MIN_PASSPHRASE) throw new Fault('passphrase-short');
}

/** The same for a passphrase somebody chooses: the number of a recovery sheet is none, or finding the sheet would be finding both. */
export function checkNewPassphrase(passphrase: string): void {
  checkPassphrase(passphrase);
  if (readCode(passphrase).state !== 'no-code') throw new Fault('passphrase-is-code');
}

/** True for parameters this program is willing to compute: a hostile header must not ask for terabytes or for years. */
export function isBearable({ N, r, p }: Kdf): boolean {
  const power = Math.log2(N);
  return Number.isInteger(power) && power >= 10 && power <= 20 && Number.isInteger(r) && r >= 1 && r <= 16 && Number.isInteger(p) && p >= 1 && p <= 4;
}

export function freshKdf(N: number): Kdf {
  return { name: 'scrypt', N, r: 8, p: 1, salt: randomBytes(16) };
}

function keyFromPassphrase(passphrase: string, { N, r, p, salt }: Kdf): Promise<Buffer> {
  // Twice what the algorithm needs: OpenSSL counts a little more than 128·N·r.
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r + 2 ** 20 };
  const typed = Buffer.from(normal(passphrase), 'utf8');
  return new Promise((resolve, reject) => {
    scrypt(typed, salt, KEY, options, (error, key) => {
      typed.fill(0);
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** What the wrapped master key is bound to: it cannot be moved to another backup. */
const masterAbout = (repoId: string) => Buffer.from(`${FORMAT}/${VERSION}/master/${repoId}`, 'utf8');

/** A new random master key. */
export const freshMaster = (): Buffer => randomBytes(KEY);

/** A master key, wrapped with a passphrase. */
export async function wrapMaster(master: Buffer, passphrase: string, kdf: Kdf, repoId: string): Promise<Buffer> {
  const wrapping = await keyFromPassphrase(passphrase, kdf);
  try {
    return seal(wrapping, master, masterAbout(repoId));
  } finally {
    wrapping.fill(0);
  }
}

/** The master key by the passphrase; null: not the one. The header is whole (its checksum was checked), so it is not damage. */
export async function unwrapMaster(passphrase: string, kdf: Kdf, repoId: string, wrapped: Buffer): Promise<Buffer | null> {
  if (normal(passphrase) === '') throw new Fault('passphrase-missing');
  const wrapping = await keyFromPassphrase(passphrase, kdf);
  try {
    const master = unseal(wrapping, wrapped, masterAbout(repoId));
    return master?.length === KEY ? master : null;
  } finally {
    wrapping.fill(0);
  }
}

/** The keys in use, from the master key. */
export function keysOf(master: Buffer): Keys {
  const sub = (purpose: string) => Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `${FORMAT}/${VERSION}/${purpose}`, KEY));
  return { object: sub('object'), id: sub('id'), footer: sub('footer'), snapshot: sub('snapshot') };
}
