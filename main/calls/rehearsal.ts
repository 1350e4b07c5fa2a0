// rehearsal.*: a restore on trial. The newest copy is restored into a private folder, opened as data is opened, and compared with what is here.
import { dirname } from 'node:path';
import type { Comparison, CopyRef } from '../backup';
import type { CopyFrom, RehearsalReport } from '../contract/copies';
import { fail, ok, type Result } from '../contract/errors';
import { searchText } from '../search';
import { openStore, type Store } from '../store';
import { alone } from './alone';
import type { Context } from './context';
import { copyOf } from './copies';
import type { Handlers } from './handler';
import { inSandbox } from './sandbox';
import { folderName } from './tokens';

/** So many problems are told one by one. */
const MOST_TOLD = 20;

export const rehearsalHandlers: Handlers<'rehearsal'> = {
  'rehearsal.run': (context, { from }) =>
    alone(context, 'rehearsal', async (signal) => {
      const { open } = context;
      if (!open.ok) return open;
      const ref = await newestOf(context, from, open.value.store);
      return ref.ok ? inSandbox(context.ports, (folder) => rehearse(context, open.value.store, from, ref.value, folder, signal)) : ref;
    }),

  'rehearsal.history': (context) => (context.open.ok ? ok({ rehearsals: context.open.value.store.rehearsals.history().toReversed() }) : context.open),
};

/** The newest copy that can be read and is of this room. */
async function newestOf(context: Context, from: CopyFrom, store: Store): Promise<Result<CopyRef>> {
  const place = copyOf(context, from, '');
  if (!place.ok) return place;
  const ref = place.value;
  if ('local' in ref) {
    const look = await context.backup.lookAtLocalSnapshots(ref.local);
    if (!look.ok) return look;
    const newest = look.value.snapshots.find(({ whole }) => whole);
    return newest ? ok({ ...ref, snapshot: newest.id }) : fail({ kind: 'not-found', what: 'snapshot' });
  }
  const listed = await context.backup.listSnapshots(ref.drive, ref.passphrase);
  if (!listed.ok) return listed;
  const newest = listed.value.find(({ damaged, room }) => !damaged && room === store.settings().committee.name);
  return newest ? ok({ ...ref, snapshot: newest.id }) : fail({ kind: 'drive', problem: 'nothing-saved', detail: '' });
}

async function rehearse(context: Context, store: Store, from: CopyFrom, ref: CopyRef, folder: string, signal: AbortSignal): Promise<Result<RehearsalReport>> {
  const hooks = { progress: context.progress('rehearsal'), signal };
  const restored = await context.backup.restoreSnapshot({ ...ref, into: folder }, hooks);
  if (!restored.ok) return restored;
  const opened = await lookInside(context, folder, signal);
  if (!opened.ok) return opened;
  const compared = await context.backup.compareRestored(folder, store.folder, hooks);
  if (!compared.ok) return compared;
  const { years, revisions, problems } = opened.value;
  const judged = await judge(store, compared.value, revisions, restored.value.at);
  const here = yearsOf(store.summaries());
  const report: RehearsalReport = {
    at: context.ports.clock.now(),
    kind: from.kind,
    from: 'local' in ref ? '本机快照' : folderName(ref.drive),
    snapshotAt: restored.value.at,
    cases: restored.value.cases,
    files: restored.value.files,
    same: compared.value.same,
    newer: judged.newer,
    setAside: judged.setAside,
    problems: told([...problems, ...judged.problems]),
    perYear: [...new Set([...years.keys(), ...here.keys()])].toSorted((a, b) => b - a).map((year) => ({ year, inBackup: years.get(year) ?? 0, here: here.get(year) ?? 0 })),
  };
  const { perYear: _perYear, ...note } = report;
  const noted = await store.rehearsals.note(note);
  if (!noted.ok) return noted;
  context.emit('house-changed', context.state());
  return ok(report);
}

/** Opens the restored folder as the program would on another PC, and reads every file of it. */
async function lookInside(context: Context, folder: string, signal: AbortSignal): Promise<Result<{ years: Map<number, number>; revisions: Map<string, number>; problems: string[] }>> {
  const { clock, newId } = context.ports;
  const progress = context.progress('rehearsal');
  const opened = await openStore(folder, { clock, newId, searchText, onProgress: (done, total) => progress('正在打开恢复出来的数据', done, total) });
  // It is our own folder: what does not open is a copy that would not open.
  if (!opened.ok) return opened;
  const trial = opened.value;
  try {
    await trial.settled();
    const { damaged } = await trial.check((done, total) => progress('正在逐个读取恢复出来的案卷', done, total), signal);
    if (signal.aborted) return fail({ kind: 'cancelled' });
    const summaries = trial.summaries();
    return ok({
      years: yearsOf(summaries),
      revisions: new Map(summaries.map(({ id, revision }) => [id, revision])),
      problems: damaged.map(({ file, why }) => `备份里的“${file}”${why}`),
    });
  } finally {
    await trial.close();
  }
}

function yearsOf(cases: readonly { id: string }[]): Map<number, number> {
  const years = new Map<number, number>();
  for (const { id } of cases) years.set(Number(id.slice(0, 4)), (years.get(Number(id.slice(0, 4))) ?? 0) + 1);
  return years;
}

/** What was saved or set aside here since the copy is as it should be; everything else that differs is not. */
async function judge(store: Store, compared: Comparison, revisions: ReadonlyMap<string, number>, at: string): Promise<{ newer: number; setAside: number; problems: string[] }> {
  const aside = new Set((await store.trash.list()).map(({ id }) => id));
  const name = (id: string) => `案卷${store.summary(id)?.number || `（编号 ${id}）`}`;
  const problems: string[] = [];
  let newer = 0;
  let setAside = 0;
  for (const id of compared.changed) {
    const here = store.summary(id);
    if (here !== undefined && here.revision > (revisions.get(id) ?? 0)) newer += 1;
    else problems.push(`${name(id)}和备份里的不一样，可这里没有再保存过`);
  }
  for (const id of compared.onlyThere) {
    if (aside.has(id)) setAside += 1;
    else problems.push(`${name(id)}在备份里有，这台电脑里没有了`);
  }
  for (const id of compared.onlyHere) {
    const read = await store.read(id);
    if (read.ok && read.value.enteredAt <= at) problems.push(`${name(id)}在备份以前就有，备份里却没有`);
    else newer += 1;
  }
  for (const path of [...compared.keptChanged, ...compared.keptMissing]) {
    const id = dirname(dirname(path)).slice(6).replace('/', '-');
    if (!aside.has(id)) problems.push(`${name(id)}的一份文书或材料和备份里的不一样，或者不见了`);
  }
  return { newer, setAside, problems };
}

function told(problems: readonly string[]): string[] {
  const distinct = [...new Set(problems)];
  return distinct.length <= MOST_TOLD ? distinct : [...distinct.slice(0, MOST_TOLD), `还有${distinct.length - MOST_TOLD}处`];
}
