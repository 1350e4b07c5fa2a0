// Which PC this is, for a room that works on several: a name and a pair of keys. They stay on this PC, outside the data folder, so that
// they are in no backup and a copied folder is not taken for the PC it came from.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../contract/errors';
import { pcIdOf } from '../domain/pcs';
import { writeFileDurably } from '../store/durable-file';

export interface ThisPc {
  id: string;
  /** Ed25519, raw, base64. */
  publicKey: string;
  sign(bytes: Uint8Array): Buffer;
}

const FILE = 'this-pc.json';
/** The private key as PKCS #8, base64. Written 0600. */
const Kept = z.object({ privateKey: z.string().max(400) });

/** This PC as it knows itself; null when it was never given a name, or when its file cannot be read: then it is another PC from now on. */
export async function readThisPc(folder: string): Promise<ThisPc | null> {
  try {
    const { privateKey } = Kept.parse(JSON.parse(await readFile(join(folder, FILE), 'utf8')));
    return thisPc(createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' }));
  } catch {
    return null;
  }
}

/** Gives this PC its keys, durably, before anything names it. */
export async function makeThisPc(folder: string): Promise<Result<ThisPc>> {
  const { privateKey } = generateKeyPairSync('ed25519');
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return fail({ kind: 'write-failed', where: 'data', code: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
  const text = JSON.stringify({ privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64') });
  const written = await writeFileDurably(join(folder, FILE), `${text}\n`);
  return written.ok ? ok(thisPc(privateKey)) : written;
}

function thisPc(key: KeyObject): ThisPc {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  const publicKey = Buffer.from(x ?? '', 'base64url').toString('base64');
  return { id: idOfKey(publicKey), publicKey, sign: (bytes) => sign(null, bytes, key) };
}

/** The id that belongs to a public key (raw, base64). */
export function idOfKey(publicKey: string): string {
  return pcIdOf(createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest());
}
