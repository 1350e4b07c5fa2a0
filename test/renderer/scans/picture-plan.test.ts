// The sums behind a page: every corner of the picture lands where it should, whatever the turning and cropping.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Crop } from '../../../main/domain/scan';
import { asCrop, cropAfterTurn, LONGEST_EDGE, planPage, turned, uprightMatrix, type PagePlan } from '../../../renderer/journeys/scans/picture-plan';

/** Where a point of the picture lands. */
const land = ({ matrix: [a, b, c, d, e, f] }: Pick<PagePlan, 'matrix'>, x: number, y: number) => ({ x: a * x + c * y + e, y: b * x + d * y + f });
const near = (n: number) => expect.closeTo(n, 6) as unknown as number;

describe('a page', () => {
  it.each([
    ['a small picture stays as it is', { width: 800, height: 600 }, 0, null, 800, 600],
    ['a photo is made smaller', { width: 4032, height: 3024 }, 0, null, 2200, 1650],
    ['a tall scan too', { width: 2480, height: 3508 }, 0, null, 1555, 2200],
    ['turned', { width: 4032, height: 3024 }, 1, null, 1650, 2200],
    ['upside down', { width: 4032, height: 3024 }, 2, null, 2200, 1650],
    ['cropped, and then small enough as it is', { width: 4000, height: 3000 }, 0, { x: 0.25, y: 0.5, width: 0.5, height: 0.25 }, 2000, 750],
    ['turned, then cropped', { width: 4000, height: 3000 }, 3, { x: 0, y: 0, width: 0.5, height: 0.5 }, 1500, 2000],
    ['a hair of a crop is one pixel', { width: 10, height: 10 }, 0, { x: 1, y: 1, width: 0.0001, height: 0.0001 }, 1, 1],
  ])('%s', (_, picture, turns, crop, width, height) => expect(planPage(picture, turns, crop)).toMatchObject({ width, height }));

  it.each([
    [0, { x: 0, y: 0 }, { x: 30, y: 0 }],
    [1, { x: 20, y: 0 }, { x: 20, y: 30 }],
    [2, { x: 30, y: 20 }, { x: 0, y: 20 }],
    [3, { x: 0, y: 30 }, { x: 0, y: 0 }],
  ])('turned by %i quarters: where its upper corners go', (turns, left, right) => {
    const plan = planPage({ width: 30, height: 20 }, turns, null);
    expect([land(plan, 0, 0), land(plan, 30, 0)]).toEqual([{ x: near(left.x), y: near(left.y) }, { x: near(right.x), y: near(right.y) }]);
  });

  const crops = fc.record({ x: fc.double({ min: 0, max: 0.9, noNaN: true }), y: fc.double({ min: 0, max: 0.9, noNaN: true }), width: fc.double({ min: 0.05, max: 1, noNaN: true }), height: fc.double({ min: 0.05, max: 1, noNaN: true }) });
  const sides = fc.integer({ min: 1, max: 20_000 });

  it('is never larger than the longest edge, never empty, and never shows more than the picture', () => {
    fc.assert(
      fc.property(sides, sides, fc.integer({ min: 0, max: 3 }), fc.option(crops), (width, height, turns, crop) => {
        const plan = planPage({ width, height }, turns, crop && asCrop(crop));
        expect(Math.max(plan.width, plan.height)).toBeLessThanOrEqual(LONGEST_EDGE);
        expect(Math.min(plan.width, plan.height)).toBeGreaterThanOrEqual(1);
        const corners = [land(plan, 0, 0), land(plan, width, 0), land(plan, 0, height), land(plan, width, height)];
        // The whole page is covered by the picture: no white edge comes from rounding by more than half a pixel.
        expect(Math.min(...corners.map(({ x }) => x))).toBeLessThanOrEqual(1e-6);
        expect(Math.min(...corners.map(({ y }) => y))).toBeLessThanOrEqual(1e-6);
        expect(Math.max(...corners.map(({ x }) => x))).toBeGreaterThanOrEqual(plan.width - 1);
        expect(Math.max(...corners.map(({ y }) => y))).toBeGreaterThanOrEqual(plan.height - 1);
      }),
    );
  });

  it('shows the same part of the picture after turning it with its crop', () => {
    fc.assert(
      fc.property(crops, fc.integer({ min: 0, max: 3 }), (raw, turns) => {
        const crop = asCrop(raw);
        const picture = { width: 1000, height: 600 };
        const plan = planPage(picture, turns, crop);
        const after = planPage(picture, (turns + 1) % 4, cropAfterTurn(crop));
        expect(Math.abs(after.width - plan.height)).toBeLessThanOrEqual(1);
        expect(Math.abs(after.height - plan.width)).toBeLessThanOrEqual(1);
        // A point in the middle of the picture: turned clockwise, x becomes what was measured from the foot.
        const a = land(plan, 500, 300);
        const b = land(after, 500, 300);
        expect(Math.abs(b.x - (plan.height - a.y))).toBeLessThanOrEqual(2);
        expect(Math.abs(b.y - a.x)).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('a crop', () => {
  it('turned four times is itself', () => {
    const crop: Crop = { x: 0.1, y: 0.2, width: 0.3, height: 0.6 };
    expect(cropAfterTurn(crop)).toEqual({ x: 0.2, y: 0.1, width: 0.6, height: 0.3 });
    expect([1, 2, 3, 4].reduce<Crop | null>((c) => cropAfterTurn(c), crop)).toEqual(crop);
    expect(cropAfterTurn(null)).toBeNull();
  });

  it.each([
    ['all of it', { x: 0, y: 0, width: 1, height: 1 }, null],
    ['as good as all of it', { x: 0.001, y: 0.002, width: 0.998, height: 0.997 }, null],
    ['nothing', { x: 0.2, y: 0.2, width: 0, height: 0.3 }, null],
    ['outside', { x: 0.8, y: -0.1, width: 0.5, height: 0.5 }, { x: 0.8, y: 0, width: 0.2, height: 0.5 }],
    ['without dust', { x: 0.1 + 0.2, y: 0, width: 0.5, height: 1 }, { x: 0.3, y: 0, width: 0.5, height: 1 }],
  ])('%s', (_, crop, expected) => expect(asCrop(crop)).toEqual(expected));
});

describe('upright', () => {
  // Where the first pixel of the file is to be seen, by the TIFF standard: 1 upper left, 2 upper right, 3 lower right …
  it.each([
    [1, 'left', 'top'],
    [2, 'right', 'top'],
    [3, 'right', 'bottom'],
    [4, 'left', 'bottom'],
    [5, 'left', 'top'],
    [6, 'right', 'top'],
    [7, 'right', 'bottom'],
    [8, 'left', 'bottom'],
    [0, 'left', 'top'],
    [99, 'left', 'top'],
  ])('%i', (orientation, side, edge) => {
    const { size, matrix } = uprightMatrix(orientation, { width: 30, height: 20 });
    expect(size).toEqual(orientation >= 5 && orientation <= 8 ? turned({ width: 30, height: 20 }, 1) : { width: 30, height: 20 });
    const { x, y } = land({ matrix }, 0.5, 0.5);
    expect(x < size.width / 2 ? 'left' : 'right').toBe(side);
    expect(y < size.height / 2 ? 'top' : 'bottom').toBe(edge);
    const far = land({ matrix }, 29.5, 19.5);
    expect([far.x > 0 && far.x < size.width, far.y > 0 && far.y < size.height]).toEqual([true, true]);
  });
});
