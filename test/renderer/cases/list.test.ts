// The long list: which rows are known, and where a key leads.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../main/contract/shapes';
import { addSlice, NO_SLICES, rowAt, SLICE, slicesFor, type Slices } from '../../../renderer/features/cases/slices';
import { targetOf } from '../../../renderer/features/cases/use-list-keys';

const rows = (slice: number, total: number) => Array.from({ length: Math.min(SLICE, total - slice * SLICE) }, (_, i) => ({ id: `${slice * SLICE + i}` }) as CaseRow);
const taken = (slices: Slices, turn: string, slice: number, total: number) => addSlice(slices, { turn, slice, total, rows: rows(slice, total) });

describe('slices', () => {
  it('every row that came in is found at its place, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.array(fc.nat(29), { maxLength: 30 }), (total, asked) => {
        const there = asked.filter((slice) => slice * SLICE < total);
        const slices = there.reduce((all, slice) => taken(all, 't', slice, total), NO_SLICES);
        for (let i = 0; i < total; i += 37) expect(rowAt(slices, i)?.id).toBe(there.includes(Math.floor(i / SLICE)) ? String(i) : undefined);
      }),
    );
  });

  it('an answer to a new question puts the old ones away', () => {
    const old = taken(taken(NO_SLICES, 'old', 0, 500), 'old', 1, 500);
    const next = taken(old, 'new', 1, 300);
    expect(next.total).toBe(300);
    expect(rowAt(next, 0)).toBeUndefined();
    expect(rowAt(next, 150)?.id).toBe('150');
  });

  it('keeps a bounded number of slices, the nearest', () => {
    let slices = NO_SLICES;
    for (let i = 0; i < 500; i += 1) slices = taken(slices, 't', i, 50_000);
    expect(slices.rows.size).toBe(40);
    expect(rowAt(slices, 49_999)?.id).toBe('49999');
    expect(rowAt(slices, 0)).toBeUndefined();
  });

  it.each([
    [0, 0, [0]],
    [0, 99, [0]],
    [0, 100, [0, 1]],
    [250, 260, [2]],
    [99, 201, [0, 1, 2]],
    [30, 0, [0]],
  ])('rows %i to %i are in slices %j', (first, last, slices) => {
    expect(slicesFor(first, last)).toEqual(slices);
  });
});

describe('keys', () => {
  it('never lead out of the list', () => {
    const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End');
    fc.assert(
      fc.property(key, fc.integer({ min: 1, max: 50_000 }), fc.nat(60_000), fc.integer({ min: 1, max: 20 }), (pressed, total, at, page) => {
        const to = targetOf(pressed, Math.min(at, total - 1), total, page);
        expect(to).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThan(total);
      }),
    );
  });

  it.each([
    ['ArrowDown', 5, 6],
    ['ArrowUp', 5, 4],
    ['ArrowUp', 0, 0],
    ['PageDown', 5, 13],
    ['PageDown', 98, 99],
    ['PageUp', 5, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['a', 5, null],
  ])('%s from row %i', (key, at, to) => {
    expect(targetOf(key, at, 100, 8)).toBe(to);
  });

  it('Home and End belong to the text while the caret stands in it', () => {
    expect(targetOf('Home', 5, 100, 8, { home: 'inside', end: 'end' })).toBeNull();
    expect(targetOf('Home', 5, 100, 8, { home: 'start', end: 'inside' })).toBe(0);
    expect(targetOf('End', 5, 100, 8, { home: 'start', end: 'inside' })).toBeNull();
    expect(targetOf('End', 5, 100, 8, { home: 'inside', end: 'end' })).toBe(99);
  });
});
