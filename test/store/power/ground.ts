// What opening a data folder takes where there is no test runner: a clock that stands, ids that count.
import type { Result } from '../../../main/contract/errors';
import { searchText } from '../../../main/search';
import type { StoreOptions } from '../../../main/store';

let ids = 0;

/** `run`: no two programs on the same folder have the same, so that no two ids are alike. */
export const groundOptions = (more: Partial<StoreOptions> = {}, run = 'n'): StoreOptions => ({
  clock: { today: () => '2026-11-23', now: () => '2026-11-23T02:00:00.000Z' },
  newId: () => `${run}${(ids += 1)}`,
  searchText,
  patience: 60_000,
  ...more,
});

/** The value of an answer that must be one. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
