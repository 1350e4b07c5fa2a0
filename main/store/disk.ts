// The one door to the disk. Every file operation of the store goes through it, so that tests can make any single one fail.
import { constants } from 'node:fs';
import fs, { type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What tells one state of a file from another. `inode` changes with every rename over it, and with every copy by hand. */
export interface FileFacts {
  size: number;
  /** Time of the last change in ms, as the file system keeps it. */
  changed: number;
  inode: number;
  isFolder: boolean;
}

export interface FolderEntry {
  name: string;
  isFolder: boolean;
}

export interface OpenFile {
  write(data: Uint8Array): Promise<void>;
  /** Reads on from where the last read ended; the number of bytes read, 0 at the end. */
  read(into: Uint8Array): Promise<number>;
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  facts(): Promise<FileFacts>;
  close(): Promise<void>;
}

/** Operations fail as Node's do: with an error that has a `code`. */
export interface DiskIo {
  /** 'r' to read, 'wx' to make a file that must not exist yet (mode 0600), 'a' to write on at its end. */
  open(path: string, how: 'r' | 'wx' | 'a'): Promise<OpenFile>;
  readFile(path: string): Promise<Buffer>;
  readFolder(path: string): Promise<FolderEntry[]>;
  facts(path: string): Promise<FileFacts>;
  rename(from: string, to: string): Promise<void>;
  /** A second name for the same file; fails where the file system has no such thing. */
  link(from: string, to: string): Promise<void>;
  /** A copy; `to` must not exist yet. */
  copy(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** One folder; its parent must exist, it must not. */
  makeFolder(path: string): Promise<void>;
  removeEmptyFolder(path: string): Promise<void>;
  /** Makes the names in a folder durable. Windows does this by itself and knows no such call. */
  syncFolder(path: string): Promise<void>;
  /** Kind of file system (statfs f_type; 0 on Windows) and bytes free for us. */
  volume(path: string): Promise<{ type: number; free: number }>;
  /** Waiting before a second try is an operation too: tests do not wait. */
  pause(milliseconds: number): Promise<void>;
}

/** Only the owner may read case files: they are full of other people's troubles. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

class NodeFile implements OpenFile {
  readonly #handle: FileHandle;
  constructor(handle: FileHandle) {
    this.#handle = handle;
  }
  write(data: Uint8Array): Promise<void> {
    return this.#handle.writeFile(data);
  }
  async read(into: Uint8Array): Promise<number> {
    return (await this.#handle.read(into, 0, into.length, null)).bytesRead;
  }
  sync(): Promise<void> {
    return this.#handle.sync();
  }
  truncate(length: number): Promise<void> {
    return this.#handle.truncate(length);
  }
  async facts(): Promise<FileFacts> {
    return asFacts(await this.#handle.stat());
  }
  close(): Promise<void> {
    return this.#handle.close();
  }
}

const asFacts = (stat: { size: number; mtimeMs: number; ino: number; isDirectory(): boolean }): FileFacts => ({
  size: stat.size,
  changed: stat.mtimeMs,
  inode: stat.ino,
  isFolder: stat.isDirectory(),
});

export const nodeDisk: DiskIo = {
  open: async (path, how) => new NodeFile(await fs.open(path, how, FILE_MODE)),
  readFile: (path) => fs.readFile(path),
  readFolder: async (path) => (await fs.readdir(path, { withFileTypes: true })).map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() })),
  facts: async (path) => asFacts(await fs.stat(path)),
  rename: (from, to) => fs.rename(from, to),
  link: (from, to) => fs.link(from, to),
  copy: (from, to) => fs.copyFile(from, to, constants.COPYFILE_EXCL),
  remove: (path) => fs.unlink(path),
  makeFolder: async (path) => {
    await fs.mkdir(path, { mode: FOLDER_MODE });
  },
  removeEmptyFolder: (path) => fs.rmdir(path),
  syncFolder: async (path) => {
    if (process.platform === 'win32') return;
    const handle = await fs.open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  volume: async (path) => {
    const { type, bavail, bsize } = await fs.statfs(path);
    return { type, free: bavail * bsize };
  },
  pause: async (milliseconds) => {
    await sleep(milliseconds);
  },
};

/** Code of an error of the system, e.g. 'ENOENT'; empty for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What `read` gives, or `otherwise` when there is no such file or folder. */
export async function ifThere<T, O>(read: Promise<T>, otherwise: O): Promise<T | O> {
  try {
    return await read;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return otherwise;
    throw error;
  }
}

/** Names of the files and folders in a folder; none when it does not exist. */
export function entriesOf(disk: DiskIo, folder: string): Promise<FolderEntry[]> {
  return ifThere(disk.readFolder(folder), []);
}

/** True when there is something at `path`. */
export async function exists(disk: DiskIo, path: string): Promise<boolean> {
  return (await ifThere(disk.facts(path), null)) !== null;
}

/** Bytes free where `path` is, or null when the system does not say. */
export async function freeSpace(disk: DiskIo, path: string): Promise<number | null> {
  try {
    return (await disk.volume(path)).free;
  } catch {
    return null;
  }
}

/** `folder` and the folders above it that do not exist yet, outermost first. */
export async function missingFolders(disk: DiskIo, folder: string): Promise<string[]> {
  const missing: string[] = [];
  for (let at = folder; !(await exists(disk, at)); at = join(at, '..')) {
    missing.unshift(at);
    if (join(at, '..') === at) break;
  }
  return missing;
}
