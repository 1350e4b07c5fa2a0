// The catalog: derived, so it may be deleted, damaged or out of date, and the list is right all the same.
import { appendFile, cp, mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../main/domain/case';
import { addDays } from '../../main/domain/day';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { seal } from '../../main/store/envelope';
import { Catalog } from '../../main/store/catalog/catalog';
import { pack, unpack } from '../../main/store/catalog/packed';
import { nodeDisk } from '../../main/store/disk';
import { told } from '../helpers/cases';
import { must, mustFail, newStore, options, register, remark, reopen, tempFolder } from './room';

const caseFolder = (folder: string, id: string) => join(folder, 'cases', id.slice(0, 4), id.slice(5));
const caseJson = (folder: string, id: string) => join(caseFolder(folder, id), 'case.json');

/** A closed data folder with some cases. */
async function closed(count = 3): Promise<{ folder: string; files: CaseFile[] }> {
  const { folder, store } = await newStore();
  const files: CaseFile[] = [];
  for (let i = 0; i < count; i += 1) files.push(await register(store, `第${i + 1}件`));
  await store.close();
  return { folder, files };
}

describe('the catalog', () => {
  it('says after a restart exactly what it said before', async () => {
    const { folder, store } = await newStore();
    const first = await register(store);
    must(await remark(store, first, '改过'));
    await register(store, '另一件');
    const before = { summaries: [...store.summaries()], search: [...store.searchEntries()].map(({ text }) => text) };
    await store.close();
    const again = await reopen(folder);
    expect([...again.summaries()].toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(before.summaries);
    expect([...again.searchEntries()].map(({ text }) => text).toSorted()).toEqual(before.search.toSorted());
  });

  it.each([
    ['deleted', async (f: string) => rm(join(f, 'catalog'), { recursive: true })],
    ['another program’s', async (f: string) => writeFile(join(f, 'catalog', 'snapshot.json'), '{"cases":{}}')],
    ['made by other rules', async (f: string) => new Catalog(nodeDisk, { snapshot: join(f, 'catalog', 'snapshot.json'), journal: join(f, 'catalog', 'x') }, 'other').fold()],
    ['full of NULs', async (f: string) => writeFile(join(f, 'catalog', 'snapshot.json'), Buffer.alloc(9000))],
    ['a folder', async (f: string) => (await rm(join(f, 'catalog', 'snapshot.json')), mkdir(join(f, 'catalog', 'snapshot.json')))],
  ])('is made anew, with progress, when it is %s', async (_, spoil) => {
    const { folder, files } = await closed();
    await spoil(folder);
    const progress: number[][] = [];
    const store = await reopen(folder, { onProgress: (done, total) => progress.push([done, total]) });
    expect(store.summaries().map((s) => s.id).toSorted()).toEqual(files.map((f) => f.id));
    expect(progress.at(-1)).toEqual([3, 3]);
  });

  it('says that it was made anew when it was lost, not when the rules changed', async () => {
    const { folder } = await closed();
    await rm(join(folder, 'catalog'), { recursive: true });
    const lost = await reopen(folder);
    expect(lost.notices().map((n) => n.kind)).toEqual(['catalog-rebuilt']);
    await lost.close();
    const ruled = await reopen(folder, { searchText: () => '别的查找内容' });
    expect(ruled.notices()).toEqual([]);
    expect([...ruled.searchEntries()].map(({ text }) => text)).toEqual(['别的查找内容', '别的查找内容', '别的查找内容']);
  });

  it('loses nobody when lines of its files are damaged', async () => {
    const { folder, files } = await closed(5);
    await rm(join(folder, 'catalog'), { recursive: true });
    await (await reopen(folder)).close();
    for (const name of ['snapshot.json', 'journal.ndjson']) {
      const path = join(folder, 'catalog', name);
      const lines = (await readFile(path, 'utf8')).split('\n');
      for (const [i, line] of lines.entries()) {
        if (line.length < 20 || line.includes('"stamp"')) continue;
        const spoilt = lines.with(i, line.replace('2026', '2025'));
        await writeFile(path, spoilt.join('\n'));
        const store = await reopen(folder);
        expect(store.summaries().map((s) => s.id).toSorted(), `${name} line ${i}`).toEqual(files.map((f) => f.id));
        await store.close();
      }
    }
  });

  it('gets over a journal that a crash cut short, and goes on writing it', async () => {
    const { folder, files } = await closed(2);
    const journal = join(folder, 'catalog', 'journal.ndjson');
    const bytes = await readFile(journal);
    await writeFile(journal, bytes.subarray(0, bytes.length - 40));
    const store = await reopen(folder);
    expect(store.summaries()).toHaveLength(2);
    must(await remark(store, files[0] as CaseFile, '之后'));
    await store.close();
    await appendFile(journal, '0badcafe {"half');
    const again = await reopen(folder);
    expect(again.summary('2026-0001')?.revision).toBe(2);
  });

  it('follows what was changed behind its back: replaced, copied in, with the times as they were', async () => {
    const { folder, files } = await closed(3);
    const [first, second] = files as [CaseFile, CaseFile];
    const times = await stat(caseJson(folder, first.id));
    await writeFile(caseJson(folder, first.id), seal('case', { format: 1, revision: 7, value: { ...first, revision: 7 } }));
    await utimes(caseJson(folder, first.id), times.atime, times.mtime);
    await cp(caseFolder(folder, second.id), join(folder, 'aside'), { recursive: true, preserveTimestamps: true });
    await rm(caseFolder(folder, second.id), { recursive: true });
    await cp(join(folder, 'aside'), caseFolder(folder, second.id), { recursive: true, preserveTimestamps: true });
    await cp(caseFolder(folder, '2026-0003'), caseFolder(folder, '2026-0044'), { recursive: true });
    const store = await reopen(folder);
    expect(store.summary(first.id)?.revision).toBe(7);
    expect(must(await store.read(second.id))).toEqual(second);
    // A copy of case 3 in the folder of case 44 is neither.
    expect(mustFail(await store.read('2026-0044'))).toMatchObject({ kind: 'damaged', why: 'wrong-shape' });
    expect(store.notices()).toMatchObject([{ kind: 'damaged-case', caseId: '2026-0044' }]);
    expect((await register(store)).id).toBe('2026-0045');
  });

  it('says which case is gone, at every start until it is back, and does not count it', async () => {
    const { folder, files } = await closed(2);
    const away = join(folder, '..', 'away');
    await rename(caseFolder(folder, '2026-0002'), away);
    for (let start = 0; start < 3; start += 1) {
      const store = await reopen(folder);
      expect(store.notices()).toMatchObject([{ kind: 'missing-case', caseId: '2026-0002', say: expect.stringContaining('杨昌禄与石显忠山林界线纠纷') as unknown }]);
      expect(store.summaries().map((s) => s.id)).toEqual(['2026-0001']);
      expect(store.caseCount()).toBe(1);
      expect(mustFail(await store.read('2026-0002'))).toEqual({ kind: 'not-found', what: 'case' });
      await store.close();
    }
    await rename(away, caseFolder(folder, '2026-0002'));
    const back = await reopen(folder);
    expect(back.notices()).toEqual([]);
    expect(must(await back.read('2026-0002'))).toEqual(files[1]);
    expect(back.caseCount()).toBe(2);
  });

  it('says it too when the folder goes while the program runs', async () => {
    const { folder, store } = await newStore();
    const file = await register(store);
    let heard = 0;
    store.onNotices(() => (heard += 1));
    await rm(caseFolder(folder, file.id), { recursive: true });
    expect(mustFail(await remark(store, file, 'x'))).toEqual({ kind: 'not-found', what: 'case' });
    expect(store.notices()).toMatchObject([{ kind: 'missing-case', caseId: file.id }]);
    expect([store.caseCount(), heard]).toEqual([0, 1]);
  });

  it('opens with the list at once when there is no patience, and knows the rest when settled', async () => {
    const { folder } = await closed(3);
    await rm(caseFolder(folder, '2026-0002'), { recursive: true });
    let release = () => {};
    const slow = new Promise<void>((resolve) => (release = resolve));
    const facts = async (path: string) => {
      if (path.endsWith('case.json')) await slow;
      return nodeDisk.facts(path);
    };
    const disk = { ...nodeDisk, facts };
    const store = await reopen(folder, { patience: 0, disk });
    expect(store.summaries()).toHaveLength(3);
    release();
    await store.settled();
    expect(store.summaries()).toHaveLength(2);
  });

  it('moves what a broken-off save left lying, and says so', async () => {
    const { folder } = await closed(1);
    const left = ['.case.json.0badcafe-1.tmp', '.case.json.prev.0badcafe-2.tmp'];
    for (const name of left) await writeFile(join(caseFolder(folder, '2026-0001'), name), 'half a case');
    await writeFile(join(folder, 'ledgers', '.cases.json.0badcafe-3.tmp'), '');
    const store = await reopen(folder);
    await store.settled();
    expect(store.notices().map((n) => n.kind)).toEqual(['leftover-files']);
    expect((await readdir(join(folder, 'leftover'))).toSorted()).toEqual([...left.map((name) => `2026-0001-${name}`), 'ledgers-.cases.json.0badcafe-3.tmp'].toSorted());
    expect(await readFile(join(folder, 'leftover', `2026-0001-${left[0]}`), 'utf8')).toBe('half a case');
    await store.close();
    expect((await reopen(folder)).notices()).toEqual([]);
  });

  it('tells whoever listens about every save, and of a case set aside that it is gone', async () => {
    const { store } = await newStore();
    const heard: (string | null)[] = [];
    const stop = store.onChange(({ id, summary, text }) => heard.push(summary ? `${id} ${summary.revision} ${text.includes('大坳湾')}` : id));
    const file = await register(store);
    const saved = must(await remark(store, file, 'x'));
    must(await store.trash.setAside(file.id, saved.revision, '', ''));
    must(await store.trash.bringBack(file.id));
    stop();
    must(await remark(store, saved, 'y'));
    expect(heard).toEqual(['2026-0001 1 true', '2026-0001 2 true', '2026-0001', '2026-0001 2 true']);
  });

  it('folds a long journal into a snapshot while saves go on, and loses none of them', async () => {
    const folder = await tempFolder();
    const files = { snapshot: join(folder, 'snapshot.json'), journal: join(folder, 'journal.ndjson') };
    const { store } = await newStore();
    await register(store);
    const entry = { ...[...store.searchEntries()][0], file: [1, 2, 3] as const, laidOut: '2026-11-23' };
    if (!entry.summary || entry.text === undefined) throw new Error('no entry');
    const { summary, text } = entry;
    const put = (catalog: Catalog, n: number, revision: number) => catalog.set({ ...entry, text, summary: { ...summary, id: `2026-${String(n).padStart(4, '0')}`, revision } });
    const catalog = new Catalog(nodeDisk, files, 'stamp');
    expect((await catalog.load()).missing).toBe('no-file');
    await catalog.begin();
    await catalog.fold();
    for (let n = 1; n <= 300; n += 1) put(catalog, n, 1);
    const folding = catalog.fold();
    for (let n = 1; n <= 300; n += 7) put(catalog, n, 2);
    catalog.drop('2026-0300');
    await folding;
    for (let n = 1; n <= 300; n += 11) put(catalog, n, 3);
    await catalog.close();
    const again = new Catalog(nodeDisk, files, 'stamp');
    expect(await again.load()).toEqual({ missing: false, badLines: 0 });
    expect(again.size).toBe(299);
    expect(again.get('2026-0001')?.summary.revision).toBe(3);
    expect(again.get('2026-0008')?.summary.revision).toBe(2);
    expect(again.get('2026-0003')?.summary.revision).toBe(1);
    expect((await readFile(files.journal, 'utf8')).split('\n').length).toBeLessThan(100);
  });

  it('packs a summary into a row and gives it back whole', async () => {
    const { store } = await newStore();
    await register(store);
    for (const { summary, text } of store.searchEntries()) {
      for (const entry of [{ summary, text, file: [1, 2.5, 3] as const, laidOut: '2026-11-23' }, { summary, text, file: [1, 2, 3] as const, laidOut: '2026-11-23', gone: true as const }]) {
        expect(unpack(JSON.parse(JSON.stringify(pack(entry))) as ReturnType<typeof pack>)).toEqual(entry);
      }
    }
  });
});

describe('deadlines in the list', () => {
  const monthly = (until: string | null) => {
    const file = told(BOUNDARY, BOUNDARY.steps.length);
    const open = { ...file, closing: null, archive: null, performances: [] };
    return { ...open, agreements: open.agreements.map((a) => ({ ...a, obligations: a.obligations.slice(2, 3).map((o) => ({ ...o, amount: 50_000, schedule: { type: 'recurring' as const, everyMonths: 1, dayOfMonth: 5, from: '2026-04-05', until, amount: 50_000 } })) })) };
  };

  it.each([['without an end', null], ['with an end further away than was laid out', '2029-12-31']])('of promises %s go on as time goes on', async (_, until) => {
    const { folder, store } = await newStore();
    const { id } = await register(store);
    must(await store.change(id, 1, () => ({ ok: true, value: monthly(until) })));
    const last = () => store.summary(id)?.agenda.filter((a) => a.kind === 'obligation').at(-1)?.day;
    expect(last()).toBe('2027-12-05');
    await store.close();
    const later = addDays('2026-11-23', 200);
    const again = await reopen(folder, { today: later });
    expect(again.summary(id)?.agenda.filter((a) => a.kind === 'obligation').at(-1)?.day).toBe('2028-07-05');
  });

  it('are laid out anew when the day turns while the program runs', async () => {
    let today = '2026-11-23';
    const { store } = await newStore({ clock: { today: () => today, now: () => `${today}T02:00:00.000Z` } });
    const { id } = await register(store);
    must(await store.change(id, 1, () => ({ ok: true, value: monthly(null) })));
    const rounds = () => store.summary(id)?.agenda.filter((a) => a.kind === 'obligation').length ?? 0;
    const before = rounds();
    await store.turnDay();
    expect(rounds()).toBe(before);
    today = '2027-01-23';
    await store.turnDay();
    expect(rounds()).toBe(before + 2);
  });

  it('follow the room’s own intervals at once, and after a restart; other settings leave the catalog alone', async () => {
    const progress: number[] = [];
    const { folder, store } = await newStore({ onProgress: (done) => progress.push(done) });
    const { id } = await register(store);
    must(await store.change(id, 1, () => ({ ok: true, value: { ...told(BOUNDARY, BOUNDARY.steps.findIndex((s) => s.move === 'sign') + 1, id), visits: [] } })));
    const visit = (s: typeof store) => s.summary(id)?.agenda.find((a) => a.kind === 'visit')?.day;
    expect(visit(store)).toBe('2026-04-17');
    progress.length = 0;
    must(await store.saveSettings({ ...store.settings(), soonDays: 3, largeType: true }));
    expect(progress).toEqual([]);
    must(await store.saveSettings({ ...store.settings(), visitDaysAfterDue: 30 }));
    expect(visit(store)).toBe('2026-05-10');
    await store.close();
    progress.length = 0;
    const again = await reopen(folder, { onProgress: (done) => progress.push(done) });
    expect(visit(again)).toBe('2026-05-10');
    expect(progress).toEqual([]);
    await again.close();
    await writeFile(join(folder, 'reference', 'clock-rules.json'), '[]');
    const ruled = await reopen(folder, options());
    expect(ruled.reference().clockRules).toEqual([]);
    expect(ruled.summary(id)?.agenda.some((a) => a.kind === 'clock')).toBe(false);
  });
});
