// Opening a backup: a whole header, then the keys.
import { join } from 'node:path';
import { damaged, Fault } from '../format/fault';
import { decodeHeader, encodeHeader, HEADER_NAMES, type Header } from '../format/header';
import { openMaster, type Keys } from '../format/keys';
import { MAX_HEADER_BYTES } from '../format/limits';
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

/** The header from whichever copy is whole. */
export async function readHeader(io: DriveIo, folder: string): Promise<{ header: Header; badHeaders: string[] }> {
  const copies: { name: string; copy: Copy }[] = [];
  for (const name of HEADER_NAMES) copies.push({ name, copy: await readCopy(io, join(folder, name)) });
  if (copies.some(({ copy }) => copy === 'newer')) throw new Fault('newer-format');
  const header = copies.map(({ copy }) => copy).find((copy) => typeof copy !== 'string');
  if (header === undefined || typeof header === 'string') throw damaged(`${HEADER_NAMES.join(' 和 ')} 都读不出来`);
  const wanted = encodeHeader(header);
  const bad = copies.filter(({ copy }) => typeof copy === 'string' || !encodeHeader(copy).equals(wanted));
  return { header, badHeaders: bad.map(({ name }) => name) };
}

/**
 * Opens the backup on a drive.
 * @throws Fault not-a-backup, damaged, newer-format, passphrase-missing, passphrase-wrong
 */
export async function openRepo(io: DriveIo, drive: string, passphrase: string): Promise<Repo> {
  const folder = await findRepo(io, drive);
  if (folder === null) {
    // An unplugged drive has no backup either, but that is another message.
    await io.list(drive);
    throw new Fault('not-a-backup');
  }
  const { header, badHeaders } = await readHeader(io, folder);
  const keys = await openMaster(passphrase, header.kdf, header.id, header.master);
  return { io, folder, header, keys, badHeaders };
}

/** Writes missing or damaged copies of the header again from the whole one. */
export async function healHeaders(repo: Repo): Promise<void> {
  for (const name of repo.badHeaders) await writeDurably(repo.io, repo.folder, name, encodeHeader(repo.header));
}
