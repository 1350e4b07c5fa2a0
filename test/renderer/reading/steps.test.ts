// A reading step by step, without a window: keys, the end, what a changed agreement leaves of it, who is offered as present.
import { describe, expect, it } from 'vitest';
import { ORAL } from '../../../main/reference/samples/oral';
import { WAGES } from '../../../main/reference/samples/wages';
import { presentInWords, usuallyPresent } from '../../../renderer/features/dossier/agreement/read-aloud/present';
import { firstUnread, fitting, goToPart, letterSize, LETTER_SIZES, lookBack, readOn, type ReadingState } from '../../../renderer/features/dossier/agreement/read-aloud/steps';
import { accepted, toldUntil } from '../../helpers/cases';

const PARTS = [{ id: 'facts' }, { id: 'c1' }, { id: 'performance' }];
const begin: ReadingState = { at: -1, read: [], present: [] };
const times = (n: number, state: ReadingState, step: (s: ReadingState) => ReadingState) => Array.from({ length: n }).reduce<ReadingState>((s) => step(s), state);
const on = (state: ReadingState) => readOn(state, PARTS);

describe('a reading', () => {
  it('begins without reading anything, ticks each part as it goes on, and stays at the end', () => {
    expect(on(begin)).toEqual({ ...begin, at: 0 });
    expect(times(2, begin, on)).toEqual({ ...begin, at: 1, read: ['facts'] });
    expect(times(4, begin, on)).toEqual({ ...begin, at: 3, read: ['facts', 'c1', 'performance'] });
    expect(times(9, begin, on)).toEqual(times(4, begin, on));
  });

  it('goes back without taking a tick away, and on again without ticking twice', () => {
    const back = lookBack(times(3, begin, on));
    expect(back).toEqual({ ...begin, at: 1, read: ['facts', 'c1'] });
    expect(on(back).read).toEqual(['facts', 'c1']);
    expect(times(9, back, lookBack).at).toBe(-1);
  });

  it('goes to a part without reading those between, and knows the first that is left', () => {
    const jumped = on(goToPart(begin, 2, PARTS));
    expect(jumped).toMatchObject({ at: 3, read: ['performance'] });
    expect(firstUnread(jumped, PARTS)).toBe(0);
    expect(firstUnread(times(4, begin, on), PARTS)).toBe(3);
    expect(goToPart(begin, 99, PARTS).at).toBe(3);
    expect(goToPart(begin, -9, PARTS).at).toBe(-1);
  });

  it('keeps of an old draft only what is still there', () => {
    expect(fitting({ at: 7, read: ['facts', 'gone'], present: ['x'] }, PARTS)).toEqual({ at: 3, read: ['facts'], present: ['x'] });
  });

  it('is never in letters under 32 px', () => {
    expect(Math.min(...LETTER_SIZES)).toBe(32);
    expect([letterSize(32, -1), letterSize(32, 1), letterSize(88, 1), letterSize(41, 1)]).toEqual([32, 40, 88, 56]);
  });
});

describe('who is there', () => {
  it('is offered from the sitting that agreed, with whoever came for a party', () => {
    const file = toldUntil(WAGES, 'put-agreement');
    expect(usuallyPresent(file)).toHaveLength(4);
    expect(presentInWords(file, { present: usuallyPresent(file) })).toContain('龙小虎（龙小豹代为到场）');
    expect(presentInWords(file, { present: [] })).toBe('');
  });

  it('is nobody while no sitting agreed', () => expect(usuallyPresent(accepted(ORAL))).toEqual([]));
});
