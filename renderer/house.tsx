// What the whole window knows: the open data folder, its settings, its reference data, who is at the keyboard, what day it is.
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { HouseState, Reference } from '../main/contract/shapes';
import type { AppError, Result } from '../main/contract/errors';
import { almanac as almanacOf, type Almanac } from '../main/domain/almanac';
import type { Day } from '../main/domain/day';
import { ruleBook, type RuleBook } from '../main/domain/rule-book';
import type { Settings } from '../main/domain/settings';
import { call, onEvent } from './api';
import { useToday } from './clock';
import { useCall } from './use-call';

export type OpenHouse = Extract<HouseState, { state: 'open' }>;

export interface House extends OpenHouse {
  reference: Reference;
  book: RuleBook;
  /** Lunar days, terms, holidays, markets and seasons of this room. */
  almanac: Almanac;
  today: Day;
  /** Saves changed settings; the new state reaches everybody by itself. */
  saveSettings(settings: Settings): Promise<Result<HouseState>>;
}

const HouseContext = createContext<House | null>(null);

/** The open house. Only pages behind the frame may ask; first set-up has none. */
export function useHouse(): House {
  const house = useContext(HouseContext);
  if (house === null) throw new Error('no open house');
  return house;
}

export function HouseProvider({ state, children }: { state: OpenHouse; children: ReactNode }) {
  const today = useToday();
  // A date that jumped while the program runs: main looks, and says so in the state of the house.
  useEffect(() => void call('clock.look', {}), [today]);
  // The state of the house is told when the house changes; cases come in without that.
  const listed = useCall('cases.list', { filter: {}, offset: 0, limit: 1 }, ['case-saved', 'house-changed']);
  const cases = listed.value?.total ?? state.cases;
  const book = useMemo(() => ruleBook(state.reference, state.settings), [state.reference, state.settings]);
  const almanac = useMemo(() => almanacOf(state.settings, book), [state.settings, book]);
  const house = useMemo(
    () => ({ ...state, cases, book, almanac, today, saveSettings: (settings: Settings) => call('settings.save', { settings }) }),
    [state, cases, book, almanac, today],
  );
  return <HouseContext value={house}>{children}</HouseContext>;
}

/** The state of the house, from the first question on and whenever main says it changed. */
export function useHouseState(): { state: HouseState | null; error: AppError | null; again(): void; set(state: HouseState): void } {
  const [told, setTold] = useState<HouseState | null>(null);
  const asked = useCall('app.state', {});
  useEffect(() => onEvent('house-changed', setTold), []);
  return { state: told ?? asked.value, error: told === null ? asked.error : null, again: asked.again, set: setTold };
}
