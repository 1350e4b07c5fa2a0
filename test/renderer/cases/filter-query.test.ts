// A filter in the address and back: nothing of it is lost, nothing strange in an address gets through.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CaseFilter, DUE_FILTERS } from '../../../main/contract/shapes';
import { STAGES } from '../../../main/domain/stage';
import { EVERYTHING, filterOf, isNarrowed, limited, OPEN_STAGES, queryOf, rowOf, type Filter } from '../../../renderer/features/cases/filter-query';
import { hashOf, parseHash } from '../../../renderer/route';

const name = fc.string({ unit: 'grapheme', maxLength: 20 });
const anyFilter: fc.Arbitrary<Filter> = fc.record({
  text: name,
  stages: fc.subarray([...STAGES]),
  category: name,
  year: fc.option(fc.integer({ min: 1949, max: 2199 }), { nil: null }),
  mediator: name,
  village: name,
  due: fc.constantFrom(...DUE_FILTERS),
});

describe('filter and address', () => {
  it('come back from an address as they went', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const route = parseHash(hashOf({ page: 'cases', query: queryOf(filter) }));
        expect(filterOf(route.query)).toEqual(filter);
      }),
    );
  });

  it('whatever stands in an address, the contract takes the filter', () => {
    const query = fc.dictionary(fc.constantFrom('q', 'stage', 'year', 'category', 'mediator', 'village', 'due', 'at', 'x'), fc.string({ unit: 'binary', maxLength: 400 }));
    fc.assert(
      fc.property(query, (given) => {
        expect(CaseFilter.safeParse(filterOf(given)).success).toBe(true);
      }),
    );
  });

  it.each([
    [{}, EVERYTHING],
    [{ stage: 'mediating,nonsense,accepted' }, { ...EVERYTHING, stages: ['accepted', 'mediating'] }],
    [{ year: '26' }, EVERYTHING],
    [{ year: '2026' }, { ...EVERYTHING, year: 2026 }],
    [{ due: 'someday' }, EVERYTHING],
    [{ due: 'week', q: '杨' }, { ...EVERYTHING, due: 'week', text: '杨' }],
  ])('%j', (query, filter) => {
    expect(filterOf(query as Record<string, string>)).toEqual(filter);
  });

  it('keeps nothing in the address that is open', () => {
    expect(queryOf(EVERYTHING)).toEqual({});
    expect(isNarrowed(EVERYTHING)).toBe(false);
    expect(isNarrowed({ ...EVERYTHING, text: '杨' })).toBe(false);
    expect(isNarrowed({ ...EVERYTHING, village: '岩坪村' })).toBe(true);
  });

  it('cuts a text at the limit, but not through a character', () => {
    expect(limited('杨'.repeat(300))).toHaveLength(200);
    expect(limited(`${'a'.repeat(199)}𠮷`)).toBe('a'.repeat(199));
  });

  it.each([['12', 12], ['0', 0], ['-1', 0], ['x', 0], ['99999999', 0]])('row %s', (at, row) => {
    expect(rowOf({ at })).toBe(row);
  });

  it('open stages are all but the two last', () => {
    expect(STAGES.filter((stage) => !OPEN_STAGES.includes(stage))).toEqual(['closed', 'archived']);
  });
});
