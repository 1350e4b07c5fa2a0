// Which dates of a PC are believed without asking: dead batteries, wrong years, and a room that was shut for the holidays.
import { expect, it } from 'vitest';
import { clockDoubt } from '../../main/domain/clock-sanity';

const LAST = '2026-11-23';

it.each<[string, string, string | null, 'back' | 'ahead' | null]>([
  ['a first start: nothing is known', '2009-01-01', null, null],
  ['the same day', LAST, LAST, null],
  ['the next day', '2026-11-24', LAST, null],
  ['a day back', '2026-11-22', LAST, 'back'],
  ['an empty battery, a board of 2009', '2009-01-01', LAST, 'back'],
  ['an empty battery, a board of 2000', '2000-01-01', LAST, 'back'],
  ['shut for 45 days', '2027-01-07', LAST, null],
  ['shut for 46', '2027-01-08', LAST, 'ahead'],
  ['a wrong year', '2027-11-23', LAST, 'ahead'],
  ['the year 2099', '2099-01-01', LAST, 'ahead'],
])('%s', (_, today, last, kind) => {
  expect(clockDoubt(today, last)?.kind ?? null).toBe(kind);
});
