// The days to which one puts something off with one choice.
import { addDays, type Day } from '../../../main/domain/day';

export const SNOOZE_CHOICES = ['tomorrow', 'three-days', 'week', 'market', 'other'] as const;
export type SnoozeChoice = (typeof SNOOZE_CHOICES)[number];

/** The day of a choice; null for one that has none: a room without market days, or a day to be named. */
export function dayOfChoice(choice: SnoozeChoice, today: Day, market: Day | null): Day | null {
  switch (choice) {
    case 'tomorrow':
      return addDays(today, 1);
    case 'three-days':
      return addDays(today, 3);
    case 'week':
      return addDays(today, 7);
    case 'market':
      return market;
    case 'other':
      return null;
  }
}
