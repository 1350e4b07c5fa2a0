// The week on paper, through the calls: every day of it, what is on each, who said that they come; printed as it stands.
import { writeFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBack } from '../../main/documents/fidelity/read-back';
import { inkOf } from '../../main/documents/typeset/printed-text';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { ORAL } from '../../main/reference/samples/oral';
import type { Sample } from '../../main/reference/samples/sample';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { WATER } from '../../main/reference/samples/water';
import { openedHouse, type TestHouse } from '../helpers/house';

const WEEK = { kind: 'week' as const, from: '2026-12-02', to: '2026-12-04' };

async function taken(house: TestHouse, sample: Sample, steps: readonly { move: string; input: unknown }[] = []) {
  let { file } = await house.must('cases.register', { intake: sample.intake, draft: null });
  ({ file } = await house.must('cases.accept', { id: file.id, revision: file.revision, on: sample.acceptedOn, by: null, serial: sample.serial }));
  for (const { move, input } of steps) ({ file } = await house.must('cases.move', { id: file.id, revision: file.revision, move: move as never, input }));
  return file;
}

const inkIn = async (bytes: Uint8Array<ArrayBuffer>) => (await readBack(bytes.slice())).map((page) => inkOf(page.words.map((w) => w.text).join('')));

/** Two cases with three sittings in one week, one called off; a third with promises due. */
async function busyWeek() {
  const house = await openedHouse();
  await house.must('settings.save', { settings: { ...SAMPLE_SETTINGS, towns: [{ id: 'yunai', name: '云隘', market: { calendar: 'solar', digits: [3, 6, 9] } }] } });
  const a = await taken(house, BOUNDARY);
  const [yang, shi] = a.parties.map((p) => p.id) as [string, string];
  const move = async (file: typeof a, name: string, input: unknown) => (await house.must('cases.move', { id: file.id, revision: file.revision, move: name as never, input })).file;
  const asked = [{ party: yang, how: 'phone', coming: true }, { party: shi, how: 'relay' }];
  let file = await move(a, 'plan-sittings', { items: [{ on: '2026-12-03', from: '09:30', to: '11:00', place: '老杨工作室', venue: 'room', asked }, { on: '2026-12-05', place: '大坳湾现场', venue: 'other' }] });
  file = await move(file, 'cancel-session', { id: file.sessions[1]!.id, on: null, reason: '下雨' });
  const oral = await taken(house, ORAL);
  await move(oral, 'plan-sittings', { items: [{ on: '2026-12-03', from: '14:00', place: '和事堂', venue: 'room' }] });
  return { house, a: file, oral };
}

describe('the week', () => {
  it('has every day from Monday to Sunday with what is on it', async () => {
    const { house } = await busyWeek();
    const made = await house.must('ledgers.make', WEEK);
    if (process.env['WEEK_PDF']) await writeFile(process.env['WEEK_PDF'], made.bytes);
    expect(made).toMatchObject({ pages: 1, unread: 0 });
    const [ink = ''] = await inkIn(made.bytes);
    expect(ink).toContain('一周日程表云隘镇人民调解委员会2026年11月30日至12月6日约定调解2次，');
    expect(ink).toContain('内部使用，不要张贴');
    const days = ['11月30日周一', '12月1日周二', '12月2日周三', '12月3日周四', '12月4日周五', '12月5日周六', '12月6日周日'].map((day) => ink.indexOf(day));
    expect(days.every((at, i) => at > (days[i - 1] ?? 0))).toBe(true);
    expect(ink).toContain('云隘场');
    await expect(`${ink}\n`).toMatchFileSnapshot('../fixtures/documents/golden/week.txt');
  });

  it('says who comes, and names the case where it cannot be read', async () => {
    const { house, a, oral } = await busyWeek();
    const path = join(house.data, 'cases', oral.id.slice(0, 4), oral.id.slice(5), 'case.json');
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, 200));
    const made = await house.must('ledgers.make', WEEK);
    const [ink = ''] = await inkIn(made.bytes);
    expect(ink).toContain(`${a.parties[0]!.name}（会来）、${a.parties[1]!.name}（未答复）`);
    expect(made.unread).toBe(1);
    expect(ink).toContain('有1件案卷打不开');
    expect(ink).toContain(oral.number?.text);
  });

  it('of several weeks begins a page for each; a week without anything is whole too', async () => {
    const { house } = await busyWeek();
    const pages = await inkIn((await house.must('ledgers.make', { kind: 'week', from: '2026-12-03', to: '2026-12-10' })).bytes);
    expect(pages).toHaveLength(2);
    expect(pages[1]).toContain('12月7日至12月13日');
    expect(pages[1]).toContain('12月13日周日');
  });

  it('holds a week of many things, and refuses a hundred weeks', async () => {
    const house = await openedHouse();
    const items = Array.from({ length: 12 }, (_, i) => ({ on: '2026-12-03', from: `${String(8 + i).padStart(2, '0')}:00`, place: '和事堂' }));
    await taken(house, WATER, [{ move: 'plan-sittings', input: { items } }, { move: 'plan-sittings', input: { items } }]);
    const pages = await inkIn((await house.must('ledgers.make', WEEK)).bytes);
    expect(pages.join('').match(/（会来0方）/gu)).toHaveLength(24);
    for (const page of pages) expect(page).toContain('日期时间事项当事人地点调解员');
    expect(await house.ask('ledgers.make', { kind: 'week', from: '2026-01-01', to: '2027-12-31' })).toMatchObject({ ok: false, error: { kind: 'refused', rule: 'ledger-too-long' } });
  });
});
