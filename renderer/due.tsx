// What is due, asked once for the whole window: 今日 and the counts of the rail look at the same answer and cannot disagree.
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { AppError } from '../main/contract/errors';
import type { DueItem } from '../main/contract/shapes';
import type { DutyItem } from '../main/domain/duty';
import { workOf, type Work } from '../main/domain/agenda/work';
import { useHouse } from './house';
import { useCall } from './use-call';

export interface DueNow {
  /** null until the first answer. */
  work: Work<DueItem> | null;
  /** What the room itself is to do by the calendar, late or within the days it calls soon. */
  duties: readonly DutyItem[];
  /** How many pieces are late or to be done today, duties among them, and whether any is late: what the rail counts. */
  wanted: number;
  late: boolean;
  /** Promises and visits due by today, for the count of 回访. */
  followUp: number;
  error: AppError | null;
  again(): void;
}

const DueContext = createContext<DueNow | null>(null);

/** The work of today as the whole window knows it. */
export function useDue(): DueNow {
  const due = useContext(DueContext);
  if (due === null) throw new Error('nobody asks what is due');
  return due;
}

export function DueProvider({ children }: { children: ReactNode }) {
  const { today, settings, book } = useHouse();
  // Tomorrow's sittings are thought of today, whatever the room calls soon.
  const { value, error, again } = useCall('due.list', { on: today, ahead: Math.max(1, settings.soonDays) }, ['case-saved', 'house-changed']);
  const duties = useCall('duties.due', { on: today, ahead: settings.soonDays }, ['house-changed']).value;
  const due = useMemo<DueNow>(() => {
    // The day of the answer: at midnight the old answer stays until the new one is there.
    const work = value && workOf(value.items, book, value.on);
    const followUp = value?.items.filter(({ kind, day, snoozed }) => (kind === 'obligation' || kind === 'visit') && day <= value.on && snoozed === null).length ?? 0;
    const items = duties?.items ?? [];
    const dueDuties = items.filter(({ day }) => duties !== null && day <= duties.on);
    const late = (work?.late ?? 0) > 0 || dueDuties.some(({ rolled }) => duties !== null && rolled < duties.on);
    return { work, duties: items, wanted: (work ? work.late + work.today : 0) + dueDuties.length, late, followUp, error, again };
  }, [value, duties, book, error, again]);
  return <DueContext value={due}>{children}</DueContext>;
}
