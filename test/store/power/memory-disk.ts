// A disk in memory that knows what a power cut would take: of every file the bytes that were synced and those that were not, of every
// folder the names that are durable and the changes to them that are not yet.
import type { DiskIo, FileFacts, OpenFile } from '../../../main/store/disk';
import { diskError } from '../faults';

type Random = () => number;

interface Node {
  id: number;
  /** Names in it; null for a file. */
  names: Map<string, Node> | null;
  /** What a program reads now. */
  bytes: Buffer;
  /** What is on the platter; null: never synced. */
  synced: Buffer | null;
  changed: number;
}

/** One change to names that is not durable yet. A rename sets two, and is seen whole or not at all. */
interface NameChange {
  sets: { folder: Node; name: string; to: Node | null }[];
}

/**
 * How a file system may forget names. `journal`: in order, and a sync of anything brings everything before it (ext4, xfs). `loose`: any
 * change may be forgotten or kept by itself, whatever came after it, until its own folder was synced (all that is promised anywhere).
 */
export type Forgetting = 'journal' | 'loose';

/** f_type of ext4: the store must take it for a disk of this PC. */
const EXT4 = 0xef53;
const FREE = 2 ** 40;

export class MemoryDisk implements DiskIo {
  readonly #random: Random;
  readonly #forgetting: Forgetting;
  #root: Node;
  /** Names as they would be found after a cut that kept no pending change, by id of the folder. */
  #durable = new Map<number, Map<string, Node>>();
  #pending: NameChange[] = [];
  #lastId = 0;
  #time = 1_763_863_200_000;

  constructor(random: Random, forgetting: Forgetting) {
    this.#random = random;
    this.#forgetting = forgetting;
    this.#root = this.#made(true);
    this.#durable.set(this.#root.id, new Map());
  }

  #made(folder: boolean, bytes: Buffer = Buffer.alloc(0)): Node {
    this.#lastId += 1;
    return { id: this.#lastId, names: folder ? new Map() : null, bytes, synced: null, changed: this.#tick() };
  }

  #tick(): number {
    this.#time += 1;
    return this.#time;
  }

  /** Everything as it is, all of it durable: a disk that was shut down properly. */
  static settled(from: MemoryDisk, random: Random, forgetting: Forgetting): MemoryDisk {
    return from.#rebuilt(random, forgetting, from.#root, (folder) => folder.names ?? new Map(), (file) => file.bytes);
  }

  /** The disk that is found when the power comes back: a legal one among many, chosen by `random`. */
  afterPowerCut(random: Random): MemoryDisk {
    const names = new Map([...this.#durable].map(([id, entries]) => [id, new Map(entries)] as const));
    for (const change of this.#survivors(random)) {
      for (const { folder, name, to } of change.sets) put(namesOf(names, folder), name, to);
    }
    return this.#rebuilt(this.#random, this.#forgetting, this.#root, (folder) => names.get(folder.id) ?? new Map(), (file) => bytesAfterCut(file, random));
  }

  /** Which pending changes reached the platter. */
  #survivors(random: Random): NameChange[] {
    if (this.#forgetting === 'journal') return this.#pending.slice(0, Math.floor(random() * (this.#pending.length + 1)));
    const luck = random();
    const kept: NameChange[] = [];
    const lost = new Set<string>();
    for (const change of this.#pending) {
      const keys = keysOf(change);
      // A change of a name stands on the changes of that name before it.
      if (random() < luck && !keys.some((key) => lost.has(key))) kept.push(change);
      else for (const key of keys) lost.add(key);
    }
    return kept;
  }

  #rebuilt(random: Random, forgetting: Forgetting, root: Node, names: (folder: Node) => ReadonlyMap<string, Node>, bytes: (file: Node) => Buffer): MemoryDisk {
    const fresh = new MemoryDisk(random, forgetting);
    fresh.#lastId = this.#lastId;
    fresh.#time = this.#time;
    const copies = new Map<number, Node>();
    const copy = (node: Node): Node => {
      const before = copies.get(node.id);
      if (before) return before;
      const content = node.names === null ? bytes(node) : Buffer.alloc(0);
      const made: Node = { id: node.id, names: node.names === null ? null : new Map(), bytes: content, synced: content, changed: node.changed };
      copies.set(node.id, made);
      if (made.names !== null) {
        for (const [name, child] of names(node)) made.names.set(name, copy(child));
        fresh.#durable.set(made.id, new Map(made.names));
      }
      return made;
    };
    fresh.#root = copy(root);
    return fresh;
  }

  /** A few turns of the loop, as many as chance wants: operations that run at the same time end in any order. */
  async #turns(): Promise<void> {
    for (let left = Math.floor(this.#random() * 3); left > 0; left -= 1) await Promise.resolve();
  }

  #find(path: string): Node {
    let at = this.#root;
    for (const part of partsOf(path)) {
      if (at.names === null) throw diskError('ENOTDIR');
      const next = at.names.get(part);
      if (!next) throw diskError('ENOENT');
      at = next;
    }
    return at;
  }

  #place(path: string): { folder: Node; names: Map<string, Node>; name: string } {
    const parts = partsOf(path);
    const name = parts.pop() ?? '';
    const folder = this.#find(parts.join('/'));
    if (folder.names === null) throw diskError('ENOTDIR');
    return { folder, names: folder.names, name };
  }

  #change(...sets: NameChange['sets']): void {
    for (const { folder, name, to } of sets) put(folder.names ?? new Map(), name, to);
    this.#pending.push({ sets });
  }

  /** Makes changes durable that `which` names, and those before them they stand on. */
  #settle(which: (change: NameChange) => boolean): void {
    const wanted = new Set<string>();
    const kept: NameChange[] = [];
    const settled: NameChange[] = [];
    for (const change of this.#pending.toReversed()) {
      const keys = keysOf(change);
      const goes = this.#forgetting === 'journal' || which(change) || keys.some((key) => wanted.has(key));
      if (goes) for (const key of keys) wanted.add(key);
      (goes ? settled : kept).push(change);
    }
    for (const { sets } of settled.toReversed()) for (const { folder, name, to } of sets) put(namesOf(this.#durable, folder), name, to);
    this.#pending = kept.toReversed();
  }

  async open(path: string, how: 'r' | 'wx' | 'a'): Promise<OpenFile> {
    await this.#turns();
    const { folder, names, name } = this.#place(path);
    const present = names.get(name);
    if (how === 'wx' && present) throw diskError('EEXIST');
    if (how === 'r' && !present) throw diskError('ENOENT');
    const file = present ?? this.#made(false);
    if (file.names !== null) throw diskError('EISDIR');
    if (!present) this.#change({ folder, name, to: file });
    return this.#opened(file);
  }

  #opened(file: Node): OpenFile {
    let at = 0;
    return {
      write: async (data) => {
        await this.#turns();
        file.bytes = Buffer.concat([file.bytes, data]);
        file.changed = this.#tick();
      },
      read: async (into) => {
        await this.#turns();
        const read = file.bytes.copy(into, 0, at);
        at += read;
        return read;
      },
      sync: async () => {
        await this.#turns();
        file.synced = file.bytes;
        if (this.#forgetting === 'journal') this.#settle(() => true);
      },
      truncate: async (length) => {
        await this.#turns();
        file.bytes = file.bytes.subarray(0, length);
        file.changed = this.#tick();
      },
      facts: async () => factsOf(file),
      close: async () => {},
    };
  }

  async readFile(path: string): Promise<Buffer> {
    await this.#turns();
    const file = this.#find(path);
    if (file.names !== null) throw diskError('EISDIR');
    return Buffer.from(file.bytes);
  }

  async readFolder(path: string): Promise<{ name: string; isFolder: boolean }[]> {
    await this.#turns();
    const { names } = this.#find(path);
    if (names === null) throw diskError('ENOTDIR');
    return [...names].map(([name, node]) => ({ name, isFolder: node.names !== null }));
  }

  async facts(path: string): Promise<FileFacts> {
    await this.#turns();
    return factsOf(this.#find(path));
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#turns();
    const source = this.#place(from);
    const target = this.#place(to);
    const node = source.names.get(source.name);
    if (!node) throw diskError('ENOENT');
    const present = target.names.get(target.name);
    if (present === node) return;
    if (present?.names && node.names === null) throw diskError('EISDIR');
    if (present && present.names === null && node.names !== null) throw diskError('ENOTDIR');
    if (present?.names && present.names.size > 0) throw diskError('ENOTEMPTY');
    this.#change({ folder: source.folder, name: source.name, to: null }, { folder: target.folder, name: target.name, to: node });
  }

  async link(from: string, to: string): Promise<void> {
    await this.#turns();
    const file = this.#find(from);
    const { folder, names, name } = this.#place(to);
    if (names.has(name)) throw diskError('EEXIST');
    if (file.names !== null) throw diskError('EPERM');
    this.#change({ folder, name, to: file });
  }

  async copy(from: string, to: string): Promise<void> {
    const bytes = await this.readFile(from);
    const { folder, names, name } = this.#place(to);
    if (names.has(name)) throw diskError('EEXIST');
    this.#change({ folder, name, to: this.#made(false, bytes) });
  }

  async remove(path: string): Promise<void> {
    await this.#turns();
    const { folder, names, name } = this.#place(path);
    const node = names.get(name);
    if (!node) throw diskError('ENOENT');
    if (node.names !== null) throw diskError('EISDIR');
    this.#change({ folder, name, to: null });
  }

  async makeFolder(path: string): Promise<void> {
    await this.#turns();
    const { folder, names, name } = this.#place(path);
    if (names.has(name)) throw diskError('EEXIST');
    const made = this.#made(true);
    this.#durable.set(made.id, new Map());
    this.#change({ folder, name, to: made });
  }

  async removeEmptyFolder(path: string): Promise<void> {
    await this.#turns();
    const { folder, names, name } = this.#place(path);
    const node = names.get(name);
    if (!node) throw diskError('ENOENT');
    if (node.names === null) throw diskError('ENOTDIR');
    if (node.names.size > 0) throw diskError('ENOTEMPTY');
    this.#change({ folder, name, to: null });
  }

  async syncFolder(path: string): Promise<void> {
    await this.#turns();
    const { id } = this.#find(path);
    this.#settle(({ sets }) => sets.some(({ folder }) => folder.id === id));
  }

  async volume(): Promise<{ type: number; free: number }> {
    return { type: EXT4, free: FREE };
  }

  async pause(): Promise<void> {}
}

const partsOf = (path: string) => path.split('/').filter((part) => part !== '' && part !== '.');

const keysOf = ({ sets }: NameChange) => sets.map(({ folder, name }) => `${folder.id}/${name}`);

function namesOf(all: Map<number, Map<string, Node>>, folder: Node): Map<string, Node> {
  const names = all.get(folder.id) ?? new Map<string, Node>();
  all.set(folder.id, names);
  return names;
}

function put(names: Map<string, Node>, name: string, to: Node | null): void {
  if (to === null) names.delete(name);
  else names.set(name, to);
}

const factsOf = ({ id, bytes, changed, names }: Node): FileFacts => ({ size: bytes.length, changed, inode: id, isFolder: names !== null });

/** What is found of a file: what was synced; of what was not, a beginning, zeros where there should be something, nothing, or all of it. */
function bytesAfterCut({ bytes, synced }: Node, random: Random): Buffer {
  if (synced === bytes) return bytes;
  // What was synced and only written on since is not taken any more.
  const safe = synced !== null && bytes.subarray(0, synced.length).equals(synced) ? synced.length : 0;
  const cut = safe + Math.floor(random() * (bytes.length - safe + 1));
  switch (Math.floor(random() * 5)) {
    case 0:
      return synced ?? Buffer.alloc(0);
    case 1:
      return bytes.subarray(0, cut);
    case 2:
      return Buffer.concat([bytes.subarray(0, cut), Buffer.alloc(bytes.length - cut)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, safe), Buffer.alloc(bytes.length - safe)]);
    default:
      return bytes;
  }
}
