// repo.json: what this backup is, how its passphrase is turned into a key, and the wrapped master key. Kept twice (repo.copy.json).
import { createHash } from 'node:crypto';
import { isBearable, type Kdf } from './keys';
import { FORMAT, MAX_HEADER_BYTES, VERSION } from './limits';
import { bytesFromBase64, isRecord, parseJson } from './read-json';
import { decodeRecovery, encodeRecovery, type RecoveryEntry } from './recovery';

export const HEADER_NAMES = ['repo.json', 'repo.copy.json'] as const;

export interface Header {
  /** 32 hex digits, random; tells one backup from another (the local cache names it). */
  id: string;
  kdf: Kdf;
  /** The master key, sealed with the key made from the passphrase. */
  master: Buffer;
  /** The master key, wrapped for recovery sheets as well. Optional in the file: programs before it read the rest. */
  recovery: RecoveryEntry[];
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * The bytes of repo.json. First line: the checksum of everything after it, so that one flipped bit is known for damage and not
 * taken for a wrong passphrase.
 */
export function encodeHeader({ id, kdf, master, recovery }: Header): Buffer {
  const { name, N, r, p } = kdf;
  const sealed = { kdf: { name, N, r, p, salt: kdf.salt.toString('base64') }, master: master.toString('base64') };
  const value = { format: FORMAT, version: VERSION, id, ...sealed, ...(recovery.length > 0 ? { recovery: encodeRecovery(recovery) } : {}) };
  const body = Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8');
  return Buffer.concat([Buffer.from(`{"sha256":"${sha256(body)}"}\n`, 'latin1'), body]);
}

const FIRST_LINE = /^\{"sha256":"([0-9a-f]{64})"\}\n/;
const FIRST_LINE_BYTES = 78;

/** The header; 'newer' when a newer program wrote it (whole, but not for us); 'damaged' otherwise. */
export function decodeHeader(bytes: Buffer): Header | 'damaged' | 'newer' {
  if (bytes.length > MAX_HEADER_BYTES) return 'damaged';
  const line = FIRST_LINE.exec(bytes.subarray(0, FIRST_LINE_BYTES).toString('latin1'));
  const body = bytes.subarray(FIRST_LINE_BYTES);
  if (line?.[1] !== sha256(body)) return 'damaged';
  const value = parseJson(body.toString('utf8'));
  if (!isRecord(value) || value['format'] !== FORMAT || typeof value['version'] !== 'number') return 'damaged';
  if (value['version'] > VERSION) return 'newer';
  const kdf = isRecord(value['kdf']) ? value['kdf'] : {};
  const { N, r, p } = kdf;
  const salt = bytesFromBase64(kdf['salt']);
  const master = bytesFromBase64(value['master']);
  const id = value['id'];
  const recovery = decodeRecovery(value['recovery']);
  if (value['version'] !== VERSION || kdf['name'] !== 'scrypt' || typeof N !== 'number' || typeof r !== 'number' || typeof p !== 'number') return 'damaged';
  if (salt === null || salt.length < 16 || master === null || recovery === null || typeof id !== 'string' || !/^[0-9a-f]{32}$/.test(id)) return 'damaged';
  const read: Kdf = { name: 'scrypt', N, r, p, salt };
  return isBearable(read) ? { id, kdf: read, master, recovery } : 'damaged';
}
