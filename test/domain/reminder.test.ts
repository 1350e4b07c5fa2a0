// When the PC reminds: once a day for the start and once for the hour, whatever the clock does in between; and in which words.
import { describe, expect, it } from 'vitest';
import { reminderNow, reminderWords, type Reminded } from '../../main/domain/reminder';

const NEVER: Reminded = { start: null, hour: null };

/** Plays moments one after another and tells at which of them it reminds. `start ` before a moment: the program is opened. */
function play(hour: string, moments: string[]): string[] {
  let given = NEVER;
  return moments.filter((moment) => {
    const [day = '', time = ''] = moment.replace('start ', '').split(' ');
    const next = reminderNow({ day, time }, hour, given, moment.startsWith('start '));
    if (next) given = next;
    return next !== null;
  });
}

describe('reminds', () => {
  it.each<[string, string, string[], number[]]>([
    ['at the start, once a day', '', ['start 2026-11-23 08:00', '2026-11-23 09:00', 'start 2026-11-23 10:00', 'start 2026-11-24 08:00'], [0, 3]],
    ['at the start and at the hour', '09:00', ['start 2026-11-23 08:00', '2026-11-23 08:59', '2026-11-23 09:00', '2026-11-23 09:01'], [0, 2]],
    ['a start after the hour is both', '09:00', ['start 2026-11-23 09:30', '2026-11-23 09:31', '2026-11-24 09:00'], [0, 2]],
    ['left on over night: at the hour of the next day', '09:00', ['start 2026-11-23 09:30', '2026-11-24 00:00', '2026-11-24 08:59', '2026-11-24 09:00'], [0, 3]],
    ['asleep at the hour: on waking', '09:00', ['start 2026-11-23 08:00', '2026-11-23 14:20', '2026-11-23 14:21'], [0, 1]],
    ['asleep for days', '09:00', ['start 2026-11-23 09:30', '2026-11-27 07:00', '2026-11-27 09:00'], [0, 2]],
    ['the clock set back an hour: not again', '09:00', ['start 2026-11-23 08:00', '2026-11-23 09:00', '2026-11-23 08:10', '2026-11-23 09:00'], [0, 1]],
    ['the clock set forward over the hour: not lost', '09:00', ['start 2026-11-23 08:00', '2026-11-23 11:00'], [0, 1]],
    ['no hour set: never again while it stays open', '', ['start 2026-11-23 08:00', '2026-11-24 09:00', '2026-11-25 09:00'], [0]],
  ])('%s', (_, hour, moments, at) => {
    expect(play(hour, moments)).toEqual(at.map((i) => moments[i]));
  });
});

it.each([
  [{ late: 0, today: 0 }, null],
  [{ late: 0, today: 3 }, '今天有3件事要办。'],
  [{ late: 1, today: 0 }, '有1件事已经逾期。'],
  [{ late: 1, today: 3 }, '今天有3件事要办，另有1件已经逾期。'],
])('%o: %s', (count, words) => expect(reminderWords(count)).toBe(words));
