// Clashes: a table of examples, and what holds for any two sittings.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clashBetween, overlap, type Comer, type Gathering } from '../../main/domain/clash';
import { VENUES } from '../../main/domain/session';
import { SITTING_STATES, type SittingEntry } from '../../main/domain/sitting-entry';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';

const ROOMS = SAMPLE_SETTINGS.rooms;
const NUMBER = '500299196203050015';
const yang: Comer = { name: '杨昌禄', id: NUMBER, phones: ['19900000001'] };

type Change = Partial<SittingEntry> & { people?: Comer[]; village?: string; caseId?: string };
/** By default nothing but the hour is in common. */
let made = 0;
function at(hours: string, { people = [], village = '', caseId = `2026-${1000 + (made += 1)}`, ...sitting }: Change = {}): Gathering {
  const [from = '', to = ''] = hours.split('-');
  return { caseId, people, village, sitting: { id: 's', on: '2026-12-03', from, to, place: '', venue: null, mediators: [], state: 'planned', ...sitting } };
}
const room = { place: '和事堂', venue: 'room' as const };
const kinds = (a: Gathering, b: Gathering) => clashBetween(a, b, ROOMS).map(({ kind, who }) => `${kind} ${who}`);

describe('hours', () => {
  it.each([
    ['09:00-10:00', '09:30-11:00', true],
    ['09:00-10:00', '10:00-11:00', false],
    ['09:00-12:00', '10:00-11:00', true],
    ['09:00-10:00', '14:00-15:00', false],
    ['-', '14:00-15:00', true],
    ['-', '-', true],
    ['14:00-', '09:00-10:00', false],
    ['14:00-', '20:00-21:00', true],
    ['-10:00', '09:00-11:00', true],
    ['-10:00', '10:00-11:00', false],
    ['10:00-10:00', '10:00-11:00', true],
    ['23:00-', '23:30-', true],
  ])('%s and %s overlap: %s', (one, other, expected) => {
    const hours = (text: string) => ({ from: text.split('-')[0] ?? '', to: text.split('-')[1] ?? '' });
    expect(overlap(hours(one), hours(other))).toBe(expected);
    expect(overlap(hours(other), hours(one))).toBe(expected);
  });
});

describe('a clash', () => {
  const NINE = '09:00-10:00';
  const cases: [string, Change, Change, string[]][] = [
    ['nothing in common', room, { place: '老杨工作室', venue: 'room' }, []],
    ['one room', room, room, ['room 和事堂']],
    ['one room, written otherwise', room, { place: ' 和事 堂', venue: null }, ['room 和事堂']],
    ['one room, by its name and by where it is', room, { place: '云隘镇综治中心' }, ['room 和事堂']],
    ['one room by its words, of kind room', { place: '二楼会议室', venue: 'room' }, { place: '二楼会议室' }, ['room 二楼会议室']],
    ['one village office', { place: '岩坪村村委会', venue: 'village' }, { place: '岩坪村村委会', venue: 'village' }, ['room 岩坪村村委会']],
    ['a yard has room for two', { place: '晒坝', venue: 'yard' }, { place: '晒坝', venue: 'yard' }, []],
    ['on the telephone nobody meets', { ...room, venue: 'phone' }, room, []],
    ['by video neither', room, { ...room, venue: 'video' }, []],
    ['no place at all', { venue: 'room' }, { venue: 'room' }, []],
    ['one mediator', { mediators: ['yang', 'ran'] }, { mediators: ['wu', 'ran'] }, ['mediator ran']],
    ['one mediator on the telephone too', { mediators: ['ran'], venue: 'phone' }, { mediators: ['ran'] }, ['mediator ran']],
    ['one party by number, whatever the name', { people: [yang] }, { people: [{ name: '杨老大', id: '500299 19620305 0015', phones: [] }] }, ['party 杨昌禄']],
    ['namesakes by their numbers', { people: [yang], village: '岩坪村' }, { people: [{ ...yang, id: '500299197001010013' }], village: '岩坪村' }, []],
    ['one name and one phone, a number missing', { people: [yang] }, { people: [{ ...yang, id: '' }] }, ['party 杨昌禄']],
    ['one name and one village, a number missing', { people: [{ ...yang, phones: [] }], village: '岩坪村' }, { people: [{ ...yang, id: '', phones: [] }], village: '岩坪村' }, ['party 杨昌禄']],
    ['one name and nothing else', { people: [{ ...yang, phones: [] }], village: '岩坪村' }, { people: [{ ...yang, id: '' }], village: '大坳村' }, []],
    ['one phone of two names', { people: [{ ...yang, id: '' }] }, { people: [{ ...yang, id: '', name: '杨老二' }] }, []],
    ['called off', { ...room, state: 'cancelled' }, room, []],
    ['held', room, { ...room, state: 'held' }, []],
    ['another day', room, { ...room, on: '2026-12-04' }, []],
    ['one and the same', { ...room, caseId: '2026-0001' }, { ...room, caseId: '2026-0001' }, []],
    ['another sitting of the case', { people: [yang], caseId: '2026-0001' }, { people: [yang], caseId: '2026-0001', id: 't' }, ['party 杨昌禄']],
    ['everything', { ...room, mediators: ['ran'], people: [yang] }, { ...room, mediators: ['ran'], people: [yang] }, ['room 和事堂', 'mediator ran', 'party 杨昌禄']],
  ];
  it.each(cases)('%s', (_, a, b, expected) => {
    expect(kinds(at(NINE, a), at(NINE, b))).toEqual(expected);
  });

  it('of a house with one room is about that room, when no place is written', () => {
    const one = ROOMS.slice(0, 1);
    expect(clashBetween(at(NINE, { venue: 'room' }), at(NINE, { place: one[0]!.name }), one)).toMatchObject([{ kind: 'room' }]);
  });
});

const time = fc.option(fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30')).map(([h, m]) => `${String(h).padStart(2, '0')}:${m}`), { nil: '' });
const gathering: fc.Arbitrary<Gathering> = fc.record({
  caseId: fc.constantFrom('2026-0001', '2026-0002'),
  village: fc.constantFrom('', '岩坪村'),
  people: fc.array(fc.record({ name: fc.constantFrom('杨昌禄', '石显忠'), id: fc.constantFrom('', NUMBER), phones: fc.subarray(['19900000001', '19900000002']) }), { maxLength: 2 }),
  sitting: fc.record({
    id: fc.constantFrom('s', 't'),
    on: fc.constantFrom('2026-12-03', '2026-12-04'),
    from: time,
    to: time,
    place: fc.constantFrom('', '和事堂', '云隘镇综治中心', '晒坝'),
    venue: fc.option(fc.constantFrom(...VENUES)),
    mediators: fc.subarray(['yang', 'ran']),
    state: fc.constantFrom(...SITTING_STATES),
  }),
});

describe('any two sittings', () => {
  it('clash both ways or not at all, about the same things', () => {
    fc.assert(
      fc.property(gathering, gathering, (a, b) => {
        const about = (one: Gathering, other: Gathering) => new Set(clashBetween(one, other, ROOMS).map(({ kind }) => kind));
        expect(about(a, b)).toEqual(about(b, a));
      }),
    );
  });

  it('never clash with themselves, nor when held or called off', () => {
    fc.assert(
      fc.property(gathering, gathering, (a, b) => {
        expect(clashBetween(a, structuredClone(a), ROOMS)).toEqual([]);
        if (a.sitting.state !== 'planned' || b.sitting.state !== 'planned') expect(clashBetween(a, b, ROOMS)).toEqual([]);
      }),
    );
  });
});
