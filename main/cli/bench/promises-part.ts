// Measuring what the calendar asks of all cases: a room of 50,000 cases with four promises each, 200,000 in all. The index by day and
// the questions are the program's own; the cases go straight from memory into it, since the save has rows of its own.
import { Agendas } from '../../calls/agendas';
import { calendarEntries } from '../../calls/calendar';
import { dueItems } from '../../calls/due';
import type { CaseFile } from '../../domain/case';
import { addDays, type Day } from '../../domain/day';
import type { Performance } from '../../domain/performance';
import type { CaseSummary } from '../../domain/summary';
import { generateCase, LAST_YEAR, promising } from './generate';
import { median, timed, turn } from './measure';
import type { Bench } from './place';
import { BENCH_DAY, listed } from './populate';

const ROUNDS = 40;
const SOON = 7;
const MONTH = { from: '2026-11-01', to: '2026-11-30' };

/** Instalments run about a year: what was agreed in the last two years is still being paid. */
const PAYING_SINCE = LAST_YEAR - 1;
/** Of the worst case, where nobody ever paid anything, a part is enough. */
const FEWER = 5;

/** One case in ten pays nothing. */
const BAD_PAYERS = 10;

export async function measurePromises(bench: Bench, count: number) {
  const usual = await asked(count, bench.quick ? 3 : ROUNDS, usualCase);
  const worst = await asked(Math.ceil(count / FEWER), bench.quick ? 3 : ROUNDS, (n) => promising(generateCase(n * FEWER)));
  return { usual, worst };
}

/** Years ago all was paid and archived; of the last two years most pay on the day, some not at all. */
function usualCase(n: number): CaseFile {
  const file = promising(generateCase(n));
  const year = Number(file.id.slice(0, 4));
  if (year < PAYING_SINCE) return { ...file, performances: paid(file, '2199-12-31'), visits: [], closing: closed(file), archive: { on: `${year + 1}-12-31`, retention: '长期', shelf: '', filedBy: null, note: '' } };
  return { ...file, performances: n % BAD_PAYERS === 0 ? [] : paid(file, BENCH_DAY) };
}

const closed = (file: CaseFile): CaseFile['closing'] => ({ on: addDays(file.registeredOn ?? BENCH_DAY, 400), result: 'succeeded', summary: '', by: null });

/** Everything that fell due by a day, paid on its day. */
function paid(file: CaseFile, by: Day): Performance[] {
  return file.agreements.flatMap(({ obligations }) =>
    obligations.flatMap(({ id, amount, schedule }) =>
      schedule.type === 'once' && schedule.due !== null && schedule.due <= by
        ? [{ id: `f${id}`, obligation: id, part: null, on: schedule.due, amount, how: '现金', by: '', proof: '', proofScan: null, note: '' }]
        : [],
    ),
  );
}

async function asked(count: number, rounds: number, make: (n: number) => CaseFile) {
  const summaries: CaseSummary[] = [];
  let promises = 0;
  for (let n = 0; n < count; n += 1) {
    const file = make(n);
    promises += file.agreements.reduce((sum, { obligations }) => sum + obligations.length, 0);
    summaries.push(listed(file).summary);
    if (n % 1000 === 0) await turn();
  }
  const open = summaries.reduce((sum, { agenda }) => sum + agenda.length, 0);
  const agendas = new Agendas({ summaries: () => summaries });
  const due = () => dueItems(agendas, BENCH_DAY, 0, SOON);
  const month = () => calendarEntries(agendas, MONTH.from, MONTH.to, BENCH_DAY);
  const first = { due: (await timed(due)).ms, month: (await timed(month)).ms };
  const times = { due: [] as number[], month: [] as number[], dueAfterSave: [] as number[], monthAfterSave: [] as number[] };
  for (let i = 0; i < rounds; i += 1) {
    await turn();
    times.due.push((await timed(due)).ms);
    await turn();
    times.month.push((await timed(month)).ms);
    // Another case is saved with one sitting less, or one more: the index takes it in, then the same is asked.
    const at = (i * 7919) % count;
    const saved = { ...(summaries[at] as CaseSummary), sittings: i % 2 === 0 ? [] : [sittingOn(MONTH.from)] };
    await turn();
    times.dueAfterSave.push((await timed(() => (agendas.changed(saved.id, saved), due()))).ms);
    await turn();
    times.monthAfterSave.push((await timed(() => (agendas.changed(saved.id, saved), month()))).ms);
  }
  const middle = (list: readonly number[]) => ({ p50: median(list), most: Math.max(...list) });
  return {
    promises,
    open,
    overdue: due().length,
    inMonth: month().length,
    first,
    due: middle(times.due),
    month: middle(times.month),
    dueAfterSave: middle(times.dueAfterSave),
    monthAfterSave: middle(times.monthAfterSave),
  };
}

const sittingOn = (on: Day): CaseSummary['sittings'][number] => ({ id: 'x', on, from: '09:00', to: '10:00', place: '', venue: null, mediators: [], state: 'planned' });
