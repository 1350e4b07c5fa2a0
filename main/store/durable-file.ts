// Writing so that an acknowledged save survives a power cut: temp file → fsync → rename → fsync of the folder (storage.md, measured).
import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { Result } from '../contract/errors';
import { codeOf, ifThere, missingFolders, nodeDisk, type DiskIo, type FileFacts } from './disk';
import { attempt, Fault } from './fault';

/** Of this run of the program: its temp files are at work, those of any other run are left over. */
const RUN = randomUUID().slice(0, 8);
let count = 0;

const TEMP = /\.tmp$/;

/** A name beside `file` that nobody uses. It says nothing about people: it is the file's own name and a number. */
export function tempBeside(file: string): string {
  count += 1;
  return join(dirname(file), `.${basename(file)}.${RUN}-${count}.tmp`);
}

/** A temp file that no running save of ours is using. */
export function isLeftOver(name: string): boolean {
  return TEMP.test(name) && !name.includes(`.${RUN}-`);
}

export interface WriteOptions {
  /** Keep the present file as `<file>.prev`. */
  keepPrevious?: boolean;
  /** Read the file back before it counts: for media that are not a disk of this PC. */
  readBack?: boolean;
  /** Written and synced while the new file is, and done before it takes the old one's place; when it fails, nothing is changed. */
  meanwhile?: () => Promise<void>;
}

/**
 * Puts `bytes` in the place of `file`. When it returns, they are on the disk under that name; when it throws before the rename,
 * the old file is untouched. Gives the facts of the new file.
 */
export async function writeDurably(disk: DiskIo, file: string, bytes: Uint8Array, options: WriteOptions = {}): Promise<FileFacts> {
  const temp = await together(disk, writeTemp(disk, file, [bytes]), options.meanwhile);
  return putInPlace(disk, temp, file, bytes, options);
}

/** The temp file, when what goes on beside it has ended well too. */
async function together(disk: DiskIo, writing: Promise<string>, meanwhile: WriteOptions['meanwhile']): Promise<string> {
  if (meanwhile === undefined) return writing;
  // Both are waited for: neither may go on after the answer was given.
  const [temp, beside] = await Promise.allSettled([writing, meanwhile()]);
  if (temp.status === 'rejected') throw temp.reason;
  if (beside.status === 'fulfilled') return temp.value;
  await quietly(disk.remove(temp.value));
  throw beside.reason;
}

/** The same for a file too large for one piece; others get their turn between the pieces. */
export async function writePiecesDurably(disk: DiskIo, file: string, pieces: Iterable<Uint8Array>): Promise<FileFacts> {
  return putInPlace(disk, await writeTemp(disk, file, pieces), file, null, {});
}

async function putInPlace(disk: DiskIo, temp: string, file: string, bytes: Uint8Array | null, options: WriteOptions): Promise<FileFacts> {
  try {
    if (options.readBack && bytes !== null && !(await disk.readFile(temp)).equals(bytes)) {
      throw new Fault({ kind: 'write-failed', where: 'data', code: 'READ-BACK' });
    }
    if (options.keepPrevious) await keepAs(disk, file, `${file}.prev`);
    await patiently(disk, () => disk.rename(temp, file));
  } catch (error) {
    await quietly(disk.remove(temp));
    throw error;
  }
  // The facts are asked for while the folder syncs: a rename does not change them.
  const [facts] = await Promise.all([disk.facts(file), disk.syncFolder(dirname(file))]);
  return facts;
}

/** Writes and syncs a temp file beside `file`; gives its name. Removes it again when that fails. */
async function writeTemp(disk: DiskIo, file: string, pieces: Iterable<Uint8Array>): Promise<string> {
  const temp = tempBeside(file);
  const open = await disk.open(temp, 'wx');
  try {
    try {
      for (const piece of pieces) await open.write(piece);
      await open.sync();
    } finally {
      await open.close();
    }
  } catch (error) {
    await quietly(disk.remove(temp));
    throw error;
  }
  return temp;
}

// What file systems without second names answer to link().
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL', 'EISDIR', 'EXDEV', 'UNKNOWN']);

/**
 * Gives the present file a second name, taking the place of what had it. A link where there are links, else a copy. Between
 * the two steps only the copy is missing, never the file.
 */
export async function keepAs(disk: DiskIo, file: string, name: string): Promise<void> {
  await ifThere(patiently(disk, () => disk.remove(name)), null);
  try {
    await ifThere(disk.link(file, name), null);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    const temp = await writeTemp(disk, name, [await disk.readFile(file)]);
    await patiently(disk, () => disk.rename(temp, name));
  }
}

/** Virus scanners on Windows hold a new file for a moment; then these three are not final. */
const MOMENTARY = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** 10 + 20 + … + 200 ms: about two seconds, as long as a person waits without worrying. */
const TRIES = 20;

/** Runs a file operation, again and again for two seconds when somebody else holds the file. */
export async function patiently<T>(disk: DiskIo, operation: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await operation();
    } catch (error) {
      if (tries > TRIES || !MOMENTARY.has(codeOf(error))) throw error;
      await disk.pause(10 * tries);
    }
  }
}

/** Tidying up after a failure must not hide the failure. */
export async function quietly(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch {
    // The leftover is found and set aside at the next start.
  }
}

/** Makes a folder and those above it, each one durable in its parent. */
export async function makeFolders(disk: DiskIo, folder: string): Promise<void> {
  for (const missing of await missingFolders(disk, folder)) {
    try {
      await disk.makeFolder(missing);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    await disk.syncFolder(dirname(missing));
  }
}

/** Writes a small text file durably: for files beside the data folder, e.g. what this PC remembers. */
export function writeFileDurably(file: string, text: string, disk: DiskIo = nodeDisk): Promise<Result<void>> {
  return attempt(disk, dirname(file), async () => {
    await writeDurably(disk, file, Buffer.from(text, 'utf8'));
  });
}
