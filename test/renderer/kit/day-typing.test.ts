// What a day field makes of what is typed: figures as before, 前 behind them, and words.
import { describe, expect, it } from 'vitest';
import { readSaid } from '../../../renderer/ui/day-typing';

const TODAY = '2026-11-23';

describe('a day field', () => {
  it.each<[string, string, string]>([
    ['12.5', '2026-12-05', ''],
    ['2026-12-5', '2026-12-05', ''],
    ['明天', '2026-11-24', ''],
    ['12.5前', '2026-12-05', '含当天'],
    ['2026-12-5之前', '2026-12-05', '含当天'],
    ['明天前', '2026-11-24', '含当天'],
    ['腊月二十三前', '2027-01-30', '农历腊月廿三，含当天'],
    ['下周三', '2026-12-02', '下周三'],
  ])('reads %s as %s (%s)', (typed, day, said) => expect(readSaid(typed, TODAY, 'future')).toEqual({ day, said, others: [] }));

  it('leans to the past where the field does', () => {
    expect(readSaid('正月十五', TODAY, 'past')?.day).toBe('2026-03-03');
    expect(readSaid('正月十五', TODAY, 'this-year')?.day).toBe('2027-02-20');
  });

  it('gives every day that words may mean', () => expect(readSaid('五月初六', '2028-05-01', 'future')?.others).toHaveLength(1));
  // While characters are still coming in, none of this is a day yet.
  it.each(['', '腊', '腊月', '前', '2026-', '3.', '看不懂'])('reads no day in “%s”', (typed) => expect(readSaid(typed, TODAY, 'future')).toBeNull());
});
