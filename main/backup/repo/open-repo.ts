// Opening a backup: a whole header, then the keys.
import { join } from 'node:path';
import { damaged, Fault } from '../format/fault';
import { decodeHeader, encodeHeader, HEADER_NAMES, type Header } from '../format/header';
import { checkNewPassphrase, freshKdf, keysOf, unwrapMaster, wrapMaster, type Keys } from '../format/keys';
import { MAX_HEADER_BYTES } from '../format/limits';
import { masterByCode, withRecovery, type RecoveryFor } from '../format/recovery';
import { readCode } from '../format/recovery-code';
import type { DriveIo } from '../io/drive-io';
import { isIoCode } from '../io/placed-io';
import { readWhole } from '../io/read-file';
import { writeDurably } from '../io/write-file';
import { findRepo, PACKS, SNAPSHOTS } from './find-repo';

export interface Repo {
  io: DriveIo;
  folder: string;
  header: Header;
  keys: Keys;
  /** Copies of the header that are missing or damaged, by name. */
  badHeaders: string[];
}

export const packsFolder = (repo: { folder: string }): string => join(repo.folder, PACKS);
export const snapshotsFolder = (repo: { folder: string }): string => join(repo.folder, SNAPSHOTS);

/** Names in a folder of the backup; none when somebody deleted the folder. */
export async function namesIn(repo: Pick<Repo, 'io' | 'folder'>, folder: string): Promise<string[]> {
  try {
    return (await repo.io.list(folder)).map((entry) => entry.name);
  } catch (error) {
    if (!isIoCode(error, 'ENOENT')) throw error;
    await repo.io.list(repo.folder);
    return [];
  }
}

type Copy = Header | 'damaged' | 'newer' | 'missing';

async function readCopy(io: DriveIo, file: string): Promise<Copy> {
  try {
    const bytes = await readWhole(io, file, MAX_HEADER_BYTES);
    return bytes === null ? 'damaged' : decodeHeader(bytes);
  } catch (error) {
    if (isIoCode(error, 'ENOENT')) return 'missing';
    if (isIoCode(error, 'EISDIR')) return 'damaged';
    throw error;
  }
}

/** The whole copies of the header, first one first and no two alike; and the names of those that are not like the first. */
export async function readHeaders(io: DriveIo, folder: string): Promise<{ headers: [Header, ...Header[]]; badHeaders: string[] }> {
  const copies: { name: string; copy: Copy }[] = [];
  for (const name of HEADER_NAMES) copies.push({ name, copy: await readCopy(io, join(folder, name)) });
  if (copies.some(({ copy }) => copy === 'newer')) throw new Fault('newer-format');
  const [first, ...others] = copies.flatMap(({ copy }) => (typeof copy === 'string' ? [] : [copy]));
  if (first === undefined) throw damaged(`${HEADER_NAMES.join(' 和 ')} 都读不出来`);
  const wanted = encodeHeader(first);
  const bad = copies.filter(({ copy }) => typeof copy === 'string' || !encodeHeader(copy).equals(wanted));
  // Of another backup, copied here by hand: no second chance for its passphrase.
  const headers = others.filter((other) => other.id === first.id && !encodeHeader(other).equals(wanted));
  return { headers: [first, ...headers], badHeaders: bad.map(({ name }) => name) };
}

async function headersOn(io: DriveIo, drive: string): Promise<{ folder: string; headers: [Header, ...Header[]]; badHeaders: string[] }> {
  const folder = await findRepo(io, drive);
  if (folder === null) {
    // An unplugged drive has no backup either, but that is another message.
    await io.list(drive);
    throw new Fault('not-a-backup');
  }
  return { folder, ...(await readHeaders(io, folder)) };
}

/**
 * The master key by a passphrase or by the number of a recovery sheet, and the header it came from. A change of passphrase that was
 * broken off between the two copies leaves two headers: either passphrase opens its own.
 * @throws Fault passphrase-missing, passphrase-wrong, code-group, code-unknown, damaged
 */
async function unlock(headers: readonly Header[], secret: string): Promise<{ header: Header; master: Buffer }> {
  const code = readCode(secret);
  let damagedEntry = false;
  if (code.state === 'whole') {
    for (const header of headers) {
      const master = masterByCode(header.recovery, code.secret, header.id);
      if (master === 'damaged') damagedEntry = true;
      else if (master !== null) return { header, master };
    }
    code.secret.fill(0);
  }
  // Also what looks like a code: nobody is shut out for having chosen 48 digits.
  for (const header of headers) {
    const master = await unwrapMaster(secret, header.kdf, header.id, header.master);
    if (master !== null) return { header, master };
  }
  if (damagedEntry) throw damaged('恢复单在这个U盘上的那一份读不出来，请用备份口令');
  if (code.state === 'whole') throw new Fault('code-unknown');
  if (code.state === 'wrong-group') throw new Fault('code-group', String(code.group));
  if (code.state === 'wrong-length') throw new Fault('code-group', '0');
  throw new Fault('passphrase-wrong');
}

/**
 * Opens the backup on a drive by its passphrase or the number of a recovery sheet.
 * @param recovery the room's recovery key: where the header has nothing for it, the header in memory gets it, to be written by `healHeaders`
 * @throws Fault not-a-backup, damaged, newer-format, passphrase-missing, passphrase-wrong, code-group, code-unknown
 */
export async function openRepo(io: DriveIo, drive: string, secret: string, recovery: RecoveryFor | null = null): Promise<Repo> {
  const { folder, headers, badHeaders } = await headersOn(io, drive);
  const { header, master } = await unlock(headers, secret);
  try {
    const keys = keysOf(master);
    const entries = recovery === null ? null : withRecovery(header.recovery, recovery, master, header.id);
    if (entries !== null) return { io, folder, header: { ...header, recovery: entries }, keys, badHeaders: [...HEADER_NAMES] };
    return { io, folder, header, keys, badHeaders: header === headers[0] ? badHeaders : [...HEADER_NAMES] };
  } finally {
    master.fill(0);
  }
}

/** Writes missing or damaged copies of the header again from the whole one. */
export async function healHeaders(repo: Pick<Repo, 'io' | 'folder' | 'header' | 'badHeaders'>): Promise<void> {
  for (const name of repo.badHeaders) await writeDurably(repo.io, repo.folder, name, encodeHeader(repo.header));
}

/**
 * Another passphrase for a backup: the master key is wrapped anew, the data stays as it is. Each copy of the header is replaced whole, one
 * after the other, so that at every moment one of them opens with the old passphrase or the new.
 * @param secret the present passphrase, or the number of a recovery sheet
 * @throws Fault as openRepo; passphrase-short, passphrase-is-code: nothing was written
 */
export async function rewrap(io: DriveIo, drive: string, secret: string, next: string, recovery: RecoveryFor | null, scryptN: number): Promise<void> {
  checkNewPassphrase(next);
  const { folder, headers } = await headersOn(io, drive);
  const { header, master } = await unlock(headers, secret);
  try {
    const kdf = freshKdf(scryptN);
    const wrapped = await wrapMaster(master, next, kdf, header.id);
    const entries = (recovery && withRecovery(header.recovery, recovery, master, header.id)) ?? header.recovery;
    // The copy last: what is read first is changed first, so that a broken-off change counts as made.
    await healHeaders({ io, folder, header: { ...header, kdf, master: wrapped, recovery: entries }, badHeaders: [...HEADER_NAMES] });
  } finally {
    master.fill(0);
  }
}
