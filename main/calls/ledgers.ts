// ledgers.*: 人民调解登记簿 and 回访登记簿 of a span of days, and the week (week.ts). Cases are read one after another; of each only its line
// is kept.
import { fail, ok, refused, type Result } from '../contract/errors';
import { caseRow, ledgerContent, ledgerDay, visitRow, type CaseRow, type LedgerContent, type VisitRow } from '../documents';
import type { CaseFile } from '../domain/case';
import { addDays, type Day } from '../domain/day';
import { rollForward } from '../domain/holidays';
import { LEDGER_TITLES, type ListedLedger } from '../domain/ledger';
import type { CaseSummary } from '../domain/summary';
import type { Store } from '../store';
import { alone } from './alone';
import type { Context } from './context';
import type { Handlers } from './handler';
import { MadePdf } from './made-pdf';
import { weekOf } from './week';

/** More lines at once are hundreds of pages: a mistake in the days rather than a wish. */
const MOST = 5000;

const lastMade = new MadePdf();

export const ledgerHandlers: Handlers<'ledgers'> = {
  'ledgers.make': (context, { kind, from, to }) => {
    if (!context.open.ok) return context.open;
    if (from > to) return fail({ kind: 'bad-input', fields: [{ path: 'to', say: '结束日期早于开始日期' }] });
    const open = context.open.value;
    return alone(context, 'papers', async (signal) => {
      const today = context.ports.clock.today();
      const made = kind === 'week' ? await weekOf(open, { from, to, today, signal, progress: context.progress('print') }) : await listOf(context, open.store, { kind, from, to, today, signal });
      if (!made.ok) return made;
      const { content, rows, unread } = made.value;
      const rendered = await context.renderer.render(content, { draft: false });
      if (!rendered.ok) return rendered;
      return ok({ token: lastMade.keep(context, LEDGER_TITLES[kind], rendered.value.bytes), ...rendered.value, rows, unread });
    });
  },

  'ledgers.print': (context, { token, copies }) => lastMade.print(context, token, { copies }),
  'ledgers.saveCopy': (context, { token }) => lastMade.saveCopy(context, token),
  'ledgers.openOutside': (context, { token }) => lastMade.openOutside(context, token),
};

interface Wanted {
  kind: ListedLedger;
  from: Day;
  to: Day;
  today: Day;
  signal: AbortSignal;
}

interface Line {
  day: Day;
  number: CaseFile['number'];
  row: CaseRow | VisitRow;
}

async function listOf(context: Context, store: Store, wanted: Wanted): Promise<Result<{ content: LedgerContent; rows: number; unread: number }>> {
  const read = await linesOf(context, store, wanted);
  if (!read.ok) return read;
  const { lines, unread } = read.value;
  if (lines.length > MOST) return fail(refused({ rule: 'ledger-too-long', say: `登记簿有${lines.length}行，一次最多做${MOST}行。请把起止日期缩短一些，分几次做。` }));
  const rows = lines.toSorted(byDayThenNumber).map(({ row }) => row);
  const { kind } = wanted;
  const content = kind === 'cases' ? ledgerContent(kind, rows as CaseRow[], wanted, unread, store.settings()) : ledgerContent(kind, rows as VisitRow[], wanted, unread, store.settings());
  return ok({ content, rows: rows.length, unread });
}

async function linesOf(context: Context, store: Store, wanted: Wanted): Promise<Result<{ lines: Line[]; unread: number }>> {
  const candidates = store.summaries().filter((summary) => mayHave(summary, wanted));
  const progress = context.progress('print');
  const lines: Line[] = [];
  // Cases lost before the catalog knew them: nobody can tell whether they belong here.
  let unread = store.notices().filter(({ kind, caseId }) => (kind === 'damaged-case' || kind === 'missing-case') && (caseId === null || !store.summary(caseId))).length;
  for (const [i, { id }] of candidates.entries()) {
    if (wanted.signal.aborted) return fail({ kind: 'cancelled' });
    progress('正在读案卷', i, candidates.length);
    const read = await store.read(id);
    // A case that cannot be read is said on the ledger itself.
    if (!read.ok) unread += 1;
    else lines.push(...linesFrom(read.value, store, wanted));
  }
  if (wanted.signal.aborted) return fail({ kind: 'cancelled' });
  progress('正在排版', candidates.length, candidates.length);
  return ok({ lines, unread });
}

/** Told from the catalog. A visit is noted on its day or later, so a case saved before the span has none in it; a day to spare, for the hours of UTC. */
function mayHave({ registeredOn, acceptedOn, savedAt }: CaseSummary, { kind, from, to }: Wanted): boolean {
  const day = registeredOn === null ? null : (acceptedOn ?? registeredOn);
  if (kind === 'visits') return savedAt.slice(0, 10) >= addDays(from, -1);
  return day !== null && day >= from && day <= to;
}

function linesFrom(file: CaseFile, store: Store, { kind, from, to, today }: Wanted): Line[] {
  const within = (day: Day) => day >= from && day <= to;
  if (kind === 'visits') return file.visits.filter((visit) => within(visit.on)).map((visit) => ({ day: visit.on, number: file.number, row: visitRow(file, visit) }));
  const day = ledgerDay(file);
  if (day === null || !within(day)) return [];
  const lastDay = (due: Day) => rollForward(due, store.book().calendar);
  return [{ day, number: file.number, row: caseRow(file, store.reference(), today, lastDay) }];
}

function byDayThenNumber(a: Line, b: Line): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return (a.number?.serial ?? 0) - (b.number?.serial ?? 0);
}
