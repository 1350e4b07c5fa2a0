// The seam as Node does it.
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import { codeOf, type DriveIo, type FileFacts, type OpenFile } from './drive-io';

const ON_WINDOWS = process.platform === 'win32';
/** Linux only; 0 elsewhere. */
const O_DIRECT = process.platform === 'linux' ? (constants.O_DIRECT ?? 0) : 0;
/** Rooms share their PC: what is restored is for its owner's eyes. Ignored on FAT and Windows. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;
/** A virus scanner holds a new file for a moment; together about two seconds. */
const RENAME_TRIES = 20;
const RENAME_PAUSE_MS = 100;

type Stats = Awaited<ReturnType<typeof fs.lstat>>;

function factsOf(stats: Stats): FileFacts {
  const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
  return { kind, size: Number(stats.size), modified: Number(stats.mtimeMs), changed: Number(stats.ctimeMs), links: Number(stats.nlink) };
}

function asOpenFile(handle: fs.FileHandle): OpenFile {
  return {
    read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
    write: async (bytes) => (await handle.write(bytes, 0, bytes.length, null)).bytesWritten,
    facts: async () => factsOf(await handle.stat()),
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

async function rename(from: string, to: string, tries = ON_WINDOWS ? RENAME_TRIES : 1): Promise<void> {
  try {
    await fs.rename(from, to);
  } catch (error) {
    if (tries <= 1 || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error;
    await pause(RENAME_PAUSE_MS);
    await rename(from, to, tries - 1);
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (ON_WINDOWS) return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some file systems cannot sync a folder: they have no cache of names to lose.
    if (!['EINVAL', 'ENOTSUP', 'EISDIR'].includes(codeOf(error))) throw error;
  } finally {
    await handle.close();
  }
}

async function syncFile(path: string): Promise<void> {
  // Windows flushes only what is open for writing.
  const handle = await fs.open(path, ON_WINDOWS ? 'r+' : 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openPastCache(path: string): Promise<OpenFile | null> {
  if (O_DIRECT === 0) return null;
  try {
    return asOpenFile(await fs.open(path, constants.O_RDONLY | O_DIRECT));
  } catch (error) {
    if (['EINVAL', 'ENOTSUP'].includes(codeOf(error))) return null;
    throw error;
  }
}

async function space(path: string): Promise<{ total: number; free: number } | null> {
  try {
    const { blocks, bavail, bsize } = await fs.statfs(path);
    return blocks > 0 ? { total: blocks * bsize, free: bavail * bsize } : null;
  } catch (error) {
    if (codeOf(error) === 'ENOSYS') return null;
    throw error;
  }
}

async function list(folder: string) {
  const entries = await fs.readdir(folder, { withFileTypes: true });
  return entries.map((entry) => ({ name: entry.name, kind: entry.isFile() ? ('file' as const) : entry.isDirectory() ? ('folder' as const) : ('other' as const) }));
}

export const nodeIo: DriveIo = {
  list,
  facts: async (path) => factsOf(await fs.lstat(path)),
  realPath: (path) => fs.realpath(path),
  openToRead: async (path) => asOpenFile(await fs.open(path, 'r')),
  openPastCache,
  create: async (path) => asOpenFile(await fs.open(path, 'wx', FILE_MODE)),
  makeFolder: (path) => fs.mkdir(path, { mode: FOLDER_MODE }),
  rename: (from, to) => rename(from, to),
  link: (from, to) => fs.link(from, to),
  remove: (path) => fs.unlink(path),
  removeFolder: (path) => fs.rmdir(path),
  removeTree: (path) => fs.rm(path, { recursive: true, force: true }),
  setModified: (path, modified) => fs.utimes(path, modified / 1000, modified / 1000),
  syncFile,
  syncFolder,
  space,
  now: () => Date.now(),
  pause,
};
