// One day, three doors: what is open on a day is the same from the due list, the calendar and `due --on`, whatever the cases.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarEntry, DueItem } from '../../main/contract/shapes';
import { addDays } from '../../main/domain/day';
import { toExchange } from '../../main/domain/exchange';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { FAILED } from '../../main/reference/samples/failed';
import { ORAL } from '../../main/reference/samples/oral';
import { WAGES } from '../../main/reference/samples/wages';
import { WATER } from '../../main/reference/samples/water';
import { WORKERS } from '../../main/reference/samples/workers';
import { told, TODAY, tryMove } from '../helpers/cases';
import { verb } from '../helpers/cli';
import { openedHouse } from '../helpers/house';

const SAMPLES = [BOUNDARY, FAILED, ORAL, WAGES, WATER, WORKERS];
/** Days of the year round today: what has no end is laid out that far by any clock. */
const day = fc.integer({ min: -200, max: 200 }).map((days) => addDays(TODAY, days));
/** Every sample up to some step, with up to three sittings planned where it takes them. */
const rooms = fc.tuple(...SAMPLES.map((sample) => fc.record({ steps: fc.nat(sample.steps.length), planned: fc.array(day, { maxLength: 3 }) })));

const key = ({ caseId, kind, ref, part }: Pick<DueItem, 'caseId' | 'kind' | 'ref' | 'part'>) => [caseId, kind, ref, part].join(' ');
const openOn = (on: string, items: readonly DueItem[]) => items.filter((item) => item.day === on).map(key).toSorted();
const isOpen = ({ sitting }: CalendarEntry) => sitting === null || sitting.state === 'planned';

describe('what is open on a day', () => {
  it('is the same from the due list, the calendar and the terminal', async () => {
    await fc.assert(
      fc.asyncProperty(rooms, fc.array(day, { minLength: 3, maxLength: 3 }), async (room, somedays) => {
        const house = await openedHouse();
        const files = room.map(({ steps, planned }, i) => {
          const file = told(SAMPLES[i]!, steps, `2026-000${i + 1}`);
          const with_ = planned.length === 0 ? null : tryMove(file, 'plan-sittings', { items: planned.map((on) => ({ on })) });
          return with_?.ok ? with_.value : file;
        });
        await house.must('cases.import', { documents: files.map((file) => ({ file: file.id, content: toExchange(file) })) });
        const year = { from: addDays(TODAY, -200), to: addDays(TODAY, 200) };
        const { entries } = await house.must('calendar.range', year);
        const { items } = await house.must('due.list', { on: year.to, ahead: 0 });
        // Every day on which there is anything, and some that may have nothing.
        for (const on of new Set([...entries.map((e) => e.day), ...items.map((i) => i.day).filter((d) => d >= year.from), ...somedays])) {
          expect(entries.filter((e) => e.day === on && isOpen(e)).map(key).toSorted(), on).toEqual(openOn(on, items));
        }
        const days = [...somedays, ...items.map((i) => i.day).filter((d) => d >= year.from).slice(0, 2)];
        const here = new Map<string, { due: string[]; calendar: string[] }>();
        for (const on of days) {
          here.set(on, {
            due: openOn(on, (await house.must('due.list', { on, ahead: 0 })).items),
            calendar: (await house.must('calendar.range', { from: on, to: on })).entries.filter(isOpen).map(key).toSorted(),
          });
        }
        await house.close();
        for (const on of days) {
          const said = (await verb(['due', '--on', on, '--data', house.data, '--json'])).json<{ items: DueItem[] }>();
          expect(here.get(on)).toEqual({ due: openOn(on, said.items), calendar: openOn(on, said.items) });
        }
      }),
      { numRuns: 3 },
    );
  }, 120_000);
});
