// Whose turn it is, who is missed, who has gone back: tables.
import { describe, expect, it } from 'vitest';
import { daysUnseen, freeName, hasGoneBack, KnownStick, missedSticks, stickInTurn } from '../../main/domain/sticks';

const stick = (name: string, backedUp: string | null, more: Partial<KnownStick> = {}): KnownStick =>
  KnownStick.parse({
    id: Buffer.from(name).toString('hex').padEnd(32, '0').slice(0, 32),
    name,
    label: '',
    firstSeen: '2026-01-01T00:00:00.000Z',
    lastSeen: backedUp ?? '2026-01-01T00:00:00.000Z',
    lastBackup: backedUp === null ? null : { at: backedUp, snapshot: 's', cases: 1, pc: '' },
    ...more,
  });
const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T02:00:00.000Z`;

describe('whose turn it is', () => {
  it.each([
    ['nobody, of none', [], null],
    ['nobody, of one', [stick('甲', at(1))], null],
    ['the one with the older backup', [stick('甲', at(9)), stick('乙', at(2))], '乙'],
    ['the other one after that', [stick('甲', at(9)), stick('乙', at(16))], '甲'],
    ['one that has none yet', [stick('甲', at(9)), stick('乙', null)], '乙'],
    ['not one that is no longer used', [stick('甲', at(9)), stick('乙', at(1), { retired: true }), stick('丙', at(5))], '丙'],
    ['nobody, when only one is left', [stick('甲', at(9)), stick('乙', at(1), { retired: true })], null],
  ])('%s', (_what, sticks, name) => expect(stickInTurn(sticks)?.name ?? null).toBe(name));
});

describe('a stick nobody has seen', () => {
  it.each([
    [at(1), at(30), 29, false],
    [at(1), '2026-12-01T01:59:59.000Z', 29, false],
    [at(1), '2026-12-01T02:00:00.000Z', 30, true],
    // The PC's date was set back.
    [at(9), at(1), 0, false],
  ])('last on %s, now %s: %d days', (seen, now, days, missed) => {
    const one = stick('甲', seen);
    expect(daysUnseen(one, now)).toBe(days);
    expect(missedSticks([one], 30, now).length).toBe(missed ? 1 : 0);
    expect(missedSticks([{ ...one, retired: true }], 1, now)).toEqual([]);
  });
});

describe('a stick that has gone back', () => {
  it.each([
    [at(9), at(9), false],
    [at(9), at(10), false],
    [at(9), at(8), true],
    [at(9), null, true],
    [null, null, false],
  ])('remembered %s, newest there %s: %s', (remembered, there, gone) => expect(hasGoneBack(stick('甲', remembered), there)).toBe(gone));
});

it('a new stick gets the first name that none has', () => {
  expect(freeName([])).toBe('甲');
  expect(freeName([stick('乙', null), stick('甲', null, { retired: true }), stick('主任的', null)])).toBe('丙');
  expect(freeName([...'甲乙丙丁戊己庚辛壬癸'].map((name) => stick(name, null)))).toBe('第11个');
});
