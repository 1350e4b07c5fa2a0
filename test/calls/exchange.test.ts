// Two PCs of one room: packages on a stick, ranges of numbers, and a merge that loses nothing on either side.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../main/domain/merge';
import { jpeg } from '../helpers/pictures';
import { look, make, open, register, rewrite, SECRET, take, twoHouses } from '../helpers/two-houses';
import type { TestHouse } from '../helpers/house';
import { openedHouse } from '../helpers/house';

/** Every file of a data folder that is not derived, by its bytes. */
async function bytesOf(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
    if (!entry.isFile() || /^(catalog|lock|leftover|audit)/.test(path)) continue;
    files[path] = createHash('sha256').update(await readFile(join(folder, path))).digest('hex');
  }
  return files;
}
const casesOf = async (folder: string) => Object.fromEntries(Object.entries(await bytesOf(folder)).filter(([path]) => path.startsWith('cases/')));

const list = async (house: TestHouse) => (await house.must('cases.list', { filter: {} as never, offset: 0, limit: 100 })).rows.map(({ id }) => id).toSorted();
const contents = async (house: TestHouse) => Object.fromEntries(await Promise.all((await list(house)).map(async (id) => [id, contentOf(await open(house, id))])));

describe('numbers', () => {
  it('come from each PC’s own range, ids too; a copied folder gives none before it has one', async () => {
    const { a, b } = await twoHouses({ cases: 1, joined: false });
    await a.must('exchange.join', { name: '办公室的电脑', from: 1, to: 500 });
    // The copy was made before there were ranges: alone, it would go on as it did.
    expect((await b.must('exchange.state', {})).me).toBeNull();
    await b.must('exchange.join', { name: '村里的电脑', from: 501, to: 502 });
    expect([(await a.must('cases.nextNumber', { year: 2026 })).serial, (await b.must('cases.nextNumber', { year: 2026 })).serial]).toEqual([3, 501]);
  });

  it('are not given by a copied folder that does not know which PC it is on', async () => {
    const { a } = await twoHouses({ cases: 1 });
    const { a: other } = await twoHouses({ cases: 0 });
    await a.close();
    await other.must('setup.open', { folder: other.token(a.data) });
    expect(await other.ask('cases.nextNumber', { year: 2026 })).toMatchObject({ ok: false, error: { kind: 'refused', rule: 'no-range' } });
    expect((await other.must('exchange.state', {})).problem).toContain('还没有自己的号段');
    await expect(register(other, '不行')).rejects.toThrow('no-range');
    expect(await other.ask('numbers.reserve', { count: 1 })).toMatchObject({ ok: false, error: { rule: 'no-range' } });
  });

  it('end with the range, and are not those of another PC', async () => {
    const { b } = await twoHouses({ cases: 1 });
    await b.must('exchange.join', { name: '村里的电脑', from: 501, to: 502 });
    const { numbers } = await b.must('numbers.reserve', { count: 2 });
    expect(numbers.map(({ serial }) => serial)).toEqual([501, 502]);
    expect(await b.ask('numbers.reserve', { count: 1 })).toMatchObject({ ok: false, error: { rule: 'range-full' } });
    expect(await b.ask('cases.nextNumber', { year: 2026 })).toMatchObject({ ok: false, error: { rule: 'range-full' } });
    const file = await register(b, '占号');
    expect(file.id).toBe('2026-100001');
    const accept = (serial: number | null) => b.ask('cases.accept', { id: file.id, revision: 1, on: '2026-11-23', by: null, serial });
    expect(await accept(17)).toMatchObject({ ok: false, error: { rule: 'foreign-range' } });
    expect(await accept(null)).toMatchObject({ ok: false, error: { rule: 'range-full' } });
    expect(await accept(502)).toMatchObject({ ok: true });
    expect((await open(b, file.id)).changes.map(({ pc }) => pc)).toEqual([expect.stringMatching(/^\d{20}$/), expect.stringMatching(/^\d{20}$/)]);
  });

  it('a range that meets another’s is refused', async () => {
    const { b } = await twoHouses({ cases: 0 });
    expect(await b.ask('exchange.join', { name: '村里的电脑', from: 400, to: 600 })).toMatchObject({ ok: false, error: { kind: 'bad-input', fields: [{ say: expect.stringContaining('办公室的电脑') }] } });
  });
});

describe('a package', () => {
  it('says nothing of anybody in its name or its bytes, and its key is not in the data', async () => {
    const { a, stick } = await twoHouses();
    const file = await make(a, stick);
    expect(file).toMatch(/和事簿-交换-20261123-\d{6}\.hsp$/);
    const bytes = await readFile(file, 'latin1');
    for (const word of ['杨昌禄', '云隘', '办公室', 'publicKey', '2026-0001']) expect(bytes).not.toContain(Buffer.from(word).toString('latin1'));
    const key = join(a.home, 'home', 'this-pc.json');
    expect((await stat(key)).mode & 0o777).toBe(0o600);
    const secret = (JSON.parse(await readFile(key, 'utf8')) as { privateKey: string }).privateKey;
    for (const path of Object.keys(await bytesOf(a.data))) expect(await readFile(join(a.data, path), 'latin1')).not.toContain(secret);
  });

  it('of a PC nobody knows here is taken only after its groups were compared', async () => {
    const { a, b, stick } = await twoHouses();
    await register(b, '村里来的');
    const plan = await look(a, await make(b, stick));
    expect([plan.known, plan.counts.added]).toEqual([false, 1]);
    for (const trust of [null, '1111 2222 3333 4444 5555']) {
      expect(await a.ask('exchange.take', { plan: plan.token, trust, choices: {} })).toMatchObject({ ok: false, error: { kind: 'package', problem: 'unknown-pc' } });
    }
    const before = await bytesOf(a.data);
    expect(await bytesOf(a.data)).toEqual(before);
    await a.must('exchange.take', { plan: plan.token, trust: plan.from.groups, choices: {} });
    expect((await look(a, await make(b, stick))).known).toBe(true);
    expect((await a.must('exchange.state', {})).others.map(({ name, from }) => [name, from])).toEqual([['村里的电脑', 501]]);
  });

  it('of another room is refused, and so is a wrong passphrase', async () => {
    const [{ a, stick }, { b: stranger }] = [await twoHouses(), await twoHouses({ cases: 0 })];
    const file = await make(a, stick);
    const before = await bytesOf(stranger.data);
    expect(await stranger.ask('exchange.open', { file: stranger.token(file), passphrase: SECRET })).toMatchObject({ ok: false, error: { kind: 'package', problem: 'other-room' } });
    expect(await a.ask('exchange.open', { file: a.token(file), passphrase: '别的口令不对的' })).toMatchObject({ ok: false, error: { kind: 'package', problem: 'wrong-passphrase' } });
    expect(await bytesOf(stranger.data)).toEqual(before);
  });

  it('brings scans along, and leaves out a case that cannot be read, naming it', async () => {
    const { a, b, stick } = await twoHouses();
    const added = await a.must('scans.add', { id: '2026-0001', revision: 1, section: 'evidence', subject: null, title: '照片', original: jpeg(30, 20), pages: [jpeg(30, 20)], pageCount: 1 } as never);
    expect(added).toBeTruthy();
    await rm(join(a.data, 'cases/2026/0002/case.json'));
    await rm(join(a.data, 'cases/2026/0002/case.json.prev'), { force: true });
    const made = await a.must('exchange.make', { drive: a.token(stick), passphrase: SECRET, which: ['2026-0001', '2026-0002'] });
    expect([made.cases, made.files > 0, made.skipped]).toEqual([1, true, ['2026-0002']]);
    await take(b, join(stick, made.name));
    const { scans } = await open(b, '2026-0001');
    expect(await readFile(join(b.data, 'cases/2026/0001/scans', scans[0]?.file ?? ''))).toEqual(Buffer.from(jpeg(30, 20)));
    expect((await b.must('data.check', {})).damaged).toEqual([]);
  });
});

describe('a merge', () => {
  it('A→B→A, three rounds: both have the same cases, to the byte; the same package twice changes nothing', async () => {
    const { a, b, stick } = await twoHouses();
    for (let round = 1; round <= 3; round += 1) {
      await register(a, `办公室第${round}轮`);
      await rewrite(a, '2026-0001', `办公室改第${round}次`);
      const fromA = await make(a, stick, 'news');
      await register(b, `村里第${round}轮`);
      await rewrite(b, '2026-0002', `村里改第${round}次`);
      expect(await take(b, fromA)).toMatchObject({ added: 1, updated: 1, open: [], failed: [], sameNumbers: [] });
      const once = await bytesOf(b.data);
      expect(await take(b, fromA)).toMatchObject({ added: 0, updated: 0, open: [], failed: [] });
      expect(await casesOf(b.data)).toEqual(Object.fromEntries(Object.entries(once).filter(([path]) => path.startsWith('cases/'))));
      const fromB = await make(b, stick, 'news');
      expect(await take(a, fromB)).toMatchObject({ added: 1, updated: 1, open: [], failed: [] });
      expect(await contents(a)).toEqual(await contents(b));
      for (const id of await list(a)) expect(await readFile(join(b.data, 'cases', id.slice(0, 4), id.slice(5), 'case.json'))).toEqual(await readFile(join(a.data, 'cases', id.slice(0, 4), id.slice(5), 'case.json')));
    }
    expect(await list(a)).toEqual(['2026-0001', '2026-0002', '2026-0003', '2026-0004', '2026-0005', '2026-100001', '2026-100002', '2026-100003']);
    for (const house of [a, b]) expect((await house.must('data.check', {})).damaged).toEqual([]);
    // Once each knows what the other has taken, only what is new goes along.
    expect((await a.must('exchange.state', {})).history).toHaveLength(6);
  });

  it.each([
    ['here', '这里写的', '那里写的'],
    ['there', '那里写的', '这里写的'],
  ] as const)('of a case both changed asks; %s wins, the other stays in the history, and then both PCs agree', async (choice, wins, loses) => {
    const { a, b, stick } = await twoHouses({ cases: 1 });
    await rewrite(a, '2026-0001', '那里写的');
    await rewrite(b, '2026-0001', '这里写的');
    const fromA = await make(a, stick);
    const plan = await look(b, fromA);
    expect(plan.rows).toMatchObject([{ kind: 'conflict', id: '2026-0001' }]);
    const { here, there, differences } = await b.must('exchange.compare', { plan: plan.token, theirs: '2026-0001' });
    expect(differences.map(({ from, to }) => [from.includes('这里写的'), to.includes('那里写的')])).toEqual([[true, true]]);
    expect([here?.lines.length, there.lines.length]).toEqual([1, 1]);
    expect(await take(b, fromA)).toMatchObject({ decided: 0, open: [{ kind: 'conflict' }] });
    expect((await open(b, '2026-0001')).dispute.brief).toBe('这里写的');
    expect(await take(b, fromA, { '2026-0001': choice })).toMatchObject({ decided: 1, open: [] });
    const decided = await open(b, '2026-0001');
    expect(decided.dispute.brief).toBe(wins);
    const history = join(b.data, 'cases/2026/0001/history');
    const kept = await Promise.all((await readdir(history)).filter((name) => name.endsWith('-kept.json')).map((name) => readFile(join(history, name), 'utf8')));
    expect(kept.some((text) => text.includes(loses))).toBe(true);
    // Neither diary lost a line, and the other PC follows without being asked.
    expect(decided.changes.filter(({ what }) => what === '修改纠纷情况' || what.includes('纠纷'))).toHaveLength(2);
    expect(await take(b, fromA)).toMatchObject({ added: 0, updated: 0, decided: 0, open: [] });
    expect(await take(a, await make(b, stick))).toMatchObject({ updated: 1, open: [] });
    expect(await open(a, '2026-0001')).toEqual(decided);
  });

  it('never sets aside what the other PC set aside, and asks about what was set aside here and went on there', async () => {
    const { a, b, stick } = await twoHouses({ cases: 2 });
    await a.must('cases.setAside', { id: '2026-0001', revision: 1, reason: '重复' });
    await rewrite(b, '2026-0001', '村里接着办');
    const toB = await look(b, await make(a, stick));
    expect([toB.aside.map(({ id }) => id), toB.rows]).toEqual([['2026-0001'], []]);
    const fromB = await make(b, stick);
    expect((await look(a, fromB)).rows).toMatchObject([{ kind: 'set-aside-here' }]);
    expect(await take(a, fromB, { '2026-0001': 'here' })).toMatchObject({ decided: 1 });
    expect(await list(a)).toEqual(['2026-0002']);
    await take(a, fromB, { '2026-0001': 'there' });
    expect((await open(a, '2026-0001')).dispute.brief).toBe('村里接着办');
  });

  it('of what two PCs did before they had ranges keeps both: cases under one id, and cases with one 卷号, which is said', async () => {
    const { a, b, stick } = await twoHouses({ cases: 1, joined: false });
    for (const [house, brief] of [[a, '办公室的'], [b, '村里的']] as const) {
      const { id } = await register(house, brief);
      await house.must('cases.accept', { id, revision: 1, on: '2026-11-23', by: null, serial: null });
    }
    await a.must('exchange.join', { name: '办公室的电脑', from: 1, to: 500 });
    await b.must('exchange.join', { name: '村里的电脑', from: 501, to: 1000 });
    const fromB = await make(b, stick);
    const plan = await look(a, fromB);
    expect(plan.rows).toMatchObject([{ kind: 'other-case', id: '', theirs: '2026-0002', sameNumber: expect.stringContaining('纠纷') }]);
    const taken = await take(a, fromB);
    expect([taken.added, taken.sameNumbers.length]).toEqual([1, 1]);
    expect((await a.must('exchange.state', {})).problem).toBe('');
    expect(await take(a, fromB)).toMatchObject({ added: 0, updated: 0, open: [] });
    const briefs = async (house: TestHouse) => (await Promise.all((await list(house)).map((id) => open(house, id)))).map(({ dispute }) => dispute.brief).toSorted();
    expect(await briefs(a)).toEqual(['办公室的', '村里的', '第1件']);
    await take(b, await make(a, stick));
    await take(b, await make(a, stick));
    expect(await briefs(b)).toEqual(await briefs(a));
  });

  it('that was broken off is found so, and taking the package once more finishes it', async () => {
    const { a, b, stick } = await twoHouses({ cases: 1 });
    for (let n = 0; n < 3; n += 1) await register(a, `新${n}`);
    const file = await make(a, stick);
    const plan = await look(b, file);
    let seen = 0;
    b.onEvent((name) => {
      if (name === 'case-saved' && (seen += 1) === 2) void b.ask('backup.cancel', {});
    });
    expect(await b.ask('exchange.take', { plan: plan.token, trust: null, choices: {} })).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect((await b.must('exchange.state', {})).history[0]).toMatchObject({ kind: 'in', done: false });
    expect(await take(b, file)).toMatchObject({ open: [], failed: [] });
    expect(await contents(b)).toEqual(await contents(a));
    expect((await b.must('exchange.state', {})).history).toMatchObject([{ kind: 'in', done: true }]);
  });
});

describe('a room on one PC', () => {
  it('that both gave themselves the same range gives no more numbers until one of them has another', async () => {
    const { a, b, stick } = await twoHouses({ cases: 0, joined: false });
    for (const house of [a, b]) await house.must('exchange.join', { name: '电脑', from: 1, to: 500 });
    await take(a, await make(b, stick));
    expect(await a.ask('cases.nextNumber', { year: 2026 })).toMatchObject({ ok: false, error: { rule: 'ranges-overlap' } });
    expect((await register(a, '先登记')).id).toMatch(/^2026-(0001|100001)$/);
    await a.must('exchange.join', { name: '电脑', from: 501, to: 1000 });
    expect((await a.must('cases.nextNumber', { year: 2026 })).serial).toBe(501);
  });

  it('is as it was: no range, no name of a PC in the diary', async () => {
    const house = await openedHouse();
    const file = await register(house, '一台');
    expect([file.id, file.changes[0]?.pc, (await house.must('exchange.state', {})).problem]).toEqual(['2026-0001', undefined, '']);
  });
});
