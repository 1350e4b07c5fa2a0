// What goes into a package for the room's other PCs: cases as they are, with their papers and scans, and what each PC must know of the others.
import type { PackedCase } from '../backup';
import { fail, ok, type Result } from '../contract/errors';
import type { CaseId } from '../domain/case';
import type { Instant } from '../domain/day';
import { newsSince, takenFrom } from '../domain/exchange-book';
import { keptFilesOf, type KeptFile } from '../domain/kept-files';
import type { Pc } from '../domain/pcs';
import { caseFormat, type Store } from '../store';
import { sha256Of } from './kept-bytes';

/** A clock put right by some minutes between two packages must not hide a case: so much is taken along twice. It does no harm. */
const OVERLAP_MS = 3_600_000;

/** Cases that are news to at least one of the others. */
export function newsOf(store: Store, me: string): CaseId[] {
  const others = store.settings().pcs.flatMap(({ id }) => (id === me ? [] : [id]));
  const since = newsSince(store.exchanges.book(), others);
  if (others.length === 0 || since === null) return store.summaries().map(({ id }) => id);
  return store.changedSince(new Date(Date.parse(since) - OVERLAP_MS).toISOString());
}

/** The cases one after the other; each is read when its turn comes. */
export async function* packedCases(store: Store, ids: readonly CaseId[]): AsyncGenerator<PackedCase> {
  for (const id of ids) {
    const read = await store.read(id);
    if (!read.ok) {
      yield { id, unreadable: true };
      continue;
    }
    const file = read.value;
    yield {
      id,
      json: JSON.stringify(file),
      async *files() {
        for (const kept of keptFilesOf(file)) yield await bytesOf(store, id, kept);
      },
    };
  }
}

async function bytesOf(store: Store, id: CaseId, { folder, name, sha256 }: KeptFile): Promise<Result<{ sha256: string; bytes: Uint8Array }>> {
  const read = await store[folder].read(id, name);
  if (!read.ok) return read;
  return sha256Of(read.value) === sha256 ? ok({ sha256, bytes: read.value }) : fail({ kind: 'damaged', file: name, why: 'checksum', previous: false });
}

/** Everything in the manifest that is not the cases themselves. */
export function aboutPackage(store: Store, me: Pc, at: Instant, aside: readonly CaseId[]) {
  const { pcs, staff, rooms } = store.settings();
  const book = store.exchanges.book();
  const from = { id: me.id, name: me.name, publicKey: me.publicKey };
  return { room: store.marker.roomId, from, at, caseFormat: caseFormat(), aside: [...aside], taken: takenFrom(book), aliases: book.aliases, settings: { pcs, staff, rooms }, note: '' };
}

/** 和事簿-交换-20261123-100005.hsp: the moment in Beijing, nobody's name. */
export function packageName(now: Instant): string {
  const [day, time] = new Date(Date.parse(now) + 8 * 3_600_000).toISOString().split('T');
  return `和事簿-交换-${day?.replaceAll('-', '')}-${time?.slice(0, 8).replaceAll(':', '')}.hsp`;
}
