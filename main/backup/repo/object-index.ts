// Which object lies in which pack. Read from the footers at the start of a job; kept in memory only.
import { join } from 'node:path';
import { byText, inOrder } from '../format/in-order';
import type { ObjectId } from '../format/object';
import { decodeFooter, FOOTER_TAIL, footerLength, isPackName, scanRecords, type PackEntry } from '../format/pack';
import { MAX_PACK_BYTES } from '../format/limits';
import { readFully, readWhole } from '../io/read-file';
import { unlessFileLost } from './drive-trouble';
import { namesIn, packsFolder, type Repo } from './open-repo';

export interface Location {
  pack: string;
  offset: number;
  length: number;
}

/** `footer` false: the entries were found by walking the records, or not at all. */
export interface FoundEntries {
  entries: readonly PackEntry[];
  footer: boolean;
}

export class ObjectIndex {
  readonly #locations = new Map<ObjectId, Location[]>();
  readonly #packs = new Map<string, readonly PackEntry[]>();
  /** Packs whose footer could not be read: something is wrong with them, whatever they look like from outside. */
  readonly footerless = new Set<string>();

  /** Names of all packs that were added. */
  get packs(): string[] {
    return [...this.#packs.keys()];
  }

  /** What a pack holds, as far as it could be found out. */
  entriesOf(pack: string): readonly PackEntry[] {
    return this.#packs.get(pack) ?? [];
  }

  /** Everywhere an object lies: more than one place when a pack was found damaged and its objects were written again. */
  at(id: ObjectId): readonly Location[] {
    return this.#locations.get(id) ?? [];
  }

  add(pack: string, { entries, footer }: FoundEntries): void {
    this.#packs.set(pack, entries);
    if (!footer) this.footerless.add(pack);
    for (const { id, offset, length } of entries) {
      const known = this.#locations.get(id);
      if (known) known.push({ pack, offset, length });
      else this.#locations.set(id, [{ pack, offset, length }]);
    }
  }
}

/** The index of all packs on the drive. Packs that cannot be read contribute what can be found in them. */
export async function loadIndex(repo: Repo): Promise<ObjectIndex> {
  const index = new ObjectIndex();
  for (const pack of inOrder((await namesIn(repo, packsFolder(repo))).filter(isPackName), byText)) index.add(pack, await readEntries(repo, pack));
  return index;
}

/** What a pack holds, by its footer; by its records when the footer is lost. */
export function readEntries(repo: Repo, pack: string): Promise<FoundEntries> {
  const file = join(packsFolder(repo), pack);
  return unlessFileLost(
    repo.io,
    packsFolder(repo),
    async () => {
      const fromFooter = await readFooter(repo, file);
      if (fromFooter !== null) return { entries: fromFooter, footer: true };
      const whole = await readWhole(repo.io, file, MAX_PACK_BYTES);
      return { entries: whole === null ? [] : scanRecords(whole), footer: false };
    },
    { entries: [], footer: false },
  );
}

async function readFooter(repo: Repo, file: string): Promise<PackEntry[] | null> {
  const open = await repo.io.openToRead(file);
  try {
    const { size } = await open.facts();
    if (size < FOOTER_TAIL || size > MAX_PACK_BYTES) return null;
    const tail = Buffer.alloc(FOOTER_TAIL);
    if ((await readFully(open, tail, size - FOOTER_TAIL)) < FOOTER_TAIL) return null;
    const length = footerLength(tail, size);
    if (length === null) return null;
    const sealed = Buffer.alloc(length);
    if ((await readFully(open, sealed, size - FOOTER_TAIL - length)) < length) return null;
    return decodeFooter(repo.keys, sealed, size);
  } finally {
    await open.close();
  }
}
