// The one seam to disks: every file operation of the backup goes through this, so that tests can make each of them fail.

export interface FileFacts {
  kind: 'file' | 'folder' | 'other';
  size: number;
  /** Milliseconds since 1970, with fractions where the system has them. */
  modified: number;
  /** When content, name or rights last changed: no program can set it back, so a restored or copied file never looks unchanged. */
  changed: number;
  /** How many names the file has. */
  links: number;
}

export interface OpenFile {
  /** Reads into `into` from `position`; the bytes read, 0 at the end. May be fewer than asked for. */
  read(into: Uint8Array, position: number): Promise<number>;
  /** Appends; the bytes written. May be fewer than given. */
  write(bytes: Uint8Array): Promise<number>;
  facts(): Promise<FileFacts>;
  /** Returns when the system says the bytes are on the medium. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface Entry {
  name: string;
  kind: FileFacts['kind'];
}

/** All paths are absolute. Failures are the system's: an Error with `code`. */
export interface DriveIo {
  list(folder: string): Promise<Entry[]>;
  /** Of the entry itself: a link is 'other'. */
  facts(path: string): Promise<FileFacts>;
  /** With every link resolved. */
  realPath(path: string): Promise<string>;
  openToRead(path: string): Promise<OpenFile>;
  /** Reads from the medium and not from memory; null where the system has no way to. Reads must be into an aligned buffer (aligned.ts). */
  openPastCache(path: string): Promise<OpenFile | null>;
  /** A new file; EEXIST when there is one. */
  create(path: string): Promise<OpenFile>;
  makeFolder(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** A second name for the same file; fails where the volume has no such thing, and from one volume to another. */
  link(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Only when empty. */
  removeFolder(path: string): Promise<void>;
  /** A folder and all in it; links are removed, not followed. */
  removeTree(path: string): Promise<void>;
  setModified(path: string, modified: number): Promise<void>;
  /**
   * Makes a file last under the name it has now. FAT keeps a file's size and place beside its name and writes them late: a file renamed
   * after its fsync is found empty after a power cut (`npm run test:powercut`), however often the folder was synced.
   */
  syncFile(path: string): Promise<void>;
  /** Makes new names in a folder last; nothing where the system has no such call (Windows). */
  syncFolder(folder: string): Promise<void>;
  /** Bytes in all and left for us; null when the system does not say. */
  space(path: string): Promise<{ total: number; free: number } | null>;
  /** The system's clock, the one that stamps files. */
  now(): number;
  pause(milliseconds: number): Promise<void>;
}

export const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'unknown';
};
