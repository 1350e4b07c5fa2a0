// Looking through a package before anything is written: every case in it checked and compared with ours, every file compared with its hash.
import type { Hooks, OpenPackage } from '../backup';
import { fail, ok, type AppError, type Result } from '../contract/errors';
import type { MergePlan, MergeRow } from '../contract/exchange-shapes';
import { titleOf, type CaseFile, type CaseId } from '../domain/case';
import { keptFilesOf } from '../domain/kept-files';
import { isAsked, mergeOf, type Ours } from '../domain/merge';
import { inGroups } from '../domain/pcs';
import { caseFromElsewhere, type Store } from '../store';
import { idOfKey } from './this-pc';

export interface LookedThrough {
  opened: OpenPackage;
  /** One of the room's PCs that was trusted before, or this one itself. */
  known: boolean;
  plan: Omit<MergePlan, 'token'>;
}

const problem = (what: Extract<AppError, { kind: 'package' }>['problem']): AppError => ({ kind: 'package', problem: what, detail: '' });

/** Everything about a package that must be known before a person decides; refused whole for one thing that is wrong. */
export async function lookThrough(store: Store, opened: OpenPackage, me: string, hooks: Hooks): Promise<Result<LookedThrough>> {
  const { manifest, id } = opened;
  const { from } = manifest;
  if (manifest.room !== store.marker.roomId) return fail(problem('other-room'));
  if (manifest.settings.pcs.some((pc) => idOfKey(pc.publicKey) !== pc.id)) return fail(problem('bad-signature'));
  const files = new Set(manifest.files.map(({ sha256 }) => sha256));
  const numbers = new Map(store.summaries().map((summary) => [`${summary.year} ${summary.serial}`, summary]));
  const rows: MergeRow[] = [];
  const counts = { added: 0, updated: 0, unchanged: 0, asked: 0 };
  for (const [i, { id: theirs }] of manifest.cases.entries()) {
    if (hooks.signal?.aborted) return fail({ kind: 'cancelled' });
    hooks.progress('正在比对案卷', i, manifest.cases.length);
    const incoming = await incomingCase(store, opened, i, me);
    if (!incoming.ok) return incoming;
    const file = incoming.value;
    if (!keptFilesOf(file).every(({ sha256 }) => files.has(sha256))) return fail(problem('bad-case'));
    const ours = await oursOf(store, file.id);
    if (!ours.ok) return ours;
    const kind = mergeOf(ours.value, file);
    if (kind === 'same' || kind === 'older') {
      counts.unchanged += 1;
      continue;
    }
    if (isAsked(kind) || kind === 'newer-here') counts.asked += 1;
    else if (kind === 'new' || kind === 'other-case') counts.added += 1;
    else counts.updated += 1;
    const holder = file.number ? numbers.get(`${file.number.year} ${file.number.serial}`) : undefined;
    rows.push({
      id: kind === 'other-case' ? '' : file.id,
      theirs,
      kind,
      number: file.number?.text ?? '',
      title: titleOf(file),
      sameNumber: holder && (holder.id !== file.id || kind === 'other-case') ? holder.title : '',
    });
  }
  const whole = await opened.checkFiles(hooks);
  if (!whole.ok) return whole;
  const settings = store.settings();
  const known = from.id === me || settings.pcs.some((pc) => pc.id === from.id && pc.publicKey === from.publicKey);
  const before = store.exchanges.book().in.findLast((entry) => entry.id === id && entry.done);
  const comeAlong = newcomers(settings, manifest.settings).map(({ name }) => name);
  const aside = manifest.aside.flatMap((theirs) => {
    const summary = store.summary(idHere(store, opened, theirs, me));
    return summary ? [{ id: summary.id, number: summary.number, title: summary.title }] : [];
  });
  const plan = { from: { name: from.name, groups: inGroups(from.id) }, known, made: manifest.at, before: before?.at ?? null, counts, rows, aside, skipped: manifest.skipped.length, comeAlong };
  return ok({ opened, known, plan });
}

/** People and rooms of the other PC that are not here by their ids. */
export function newcomers<T extends { staff: readonly { id: string; name: string }[]; rooms: readonly { id: string; name: string }[] }>(ours: T, theirs: T): { id: string; name: string }[] {
  const lacking = <I extends { id: string }>(have: readonly I[], come: readonly I[]) => come.filter(({ id }) => !have.some((one) => one.id === id));
  return [...lacking(ours.staff, theirs.staff), ...lacking(ours.rooms, theirs.rooms)];
}

/** A case of the package as it would be here: brought to today's form, under the id it has with us. */
export async function incomingCase(store: Store, opened: OpenPackage, index: number, me: string): Promise<Result<CaseFile>> {
  const listed = opened.manifest.cases[index];
  if (!listed) return fail(problem('damaged'));
  const value = await opened.caseAt(index);
  if (!value.ok) return value;
  const file = caseFromElsewhere(value.value, opened.manifest.caseFormat);
  if (!file.ok) return fail(file.error.kind === 'newer-format' ? problem('newer-format') : problem('bad-case'));
  if (file.value.id !== listed.id) return fail(problem('bad-case'));
  return ok({ ...file.value, id: idHere(store, opened, listed.id, me) });
}

/** Under which id a case of the other PC lies here: its own, unless one of the two had to take the other's in under another. */
function idHere(store: Store, { manifest }: OpenPackage, theirs: CaseId, me: string): CaseId {
  const own = store.exchanges.book().aliases.find((alias) => alias.pc === manifest.from.id && alias.theirs === theirs);
  const told = manifest.aliases.find((alias) => alias.pc === me && alias.ours === theirs);
  return own?.ours ?? told?.theirs ?? theirs;
}

/** What is here under an id. Errors of the disk are errors; a damaged case is a state. */
export async function oursOf(store: Store, id: CaseId): Promise<Result<Ours>> {
  if (store.trash.has(id)) {
    const aside = await store.trash.read(id);
    return ok({ is: 'set-aside', file: aside.ok ? aside.value : null });
  }
  const read = await store.read(id);
  if (read.ok) return ok({ is: 'whole', file: read.value });
  switch (read.error.kind) {
    case 'not-found':
      return ok({ is: 'absent' });
    case 'damaged':
      return ok({ is: 'damaged' });
    case 'newer-format':
      return ok({ is: 'newer' });
    default:
      return read;
  }
}
