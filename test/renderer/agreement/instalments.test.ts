// Instalments against the whole sum, in 分.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalParts, sumCheck } from '../../../renderer/features/dossier/agreement/instalments';

describe('sum of instalments', () => {
  it.each<[unknown, unknown[], ReturnType<typeof sumCheck>]>([
    [240_000, [120_000, 120_000], { state: 'equal', sum: 240_000 }],
    [240_000, [120_000, 100_000], { state: 'under', sum: 220_000, by: 20_000 }],
    [240_000, [120_000, 120_001], { state: 'over', sum: 240_001, by: 1 }],
    [240_000, [120_000, null], { state: 'under', sum: 120_000, by: 120_000 }],
    [240_000, [120_000, '12万'], { state: 'under', sum: 120_000, by: 120_000 }],
    [240_000, [null, null], { state: 'open', sum: 0 }],
    [240_000, [], { state: 'open', sum: 0 }],
    [null, [120_000], { state: 'open', sum: 120_000 }],
    ['两千', [120_000], { state: 'open', sum: 120_000 }],
    [0, [0], { state: 'equal', sum: 0 }],
    [99_999_999_999, [99_999_999_998, 1], { state: 'equal', sum: 99_999_999_999 }],
    // 0.1 + 0.2 元: whole 分 do not drift.
    [30, [10, 20], { state: 'equal', sum: 30 }],
    [240_000, [Number.NaN, Number.POSITIVE_INFINITY, 0.5], { state: 'open', sum: 0 }],
  ])('%s against %s', (total, parts, said) => expect(sumCheck(total, parts)).toEqual(said));

  it('an even split is the whole again, each but the last alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), fc.integer({ min: 1, max: 60 }), (total, count) => {
        const parts = equalParts(total, count);
        expect(parts).toHaveLength(count);
        expect(sumCheck(total, parts)).toEqual({ state: 'equal', sum: total });
        expect(new Set(parts.slice(0, -1)).size).toBeLessThanOrEqual(1);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
  it.each([
    [240_000, 2, [120_000, 120_000]],
    [100_000, 3, [33_300, 33_300, 33_400]],
    [100_050, 2, [50_000, 50_050]],
    [5, 2, [2, 3]],
    [100, 0, []],
  ])('%s 分 in %s', (total, count, parts) => expect(equalParts(total, count)).toEqual(parts));
});
