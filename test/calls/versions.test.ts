// cases.versions …: what each save changed, a version again, a version brought back, the last save undone, the trash cleared.
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../main/domain/case';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { TODAY } from '../helpers/cases';
import { openedHouse, type TestHouse } from '../helpers/house';

const register = async (house: TestHouse) => (await house.must('cases.register', { intake: BOUNDARY.intake, draft: null })).file;
const placed = ({ dispute, source, clue }: CaseFile, place: string) => ({ dispute: { ...dispute, place }, source, clue });
const evidence = (title: string) => ({ item: { id: '', title, providedBy: '杨昌禄' } });

async function threeSaves() {
  const house = await openedHouse();
  const first = await register(house);
  const { file: second } = await house.must('cases.move', { id: first.id, revision: 1, move: 'change-dispute', input: placed(first, '大坳湾') });
  const { file: third } = await house.must('cases.move', { id: first.id, revision: 2, move: 'change-dispute', input: placed(second, '岩脚寨') });
  return { house, id: first.id, first, second, third };
}

describe('versions', () => {
  it('tells of every save what it changed, and shows how the case stood', async () => {
    const { house, id, first, second } = await threeSaves();
    const { versions } = await house.must('cases.versions', { id });
    expect(versions.map(({ revision, by, whole }) => [revision, by, whole])).toEqual([[3, '吴晓雨', true], [2, '吴晓雨', true], [1, '吴晓雨', true]]);
    expect(await house.must('cases.changed', { id, version: 3 })).toEqual({ differences: [{ where: '纠纷 · 地点', from: '大坳湾', to: '岩脚寨' }] });
    expect((await house.must('cases.version', { id, version: 1 })).file).toEqual(first);
    expect((await house.must('cases.version', { id, version: 2 })).file).toEqual(second);
    expect(await house.ask('cases.changed', { id, version: 1 })).toMatchObject({ ok: false, error: { kind: 'not-found', what: 'version' } });
    expect(await house.ask('cases.version', { id, version: 9 })).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });

  it('brings one back as a new one, after saying what would change; not over what was saved since', async () => {
    const { house, id, first } = await threeSaves();
    expect(await house.must('cases.tryVersionBack', { id, revision: 3, version: 1 })).toEqual({ differences: [{ where: '纠纷 · 地点', from: '岩脚寨', to: first.dispute.place }] });
    const { file } = await house.must('cases.bringVersionBack', { id, revision: 3, version: 1 });
    expect([file.revision, file.dispute.place]).toEqual([4, first.dispute.place]);
    expect(file.changes.at(-1)?.what).toMatch(/^恢复到第1版（\d{4}年\d+月\d+日）$/);
    for (const method of ['cases.tryVersionBack', 'cases.bringVersionBack'] as const) expect(await house.ask(method, { id, revision: 3, version: 1 })).toMatchObject({ ok: false, error: { kind: 'saved-elsewhere' } });
    expect(await house.ask('cases.bringVersionBack', { id, revision: 4, version: 1 })).toMatchObject({ ok: false, error: { kind: 'refused', rule: 'nothing-to-bring' } });
  });
});

describe('undo', () => {
  it('takes the last save back while nobody saved since, and can be taken back itself', async () => {
    const { house, id, second, third } = await threeSaves();
    const { file } = await house.must('cases.undo', { id, revision: 3 });
    expect([file.revision, file.dispute]).toEqual([4, second.dispute]);
    expect(await house.ask('cases.undo', { id, revision: 3 })).toMatchObject({ ok: false, error: { kind: 'saved-elsewhere' } });
    expect((await house.must('cases.undo', { id, revision: 4 })).file.dispute).toEqual(third.dispute);
  });

  it('says why not: a number is taken for good, and before the first save there was nothing', async () => {
    const house = await openedHouse();
    const first = await register(house);
    expect(await house.ask('cases.undo', { id: first.id, revision: 1 })).toMatchObject({ ok: false, error: { kind: 'not-found', what: 'version' } });
    const { file } = await house.must('cases.accept', { id: first.id, revision: 1, on: BOUNDARY.acceptedOn, by: null, serial: null });
    expect(await house.ask('cases.undo', { id: file.id, revision: file.revision })).toMatchObject({ ok: false, error: { kind: 'refused', say: '卷号已经编出，不能收回。' } });
    expect((await house.must('cases.open', { id: file.id })).file).toEqual(file);
  });

  it('brings back what was taken out', async () => {
    const house = await openedHouse();
    const { id } = await register(house);
    const { file } = await house.must('cases.move', { id, revision: 1, move: 'put-evidence', input: evidence('林权证') });
    const gone = await house.must('cases.move', { id, revision: 2, move: 'remove', input: { list: 'evidence', id: file.evidence[0]?.id ?? '' } });
    expect((await house.must('cases.undo', { id, revision: gone.file.revision })).file.evidence).toEqual(file.evidence);
  });
});

describe('the trash', () => {
  it('is cleared by a person, not before the 90 days are over, and then for good', async () => {
    let today = TODAY;
    const house = await openedHouse({ clock: { today: () => today, now: () => `${today}T02:00:00.000Z` } });
    const { id, revision } = await register(house);
    await house.must('cases.setAside', { id, revision, reason: '登记重了' });
    expect(await house.ask('cases.clear', { id })).toMatchObject({ ok: false, error: { kind: 'refused', rule: 'too-early', say: expect.stringContaining('90天') as string } });
    // Three months at once are not believed before a person says so.
    today = '2027-02-20';
    await house.ask('clock.trust', { today });
    expect(await house.ask('cases.clear', { id })).toMatchObject({ ok: false, error: { say: expect.stringContaining('1天') as string } });
    today = '2027-02-21';
    await house.ask('clock.trust', { today });
    await house.must('cases.clear', { id });
    expect((await house.must('cases.trash', {})).items).toEqual([]);
    for (const method of ['cases.bringBack', 'cases.clear', 'cases.open'] as const) expect(await house.ask(method, { id })).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    // Its id is not given again.
    expect((await register(house)).id).not.toBe(id);
  });
});
