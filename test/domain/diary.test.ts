// The diary of a case kept in two places: who knows more, and one diary of both.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../main/domain/case';
import { joinedDiary, standing, without } from '../../main/domain/diary';

const line = (at: number, what = '改', pc = 'a', revision = 1): Change => ({ revision, at: `2026-11-23T00:00:${String(at).padStart(2, '0')}.000Z`, by: '吴晓雨', what, pc });
const [x, y, z] = [line(1), line(2), line(3)];

describe('two diaries of one case', () => {
  it.each([
    ['nothing on either side', [], [], 'same'],
    ['the same lines', [x, y], [x, y], 'same'],
    ['the same lines under other revisions', [x, y], [line(1, '改', 'a', 7), line(2, '改', 'a', 9)], 'same'],
    ['ours goes on', [x, y], [x], 'ahead'],
    ['theirs goes on', [x], [x, y], 'behind'],
    ['each goes on', [x, y], [x, z], 'parted'],
    ['ours was joined with theirs before', [x, y, z], [x, z], 'ahead'],
    ['the same words at the same moment on two PCs', [x, line(2, '改', 'a')], [x, line(2, '改', 'b')], 'parted'],
    ['one line stands here twice', [x, x], [x], 'ahead'],
  ])('%s', (_, ours, theirs, expected) => {
    expect(standing(ours, theirs)).toBe(expected);
  });

  const diaries = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom('改', '记'), fc.constantFrom('a', 'b')).map((t) => line(...t)), { maxLength: 8 });

  it('joined, it knows all of both, nothing else, and whoever joins writes the same', () => {
    fc.assert(
      fc.property(diaries, diaries, diaries, (before, ours, theirs) => {
        const [mine, other] = [[...before, ...ours], [...before, ...theirs]];
        const joined = joinedDiary(mine, other);
        expect([without(mine, joined), without(other, joined)]).toEqual([[], []]);
        expect(joined).toHaveLength(mine.length + without(other, mine).length);
        expect(joined.slice(0, before.length)).toEqual(before);
        expect(standing(joined, mine)).toMatch(/same|ahead/);
        expect(standing(joined, joinedDiary(other, mine))).toBe('same');
      }),
    );
  });

  it('joined twice is joined once', () => {
    fc.assert(
      fc.property(diaries, diaries, (ours, theirs) => {
        const joined = joinedDiary(ours, theirs);
        expect(standing(joinedDiary(joined, theirs), joined)).toBe('same');
      }),
    );
  });
});
