// The plain beginning of a package: what it is and how the passphrase opens it. Nothing of the room, of a PC or of a case.
import { createHash } from 'node:crypto';
import { isBearable, type Kdf } from '../format/keys';
import { bytesFromBase64, isRecord, parseJson } from '../format/read-json';
import { PackageFault } from './fault';
import { PACKAGE_FORMAT, PACKAGE_VERSION } from './limits';

export const MAGIC = Buffer.from('HSBPKG01', 'latin1');

export interface PackageHeader {
  /** 32 hex digits, random: tells one package from another, also in the list of those taken. */
  id: string;
  kdf: Kdf;
  /** The key of this package, sealed with the passphrase. */
  master: Buffer;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const FIRST_LINE = /^\{"sha256":"([0-9a-f]{64})"\}\n/;
const FIRST_LINE_BYTES = 78;

/** A first line with the checksum of the rest, as in a backup: damage is told from a wrong passphrase. */
export function encodePackageHeader({ id, kdf, master }: PackageHeader): Buffer {
  const { name, N, r, p } = kdf;
  const value = { format: PACKAGE_FORMAT, version: PACKAGE_VERSION, id, kdf: { name, N, r, p, salt: kdf.salt.toString('base64') }, master: master.toString('base64') };
  const body = Buffer.from(`${JSON.stringify(value)}\n`, 'utf8');
  return Buffer.concat([Buffer.from(`{"sha256":"${sha256(body)}"}\n`, 'latin1'), body]);
}

/** @throws PackageFault damaged, newer-format, not-a-package */
export function decodePackageHeader(bytes: Buffer): PackageHeader {
  const line = FIRST_LINE.exec(bytes.subarray(0, FIRST_LINE_BYTES).toString('latin1'));
  const body = bytes.subarray(FIRST_LINE_BYTES);
  if (line?.[1] !== sha256(body)) throw new PackageFault('damaged');
  const value = parseJson(body.toString('utf8'));
  if (!isRecord(value) || value['format'] !== PACKAGE_FORMAT) throw new PackageFault('not-a-package');
  if (typeof value['version'] === 'number' && value['version'] > PACKAGE_VERSION) throw new PackageFault('newer-format');
  const kdf = isRecord(value['kdf']) ? value['kdf'] : {};
  const { N, r, p } = kdf;
  const salt = bytesFromBase64(kdf['salt']);
  const master = bytesFromBase64(value['master']);
  const id = value['id'];
  const numbers = typeof N === 'number' && typeof r === 'number' && typeof p === 'number';
  if (value['version'] !== PACKAGE_VERSION || kdf['name'] !== 'scrypt' || !numbers) throw new PackageFault('damaged');
  if (salt === null || salt.length < 16 || master === null || typeof id !== 'string' || !/^[0-9a-f]{32}$/.test(id)) throw new PackageFault('damaged');
  const read: Kdf = { name: 'scrypt', N, r, p, salt };
  // A hostile header must not ask for terabytes or for years.
  if (!isBearable(read)) throw new PackageFault('damaged');
  return { id, kdf: read, master };
}
