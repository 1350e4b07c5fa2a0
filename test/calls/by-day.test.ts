// The index by day against the plain answer: whatever was put and dropped, a span gives what going through everything would give.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByDay } from '../../main/calls/by-day';
import { addDays } from '../../main/domain/day';

const FIRST = '2026-12-28';
const day = fc.nat(9).map((n) => addDays(FIRST, n));
const one = fc.record({ id: fc.constantFrom('a', 'b', 'c'), days: fc.array(day, { maxLength: 4 }) });
/** A case saved, a case set aside, or a question; questions in between are what an index may get wrong. */
const step = fc.oneof(one.map((put) => ({ put })), fc.constantFrom('a', 'b', 'c').map((drop) => ({ drop })), fc.tuple(day, day).map((span) => ({ span })));

it('gives of any span what going through all cases gives, after any saves', () => {
  fc.assert(
    fc.property(fc.array(one, { maxLength: 3 }), fc.array(step, { maxLength: 12 }), (start, steps) => {
      const plain = new Map(start.map((c) => [c.id, c]));
      const index = new ByDay<{ id: string; days: string[] }, string>(plain.values(), ({ days }) => days, (on) => on);
      const ask = (from: string, to: string) => {
        const wanted = [...plain.values()].flatMap(({ id, days }) => days.filter((on) => on >= from && on <= to).map((on) => `${on} ${id}`)).toSorted();
        const found = [...index.within(from, to)].flatMap(({ of, items }) => items.map((on) => `${on} ${of.id}`));
        expect(found).toEqual(wanted);
      };
      for (const s of steps) {
        if ('put' in s) {
          plain.set(s.put.id, s.put);
          index.put(s.put);
        } else if ('drop' in s) {
          plain.delete(s.drop);
          index.drop(s.drop);
        } else ask(s.span[0], s.span[1]);
      }
      ask('', '9999-12-31');
    }),
  );
});
