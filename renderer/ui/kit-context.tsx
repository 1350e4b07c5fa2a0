// What fields need to know of the world: today, and what each day is. Given once by the app.
import { createContext, useContext } from 'react';
import type { Almanac } from '../../main/domain/almanac';
import type { Day } from '../../main/domain/day';

export interface KitWorld {
  today: Day;
  /** null before a data folder is open: no holidays and no markets are known then. */
  almanac: Almanac | null;
  /** Says something to assistive technology without moving the focus. */
  say(text: string): void;
}

export const KitContext = createContext<KitWorld>({ today: '2000-01-01', almanac: null, say: () => undefined });

export const useKit = (): KitWorld => useContext(KitContext);
