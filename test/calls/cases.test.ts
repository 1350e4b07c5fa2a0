// Cases through the calls: numbers never twice, nothing overwritten unseen, refusals that change nothing, hostile input.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METHODS } from '../../main/contract/methods';
import { exchangeJsonSchema } from '../../main/domain/exchange';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { ORAL } from '../../main/reference/samples/oral';
import { WAGES } from '../../main/reference/samples/wages';
import { openedHouse, type TestHouse } from '../helpers/house';

const register = async (house: TestHouse, sample = BOUNDARY) => (await house.must('cases.register', { intake: sample.intake, draft: null })).file;
const list = (house: TestHouse, filter = {}) => house.must('cases.list', { filter, offset: 0, limit: 100 });

async function tell(house: TestHouse, sample = BOUNDARY) {
  let file = await register(house, sample);
  file = (await house.must('cases.accept', { id: file.id, revision: file.revision, on: sample.acceptedOn, by: null, serial: sample.serial })).file;
  for (const { move, input } of sample.steps) file = (await house.must('cases.move', { id: file.id, revision: file.revision, move, input })).file;
  return file;
}

describe('numbers', () => {
  it('go on from the room’s first, and are never given twice', async () => {
    const house = await openedHouse();
    expect(await house.must('cases.nextNumber', { year: 2026 })).toEqual({ serial: 3, text: '（2026）云隘人调字第003号' });
    const numbers = [];
    for (let i = 0; i < 3; i += 1) {
      const { id, revision } = await register(house);
      numbers.push((await house.must('cases.accept', { id, revision, on: '2026-03-09', by: null, serial: null })).file.number?.serial);
    }
    expect(numbers).toEqual([3, 4, 5]);
    const { id, revision } = await register(house);
    expect(await house.ask('cases.accept', { id, revision, on: '2026-03-09', by: null, serial: 4 })).toMatchObject({ ok: false, error: { kind: 'number-taken' } });
    expect((await house.must('cases.accept', { id, revision, on: '2026-03-09', by: null, serial: 17 })).file.number?.serial).toBe(17);
    expect((await house.must('cases.nextNumber', { year: 2026 })).serial).toBe(18);
  });

  it('are not used up by a refusal', async () => {
    const house = await openedHouse();
    const { id, revision } = await register(house);
    expect(await house.ask('cases.accept', { id, revision, on: '2026-12-24', by: null, serial: null })).toMatchObject({ ok: false, error: { kind: 'refused', rule: 'future' } });
    expect((await house.must('cases.nextNumber', { year: 2026 })).serial).toBe(3);
  });

  it('follow the year of acceptance', async () => {
    const house = await openedHouse();
    const { id, revision } = await register(house);
    const { file } = await house.must('cases.accept', { id, revision, on: '2025-12-30', by: null, serial: null });
    expect(file.number).toMatchObject({ year: 2025, serial: 1 });
  });
});

describe('saving', () => {
  it('of an old version is told so and overwrites nothing', async () => {
    const house = await openedHouse();
    const { id } = await register(house);
    const change = (revision: number, brief: string) =>
      house.ask('cases.move', { id, revision, move: 'change-dispute', input: { dispute: { brief }, source: {}, clue: {} } });
    expect((await change(1, '先存的。')).ok).toBe(true);
    expect(await change(1, '后存的。')).toEqual({ ok: false, error: { kind: 'saved-elsewhere', id, revision: 2 } });
    expect((await house.must('cases.open', { id })).file.dispute.brief).toBe('先存的。');
  });

  it('from two windows at once lets exactly one through', async () => {
    const house = await openedHouse();
    const { id } = await register(house);
    const answers = await Promise.all(Array.from({ length: 6 }, (_, i) => house.ask('cases.move', { id, revision: 1, move: 'change-dispute', input: { dispute: { brief: `第${i}次` }, source: {}, clue: {} } })));
    expect(answers.filter((a) => a.ok)).toHaveLength(1);
  });

  it('is not open to moves that need main', async () => {
    const house = await openedHouse();
    const { id, revision } = await register(house);
    const forged = { on: '2026-03-09', by: null, number: { year: 2026, serial: 1, text: '假' } };
    expect(await house.ask('cases.move', { id, revision, move: 'accept', input: forged })).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
  });

  it('names the field that is wrong', async () => {
    const house = await openedHouse();
    const parties = [{ ...BOUNDARY.intake.parties![0]!, name: ' ' }, BOUNDARY.intake.parties![1]!];
    const answer = await house.ask('cases.register', { intake: { ...BOUNDARY.intake, parties }, draft: null });
    expect(answer).toEqual({ ok: false, error: { kind: 'bad-input', fields: [{ path: 'intake.parties.0.name', say: '请填写姓名' }] } });
  });

  it('drops the draft only once the case is on disk', async () => {
    const house = await openedHouse();
    await house.must('drafts.write', { key: 'intake', value: { half: 'typed' } });
    await house.ask('cases.register', { intake: { ...BOUNDARY.intake, parties: [] }, draft: 'intake' });
    expect((await house.must('drafts.read', { key: 'intake' })).value).toEqual({ half: 'typed' });
    await house.must('cases.register', { intake: BOUNDARY.intake, draft: 'intake' });
    expect((await house.must('drafts.read', { key: 'intake' })).value).toBeNull();
  });
});

describe('the list', () => {
  it('finds by characters, pinyin, initials, numbers; newest first; filtered', async () => {
    const house = await openedHouse();
    await tell(house, WAGES);
    await tell(house, BOUNDARY);
    await tell(house, ORAL);
    const titles = async (filter: object) => (await list(house, filter)).rows.map((r) => r.serial);
    expect(await titles({})).toEqual([18, 17, 3]);
    for (const text of ['石显忠', 'shixianzhong', 'sxz', '017号', '大坳湾', '0032', '19900000002', 'yangchanglu 山林']) expect([text, await titles({ text })]).toEqual([text, [17]]);
    expect(await titles({ text: '岩坪村' })).toEqual(expect.arrayContaining([18, 17]));
    expect(await titles({ text: '没有这个人' })).toEqual([]);
    expect(await titles({ stages: ['archived'] })).toEqual([17]);
    expect(await titles({ category: 'wages' })).toEqual([3]);
    expect(await titles({ village: '云隘社区' })).toEqual([3]);
    expect(await titles({ mediator: 'ran' })).toEqual([17, 3]);
    expect(await titles({ year: 2025 })).toEqual([]);
  });

  it('gives slices and the whole count', async () => {
    const house = await openedHouse();
    for (let i = 0; i < 7; i += 1) await register(house);
    const { total, rows } = await house.must('cases.list', { filter: {}, offset: 5, limit: 5 });
    expect([total, rows.map((r) => r.id)]).toEqual([7, ['2026-0002', '2026-0001']]);
  });

  it('follows every save', async () => {
    const house = await openedHouse();
    const { id, revision } = await register(house);
    expect((await list(house, { text: '水井' })).total).toBe(0);
    await house.must('cases.move', { id, revision, move: 'change-dispute', input: { dispute: { brief: '水井。', place: '水井湾' }, source: {}, clue: {} } });
    expect((await list(house, { text: 'shuijing' })).total).toBe(1);
  });
});

describe('hints', () => {
  it('name the same person and the same quarrel, and leave the case itself out', async () => {
    const house = await openedHouse();
    const { id } = await register(house);
    const ask = async (people: { name: string; number: string }[], except: string | null = null) =>
      (await house.must('cases.hints', { except, people, village: '岩坪村', category: 'forest-land' })).hints.map((h) => h.kind);
    expect(await ask([{ name: '化名', number: '500299196203050015' }])).toEqual(['same-person']);
    expect(await ask([{ name: '杨昌禄', number: '' }, { name: '石显忠', number: '' }])).toEqual(['same-dispute']);
    expect(await ask([{ name: '杨昌禄', number: '' }], id)).toEqual([]);
    expect(await ask([{ name: '', number: '' }])).toEqual([]);
  });
});

describe('setting aside', () => {
  it('takes a case off the list, keeps it, and brings it back', async () => {
    const house = await openedHouse();
    const { id, revision } = await register(house);
    await house.must('cases.setAside', { id, revision, reason: '重复登记' });
    expect((await list(house)).total).toBe(0);
    expect(await house.must('cases.trash', {})).toMatchObject({ items: [{ id, reason: '重复登记', by: '吴晓雨', daysLeft: 90 }] });
    await house.must('cases.bringBack', { id });
    expect((await list(house)).total).toBe(1);
  });
});

describe('import', () => {
  const exported = async (house: TestHouse, id: string) => JSON.parse(JSON.stringify((await house.must('cases.export', { id })).document));

  it('takes in what another room exported, with its numbers', async () => {
    const from = await openedHouse();
    const documents = [await tell(from, BOUNDARY), await tell(from, WAGES)].map(async ({ id }) => ({ file: `${id}.json`, content: await exported(from, id) }));
    const into = await openedHouse();
    const { cases } = await into.must('cases.import', { documents: await Promise.all(documents) });
    expect(cases.map((c) => c.number)).toEqual(['（2026）云隘人调字第017号', '（2026）云隘人调字第003号']);
    expect((await into.must('cases.open', { id: cases[0]!.id })).file.visits).toHaveLength(2);
    expect((await into.must('cases.nextNumber', { year: 2026 })).serial).toBe(18);
  });

  it('takes all or none, and says which field of which file is wrong', async () => {
    const house = await openedHouse();
    const good = await exported(house, (await register(house)).id);
    const bad = structuredClone(good);
    bad.case.parties[1].name = '';
    const answer = await house.ask('cases.import', { documents: [{ file: 'good.json', content: good }, { file: 'bad.json', content: bad }] });
    expect(answer).toEqual({ ok: false, error: { kind: 'import', file: 'bad.json', fields: [{ path: 'case.parties.1.name', say: '请填写姓名' }] } });
    expect((await list(house)).total).toBe(1);
  });

  it('refuses a number that is taken, and then takes in nothing', async () => {
    const house = await openedHouse();
    const content = await exported(house, (await tell(house, WAGES)).id);
    const free = structuredClone(content);
    free.case.number = { year: 2026, serial: 99, text: '（2026）云隘人调字第099号' };
    const answer = await house.ask('cases.import', { documents: [{ file: 'free.json', content: free }, { file: 'taken.json', content }] });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'number-taken' } });
    expect((await list(house)).total).toBe(1);
  });
});

describe('due', () => {
  it('lists what is due or overdue on a day, over all cases', async () => {
    const house = await openedHouse();
    const upTo = (sample: typeof BOUNDARY, move: string) => ({ ...sample, steps: sample.steps.slice(0, sample.steps.findIndex((s) => s.move === move) + 1) });
    await tell(house, upTo(BOUNDARY, 'sign'));
    await tell(house, upTo(WAGES, 'sign'));
    const on = async (day: string, ahead = 0) => (await house.must('due.list', { on: day, ahead })).items.map((i) => `${i.nearness} ${i.day} ${i.kind}`);
    expect(await on('2026-01-27')).toEqual(['overdue 2026-01-20 reply']);
    expect(await on('2026-01-28')).toEqual(['overdue 2026-01-20 reply', ...Array(4).fill('today 2026-01-28 obligation')]);
    expect(await on('2026-03-26', 1)).toContain('soon 2026-03-27 obligation');
    // The thirtieth day falls into the Spring Festival: the last day is 2026-02-24 (民法典 203).
    expect(await on('2026-02-20')).toContain('soon 2026-02-19 clock');
    expect(await on('2026-02-25')).toContain('overdue 2026-02-19 clock');
  });

  it('a right that lapsed is neither the next thing of a case nor makes it overdue; nor does what only waits', async () => {
    const house = await openedHouse();
    const file = await tell(house, { ...WAGES, steps: WAGES.steps.slice(0, WAGES.steps.findIndex((s) => s.move === 'put-visit')) });
    const [row] = (await list(house)).rows;
    expect(row).toMatchObject({ id: file.id, next: { kind: 'reply' } });
    const overdue = async () => (await list(house, { due: 'overdue' })).rows.map(({ id }) => id);
    expect(await overdue()).toEqual([file.id]); // the visit of February
    await house.must('cases.move', { id: file.id, revision: file.revision, move: 'put-visit', input: WAGES.steps.find((s) => s.move === 'put-visit')!.input });
    expect(await overdue()).toEqual([]);
  });

  it('and keeps up with what is saved and set aside after the first question', async () => {
    const house = await openedHouse();
    const due = async () => (await house.must('due.list', { on: '2027-01-01', ahead: 0 })).items.filter((i) => i.kind === 'acceptance').map((i) => i.caseId);
    expect(await due()).toEqual([]);
    const [a, b] = [await register(house), await register(house)];
    expect(await due()).toEqual([a.id, b.id]);
    await house.must('cases.accept', { id: a.id, revision: a.revision, on: BOUNDARY.acceptedOn, by: null, serial: null });
    expect(await due()).toEqual([b.id]);
    await house.must('cases.setAside', { id: b.id, revision: b.revision, reason: '重复登记' });
    expect(await due()).toEqual([]);
    expect((await list(house)).rows.map((row) => row.id)).toEqual([a.id]);
    await house.must('cases.bringBack', { id: b.id });
    expect(await due()).toEqual([b.id]);
    expect((await list(house)).rows.map((row) => row.id)).toEqual([b.id, a.id]);
  });
});

describe('anything at all over the bridge', () => {
  const names = Object.keys(METHODS).filter((m) => !/^(setup|backup|folders|papers\.(print|freeze))/.test(m));
  const odd = fc.oneof(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true, withTypedArray: true }), fc.object({ key: fc.constantFrom('id', '__proto__', 'filter', 'text', 'constructor', 'move', 'input') }));

  it('crashes nothing and writes nothing', async () => {
    const house = await openedHouse();
    await register(house);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constantFrom(...names), fc.string()), odd, async (method, input) => {
        const answer = await house.call(method, input);
        expect(typeof answer.ok).toBe('boolean');
        if (!answer.ok) expect(answer.error.kind).not.toBe('internal');
      }),
      { numRuns: 2000 },
    );
    expect((await list(house)).total).toBe(1);
    expect(house.logged.filter(([code]) => code === 'internal')).toEqual([]);
    expect(({} as Record<string, unknown>)['filter']).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'toString', 'cases', 'cases.', ''])('has no method %j', async (method) => {
    const house = await openedHouse();
    expect(await house.call(method, {})).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
  });
});

describe('the exchange document’s schema', () => {
  it('is valid JSON and stays the same from call to call', () => expect(JSON.stringify(exchangeJsonSchema())).toBe(JSON.stringify(exchangeJsonSchema())));
});
