// Taking a looked-through package in: case by case, each whole or not at all. Broken off, it is taken in once more: what came is then the same.
import { fail, ok, type AppError, type Result } from '../contract/errors';
import type { MergeResult, MergeRow } from '../contract/exchange-shapes';
import type { CaseFile } from '../domain/case';
import type { Incoming } from '../domain/exchange-book';
import { joined, mergeOf, type Choice, type MergeKind } from '../domain/merge';
import { mergedPcs } from '../domain/pcs';
import { operatorName, type Settings } from '../domain/settings';
import type { CaseSummary } from '../domain/summary';
import type { Adoption, Store } from '../store';
import { wordsFor } from '../contract/words';
import { incomingCase, newcomers, oursOf, type LookedThrough } from './merge-plan';

export interface TakeJob {
  looked: LookedThrough;
  /** This PC's id. */
  me: string;
  now: string;
  choices: Readonly<Record<string, Choice>>;
  progress(done: number, total: number): void;
  signal: AbortSignal;
}

type Outcome = 'added' | 'updated' | 'unchanged' | 'decided' | 'open';

/** Takes in what the plan says. A case that fails is named and the others go on, unless the disk is full or gone. */
export async function takeIn(store: Store, job: TakeJob): Promise<Result<MergeResult>> {
  const { looked, me, now, signal } = job;
  const { opened, plan } = looked;
  const { manifest } = opened;
  const entry: Incoming = { id: opened.id, pc: manifest.from.id, pcName: manifest.from.name, made: manifest.at, at: now, by: operatorName(store.settings()), done: false, added: 0, updated: 0, open: 0 };
  const begun = await store.exchanges.write((book) => ({ ...book, in: [...book.in.filter(({ id, done }) => done || id !== entry.id), entry] }));
  if (!begun.ok) return begun;
  const settled = await takeSettings(store, manifest.settings, me);
  if (!settled.ok) return settled;
  const result: MergeResult = { added: 0, updated: 0, unchanged: plan.counts.unchanged, decided: 0, open: [], failed: [], sameNumbers: [] };
  const place = new Map(manifest.cases.map(({ id }, index) => [id, index]));
  for (const [i, row] of plan.rows.entries()) {
    if (signal.aborted) return fail({ kind: 'cancelled' });
    job.progress(i, plan.rows.length);
    const outcome = await mergeOne(store, job, row, place.get(row.theirs) ?? -1);
    if (!outcome.ok && isEnd(outcome.error)) return outcome;
    if (!outcome.ok) result.failed.push({ row, say: wordsFor(outcome.error).what });
    else if (outcome.value === 'open') result.open.push(row);
    else result[outcome.value] += 1;
  }
  result.sameNumbers = sameNumbers(store);
  const open = result.open.length + result.failed.length;
  const heard = manifest.taken[me];
  const noted = await store.exchanges.write((book) => ({
    ...book,
    in: book.in.map((one) => (one.id === entry.id && !one.done ? { ...one, done: true, added: result.added, updated: result.updated + result.decided, open } : one)),
    known: heard === undefined || heard <= (book.known[entry.pc] ?? '') ? book.known : { ...book.known, [entry.pc]: heard },
  }));
  return noted.ok ? ok(result) : noted;
}

/** After these nothing more can be written, and every further case would say the same. */
const isEnd = ({ kind }: AppError) => kind === 'disk-full' || kind === 'data-folder' || kind === 'drive' || kind === 'not-open' || kind === 'cancelled';

async function mergeOne(store: Store, { looked: { opened }, me, choices }: TakeJob, row: MergeRow, index: number): Promise<Result<Outcome>> {
  const incoming = await incomingCase(store, opened, index, me);
  if (!incoming.ok) return incoming;
  const file = incoming.value;
  const ours = await oursOf(store, file.id);
  if (!ours.ok) return ours;
  // Decided by what is here now: since the plan was shown, somebody may have saved.
  const kind = mergeOf(ours.value, file);
  const pc = opened.manifest.from.name;
  const present = ours.value.is === 'whole' ? ours.value.file : null;
  // Decided on what was seen a moment ago: a save in between is not written over.
  const adopt = async (what: CaseFile, mode: Adoption['mode'], line: string, outcome: Outcome): Promise<Result<Outcome>> => {
    const by = operatorName(store.settings());
    const done = await store.adopt(what, { mode, kept: ({ sha256 }) => opened.file(sha256), by, what: line, sameNumber: 'keep', ...(present ? { seen: what.id === present.id ? present.revision : null } : {}) });
    return done.ok ? ok(outcome) : done;
  };
  switch (kind) {
    case 'same':
    case 'older':
      return ok('unchanged');
    case 'newer-here':
      return ok('open');
    case 'new':
      return adopt(file, 'follow', '', 'added');
    case 'update':
      return adopt(file, 'follow', '', 'updated');
    case 'join':
      return present ? adopt(joined(present, file), 'follow', '', 'updated') : ok('open');
    case 'other-case':
      return underAnotherId(store, opened.manifest.from.id, file, (renamed) => adopt(renamed, 'follow', '', 'added'));
    case 'conflict':
    case 'damaged-here':
    case 'set-aside-here':
      return decided(store, kind, choices[row.theirs] ?? 'later', file, pc, adopt);
  }
}

/** What a person chose. Whatever it is, both versions are kept. */
async function decided(
  store: Store,
  kind: Extract<MergeKind, 'conflict' | 'damaged-here' | 'set-aside-here'>,
  choice: Choice,
  file: CaseFile,
  pc: string,
  adopt: (what: CaseFile, mode: Adoption['mode'], line: string, outcome: Outcome) => Promise<Result<Outcome>>,
): Promise<Result<Outcome>> {
  if (choice === 'later') return ok('open');
  if (kind === 'conflict') {
    return choice === 'there' ? adopt(file, 'take', `两台电脑都改过：采用“${pc}”的内容`, 'decided') : adopt(file, 'keep', `两台电脑都改过：保留这台电脑的内容，“${pc}”的另存`, 'decided');
  }
  // A damaged one cannot be kept as it is; one in the trash can: nothing is to be done for it.
  if (choice === 'here') return ok(kind === 'damaged-here' ? 'open' : 'decided');
  if (kind === 'damaged-here') return adopt(file, 'take', `用“${pc}”的内容代替损坏的文件`, 'decided');
  const back = await store.trash.bringBack(file.id);
  return back.ok ? adopt(file, 'take', `从回收站放回，采用“${pc}”的内容`, 'decided') : back;
}

/** Another matter has its id here. Which id it gets is written down first: a stop in between must not take it in twice. */
async function underAnotherId(store: Store, pc: string, file: CaseFile, adopt: (renamed: CaseFile) => Promise<Result<Outcome>>): Promise<Result<Outcome>> {
  const free = await store.freeId();
  if (!free.ok) return free;
  const noted = await store.exchanges.write((book) => ({ ...book, aliases: [...book.aliases, { pc, theirs: file.id, ours: free.value }] }));
  return noted.ok ? adopt({ ...file, id: free.value }) : noted;
}

/** The list of PCs becomes one; people and rooms that are not here come along. Nothing of ours is changed by another PC. */
async function takeSettings(store: Store, theirs: LookedThrough['opened']['manifest']['settings'], me: string): Promise<Result<void>> {
  const ours = store.settings();
  const pcs = mergedPcs(ours.pcs, theirs.pcs.filter(({ id }) => id !== me));
  const come = new Set(newcomers(ours, theirs).map(({ id }) => id));
  const next: Settings = { ...ours, pcs, staff: [...ours.staff, ...theirs.staff.filter(({ id }) => come.has(id))], rooms: [...ours.rooms, ...theirs.rooms.filter(({ id }) => come.has(id))] };
  if (JSON.stringify(next) === JSON.stringify(ours)) return ok(undefined);
  const saved = await store.saveSettings(next);
  return saved.ok ? ok(undefined) : saved;
}

/** 卷号 that several cases have: said as long as it is so. */
export function sameNumbers(store: Store): MergeResult['sameNumbers'] {
  const holders = new Map<string, CaseSummary[]>();
  for (const summary of store.summaries()) {
    if (summary.serial === null) continue;
    const key = `${summary.year} ${summary.serial}`;
    holders.set(key, [...(holders.get(key) ?? []), summary]);
  }
  return [...holders.values()].flatMap((cases) => (cases.length > 1 ? [{ number: cases[0]?.number ?? '', cases: cases.map(({ title }) => title) }] : []));
}
