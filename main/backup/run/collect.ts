// Reads the data folder into objects while people go on working in it: list, read what is new, list again until it holds still.
import { Fault, IoFault } from '../format/fault';
import { byText, inOrder } from '../format/in-order';
import { type Hooks, PHASES, Steps } from '../phases';
import { listSource, type SourceFile, type SourceList } from './list-source';
import { readSource, type SourceReader } from './read-source';
import { looksSame, type KnownFile, type SourceCache } from './source-cache';

/** After this many listings a busy folder is taken as last read: every file whole, some a few seconds older than others. */
const ENOUGH_ROUNDS = 5;
/** A file that is in every listing and gone at every reading is said to be unreadable. */
const MOST_ROUNDS = 10;

export interface Collected {
  files: KnownFile[];
  unreadable: string[];
  /** Files not read, because nothing about them changed since the last run. */
  reused: number;
}

/** Lists the data folder. @throws Fault source-missing, source-closed */
export async function listFolder(reader: SourceReader): Promise<SourceList> {
  try {
    return await listSource(reader.io, reader.root, reader.signal);
  } catch (error) {
    if (!(error instanceof IoFault)) throw error;
    throw new Fault(error.code === 'ENOENT' ? 'source-missing' : 'source-closed');
  }
}

/**
 * Everything in the data folder, as objects.
 * @param first the first listing
 * @param usable whether all objects of a file known from last time are on the drive, whole
 */
export async function collect(reader: SourceReader, first: SourceList, cache: SourceCache, usable: (known: KnownFile) => Promise<boolean>, hooks: Hooks): Promise<Collected> {
  const steps = new Steps(hooks, PHASES.writing, first.files.reduce((sum, file) => sum + file.size, 0));
  const counted: SourceReader = {
    ...reader,
    put: async (piece) => {
      const id = await reader.put(piece);
      steps.add(piece.length);
      return id;
    },
  };
  const known = new Map<string, KnownFile>();
  const unreadable = new Set<string>();
  let reused = 0;

  async function take(file: SourceFile): Promise<void> {
    const cached = cache.get(file.path);
    if (!known.has(file.path) && cached && looksSame(cached, file) && (await usable(cached))) {
      known.set(file.path, cached);
      reused += 1;
      steps.add(file.size);
      return;
    }
    const read = await readSource(counted, file.path);
    if (read === 'unreadable') unreadable.add(file.path);
    else if (read !== 'vanished') known.set(file.path, read);
  }

  let list = first;
  for (let round = 1; ; round += 1) {
    const wanted = list.files.filter((file) => !unreadable.has(file.path) && !isKnown(known, file));
    for (const file of wanted) await take(file);
    const missing = list.files.filter((file) => !known.has(file.path) && !unreadable.has(file.path));
    const still = round > 1 && wanted.length === 0 && !list.shaky;
    if (still || round >= MOST_ROUNDS || (round >= ENOUGH_ROUNDS && missing.length === 0 && !list.shaky)) {
      const files = list.files.flatMap((file) => known.get(file.path) ?? []);
      return { files, unreadable: inOrder(new Set([...list.odd, ...unreadable, ...missing.map((file) => file.path)]), byText), reused };
    }
    list = await listFolder(reader);
  }
}

function isKnown(known: ReadonlyMap<string, KnownFile>, file: SourceFile): boolean {
  const read = known.get(file.path);
  return read !== undefined && looksSame(read, file);
}
