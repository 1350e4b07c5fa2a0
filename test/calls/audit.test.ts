// The record of use through the calls: every method has its row, what people do is in it, and nothing of what stands in a case.
import { appendFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AUDITED } from '../../main/calls/audit-table';
import { METHODS } from '../../main/contract/methods';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { openedHouse, testHouse, type TestHouse } from '../helpers/house';

const passphrase = '界桩 沟心线 杉树';
const ALL = { from: null, to: null, by: '', what: [], about: '', offset: 0, limit: 500 };
/** All but the looks of this test itself. */
const entries = async (house: TestHouse) => (await house.must('audit.list', ALL)).entries.toReversed().filter(({ what }) => what !== 'log-read');
const kinds = async (house: TestHouse) => (await entries(house)).map(({ what }) => what);
const register = (house: TestHouse) => house.must('cases.register', { intake: BOUNDARY.intake, draft: null });

async function stick(house: TestHouse): Promise<string> {
  await mkdir(join(house.home, 'stick'), { recursive: true });
  return house.token(join(house.home, 'stick'));
}

describe('the table', () => {
  it('has a row for every method: what is noted, or why nothing is', () => {
    expect(Object.keys(AUDITED).toSorted()).toEqual(Object.keys(METHODS).toSorted());
    for (const [name, row] of Object.entries(AUDITED)) expect(typeof row === 'function' || row.length > 5, name).toBe(true);
  });

  it('notes whatever changes a case, comes out of the program or touches a backup', () => {
    const quiet = Object.entries(AUDITED).flatMap(([name, row]) => (typeof row === 'string' ? [name] : []));
    const loud = ['cases.open', 'cases.register', 'cases.move', 'cases.accept', 'cases.setAside', 'cases.bringBack', 'cases.import', 'cases.export', 'papers.print', 'papers.saveCopy', 'papers.openOutside', 'dossier.save', 'dossier.print', 'dossier.export', 'ledgers.print', 'ledgers.saveCopy', 'scans.add', 'scans.saveCopy', 'batch.papers', 'backup.run', 'backup.verify', 'backup.restore', 'backup.prepare', 'clock.trust', 'data.check'];
    expect(loud.filter((name) => quiet.includes(name))).toEqual([]);
  });
});

describe('what people do', () => {
  it('stands in the record, with the case, by whom, and which run of the program', async () => {
    const house = await openedHouse();
    const { file } = await register(house);
    await house.must('cases.open', { id: file.id });
    const { file: accepted } = await house.must('cases.accept', { id: file.id, revision: 1, on: '2026-11-23', by: null, serial: null });
    await house.must('cases.setAside', { id: file.id, revision: 2, reason: '登记重了' });
    await house.must('cases.bringBack', { id: file.id });
    await house.must('settings.save', { settings: { ...SAMPLE_SETTINGS, soonDays: 9, villages: ['岩坪村'] } });
    const found = await entries(house);
    const shown = found.map(({ what, detail, case: id, number, revision }) => [what, detail, id, number, revision]);
    expect(shown).toEqual([
      ['started', expect.any(String), undefined, undefined, undefined],
      ['changed', '登记', file.id, undefined, 1],
      ['changed', '受理', file.id, accepted.number?.text, 2],
      ['set-aside', undefined, file.id, undefined, 2],
      ['brought-back', undefined, file.id, undefined, undefined],
      ['settings', '期限与提醒、村社', undefined, undefined, undefined],
    ]);
    expect(found.every(({ by }) => by === found[0]?.by)).toBe(true);
    expect(await house.must('audit.verify', {})).toMatchObject({ problems: [] });
  });

  it('opening a case is noted once in a while, not at every refresh; after others have looked, again', async () => {
    const house = await openedHouse();
    const { file } = await register(house);
    const other = await register(house);
    for (let i = 0; i < 5; i += 1) await house.must('cases.open', { id: file.id });
    expect((await kinds(house)).filter((kind) => kind === 'viewed')).toEqual([]);
    const [first, second] = SAMPLE_SETTINGS.staff;
    await house.must('settings.save', { settings: { ...SAMPLE_SETTINGS, operator: (SAMPLE_SETTINGS.operator === first?.id ? second?.id : first?.id) ?? null } });
    for (let i = 0; i < 5; i += 1) await house.must('cases.open', { id: other.file.id });
    expect((await kinds(house)).filter((kind) => kind === 'viewed')).toEqual(['viewed']);
  });

  it('holds no content of a case: no name, no number, nothing that was typed', async () => {
    const house = await openedHouse();
    const { file } = await register(house);
    await house.must('cases.setAside', { id: file.id, revision: 1, reason: '理由里写了石显忠' });
    await house.close();
    const [name = ''] = await readdir(join(house.data, 'audit'));
    const text = await readFile(join(house.data, 'audit', name), 'utf8');
    expect(text).toContain(file.id);
    for (const { name: person, ...party } of file.parties) {
      expect(text).not.toContain(person);
      expect(text).not.toContain('document' in party ? party.document.number : person);
    }
    expect(text).not.toContain('石显忠');
    expect(text).not.toContain(file.dispute.brief.slice(0, 10));
  });

  it('a fault in a row is logged, and the answer stands', async () => {
    const house = await openedHouse();
    const table = AUDITED as Record<string, unknown>;
    const row = table['cases.register'];
    table['cases.register'] = () => {
      throw new TypeError('row');
    };
    try {
      expect((await register(house)).file.revision).toBe(1);
    } finally {
      table['cases.register'] = row;
    }
    expect(house.logged.map(([code]) => code)).toContain('not-noted');
  });

  it('wrong passphrases are counted, and the count begins anew after a right one', async () => {
    const house = await openedHouse();
    const drive = await stick(house);
    await house.must('backup.prepare', { drive, passphrase });
    for (const wrong of ['错的口令一', '错的口令二']) await house.ask('backup.snapshots', { drive, passphrase: wrong });
    await house.must('backup.snapshots', { drive, passphrase });
    await house.ask('backup.snapshots', { drive, passphrase: '错的口令三' });
    const wrong = (await entries(house)).filter(({ what }) => what === 'wrong-passphrase').map(({ detail }) => detail);
    expect(wrong).toEqual(['第1次', '连续第2次', '第1次']);
    const text = JSON.stringify(await entries(house));
    expect(text).not.toContain('错的口令');
    expect(text).not.toContain(passphrase);
  });
});

describe('over time', () => {
  it('the record goes along in a backup, and after a restore the chain goes on with an entry that names it', async () => {
    const house = await openedHouse();
    await register(house);
    const drive = await stick(house);
    await house.must('backup.prepare', { drive, passphrase });
    await house.must('backup.run', { drive, passphrase });
    await register(house);
    const [snapshot] = (await house.must('backup.snapshots', { drive, passphrase })).snapshots;
    await house.must('backup.restore', { drive, passphrase, snapshot: snapshot?.id ?? '', folder: null });
    expect((await kinds(house)).slice(-3)).toEqual(['stick-prepared', 'started', 'restored']);
    expect((await entries(house)).at(-1)?.detail).toBe(snapshot?.id);
    expect((await house.must('audit.verify', {})).problems).toEqual([]);
  });

  it('a backup keeps where the chain stood: cut off behind the program, it is found even with its own anchor gone', async () => {
    const house = await openedHouse();
    await register(house);
    const drive = await stick(house);
    await house.must('backup.prepare', { drive, passphrase });
    await house.must('backup.run', { drive, passphrase });
    await house.close();
    const [name = ''] = await readdir(join(house.data, 'audit'));
    const file = join(house.data, 'audit', name);
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, `${lines.slice(0, 1).join('\n')}\n`);
    for (const anchor of ['audit.json', 'audit.json.prev']) await writeFile(join(house.data, 'ledgers', anchor), '').catch(() => {});
    const { rm } = await import('node:fs/promises');
    for (const anchor of ['audit.json', 'audit.json.prev']) await rm(join(house.data, 'ledgers', anchor), { force: true });
    const again = await testHouse({}, house.home);
    const { problems } = await again.must('audit.verify', {});
    expect(problems.join()).toMatch(/留底的不一样|现在记录只到/);
    const checked = await again.must('data.check', {});
    expect(checked.notices.map(({ say }) => say).join()).toContain('使用记录');
  });

  it('says when it was opened and closed, and a torn end is no alarm', async () => {
    const house = await openedHouse();
    await house.close();
    const [name = ''] = await readdir(join(house.data, 'audit'));
    await appendFile(join(house.data, 'audit', name), '{"n":3,"at"');
    const again = await testHouse({}, house.home);
    expect(await kinds(again)).toEqual(['started', 'stopped', 'log-torn', 'started']);
    expect(await again.must('audit.verify', {})).toMatchObject({ problems: [], torn: 1 });
    expect((await again.must('data.check', {})).notices).toEqual([]);
  });

  it('a record that cannot be written is said as a notice, and nothing else stops', async () => {
    const house = await openedHouse();
    await house.close();
    const [name = ''] = await readdir(join(house.data, 'audit'));
    const { rm } = await import('node:fs/promises');
    await rm(join(house.data, 'audit', name));
    await mkdir(join(house.data, 'audit', name));
    const again = await testHouse({}, house.home);
    await register(again);
    await again.must('audit.list', ALL);
    expect(await again.must('app.state', {})).toMatchObject({ state: 'open', cases: 1, notices: [{ kind: 'audit', say: expect.stringContaining('使用记录写不进去') }] });
  });

  it('comes out as a plain text with everything of those days', async () => {
    let out = '';
    const house = await openedHouse({ pickers: { chooseFolder: async () => null, chooseFile: async () => null, saveFileAs: async (name) => (out = join(house.home, name)) } });
    const { file } = await register(house);
    expect(await house.must('audit.save', { from: '2026-11-23', to: '2026-11-23' })).toEqual({ saved: true });
    const text = await readFile(out, 'utf8');
    expect(text).toContain('从头到尾核对过，没有缺失或改动');
    expect(text).toContain(`2026年11月23日 09:00　${(await entries(house))[1]?.by}　改动案卷　编号 ${file.id}　登记　第1版`);
  });
});
