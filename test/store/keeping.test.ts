// What lies around the cases: trash, drafts, papers, reference, the list of backups, earlier versions.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHIPPED_REFERENCE } from '../../main/reference';
import { superfluous, versionName } from '../../main/store/history';
import { diesAt, Sabotage } from './faults';
import { accept, must, mustFail, newStore, register, remark, reopen } from './room';

describe('the trash', () => {
  it('takes the whole folder, says who, when and why, and gives it back as it was', async () => {
    const { folder, store } = await newStore();
    const file = must(await accept(store, await register(store)));
    must(await store.papers.write(file.id, 'F7-0a1b.pdf', Buffer.from('PDF')));
    must(await store.trash.setAside(file.id, file.revision, '吴晓雨', '登记重了'));
    expect(store.caseCount()).toBe(0);
    expect(mustFail(await store.read(file.id))).toEqual({ kind: 'not-found', what: 'case' });
    expect(await readdir(join(folder, 'trash'))).toEqual(['2026-0001']);
    const item = { id: file.id, title: '杨昌禄与石显忠山林界线纠纷', number: file.number?.text, at: '2026-11-23T02:00:00.000Z', by: '吴晓雨', reason: '登记重了', daysLeft: 90 };
    expect(await store.trash.list()).toEqual([item]);
    await store.close();
    const later = await reopen(folder, { today: '2026-12-24' });
    expect(await later.trash.list()).toEqual([{ ...item, daysLeft: 59 }]);
    expect(later.notices()).toEqual([]);
    must(await later.trash.bringBack(file.id));
    expect(must(await later.read(file.id))).toEqual(file);
    expect(must(await later.papers.read(file.id, 'F7-0a1b.pdf'))).toEqual(Buffer.from('PDF'));
    expect([later.caseCount(), await later.trash.list(), await readdir(join(folder, 'trash'))]).toEqual([1, [], []]);
    expect(await readdir(join(folder, 'cases', '2026', '0001', 'history'))).toEqual(['set-aside-20261123020000000.json']);
  });

  it('empties nothing by itself, however late', async () => {
    const { folder, store } = await newStore();
    const file = await register(store);
    must(await store.trash.setAside(file.id, 1, '', ''));
    await store.close();
    const later = await reopen(folder, { today: '2030-01-01' });
    expect((await later.trash.list())[0]).toMatchObject({ daysLeft: 0 });
    must(await later.trash.bringBack(file.id));
  });

  it('is cleared after its 90 days and not a day before; the note stays, so that nobody looks for the case', async () => {
    const { folder, store } = await newStore();
    const file = must(await accept(store, await register(store)));
    must(await store.papers.write(file.id, 'F7-0a1b.pdf', Buffer.from('PDF')));
    must(await store.trash.setAside(file.id, file.revision, '吴晓雨', '登记重了'));
    await store.close();
    const early = await reopen(folder, { today: '2027-02-20' });
    expect(mustFail(await early.trash.clear(file.id, '吴晓雨'))).toMatchObject({ kind: 'refused', rule: 'too-early' });
    await early.close();
    const due = await reopen(folder, { today: '2027-02-21' });
    must(await due.trash.clear(file.id, '杨正和'));
    expect(await readdir(join(folder, 'trash', file.id))).toEqual(['set-aside.json']);
    await due.close();
    // Made anew from what is on the disk: still nobody misses it, and its number is not given again.
    await rm(join(folder, 'catalog'), { recursive: true });
    const later = await reopen(folder, { today: '2027-03-01' });
    expect([later.notices(), await later.trash.list(), later.numbers.voids()]).toEqual([[], [], []]);
    expect(later.numbers.next(2026).serial).toBe((file.number?.serial ?? 0) + 1);
    for (const done of [await later.trash.bringBack(file.id), await later.trash.clear(file.id, '')]) expect(mustFail(done)).toEqual({ kind: 'not-found', what: 'set-aside' });
    expect((await register(later)).id).toBe('2027-0001');
  });

  it('is cleared or is not, wherever the program dies; what was begun is finished at the next start', async () => {
    let cleared = false;
    for (let at = 0; at < 25 && !cleared; at += 1) {
      const { folder, store } = await newStore();
      const file = await register(store);
      must(await store.papers.write(file.id, 'F7-0a1b.pdf', Buffer.from('PDF')));
      must(await store.trash.setAside(file.id, 1, '吴晓雨', ''));
      await store.close();
      const dying = new Sabotage();
      const open = await reopen(folder, { today: '2027-06-01', disk: dying.disk });
      dying.fail(diesAt(at));
      const done = await open.trash.clear(file.id, '');
      await open.close();
      await rm(join(folder, 'lock'), { force: true });
      const survivor = await reopen(folder, { today: '2027-06-01' });
      const waits = (await survivor.trash.list()).length === 1;
      if (waits) {
        expect(done.ok).toBe(false);
        must(await survivor.trash.bringBack(file.id));
        expect(must(await survivor.read(file.id))).toEqual(file);
      } else expect(await readdir(join(folder, 'trash', file.id))).toEqual(['set-aside.json']);
      cleared = dying.log.length > 0 && !waits && at > 15;
    }
    expect(cleared).toBe(true);
  }, 30_000);

  it('refuses who saw an older version, a case that is not there, and one that is not in it', async () => {
    const { store } = await newStore();
    const file = await register(store);
    must(await remark(store, file, 'x'));
    expect(mustFail(await store.trash.setAside(file.id, 1, '', ''))).toMatchObject({ kind: 'saved-elsewhere', revision: 2 });
    expect(mustFail(await store.trash.setAside('2026-0099', 1, '', ''))).toEqual({ kind: 'not-found', what: 'case' });
    for (const id of [file.id, '2026-0099', '../cases']) expect(mustFail(await store.trash.bringBack(id))).toEqual({ kind: 'not-found', what: 'set-aside' });
    expect(must(await store.read(file.id)).revision).toBe(2);
  });

  it('lists a folder whose note was lost, and gives it back', async () => {
    const { folder, store } = await newStore();
    const file = await register(store);
    must(await store.trash.setAside(file.id, 1, '', ''));
    await store.close();
    await writeFile(join(folder, 'trash', '2026-0001', 'set-aside.json'), 'x');
    const again = await reopen(folder);
    expect(await again.trash.list()).toMatchObject([{ id: file.id, daysLeft: 0 }]);
    must(await again.trash.bringBack(file.id));
    expect(must(await again.read(file.id))).toEqual(file);
  });

  it('has the case or has it not, wherever the program dies', async () => {
    const { folder, store } = await newStore();
    const file = await register(store);
    await store.close();
    for (let at = 0; at < 40; at += 1) {
      const dying = new Sabotage();
      const open = await reopen(folder, { disk: dying.disk });
      dying.fail(diesAt(at));
      const done = await open.trash.setAside(file.id, 1, '', '');
      await open.close();
      await rm(join(folder, 'lock'), { force: true });
      const survivor = await reopen(folder);
      const inTrash = (await survivor.trash.list()).length === 1;
      expect(survivor.caseCount()).toBe(inTrash ? 0 : 1);
      if (done.ok) expect(inTrash).toBe(true);
      expect(survivor.notices().filter((n) => n.kind !== 'leftover-files')).toEqual([]);
      if (inTrash) must(await survivor.trash.bringBack(file.id));
      expect(must(await survivor.read(file.id))).toEqual(file);
      await survivor.close();
    }
  });
});

describe('drafts', () => {
  it('come back after a restart as they were, and go when they are thrown away', async () => {
    const { folder, store } = await newStore();
    const value = { name: '半个\ud800名', list: [1, null, { deep: '𠮷' }] };
    must(await store.drafts.write('intake-1', value));
    must(await store.drafts.write('con', '设备名'));
    await store.close();
    const again = await reopen(folder);
    expect(await again.drafts.read('intake-1')).toEqual({ value, at: '2026-11-23T02:00:00.000Z' });
    expect((await again.drafts.keys()).toSorted()).toEqual(['con', 'intake-1']);
    await again.drafts.drop('intake-1');
    expect(await again.drafts.read('intake-1')).toEqual({ value: null, at: null });
    await again.drafts.drop('intake-1');
  });

  it('hold the last of many writes', async () => {
    const { store } = await newStore();
    await Promise.all(Array.from({ length: 20 }, (_, i) => store.drafts.write('x', i)));
    expect((await store.drafts.read('x')).value).toBe(19);
  });

  it.each(['../settings', 'A', '', 'x'.repeat(81), 'a/b', 'a.json'])('refuse the name %j', async (key) => {
    const { store } = await newStore();
    expect(mustFail(await store.drafts.write(key, 1)).kind).toBe('bad-input');
    expect(await store.drafts.read(key)).toEqual({ value: null, at: null });
    await store.drafts.drop(key);
  });

  it('that cannot be read are laid aside, so that typing goes on', async () => {
    const { folder, store } = await newStore();
    must(await store.drafts.write('x', 1));
    await writeFile(join(folder, 'drafts', 'draft-x.json'), 'half a draft');
    expect(await store.drafts.read('x')).toEqual({ value: null, at: null });
    expect(await readFile(join(folder, 'leftover', 'draft-x.json'), 'utf8')).toBe('half a draft');
    must(await store.drafts.write('x', 2));
    expect((await store.drafts.read('x')).value).toBe(2);
  });

  it('say when they cannot be kept', async () => {
    const sabotage = new Sabotage();
    const { store } = await newStore({ disk: sabotage.disk });
    must(await store.drafts.write('x', 'alt'));
    sabotage.fail(({ name }) => (name === 'write' ? 'ENOSPC' : null));
    expect(mustFail(await store.drafts.write('x', 'neu')).kind).toBe('disk-full');
    sabotage.heal();
    expect((await store.drafts.read('x')).value).toBe('alt');
  });
});

describe('papers', () => {
  it('are written once and read back byte for byte', async () => {
    const { folder, store } = await newStore();
    const file = await register(store);
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, i) => i % 251));
    const name = `F7-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.pdf`;
    must(await store.papers.write(file.id, name, bytes));
    must(await store.papers.write(file.id, name, bytes));
    expect(store.papers.path(file.id, name)).toBe(join(folder, 'cases', '2026', '0001', 'papers', name));
    expect(must(await store.papers.read(file.id, name))).toEqual(bytes);
    expect(mustFail(await store.papers.write(file.id, name, Buffer.from('other')))).toEqual({ kind: 'write-failed', where: 'data', code: 'EEXIST' });
    expect(must(await store.papers.read(file.id, name))).toEqual(bytes);
  });

  it.each(['../case.json', '.hidden', 'a/b.pdf', '', 'x'.repeat(101), '张三.pdf'])('refuse the name %j', async (name) => {
    const { store } = await newStore();
    const file = await register(store);
    expect(mustFail(await store.papers.write(file.id, name, Buffer.from('x'))).kind).toBe('bad-input');
    expect(mustFail(await store.papers.read(file.id, name))).toEqual({ kind: 'not-found', what: 'paper' });
  });

  it('are not written for a case that is not there', async () => {
    const { folder, store } = await newStore();
    expect(mustFail(await store.papers.write('2026-0007', 'F7-1.pdf', Buffer.from('x')))).toEqual({ kind: 'not-found', what: 'case' });
    expect(await readdir(join(folder, 'cases'))).toEqual([]);
  });

  it('leave nothing half-written behind', async () => {
    const sabotage = new Sabotage();
    const { store } = await newStore({ disk: sabotage.disk });
    const file = await register(store);
    sabotage.fail(({ name }) => (name === 'sync' ? 'ENOSPC' : null));
    expect(mustFail(await store.papers.write(file.id, 'F7-1.pdf', Buffer.from('x'))).kind).toBe('disk-full');
    sabotage.heal();
    expect(mustFail(await store.papers.read(file.id, 'F7-1.pdf'))).toEqual({ kind: 'not-found', what: 'paper' });
  });
});

describe('reference data', () => {
  it('is the shipped one, or the room’s own file in place of a whole list', async () => {
    const { folder, store } = await newStore();
    expect(store.reference()).toMatchObject(SHIPPED_REFERENCE);
    await store.close();
    const own = [{ year: 2026, off: [{ on: '2026-06-01', name: '赶场' }], work: [], source: '本镇' }];
    await writeFile(join(folder, 'reference', 'holidays.json'), `\ufeff${JSON.stringify(own)}`);
    const again = await reopen(folder);
    // Of holidays, year by year: the others stay as shipped.
    expect(again.reference().holidays.filter(({ year }) => year === 2026)).toEqual([{ ...own[0], provisional: false }]);
    expect(again.reference().holidays).toHaveLength(SHIPPED_REFERENCE.holidays.length);
    expect(again.reference().categories).toEqual(SHIPPED_REFERENCE.categories);
    expect(again.book().calendar.holidayName('2026-06-01')).toBe('赶场');
    expect(again.notices()).toEqual([]);
  });

  it.each([['not JSON', '{'], ['of the wrong shape', '[{"year":"二〇二六"}]'], ['NULs', '\0\0\0']])('of the room that is %s is left alone, and that is said', async (_, text) => {
    const { folder, store } = await newStore();
    await store.close();
    await writeFile(join(folder, 'reference', 'holidays.json'), text);
    const again = await reopen(folder);
    expect(again.reference().holidays).toEqual(SHIPPED_REFERENCE.holidays);
    expect(again.notices()).toMatchObject([{ say: expect.stringContaining('节假日表') as unknown }]);
    expect(await readFile(join(folder, 'reference', 'holidays.json'), 'utf8')).toBe(text);
  });
});

describe('settings', () => {
  it('are kept, with what a newer program added, and refused when wrong', async () => {
    const { folder, store } = await newStore();
    const next = { ...store.settings(), soonDays: 21, theme: '新程序的' };
    expect(must(await store.saveSettings(next))).toMatchObject({ soonDays: 21 });
    expect(mustFail(await store.saveSettings({ ...next, soonDays: -1 }))).toMatchObject({ kind: 'bad-input', fields: [{ path: 'soonDays' }] });
    expect(store.settings().soonDays).toBe(21);
    await store.close();
    expect((await reopen(folder)).settings()).toMatchObject({ soonDays: 21, theme: '新程序的' });
  });

  it('stay as they were when they cannot be written', async () => {
    const sabotage = new Sabotage();
    const { store } = await newStore({ disk: sabotage.disk });
    sabotage.fail(({ name }) => (name === 'rename' ? 'EIO' : null));
    expect(mustFail(await store.saveSettings({ ...store.settings(), soonDays: 21 })).kind).toBe('write-failed');
    sabotage.heal();
    expect(store.settings().soonDays).toBe(7);
  });
});

describe('the list of backups', () => {
  it('grows by one with each, and survives', async () => {
    const { folder, store } = await newStore();
    const note = { at: '2026-11-23T02:00:00.000Z', drive: 'U盘', cases: 3, newBytes: 1000, verified: true };
    must(await store.backups.note(note));
    must(await store.backups.note({ ...note, cases: 4 }));
    store.backups.history().length = 0;
    await store.close();
    expect((await reopen(folder)).backups.history().map((n) => n.cases)).toEqual([3, 4]);
  });
});

describe('earlier versions', () => {
  const days = (from: number, count: number) => Array.from({ length: count }, (_, i) => versionName(i + 1, new Date(Date.UTC(2026, 0, from + i)).toISOString().slice(0, 10)));
  it.each([
    ['of twenty days are all kept', days(1, 20), 0],
    ['of forty days in January and February lose the older ones of a month, but not its last', days(1, 40), 19],
    ['are never mistaken for other files', ['damaged-1.bin', 'set-aside-2026.json', 'notes.txt'], 0],
  ])('%s', (_, names, gone) => {
    const lost = superfluous(names);
    expect(lost).toHaveLength(gone);
    const kept = names.filter((name) => !lost.includes(name));
    expect(kept.slice(-20)).toEqual(names.slice(-20));
    expect(superfluous(kept)).toEqual([]);
  });

  const on = (...texts: string[]) => texts.map((day, i) => versionName(i + 1, day));
  const twentyFrom2027 = Array.from({ length: 20 }, (_, i) => `2027-05-${String(i + 1).padStart(2, '0')}`);
  it.each([
    ['at a month’s end', ['2026-01-30', '2026-01-31', '2026-02-01'], ['2026-01-30']],
    ['at a year’s end', ['2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02'], ['2025-12-30', '2026-01-01']],
    ['at the end of a short February', ['2026-02-27', '2026-02-28', '2026-03-01'], ['2026-02-27']],
    ['in a leap year', ['2028-02-28', '2028-02-29', '2028-03-01'].map((day) => day.replace('2028', '2024')), ['2024-02-28']],
    ['of the same month of two years', ['2025-03-09', '2026-03-09'], []],
    ['of one month, all days', ['2026-03-01', '2026-03-09', '2026-03-20', '2026-03-31'], ['2026-03-01', '2026-03-09', '2026-03-20']],
    ['a month before the twenty newest begin in the same month', ['2027-04-30'], []],
  ])('%s: the last of each month stays', (_, older, gone) => {
    const names = on(...older, ...twentyFrom2027);
    expect(superfluous(names)).toEqual(names.filter((name) => gone.some((day) => name.includes(day))));
  });

  it('kept for good are never among them', () => {
    const kept = Array.from({ length: 40 }, (_, i) => `r${String(i + 1).padStart(6, '0')}-2026-03-01-kept.json`);
    expect(superfluous([...kept, ...days(1, 40)]).filter((name) => name.includes('kept'))).toEqual([]);
  });

  it('of several months keep each month’s last', () => {
    const names = days(1, 200);
    const kept = names.filter((name) => !superfluous(names).includes(name));
    expect(kept.filter((name) => name.includes('2026-03'))).toEqual([versionName(90, '2026-03-31')]);
    expect(kept).toHaveLength(20 + 6);
  });

  it('come from real saves, one for each day of work', async () => {
    const { folder, store } = await newStore();
    let file = await register(store);
    for (let day = 1; day <= 28; day += 1) {
      const savedAt = `2026-12-${String(day).padStart(2, '0')}T08:00:00.000Z`;
      file = must(await store.change(file.id, file.revision, (f) => ({ ok: true, value: { ...f, savedAt, remark: `${day}` } })));
    }
    const kept = (await readdir(join(folder, 'cases', '2026', '0001', 'history'))).toSorted();
    // The twenty newest, and of those before them each month's last.
    expect(kept.slice(0, 2)).toEqual(['r000001-2026-11-23.json', 'r000008-2026-12-07.json']);
    expect(kept).toHaveLength(22);
    await mkdir(join(folder, 'x'));
    expect((await store.check()).damaged).toEqual([]);
  });
});
