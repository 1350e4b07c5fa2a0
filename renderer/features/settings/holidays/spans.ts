// A year's holidays as people speak of them and as notices print them: 春节, from when to when. And back into single days.
import { z } from 'zod';
import { addDays, Day, OptionalDay } from '../../../../main/domain/day';
import type { HolidayYear } from '../../../../main/domain/holidays';
import { Line } from '../../../../main/domain/text';
import { holidays as words } from '../../../strings/almanac';

/** Holidays of a year by name, each with its first and last day. */
export function spansOf(year: HolidayYear): { name: string; from: Day; to: Day; days: number }[] {
  const spans: { name: string; from: Day; to: Day; days: number }[] = [];
  for (const { on, name } of year.off.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    const last = spans.at(-1);
    if (last?.name === name && addDays(last.to, 1) === on) Object.assign(last, { to: on, days: last.days + 1 });
    else spans.push({ name, from: on, to: on, days: 1 });
  }
  return spans;
}

const Wanted = z.preprocess((value) => value ?? '', Day);
const Span = z
  .object({ name: Line.refine((name) => name !== '', words.needName), from: Wanted, to: OptionalDay })
  .refine(({ from, to }) => to === null || to >= from, { path: ['to'], message: words.backwards });

/** What the form of a year holds. */
export const YearForm = z.object({ spans: z.array(Span), work: z.array(z.object({ on: Wanted })), source: Line, provisional: z.boolean() });
export type YearForm = z.output<typeof YearForm>;

/** What the form begins with: a year that has no notice yet begins with its computed days and the name of the notice to come. */
export function formOf(year: HolidayYear, fresh: boolean): YearForm {
  return {
    spans: spansOf(year).map(({ name, from, to }) => ({ name, from, to: to === from ? null : to })),
    work: year.work.map((on) => ({ on })),
    source: fresh ? words.sourceOf(year.year) : year.source,
    provisional: fresh ? false : year.provisional,
  };
}

/** The year a form says; whether it can be in force is for main to check. */
export function yearOfForm(year: number, { spans, work, source, provisional }: YearForm): HolidayYear {
  const off = spans.flatMap(({ name, from, to }) => {
    const days: HolidayYear['off'] = [];
    // A span that runs on for months is a slip of the pen; main says so for what lies outside the year.
    for (let on = from; on <= (to ?? from) && days.length < 62; on = addDays(on, 1)) days.push({ on, name });
    return days;
  });
  return { year, off, work: work.map(({ on }) => on), source, provisional };
}
