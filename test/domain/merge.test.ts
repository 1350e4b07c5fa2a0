// What becomes of a case another PC brings: the table, and two PCs that save and exchange in any order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../main/domain/case';
import { without } from '../../main/domain/diary';
import { contentOf, joined, mergeOf, type Choice, type MergeKind, type Ours } from '../../main/domain/merge';
import { mergedPcs, numbersForbidden, proposedRange, type Pc } from '../../main/domain/pcs';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { told } from '../helpers/cases';

const BASE = told(BOUNDARY, 0);
let tick = 0;
/** A case saved once more on a PC. */
function saved(file: CaseFile, pc: string, remark: string): CaseFile {
  const at = new Date(Date.parse('2026-11-23T03:00:00.000Z') + (tick += 1)).toISOString();
  return { ...file, remark, revision: file.revision + 1, savedAt: at, changes: [...file.changes, { revision: file.revision + 1, at, by: '吴晓雨', what: '改', pc }] };
}
const here = saved(BASE, 'a', '这里');
const there = saved(BASE, 'b', '那里');
const whole = (file: CaseFile): Ours => ({ is: 'whole', file });
const aside = (file: CaseFile | null): Ours => ({ is: 'set-aside', file });

describe('a case that another PC brings', () => {
  it.each<[string, Ours, CaseFile, MergeKind]>([
    ['nothing here', { is: 'absent' }, there, 'new'],
    ['the same', whole(here), here, 'same'],
    ['the same under another revision', whole(here), { ...here, revision: 40 }, 'same'],
    ['ours goes on', whole(here), BASE, 'older'],
    ['theirs goes on', whole(BASE), there, 'update'],
    ['both went on, differently', whole(here), there, 'conflict'],
    ['both went on to the same', whole(here), { ...there, remark: '这里' }, 'join'],
    ['the same diary, other content: a hand was at work', whole(here), { ...here, remark: '手改的' }, 'conflict'],
    ['another matter under the same id', whole(here), { ...there, enteredAt: '2026-01-01T00:00:00.000Z' }, 'other-case'],
    ['ours is damaged', { is: 'damaged' }, there, 'damaged-here'],
    ['ours is of a newer program', { is: 'newer' }, there, 'newer-here'],
    ['ours is set aside, theirs as it was', aside(here), BASE, 'older'],
    ['ours is set aside, theirs the same', aside(here), here, 'older'],
    ['ours is set aside, theirs went on', aside(BASE), there, 'set-aside-here'],
    ['ours is set aside after both went on', aside(here), there, 'set-aside-here'],
    ['ours is set aside and cannot be read', aside(null), there, 'set-aside-here'],
    ['ours is set aside, theirs is another matter', aside(here), { ...there, enteredAt: '2026-01-01T00:00:00.000Z' }, 'other-case'],
  ])('%s', (_, ours, theirs, kind) => {
    expect(mergeOf(ours, theirs)).toBe(kind);
  });

  /** One PC: its case, and every version that was ever its own or came to it. */
  interface Room { pc: string; file: CaseFile; kept: Set<string> }

  /** What the store does with a version that comes (store/adoption.ts), on one case in memory. */
  function taken(room: Room, theirs: CaseFile, choice: Choice): Room {
    const kept = new Set([...room.kept, contentOf(theirs)]);
    const kind = mergeOf(whole(room.file), theirs);
    if (kind === 'update') return { ...room, kept, file: { ...theirs, revision: Math.max(theirs.revision, room.file.revision + 1) } };
    if (kind === 'join') return { ...room, kept, file: joined(room.file, theirs) };
    if (kind !== 'conflict' || choice === 'later') return room;
    const both = joined(room.file, theirs);
    return { ...room, kept, file: saved({ ...(choice === 'there' ? theirs : room.file), revision: both.revision, changes: both.changes }, room.pc, choice === 'there' ? theirs.remark : room.file.remark) };
  }

  const steps = fc.array(
    fc.oneof(
      fc.record({ do: fc.constant('save' as const), on: fc.integer({ min: 0, max: 1 }), text: fc.constantFrom('一', '二', '三') }),
      fc.record({ do: fc.constant('bring' as const), to: fc.integer({ min: 0, max: 1 }), choice: fc.constantFrom<Choice>('here', 'there', 'later') }),
    ),
    { maxLength: 14 },
  );

  it('any order of saves and exchanges: no line of a diary is lost, the same package twice changes nothing, and in the end both agree', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let rooms: [Room, Room] = [{ pc: 'a', file: BASE, kept: new Set() }, { pc: 'b', file: BASE, kept: new Set() }];
        const put = (at: number, room: Room) => (rooms = at === 0 ? [room, rooms[1]] : [rooms[0], room]);
        const bring = (to: number, choice: Choice) => {
          const theirs = rooms[1 - to]?.file ?? BASE;
          const before = rooms[to] as Room;
          const after = taken(before, theirs, choice);
          // Nothing that was acknowledged is lost on the side that takes.
          expect(without(before.file.changes, after.file.changes)).toEqual([]);
          put(to, after);
          expect(taken(after, theirs, 'later').file).toEqual(after.file);
          if (choice !== 'later') expect(taken(after, theirs, choice).file).toEqual(after.file);
        };
        for (const step of list) {
          if (step.do === 'bring') bring(step.to, step.choice);
          else put(step.on, { ...(rooms[step.on] as Room), file: saved((rooms[step.on] as Room).file, step.on === 0 ? 'a' : 'b', step.text) });
        }
        bring(1, 'here');
        bring(0, 'there');
        expect(contentOf(rooms[0].file)).toBe(contentOf(rooms[1].file));
        expect(rooms[0].file.changes).toEqual(rooms[1].file.changes);
      }),
      { numRuns: 120 },
    );
  });
});

describe('the PCs of a room', () => {
  const pc = (n: number, from: number, to: number, ids: number, at = '2026-11-23T00:00:00.000Z'): Pc => ({ id: String(n).repeat(20), name: `电脑${n}`, publicKey: `${'A'.repeat(43)}=`, from, to, ids, at });
  const pcs = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 3 })).map(([n, ids, hour]) => pc(n, n * 10, n * 10 + 5, ids, `2026-11-23T0${hour}:00:00.000Z`)), { maxLength: 4 }).map((list) => [...new Map(list.map((one) => [one.id, one])).values()]);

  it('two lists as one: nobody is lost, nobody shares ids, and twice is once', () => {
    fc.assert(
      fc.property(pcs, pcs, (ours, theirs) => {
        const merged = mergedPcs(ours, theirs);
        expect(new Set(merged.map(({ id }) => id))).toEqual(new Set([...ours, ...theirs].map(({ id }) => id)));
        expect(new Set(merged.map(({ ids }) => ids)).size).toBe(merged.length);
        expect(mergedPcs(merged, theirs)).toEqual(merged);
      }),
    );
  });

  it.each([
    ['one PC', [], null, null],
    ['one of them', [pc(1, 1, 500, 0), pc(2, 501, 900, 1)], '1'.repeat(20), null],
    ['a copied folder', [pc(1, 1, 500, 0)], null, 'no-range'],
    ['a PC that is none of them', [pc(1, 1, 500, 0)], '2'.repeat(20), 'no-range'],
    ['ranges that meet', [pc(1, 1, 500, 0), pc(2, 500, 900, 1)], '1'.repeat(20), 'ranges-overlap'],
  ])('numbers on %s', (_, list, me, rule) => {
    expect(numbersForbidden(list, me)?.rule ?? null).toBe(rule);
  });

  it('are offered ranges that do not meet', () => {
    expect([proposedRange([]), proposedRange([pc(1, 1, 500, 0)]), proposedRange([pc(1, 1, 730, 0)])]).toEqual([{ from: 1, to: 500 }, { from: 501, to: 1000 }, { from: 1001, to: 1500 }]);
  });
});
