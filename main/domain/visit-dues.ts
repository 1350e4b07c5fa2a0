// The days on which something falls due, with what visits ask about them: whether it is done, in time, and what to call it.
import type { CaseFacts } from './case';
import { ROUNDS_AHEAD } from './agenda/item';
import { addDays, inDayOrder, latest, type Day } from './day';
import { obligationsInForce, performancesInForce } from './in-force';
import { isEndless } from './obligation';
import { standingOf, type LastDay } from './performance';

export interface DueDay {
  due: Day;
  /** '第2期', '赔偿杉树损失', '赔偿杉树损失等3项' */
  name: string;
  done: boolean;
  /** All of it done on its day at the latest (the day after holidays counts). */
  doneInTime: boolean;
  /** Part of rounds without an end. */
  endless: boolean;
}

export interface DuesByDay {
  days: DueDay[];
  /** The last of them; null when no day was agreed or something goes on without end. */
  last: Day | null;
  /** The day on which the last of everything promised was done; null while something is open or goes on without end. */
  allDoneOn: Day | null;
}

/** The due days of everything in force, in order, as default clauses brought them forward; endless rounds up to a year past `today`. */
export function duesByDay(facts: Pick<CaseFacts, 'agreements' | 'parties' | 'performances'>, today: Day, lastDay: LastDay): DuesByDay {
  const byDay = new Map<Day, DueDay[]>();
  const doneOn: (Day | null)[] = [];
  const performances = performancesInForce(facts);
  const obligations = obligationsInForce(facts);
  for (const obligation of obligations) {
    const endless = isEndless(obligation);
    const standings = standingOf(obligation, performances, today, endless ? addDays(today, ROUNDS_AHEAD) : '2199-12-31', lastDay);
    for (const [i, { due, doneOn: on, state }] of standings.entries()) {
      doneOn.push(on);
      if (due === null) continue;
      const name = standings.length > 1 ? `第${i + 1}期` : obligation.what;
      byDay.set(due, [...(byDay.get(due) ?? []), { due, name, done: on !== null, doneInTime: state === 'done', endless }]);
    }
  }
  const days = inDayOrder([...byDay].map(([due, same]) => together(due, same)), ({ due }) => due);
  const ends = !obligations.some(isEndless);
  const done = doneOn.filter((day) => day !== null);
  return { days, last: ends ? (days.at(-1)?.due ?? null) : null, allDoneOn: ends && done.length === doneOn.length ? latest(done) : null };
}

function together(due: Day, same: readonly DueDay[]): DueDay {
  const names = [...new Set(same.map(({ name }) => name))];
  return {
    due,
    name: names.length > 1 ? `${names[0]}等${same.length}项` : (names[0] ?? ''),
    done: same.every(({ done }) => done),
    doneInTime: same.every(({ doneInTime }) => doneInTime),
    endless: same.every(({ endless }) => endless),
  };
}
