// 补录: what was first written on paper is marked, by the program's own day and name; nothing about the past is refused for it.
import { describe, expect, it } from 'vitest';
import { Intake, openCase } from '../../main/domain/moves/intake';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { context, mustMove, mustOpen, told, tryMove } from '../helpers/cases';

const late = { reason: '停电' };

describe('a late entry', () => {
  it('is said at intake, with the day and name of the moment, and in the diary', () => {
    const file = mustOpen({ ...BOUNDARY.intake, lateEntry: late });
    expect(file.lateEntry).toEqual({ on: '2026-11-23', reason: '停电', by: '吴晓雨' });
    expect(file.changes[0]?.what).toBe('登记（补录）');
    expect(mustOpen(BOUNDARY.intake).lateEntry).toBeNull();
  });

  it('needs its reason', () => {
    expect(Intake.safeParse({ ...BOUNDARY.intake, lateEntry: { reason: ' ' } }).success).toBe(false);
    expect(openCase('2026-0001', Intake.parse({ ...BOUNDARY.intake, lateEntry: null }), context()).ok).toBe(true);
  });

  it('is noted later, mended without losing the first day, and taken back', () => {
    const noted = mustMove(mustOpen(BOUNDARY.intake), 'set-late-entry', { late }, '2026-11-20');
    expect(noted.lateEntry).toEqual({ on: '2026-11-20', reason: '停电', by: '吴晓雨' });
    const mended = mustMove(noted, 'set-late-entry', { late: { reason: '外出调解' } });
    expect(mended.lateEntry).toEqual({ on: '2026-11-20', reason: '外出调解', by: '吴晓雨' });
    expect(mustMove(mended, 'set-late-entry', { late: null }).lateEntry).toBeNull();
  });

  it('is not changed in a closed case', () => {
    const closed = told(BOUNDARY);
    expect(closed.closing ?? closed.archive).not.toBeNull();
    expect(tryMove(closed, 'set-late-entry', { late })).toMatchObject({ ok: false });
  });

  it('may have every day in the past: the whole of a case, months later', () => {
    const file = mustOpen({ ...BOUNDARY.intake, lateEntry: late }, '2027-0001', '2027-06-01');
    const number = { year: 2026, serial: 17, text: '（2026）云隘人调字第017号' };
    const accepted = mustMove(file, 'accept', { on: BOUNDARY.acceptedOn, by: null, number }, '2027-06-01');
    const done = BOUNDARY.steps.reduce((at, { move, input }) => mustMove(at, move, input as never, '2027-06-01'), accepted);
    expect(done.agreements[0]?.signs.length).toBeGreaterThan(0);
    expect(done.lateEntry?.on).toBe('2027-06-01');
  });
});
