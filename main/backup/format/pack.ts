// A pack: many objects in one file, so that FAT sees few files. Named by the SHA-256 of its bytes.
//   'HSBPACK1' | record… | footer (sealed) | length of the footer (u32 LE)
//   record = id (32) | length (u32 LE) | sealed object
import type { Keys } from './keys';
import { ID_BYTES, isObjectId, MAX_SEALED_BYTES, type ObjectId } from './object';
import { isCount, parseJson } from './read-json';
import { SEAL_OVERHEAD, seal, unseal } from './seal';

export const PACK_MAGIC = Buffer.from('HSBPACK1', 'latin1');
export const RECORD_HEAD = ID_BYTES + 4;
export const FOOTER_TAIL = 4;

export const isPackName = (name: string): boolean => /^[0-9a-f]{64}\.pack$/.test(name);
export const packName = (sha256: string): string => `${sha256}.pack`;

/** Where an object lies: offset and length of its sealed bytes. */
export interface PackEntry {
  id: ObjectId;
  offset: number;
  length: number;
}

export function recordHead(id: ObjectId, length: number): Buffer {
  const head = Buffer.alloc(RECORD_HEAD);
  head.write(id, 0, ID_BYTES, 'base64url');
  head.writeUInt32LE(length, ID_BYTES);
  return head;
}

/** Footer and its length: the index of the pack, [[id, offset, length], …] as JSON, sealed. */
export function encodeFooter(keys: Keys, entries: readonly PackEntry[]): Buffer {
  const list = entries.map(({ id, offset, length }) => [id, offset, length]);
  const sealed = seal(keys.footer, Buffer.from(JSON.stringify(list), 'utf8'), PACK_MAGIC);
  const tail = Buffer.alloc(FOOTER_TAIL);
  tail.writeUInt32LE(sealed.length);
  return Buffer.concat([sealed, tail]);
}

/** How many bytes the sealed footer has, from the last four bytes of the pack; null when that cannot be. */
export function footerLength(tail: Buffer, packSize: number): number | null {
  const length = tail.readUInt32LE(0);
  return length >= SEAL_OVERHEAD && length <= packSize - PACK_MAGIC.length - FOOTER_TAIL ? length : null;
}

/** The entries of a footer; null when it is not whole or points outside its pack. */
export function decodeFooter(keys: Keys, sealed: Buffer, packSize: number): PackEntry[] | null {
  const plain = unseal(keys.footer, sealed, PACK_MAGIC);
  const list = plain && parseJson(plain.toString('utf8'));
  if (!Array.isArray(list)) return null;
  const end = packSize - FOOTER_TAIL - sealed.length;
  const entries: PackEntry[] = [];
  for (const item of list as unknown[]) {
    const [id, offset, length] = Array.isArray(item) ? (item as unknown[]) : [];
    if (!isObjectId(id) || !isCount(offset) || !isCount(length) || length > MAX_SEALED_BYTES || offset + length > end) return null;
    entries.push({ id, offset, length });
  }
  return entries;
}

/**
 * The entries of a pack whose footer is lost, by walking its records as far as they make sense. Nothing found this way is believed:
 * each object still has to open under its id.
 */
export function scanRecords(pack: Buffer): PackEntry[] {
  const entries: PackEntry[] = [];
  if (!pack.subarray(0, PACK_MAGIC.length).equals(PACK_MAGIC)) return entries;
  let at = PACK_MAGIC.length;
  while (at + RECORD_HEAD <= pack.length) {
    const length = pack.readUInt32LE(at + ID_BYTES);
    const offset = at + RECORD_HEAD;
    if (length < SEAL_OVERHEAD || length > MAX_SEALED_BYTES || offset + length > pack.length) break;
    entries.push({ id: pack.toString('base64url', at, at + ID_BYTES), offset, length });
    at = offset + length;
  }
  return entries;
}
