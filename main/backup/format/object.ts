// An object: one piece of a file, or one part of the file list, sealed under its own keyed id.
import { createHmac } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Keys } from './keys';
import { MAX_OBJECT_BYTES } from './limits';
import { SEAL_OVERHEAD, seal, unseal } from './seal';

/** HMAC-SHA-256 of the plain bytes under the id key, base64url: 43 characters. */
export type ObjectId = string;

export const ID_BYTES = 32;
export const isObjectId = (value: unknown): value is ObjectId => typeof value === 'string' && /^[A-Za-z0-9_-]{43}$/.test(value);
export const idBytes = (id: ObjectId): Buffer => Buffer.from(id, 'base64url');

/** The longest an object can be once sealed. */
export const MAX_SEALED_BYTES = MAX_OBJECT_BYTES + 1 + SEAL_OVERHEAD;

const STORED = 0;
const DEFLATED = 1;
/** zlib's level 4: nearly the size of level 9 on case files, several times as quick. */
const LEVEL = 4;

export function objectId(keys: Keys, plain: Uint8Array): ObjectId {
  return createHmac('sha256', keys.id).update(plain).digest('base64url');
}

/** Photos and archives do not get smaller; trying costs a slow PC seconds. */
function isPacked(plain: Uint8Array): boolean {
  const [a, b] = plain;
  return (a === 0xff && b === 0xd8) || (a === 0x89 && b === 0x50) || (a === 0x50 && b === 0x4b);
}

/** Flag byte (0 stored, 1 raw deflate) and body, sealed with the id as associated data. */
export function sealObject(keys: Keys, id: ObjectId, plain: Uint8Array): Buffer {
  const deflated = plain.length > 64 && !isPacked(plain) ? deflateRawSync(plain, { level: LEVEL }) : null;
  const pays = deflated !== null && deflated.length < plain.length * 0.95;
  return seal(keys.object, Buffer.concat([Buffer.of(pays ? DEFLATED : STORED), pays ? deflated : plain]), idBytes(id));
}

/** The plain bytes; null when they are not, to the bit, those that were named `id`. */
export function openObject(keys: Keys, id: ObjectId, sealed: Uint8Array): Buffer | null {
  const opened = unseal(keys.object, sealed, idBytes(id));
  if (opened === null || opened.length === 0) return null;
  const plain = unpack(opened);
  // GCM has proven who sealed this; the id also proves that memory did not change the bytes between naming and sealing.
  return plain !== null && objectId(keys, plain) === id ? plain : null;
}

function unpack(opened: Buffer): Buffer | null {
  const body = opened.subarray(1);
  if (opened[0] === STORED) return body.length <= MAX_OBJECT_BYTES ? body : null;
  if (opened[0] !== DEFLATED) return null;
  try {
    return inflateRawSync(body, { maxOutputLength: MAX_OBJECT_BYTES });
  } catch {
    return null;
  }
}
