// One local snapshot from beginning to end: list, make room, link or copy what is new, then the list that makes it one, then thinning.
import { join } from 'node:path';
import { unseal, type SealedKind } from '../../store/envelope';
import { Fault, stopIfCancelled } from '../format/fault';
import { countCases, encodeTree, type FileEntry } from '../format/file-list';
import { inOrder } from '../format/in-order';
import type { Ground } from '../ground';
import type { DriveIo } from '../io/drive-io';
import { placedIo } from '../io/placed-io';
import { makeFolderIfMissing, removeIfThere, writeDurably } from '../io/write-file';
import { type Hooks, PHASES } from '../phases';
import { refuseSamePlace } from '../repo/same-place';
import { makeFolders } from '../restore/target';
import { collect, listFolder } from '../run/collect';
import { groupFiles } from '../run/group-files';
import type { SourceReader } from '../run/read-source';
import { looksSame, readCache, writeCache, type KnownFile, type SourceCache } from '../run/source-cache';
import type { SourceFile } from '../run/list-source';
import { encodeList, listFileName, type ListBody, type Why } from './list-file';
import { listOrNone, LocalObjects } from './objects';
import { localIds, readList, readObject } from './open-local';
import { ABOUT, ABOUT_FILE, LISTS, OBJECTS, PARTS } from './place';
import { thinLocal, TIGHTER } from './thin-local';

export interface LocalJob {
  /** The data folder. */
  source: string;
  /** The folder of this room's snapshots; made when it is not there. */
  place: string;
  roomId: string;
  /** Shown before a restore. */
  room: string;
  /** How many cases the room has: a folder that shows fewer is in a bad state. */
  cases: number;
  why: Why;
  /** ISO UTC; names the snapshot. */
  now: string;
  /** False: something is known to be damaged or missing. Then only what a person began is made, and it is marked. */
  whole: boolean;
  /** Bytes that must stay free on the disk. */
  floor: number;
}

export interface MadeLocal {
  snapshot: LocalSnapshot;
  /** False: nothing had changed since the newest one, which is given. */
  fresh: boolean;
  newBytes: number;
  /** Bytes that take no room of their own. */
  sharedBytes: number;
  thinned: number;
  /** Older ones went earlier than they should, because the disk is nearly full. */
  forSpace: number;
}

export interface LocalSnapshot extends Omit<ListBody, 'trees'> {
  id: string;
}

/** Written once under a name made of its hash, never over: such a file may be shared with the data folder under a second name. */
const KEPT = /^(cases\/\d{4}|trash)\/[^/]+\/(papers|scans)\/[^/]+$/;

/**
 * @throws Fault source-emptied, source-unreadable: the folder is not as it should be, and nothing was kept of it; no-room; cancelled.
 * Whatever happens, earlier snapshots are as good as before.
 */
export async function makeLocal(job: LocalJob, hooks: Hooks, ground: Ground): Promise<MadeLocal> {
  const io = placedIo(ground.io, 'target');
  const data = placedIo(ground.io, 'data');
  const { source, place } = job;
  await refuseSamePlace(io, place, source);
  await furnish(io, place);
  hooks.progress(PHASES.listing, 0, 0);
  const startedAt = io.now();
  const cacheFile = join(place, 'known.json');
  const reader: SourceReader = { io: data, root: source, pieceBytes: ground.pieceBytes, signal: hooks.signal };
  const first = await listFolder(reader);
  const cache = await readCache(io, cacheFile, job.roomId, source);
  const forSpace = await makeRoom(io, job, first.files.filter((file) => isNew(cache, file) && !KEPT.test(file.path)));
  const objects = await LocalObjects.open(io, place);
  try {
    const linked = await linkKept(objects, cache, first.files, source, hooks.signal);
    const before = new Map(cache);
    const { files, unreadable } = await collect(reader, linked ? await listFolder(reader) : first, cache, objects, hooks);
    await objects.finish();
    const whole = job.whole && (await isGood(io, job, files, unreadable, before));
    const entries = inOrder(files.map(asEntry), (a, b) => (a.path < b.path ? -1 : 1));
    const { list, fresh } = await commit(io, job, objects, entries, whole);
    await writeCache(io, cacheFile, job.roomId, source, files, startedAt);
    const thinned = job.whole ? await thinLocal(io, place, job.now) : [];
    return { snapshot: list, fresh, newBytes: objects.written, sharedBytes: objects.shared, thinned: thinned.length, forSpace };
  } finally {
    await objects.abandon();
  }
}

/** The folders, and an end to what a broken-off run left. */
async function furnish(io: DriveIo, place: string): Promise<void> {
  await makeFolders(io, place);
  for (const name of [LISTS, OBJECTS, PARTS]) await makeFolderIfMissing(io, join(place, name));
  for (const { name, kind } of await listOrNone(io, join(place, PARTS))) if (kind === 'file') await removeIfThere(io, join(place, PARTS, name));
  for (const { name } of await io.list(join(place, LISTS))) if (name.endsWith('.part')) await removeIfThere(io, join(place, LISTS, name));
  if ((await io.list(place)).every(({ name }) => name !== ABOUT_FILE)) await writeDurably(io, place, ABOUT_FILE, Buffer.from(ABOUT, 'utf8'));
}

const isNew = (cache: SourceCache, file: SourceFile): boolean => {
  const known = cache.get(file.path);
  return known === undefined || !looksSame(known, file);
};

/** A file takes whole blocks. */
const BLOCK = 4096;

/** Thins earlier than usual where the disk would get too full; how many went. @throws Fault no-room when that does not help */
async function makeRoom(io: DriveIo, job: LocalJob, coming: readonly SourceFile[]): Promise<number> {
  const needed = job.floor + coming.reduce((sum, { size }) => sum + Math.ceil(size / BLOCK) * BLOCK, 0);
  let went = 0;
  for (const keeping of [null, ...TIGHTER]) {
    // A damaged state must not push out a good one.
    if (keeping !== null && job.whole) went += (await thinLocal(io, job.place, job.now, keeping)).length;
    const space = await io.space(job.place);
    if (space === null || space.free >= needed) return went;
    if (keeping === TIGHTER.at(-1)) throw new Fault('no-room', '', { place: 'target', needed, free: space.free });
  }
  return went;
}

/** Takes kept files that are new under a second name; true when there was one. What cannot be linked is copied with the rest. */
async function linkKept(objects: LocalObjects, cache: SourceCache, files: readonly SourceFile[], source: string, signal: AbortSignal | undefined): Promise<boolean> {
  let any = false;
  for (const file of files) {
    if (!KEPT.test(file.path)) continue;
    const known = cache.get(file.path);
    if (known !== undefined && looksSame(known, file) && (await objects.hasAll(known.ids))) continue;
    stopIfCancelled(signal);
    const linked = await objects.link(join(source, file.path), signal);
    if (linked === null) continue;
    const { id, ...facts } = linked;
    cache.set(file.path, { path: file.path, ...facts, ids: [id] });
    any = true;
  }
  return any;
}

const SEALED = /^((heshibu|settings)\.json|ledgers\/[^/]+\.json|cases\/\d{4}\/[^/]+\/case\.json)$/;

/** What people put into the folder beside our files is no damage of them. */
const OURS = /^(cases|ledgers|trash|reference)\/|^(heshibu|settings)\.json$/;

/**
 * True when what was taken is a good state: as many cases as there should be, everything readable, the seal of every file that changed
 * whole. A state that is not is kept only where a person asked for it. @throws Fault source-emptied, source-unreadable
 */
async function isGood(io: DriveIo, job: LocalJob, files: readonly KnownFile[], unreadable: readonly string[], before: SourceCache): Promise<boolean> {
  const onRequest = job.why !== 'hourly' && job.why !== 'closing';
  if (job.cases > 0 && countCases(files) === 0) throw new Fault('source-emptied');
  if (countCases(files) < job.cases && !onRequest) throw new Fault('source-emptied');
  const [lacking = await brokenAmong(io, job.place, files, before)] = unreadable.filter((path) => OURS.test(path));
  if (lacking !== undefined && !onRequest) throw new Fault('source-unreadable', lacking);
  return lacking === undefined && countCases(files) >= job.cases;
}

/** The first changed file of ours whose seal is broken; unchanged ones were looked at when they were new. */
async function brokenAmong(io: DriveIo, place: string, files: readonly KnownFile[], before: SourceCache): Promise<string | undefined> {
  for (const file of files) {
    if (!SEALED.test(file.path) || before.get(file.path) === file) continue;
    const pieces = await Promise.all(file.ids.map((id) => readObject(io, place, id)));
    if (pieces.includes(null) || !isSealed(Buffer.concat(pieces.filter((piece) => piece !== null)))) return file.path;
  }
  return undefined;
}

function isSealed(bytes: Buffer): boolean {
  const kind = /^\{"heshibu":"([a-z-]+)"/.exec(bytes.toString('utf8', 0, 60))?.[1];
  return kind !== undefined && unseal(kind as SealedKind, bytes, Number.MAX_SAFE_INTEGER).state === 'whole';
}

const asEntry = ({ path, size, modified, ids }: KnownFile): FileEntry => ({ path, size, modified: Math.max(0, Math.floor(modified)), ids });

async function commit(io: DriveIo, job: LocalJob, objects: LocalObjects, files: readonly FileEntry[], whole: boolean): Promise<{ list: LocalSnapshot; fresh: boolean }> {
  const trees: string[] = [];
  for (const group of groupFiles(files)) trees.push(await objects.put(encodeTree(group)));
  const about = { at: job.now, room: job.room, why: job.why, whole, cases: countCases(files), files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
  const [newest] = await localIds(io, job.place);
  const last = newest === undefined ? null : await readList(io, job.place, newest);
  const same = last !== null && newest !== undefined && last.whole === whole && last.trees.join() === trees.join();
  if (same && (job.why === 'hourly' || job.why === 'closing')) {
    const { trees: _trees, ...listed } = last;
    return { list: { id: newest, ...listed }, fresh: false };
  }
  await objects.finish();
  const { id, bytes } = encodeList({ ...about, trees });
  await writeDurably(io, join(job.place, LISTS), listFileName(id), bytes);
  return { list: { id, ...about }, fresh: true };
}
