// Where pages end: what holds together moves together, nothing is too big to be put somewhere.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageBreaks, pageCount, type Hold, type Part } from '../../main/documents/typeset/page-breaks';

const parts = (...given: [number, Hold][]): Part[] => given.map(([height, hold]) => ({ height, hold }));
const at = (list: Part[], first = 100, full = 100) => [...pageBreaks(list, first, full)];

describe('pages end', () => {
  it.each([
    ['nowhere while it fits', parts([50, 0], [50, 0]), []],
    ['before what does not fit', parts([60, 0], [30, 0], [30, 0]), [2]],
    ['before a group rather than inside it', parts([60, 0], [30, 1], [30, 0]), [1]],
    ['before signatures and the lines they hold', parts([40, 0], [20, 3], [20, 3], [40, 0]), [1]],
    ['inside a block taller than a page', parts([10, 0], [60, 1], [60, 0]), [2]],
    ['at the looser hold of a group taller than a page', parts([20, 3], [40, 2], [40, 2], [40, 3], [20, 0]), [3]],
    ['nowhere before the very first part', parts([300, 0], [10, 0]), [1]],
  ])('%s', (_, list, breaks) => {
    expect(at(list)).toEqual(breaks);
  });

  it.each([
    ['where a part asks for one, though there is room', [{ height: 10, hold: 0 }, { height: 10, hold: 0, newPage: true }, { height: 10, hold: 0 }], [1]],
    ['there even inside a group', [{ height: 10, hold: 3 }, { height: 10, hold: 3, newPage: true }], [1]],
    ['nowhere for a first part that asks at the top of its page', [{ height: 10, hold: 0, newPage: true }], []],
    ['earlier where each page begins with the header of a table', [{ height: 60, hold: 0, lead: 20 }, { height: 60, hold: 0, lead: 20 }, { height: 20, hold: 0, lead: 20 }, { height: 20, hold: 0, lead: 20 }], [1, 3]],
    ['earlier where a cell cut through needs its foot', [{ height: 50, hold: 0 }, { height: 48, hold: 0, trail: 5 }, { height: 10, hold: 0 }], [1]],
    ['inside a group that a page could take without the header it brings along', [{ height: 30, hold: 0 }, { height: 50, hold: 1, lead: 20 }, { height: 40, hold: 0, lead: 20 }], [2]],
  ] as [string, Part[], number[]][])('%s (asked, header, foot)', (_, list, breaks) => {
    expect(at(list)).toEqual(breaks);
  });

  it('come before a first part that asks for its page and has not all of it', () => {
    expect(at([{ height: 10, hold: 0, newPage: true }], 40)).toEqual([0]);
  });

  it('count from the room left on the first page', () => {
    expect(at(parts([30, 0], [30, 0]), 40, 100)).toEqual([1]);
    expect(pageCount(parts([30, 0], [30, 0]), 40, 100)).toBe(2);
  });

  const anyParts = fc.array(
    fc.record({
      height: fc.integer({ min: 1, max: 80 }),
      hold: fc.constantFrom<Hold>(0, 1, 2, 3),
      lead: fc.constantFrom(0, 0, 12, 15),
      trail: fc.constantFrom(0, 0, 5),
      newPage: fc.oneof({ weight: 15, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    }),
    { minLength: 1, maxLength: 60 },
  );

  it('never leave a page overfull, what is brought along and what is needed below a cut included', () => {
    fc.assert(
      fc.property(anyParts, (list) => {
        const breaks = pageBreaks(list, 100, 100);
        let used = 0;
        list.forEach((part, i) => {
          used = breaks.has(i) ? part.lead + part.height : used + part.height;
          expect(used + (breaks.has(i + 1) ? part.trail : 0)).toBeLessThanOrEqual(100.5);
        });
      }),
    );
  });

  it('come wherever they are asked for', () => {
    fc.assert(
      fc.property(anyParts, (list) => {
        const breaks = pageBreaks(list, 100, 100);
        list.forEach((part, i) => expect(!part.newPage || i === 0 || breaks.has(i)).toBe(true));
      }),
    );
  });

  it('tear a group only where a page could not take it whole, or a page was asked for in it', () => {
    fc.assert(
      fc.property(anyParts, (list) => {
        for (const i of pageBreaks(list, 100, 100)) {
          const hold = list[i - 1]?.hold ?? 0;
          if (hold === 0 || list[i]!.newPage) continue;
          // The whole run held at least that firmly around the break.
          let from = i - 1;
          while (from > 0 && list[from - 1]!.hold >= hold && !list[from]!.newPage) from -= 1;
          let to = i;
          while (to < list.length - 1 && list[to]!.hold >= hold && !list[to + 1]!.newPage) to += 1;
          const whole = list[from]!.lead + list.slice(from, to + 1).reduce((sum, part) => sum + part.height, 0) + list[to]!.trail;
          expect(whole).toBeGreaterThan(100);
        }
      }),
    );
  });
});
