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

  it('count from the room left on the first page', () => {
    expect(at(parts([30, 0], [30, 0]), 40, 100)).toEqual([1]);
    expect(pageCount(parts([30, 0], [30, 0]), 40, 100)).toBe(2);
  });

  const heights = fc.array(fc.tuple(fc.integer({ min: 1, max: 100 }), fc.constantFrom<Hold>(0, 1, 2, 3)), { minLength: 1, maxLength: 60 });

  it('never leave a page overfull', () => {
    fc.assert(
      fc.property(heights, (given) => {
        const list = parts(...given);
        const breaks = pageBreaks(list, 100, 100);
        let used = 0;
        list.forEach((part, i) => {
          used = breaks.has(i) ? part.height : used + part.height;
          expect(used).toBeLessThanOrEqual(100.5);
        });
      }),
    );
  });

  it('tear a group only where a page could not take it whole', () => {
    fc.assert(
      fc.property(heights, (given) => {
        const list = parts(...given);
        for (const i of pageBreaks(list, 100, 100)) {
          const hold = list[i - 1]!.hold;
          if (hold === 0) continue;
          // The whole run held at least that firmly around the break.
          let from = i - 1;
          while (from > 0 && list[from - 1]!.hold >= hold) from -= 1;
          let to = i;
          while (to < list.length - 1 && list[to]!.hold >= hold) to += 1;
          expect(list.slice(from, to + 1).reduce((sum, part) => sum + part.height, 0)).toBeGreaterThan(100);
        }
      }),
    );
  });
});
