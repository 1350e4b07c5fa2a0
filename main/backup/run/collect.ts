// Reads the data folder into objects while people go on working in it: list, read what is new, list again until it holds still.
import { Fault, IoFault } from '../format/fault';
import { byText, inOrder } from '../format/in-order';
import { type Hooks, PHASES, Steps } from '../phases';
import { listSource, type SourceList } from './list-source';
import type { SourceReader } from './read-source';
import type { KnownFile, SourceCache } from './source-cache';
import { Taker, type Store } from './take-files';

/** After this many listings a busy folder is taken as last read: every file whole, some a few seconds older than others. */
const ENOUGH_ROUNDS = 5;
/** A file that is in every listing and gone at every reading is said to be unreadable. */
const MOST_ROUNDS = 10;

export interface Collected {
  files: KnownFile[];
  unreadable: string[];
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

/** Everything in the data folder, as objects in `store`; `first` is the first listing. */
export async function collect(reader: SourceReader, first: SourceList, cache: SourceCache, store: Store, hooks: Hooks): Promise<Collected> {
  const steps = new Steps(hooks, PHASES.writing, first.files.reduce((sum, file) => sum + file.size, 0));
  const taker = new Taker(reader, store, cache, steps);
  let list = first;
  for (let round = 1; ; round += 1) {
    const wanted = list.files.filter((file) => !taker.unreadable.has(file.path) && !taker.has(file));
    await taker.take(wanted);
    const missing = list.files.filter(({ path }) => !taker.known.has(path) && !taker.unreadable.has(path)).map(({ path }) => path);
    const still = round > 1 && wanted.length === 0 && !list.shaky;
    if (still || round >= MOST_ROUNDS || (round >= ENOUGH_ROUNDS && missing.length === 0 && !list.shaky)) {
      const files = list.files.flatMap(({ path }) => (taker.unreadable.has(path) ? [] : (taker.known.get(path) ?? [])));
      return { files, unreadable: inOrder(new Set([...list.odd, ...taker.unreadable, ...missing]), byText), reused: taker.reused };
    }
    list = await listFolder(reader);
  }
}
