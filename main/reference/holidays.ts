// Statutory holidays and swapped days by year. A room brings a new year's notice in on a stick; see README.md here.
import { addDays, type Day } from '../domain/day';
import type { HolidayYear } from '../domain/holidays';

function span(from: Day, to: Day, name: string): HolidayYear['off'] {
  const days: HolidayYear['off'] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) days.push({ on, name });
  return days;
}

export const HOLIDAYS: HolidayYear[] = [
  {
    year: 2025,
    off: [
      ...span('2025-01-01', '2025-01-01', '元旦'),
      ...span('2025-01-28', '2025-02-04', '春节'),
      ...span('2025-04-04', '2025-04-06', '清明节'),
      ...span('2025-05-01', '2025-05-05', '劳动节'),
      ...span('2025-05-31', '2025-06-02', '端午节'),
      ...span('2025-10-01', '2025-10-08', '国庆节、中秋节'),
    ],
    work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    source: '国务院办公厅关于2025年部分节假日安排的通知',
    provisional: false,
  },
  {
    year: 2026,
    off: [
      ...span('2026-01-01', '2026-01-03', '元旦'),
      ...span('2026-02-15', '2026-02-23', '春节'),
      ...span('2026-04-04', '2026-04-06', '清明节'),
      ...span('2026-05-01', '2026-05-05', '劳动节'),
      ...span('2026-06-19', '2026-06-21', '端午节'),
      ...span('2026-09-25', '2026-09-27', '中秋节'),
      ...span('2026-10-01', '2026-10-07', '国庆节'),
    ],
    work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    source: '国务院办公厅关于2026年部分节假日安排的通知',
    provisional: false,
  },
];
