// From a passphrase to the keys in use: scrypt → key-encryption key → random master key → one HKDF sub-key per purpose.
import { hkdfSync, randomBytes, scrypt, type ScryptOptions } from 'node:crypto';
import { Fault } from './fault';
import { FORMAT, MIN_PASSPHRASE, VERSION } from './limits';
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
  return new Promise((resolve, reject) => {
    scrypt(Buffer.from(normal(passphrase), 'utf8'), salt, KEY, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

/** What the wrapped master key is bound to: it cannot be moved to another backup. */
const masterAbout = (repoId: string) => Buffer.from(`${FORMAT}/${VERSION}/master/${repoId}`, 'utf8');

/** A new random master key, wrapped with the passphrase. */
export async function newMaster(passphrase: string, kdf: Kdf, repoId: string): Promise<Buffer> {
  return seal(await keyFromPassphrase(passphrase, kdf), randomBytes(KEY), masterAbout(repoId));
}

/** The keys of a backup. @throws Fault passphrase-wrong: the header is whole (its checksum was checked), so it must be the passphrase. */
export async function openMaster(passphrase: string, kdf: Kdf, repoId: string, wrapped: Buffer): Promise<Keys> {
  if (normal(passphrase) === '') throw new Fault('passphrase-missing');
  const master = unseal(await keyFromPassphrase(passphrase, kdf), wrapped, masterAbout(repoId));
  if (master === null || master.length !== KEY) throw new Fault('passphrase-wrong');
  const sub = (purpose: string) => Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `${FORMAT}/${VERSION}/${purpose}`, KEY));
  return { object: sub('object'), id: sub('id'), footer: sub('footer'), snapshot: sub('snapshot') };
}
