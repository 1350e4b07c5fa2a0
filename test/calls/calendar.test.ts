// The calendar through the calls: what stands on which day, who is taken at a time, and the file for a phone.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HousePorts } from '../../main/calls/house';
import type { Question } from '../../main/contract/methods';
import type { CaseFile } from '../../main/domain/case';
import type { MoveInput, MoveName } from '../../main/domain/moves/all';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { ORAL } from '../../main/reference/samples/oral';
import type { Sample } from '../../main/reference/samples/sample';
import { openedHouse, tempFolder, type TestHouse } from '../helpers/house';

async function move<N extends MoveName>(house: TestHouse, file: CaseFile, name: N, input: MoveInput<N>): Promise<CaseFile> {
  return (await house.must('cases.move', { id: file.id, revision: file.revision, move: name, input })).file;
}

async function taken(house: TestHouse, sample: Sample): Promise<CaseFile> {
  const { file } = await house.must('cases.register', { intake: sample.intake, draft: null });
  return (await house.must('cases.accept', { id: file.id, revision: file.revision, on: sample.acceptedOn, by: null, serial: sample.serial })).file;
}

const DECEMBER = { from: '2026-12-01', to: '2026-12-31' };
const ROOM = { place: '老杨工作室', venue: 'room' as const };
const planned = (id: string, on: string, from: string, to: string, rest: object = ROOM) => ({ item: { id, on, from, to, ...rest } });

/** Two cases: one with three sittings of December (one called off), one with one that clashes with nothing. */
async function withSittings(ports: Partial<HousePorts> = {}) {
  const house = await openedHouse(ports);
  let a = await taken(house, BOUNDARY);
  a = await move(house, a, 'put-session', planned('s1', '2026-12-03', '09:30', '11:00'));
  a = await move(house, a, 'put-session', planned('s2', '2026-12-03', '', ''));
  a = await move(house, a, 'put-session', planned('s3', '2026-12-04', '14:00', '', { place: `${a.parties[0]!.name}家院坝`, venue: 'yard' }));
  a = await move(house, a, 'cancel-session', { id: 's2', on: null, reason: '有事' });
  let b = await taken(house, ORAL);
  b = await move(house, b, 'put-session', planned('b1', '2026-12-03', '08:00', '09:30'));
  return { house, a, b };
}

describe('calendar.range', () => {
  it('gives sittings of every state and what is open, by day and hour, each planned sitting once', async () => {
    const { house, a, b } = await withSittings();
    const { entries } = await house.must('calendar.range', DECEMBER);
    const sittings = entries.filter((e) => e.sitting !== null);
    expect(sittings.map((e) => [e.day, e.from, e.ref, e.sitting?.state])).toEqual([
      ['2026-12-03', '08:00', 'b1', 'planned'],
      ['2026-12-03', '09:30', 's1', 'planned'],
      ['2026-12-03', '', 's2', 'cancelled'],
      ['2026-12-04', '14:00', 's3', 'planned'],
    ]);
    expect(sittings[1]).toMatchObject({ caseId: a.id, number: a.number?.text, kind: 'session', part: '', what: '调解 09:30 老杨工作室', rolled: '2026-12-03' });
    expect(entries.filter((e) => e.kind === 'session' && e.sitting === null)).toEqual([]);
    const moved = await move(house, b, 'put-session', planned('b1', '2027-01-05', '08:00', '09:30'));
    const days = (await house.must('calendar.range', { from: '2026-12-01', to: '2027-01-31' })).entries.filter((e) => e.ref === 'b1').map((e) => e.day);
    expect(days).toEqual(['2027-01-05']);
    await house.must('cases.setAside', { id: moved.id, revision: moved.revision, reason: '重复' });
    expect((await house.must('calendar.range', { from: '2027-01-01', to: '2027-01-31' })).entries.filter((e) => e.caseId === moved.id)).toEqual([]);
  });

  it('shows what was planned in a case that has ended as called off', async () => {
    const { house, a } = await withSittings();
    await move(house, a, 'terminate', { termination: { on: '2026-11-20', reason: 'no-agreement', detail: '双方分歧太大', waysToldOn: '2026-11-20' } });
    const { entries } = await house.must('calendar.range', DECEMBER);
    expect(entries.filter((e) => e.caseId === a.id).map((e) => [e.ref, e.sitting?.state])).toEqual([['s1', 'cancelled'], ['s2', 'cancelled'], ['s3', 'cancelled']]);
  });

  it.each([
    ['2026-12-31', '2026-12-01', '结束日期早于开始日期'],
    ['2026-01-01', '2027-12-31', '一次最多看400天'],
  ])('refuses %s to %s', async (from, to, say) => {
    const house = await openedHouse();
    expect(await house.ask('calendar.range', { from, to })).toMatchObject({ ok: false, error: { kind: 'bad-input', fields: [{ path: 'to', say }] } });
  });
});

describe('calendar.clashes', () => {
  const asked = (rest: Partial<Question<'calendar.clashes'>>): Question<'calendar.clashes'> => ({ except: null, caseId: null, on: '2026-12-03', from: '09:00', to: '10:00', place: '', venue: null, mediators: [], ...rest });

  it('finds room, mediator and party, by their names', async () => {
    const { house, a, b } = await withSittings();
    const { clashes } = await house.must('calendar.clashes', asked({ ...ROOM }));
    expect(clashes.map((c) => [c.kind, c.who, c.session, c.number])).toEqual([
      ['room', '老杨工作室', 'b1', b.number?.text],
      ['room', '老杨工作室', 's1', a.number?.text],
    ]);
    const mediators = (await house.must('calendar.clashes', asked({ mediators: ['yang'], from: '10:30', to: '12:00' }))).clashes;
    expect(mediators).toMatchObject([{ kind: 'mediator', who: '杨正和', caseId: a.id, session: 's1', on: '2026-12-03', from: '09:30', to: '11:00' }]);
    const own = (await house.must('calendar.clashes', asked({ caseId: a.id, from: '10:30', to: '12:00', mediators: ['wu'] }))).clashes;
    expect(new Set(own.map((c) => c.kind))).toEqual(new Set(['party']));
    expect(own.map((c) => c.who).toSorted()).toEqual(a.parties.map((p) => p.name).toSorted());
  });

  it('leaves out the sitting that is being put, the called-off one and the day before', async () => {
    const { house, a } = await withSittings();
    const mine = { caseId: a.id, except: { caseId: a.id, session: 's1' }, from: '10:00', to: '12:00', ...ROOM };
    expect((await house.must('calendar.clashes', asked(mine))).clashes).toEqual([]);
    expect((await house.must('calendar.clashes', asked({ ...ROOM, on: '2026-12-02' }))).clashes).toEqual([]);
  });
});

/** Unfolded lines of each event, by its name. */
function eventsOf(text: string): Record<string, string>[] {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({});
    const at = line.indexOf(':');
    const event = events.at(-1);
    if (event) event[line.slice(0, at)] = line.slice(at + 1);
  }
  return events;
}

describe('calendar.saveIcs', () => {
  /** The file's text and events, of two cases with sittings. */
  async function saved(question: Partial<Question<'calendar.saveIcs'>>) {
    const path = join(await tempFolder(), '日程.ics');
    const suggested: string[] = [];
    const { house, a, b } = await withSittings({
      pickers: {
        chooseFolder: async () => null,
        chooseFile: async () => null,
        saveFileAs: async (name) => {
          suggested.push(name);
          return path;
        },
      },
    });
    const ask = async (more: Partial<Question<'calendar.saveIcs'>> = {}) => {
      expect(await house.must('calendar.saveIcs', { ...DECEMBER, what: 'sittings', ...question, ...more })).toEqual({ saved: true });
      return readFile(path, 'utf8');
    };
    const text = await ask();
    return { house, a, b, text, events: eventsOf(text), suggested, ask };
  }

  it('writes floating times, whole days for what has no hour, and what was called off as such', async () => {
    const { events, text, suggested, a, b } = await saved({});
    expect(suggested).toEqual(['日程2026-12-01至2026-12-31.ics']);
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(text).not.toMatch(/TZID|VTIMEZONE|DT(START|END)[^\r]*Z\r/);
    expect(events).toMatchObject([
      { UID: `${b.id}-session-b1@heshibu`, DTSTART: '20261203T080000', DTEND: '20261203T093000', STATUS: 'CONFIRMED', SUMMARY: `${b.number?.text}调解`, LOCATION: '老杨工作室' },
      { UID: `${a.id}-session-s1@heshibu`, DTSTART: '20261203T093000', DTEND: '20261203T110000' },
      { 'DTSTART;VALUE=DATE': '20261203', 'DTEND;VALUE=DATE': '20261204', STATUS: 'CANCELLED' },
      { DTSTART: '20261204T140000', LOCATION: '院坝' },
    ]);
    expect(events[3]).not.toHaveProperty('DTEND');
  });

  it('names nobody unless it is asked to', async () => {
    const { text, a, b, ask } = await saved({ what: 'all' });
    const names = [...a.parties, ...b.parties].map((p) => p.name);
    const plain = (ics: string) => ics.replace(/\r\n[ \t]/g, '');
    for (const word of [...names, a.dispute.subject, b.dispute.subject]) expect(plain(text)).not.toContain(word);
    const named = plain(await ask({ names: true }));
    expect(named).toContain(names[0]);
    expect(named).toContain(`${names[0]}家院坝`);
  });

  it('gives the same thing the same name with a higher sequence after it was moved', async () => {
    const { house, b, events, ask } = await saved({});
    await move(house, b, 'put-session', planned('b1', '2026-12-05', '10:00', '11:00'));
    const [before, after] = [events, eventsOf(await ask())].map((list) => list.find((e) => e['UID']?.includes('b1')));
    expect(after).toMatchObject({ UID: before?.['UID'], DTSTART: '20261205T100000' });
    expect(Number(after?.['SEQUENCE'])).toBeGreaterThan(Number(before?.['SEQUENCE']));
  });

  it('saves nothing when no place was chosen', async () => {
    const house = await openedHouse();
    expect(await house.must('calendar.saveIcs', { ...DECEMBER, what: 'all' })).toEqual({ saved: false });
  });
});
