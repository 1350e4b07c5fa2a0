// What fields need to know of the world: today, and which days are free. Given once by the app.
import { createContext, useContext } from 'react';
import type { Day } from '../../main/domain/day';
import type { WorkCalendar } from '../../main/domain/holidays';

export interface KitWorld {
  today: Day;
  /** null before a data folder is open: no holidays are known then. */
  calendar: WorkCalendar | null;
  /** Says something to assistive technology without moving the focus. */
  say(text: string): void;
}

export const KitContext = createContext<KitWorld>({ today: '2000-01-01', calendar: null, say: () => undefined });

export const useKit = (): KitWorld => useContext(KitContext);
