// Cases in the store: saved and read back to the character, one change after the other, and never half.
import { existsSync } from 'node:fs';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../main/domain/case';
import { LONG_TEXT_LIMIT } from '../../main/domain/text';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { seal } from '../../main/store/envelope';
import { told } from '../helpers/cases';
import { diesAt, Sabotage } from './faults';
import { must, mustFail, newStore, register, remark, reopen } from './room';

const caseJson = (folder: string, id = '2026-0001') => join(folder, 'cases', id.slice(0, 4), id.slice(5), 'case.json');

/** Forgets the lock, as if the program had died. */
const die = (folder: string) => rm(join(folder, 'lock'), { force: true });

describe('a case', () => {
  it('is on disk, in the list and readable after it was made, and still after a restart', async () => {
    const { folder, store } = await newStore();
    const file = await register(store);
    expect(file.id).toBe('2026-0001');
    expect(must(await store.read(file.id))).toEqual(file);
    expect(store.summary(file.id)).toMatchObject({ id: file.id, title: '杨昌禄与石显忠山林界线纠纷', revision: 1 });
    await store.close();
    const again = await reopen(folder);
    expect(must(await again.read(file.id))).toEqual(file);
    expect(again.summaries()).toHaveLength(1);
    expect(again.notices()).toEqual([]);
  });

  it('lies in a folder named by number alone, under a seal, for its owner only', async () => {
    const { folder, store } = await newStore();
    await register(store);
    expect(await readdir(join(folder, 'cases'), { recursive: true })).toEqual(['2026', '2026/0001', '2026/0001/case.json']);
    const text = await readFile(caseJson(folder), 'utf8');
    expect(JSON.parse(text.split('\n')[0] ?? '')).toMatchObject({ heshibu: 'case', format: 1, revision: 1 });
  });

  it('keeps the copy before, and how it stood at the end of each day', async () => {
    const { folder, store } = await newStore();
    let file = await register(store);
    for (const [day, text] of [['2026-11-23', 'a'], ['2026-11-24', 'b'], ['2026-11-24', 'c'], ['2026-11-25', 'd']] as const) {
      file = must(await store.change(file.id, file.revision, (f) => ({ ok: true, value: { ...f, remark: text, savedAt: `${day}T08:00:00.000Z` } })));
    }
    expect(must(await store.readPrevious(file.id))).toMatchObject({ remark: 'c', revision: 4 });
    expect((await readdir(join(caseJson(folder), '..', 'history'))).toSorted()).toEqual(['r000002-2026-11-23.json', 'r000004-2026-11-24.json']);
  });

  it('is saved over only by who saw its last version', async () => {
    const { store } = await newStore();
    const file = await register(store);
    const saved = must(await remark(store, file, '第一次'));
    expect(saved.revision).toBe(2);
    expect(mustFail(await remark(store, file, '第二次'))).toEqual({ kind: 'saved-elsewhere', id: file.id, revision: 2 });
    expect(must(await store.read(file.id)).remark).toBe('第一次');
  });

  it('takes one change at a time: of twenty at once one is made and nineteen are told', async () => {
    const { store } = await newStore();
    const file = await register(store);
    const results = await Promise.all(Array.from({ length: 20 }, (_, i) => remark(store, file, `${i}`)));
    expect(results.filter((r) => r.ok)).toHaveLength(1);
    expect(results.filter((r) => !r.ok && r.error.kind === 'saved-elsewhere')).toHaveLength(19);
    const counted = await Promise.all(
      Array.from({ length: 20 }, async () => {
        for (;;) {
          const seen = must(await store.read(file.id));
          const result = await store.change(file.id, seen.revision, (f) => ({ ok: true, value: { ...f, remark: `${f.remark}+` } }));
          if (result.ok) return result.value.revision;
        }
      }),
    );
    expect(new Set(counted).size).toBe(20);
    expect(must(await store.read(file.id)).remark).toMatch(/^\d+\+{20}$/);
  });

  it('changes nothing when the change says no, is not a case, or is thrown', async () => {
    const { store } = await newStore();
    const file = await register(store);
    const no = { ok: false, error: { kind: 'refused', rule: 'x', say: '不行' } } as const;
    expect(await store.change(file.id, 1, () => no)).toEqual(no);
    const wrong = await store.change(file.id, 1, (f) => ({ ok: true, value: { ...f, remark: 'x'.repeat(LONG_TEXT_LIMIT + 1) } }));
    expect(mustFail(wrong)).toMatchObject({ kind: 'bad-input', fields: [{ path: 'remark' }] });
    await expect(
      store.change(file.id, 1, () => {
        throw new TypeError('bug');
      }),
    ).rejects.toThrow('bug');
    expect(must(await store.read(file.id))).toEqual(file);
    expect(must(await remark(store, file, '还能改')).revision).toBe(2);
  });

  it('stays itself: a change cannot give it another id or skip a revision', async () => {
    const { store } = await newStore();
    const file = await register(store);
    const saved = must(await store.change(file.id, 1, (f) => ({ ok: true, value: { ...f, id: '2026-0009', revision: 40 } })));
    expect(saved).toMatchObject({ id: file.id, revision: 2 });
  });

  it.each([['2026-0404'], ['no-such'], ['../../etc'], ['2026-0001/../0001'], ['']])('is not found under %j', async (id) => {
    const { store } = await newStore();
    await register(store);
    expect(mustFail(await store.read(id))).toEqual({ kind: 'not-found', what: 'case' });
    expect(mustFail(await store.change(id, 1, (f) => ({ ok: true, value: f })))).toEqual({ kind: 'not-found', what: 'case' });
    expect(mustFail(await store.readPrevious(id))).toEqual({ kind: 'not-found', what: 'case' });
  });

  it('keeps what a newer program wrote in it, deep down, through every save', async () => {
    const { folder, store } = await newStore();
    const file = await register(store);
    await store.close();
    const fromTheFuture = { ...file, mood: { calm: true }, parties: file.parties.map((p) => ({ ...p, nickname: '老杨' })) };
    await writeFile(caseJson(folder), seal('case', { format: 1, revision: 1, value: fromTheFuture }));
    const again = await reopen(folder);
    const saved = must(await remark(again, must(await again.read(file.id)), '改一处'));
    expect(saved).toMatchObject({ mood: { calm: true }, remark: '改一处' });
    const onDisk = JSON.parse((await readFile(caseJson(folder), 'utf8')).split('\n').slice(1).join('\n')) as { parties: { nickname: string }[]; mood: unknown };
    expect(onDisk.mood).toEqual({ calm: true });
    expect(onDisk.parties.map((p) => p.nickname)).toEqual(['老杨', '老杨']);
  });
});

describe('text of all sorts', () => {
  const LONG = '山'.repeat(10_000);
  it.each([
    ['10,000 characters', LONG, LONG],
    ['emoji, also composed ones', '😀👨‍👩‍👧🏳️‍🌈', '😀👨👩👧🏳🌈'],
    ['halves of surrogate pairs', 'a\ud800b\udfffc', 'abc'],
    ['ideographic spaces', '甲　乙', '甲　乙'],
    ['characters outside the BMP', '𠮷𠀀𪚥𰻞', '𠮷𠀀𪚥𰻞'],
    ['controls', 'a\u0000b\u0007c\u001bd', 'abcd'],
    ['line ends of every system', 'a\r\nb\rc\nd\u2028e', 'a\nb\nc\nd\ne'],
    ['what JSON, HTML and shells mark', `"\\'</script>$(rm)\`%s{年}`, `"\\'</script>$(rm)\`%s{年}`],
  ])('%s', async (_, typed, kept) => {
    const { folder, store } = await newStore();
    const file = await register(store, typed);
    const saved = must(await remark(store, file, typed));
    expect(saved).toMatchObject({ remark: kept, dispute: { brief: kept } });
    await store.close();
    expect(must(await (await reopen(folder)).read(file.id))).toEqual(saved);
  });

  it('thirty parties with stand-ins, and a case with every kind of record', async () => {
    const { store } = await newStore();
    const file = await register(store);
    const party = file.parties[0];
    if (!party || party.kind !== 'person') throw new Error('sample changed');
    const parties = Array.from({ length: 30 }, (_, i) => ({ ...party, id: `p${i}`, side: i % 2 === 0 ? ('applicant' as const) : ('respondent' as const), name: `当事人${i}` }));
    const many = must(await store.change(file.id, 1, (f) => ({ ok: true, value: { ...f, parties } })));
    expect(store.summary(many.id)?.people).toHaveLength(30);
    const full = told(BOUNDARY, BOUNDARY.steps.length, many.id);
    const saved = must(await store.change(many.id, 2, () => ({ ok: true, value: full })));
    expect(must(await store.read(many.id))).toEqual(saved);
    expect({ ...saved, revision: full.revision }).toEqual(full);
  });
});

describe('when the disk says no', () => {
  it('keeps the old version in file and list, says why, and goes on when there is room again', async () => {
    const sabotage = new Sabotage();
    const { store } = await newStore({ disk: sabotage.disk });
    const file = await register(store);
    const before = await readFile(caseJson(store.folder));
    sabotage.fail(({ name }) => (name === 'write' ? 'ENOSPC' : null));
    expect(mustFail(await remark(store, file, '写不下'))).toMatchObject({ kind: 'disk-full', where: 'data', needed: expect.any(Number) as unknown, free: expect.any(Number) as unknown });
    expect(await readFile(caseJson(store.folder))).toEqual(before);
    expect(store.summary(file.id)?.revision).toBe(1);
    expect((await readdir(join(caseJson(store.folder), '..'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    sabotage.heal();
    expect(must(await store.read(file.id))).toEqual(file);
    expect(must(await remark(store, file, '写下了')).remark).toBe('写下了');
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'data-folder'],
    ['EIO', 'write-failed'],
    ['EACCES', 'write-failed'],
  ])('%s is told as %s, at whatever step of a save it comes', async (code, kind) => {
    const sabotage = new Sabotage();
    const { store } = await newStore({ disk: sabotage.disk });
    let file = await register(store);
    sabotage.fail(() => null);
    const from = sabotage.log.length;
    file = must(await remark(store, file, '数一数步骤'));
    const steps = sabotage.log.slice(from);
    for (const [at, step] of steps.entries()) {
      if (!['open', 'write', 'sync', 'link', 'rename', 'syncFolder'].includes(step.name) || step.path.includes('journal') || step.path.endsWith('case.json') && step.name === 'open') continue;
      // From a step of the write on everything that writes fails, as on a real disk.
      sabotage.fail((operation, i) => (i >= at && ['open', 'write', 'sync', 'link', 'rename', 'syncFolder', 'remove'].includes(operation.name) ? code : null));
      const result = await remark(store, file, `第${at}步 ${code}`);
      sabotage.heal();
      const onDisk = must(await store.read(file.id));
      if (result.ok) expect(onDisk).toEqual(result.value);
      else expect(result.error.kind, `${at} ${step.name}`).toBe(kind);
      // The list shows what is on disk, nothing else; whether that is the old version or the new one.
      expect(store.summary(file.id)?.revision).toBe(onDisk.revision);
      file = onDisk;
    }
  });

  it('is the old case or the new one, wherever the program dies in a save; the new one once it said so', async () => {
    const sabotage = new Sabotage();
    const { folder, store } = await newStore({ disk: sabotage.disk });
    let file = await register(store);
    sabotage.fail(() => null);
    const from = sabotage.log.length;
    file = must(await remark(store, file, '数一数步骤'));
    const steps = sabotage.log.length - from;
    expect(steps).toBeGreaterThan(8);
    await store.close();
    for (let at = 0; at <= steps + 1; at += 1) {
      const dying = new Sabotage();
      const open = await reopen(folder, { disk: dying.disk });
      dying.fail(diesAt(at));
      const result = await remark(open, file, `死在第${at}步`);
      await open.close();
      await die(folder);
      const survivor = await reopen(folder);
      const found: CaseFile = must(await survivor.read(file.id));
      if (result.ok) expect(found).toEqual(result.value);
      else expect([file.remark, `死在第${at}步`]).toContain(found.remark);
      expect(survivor.summary(file.id)?.revision).toBe(found.revision);
      expect(survivor.notices().filter((n) => n.kind !== 'leftover-files')).toEqual([]);
      await survivor.close();
      file = found;
    }
  });

  it('leaves no case behind, and no id used twice, wherever the program dies while making one', async () => {
    const counting = new Sabotage();
    const { folder, store } = await newStore({ disk: counting.disk });
    counting.fail(() => null);
    const from = counting.log.length;
    await register(store);
    const steps = counting.log.length - from;
    await store.close();
    const seen = new Set(['2026-0001']);
    for (let at = 0; at <= steps; at += 1) {
      const dying = new Sabotage();
      const open = await reopen(folder, { disk: dying.disk });
      dying.fail(diesAt(at));
      let made: CaseFile | null = null;
      try {
        made = await register(open, `死在第${at}步`);
      } catch {
        made = null;
      }
      await open.close();
      await die(folder);
      const survivor = await reopen(folder);
      if (made) {
        expect(seen.has(made.id)).toBe(false);
        expect(must(await survivor.read(made.id))).toEqual(made);
      }
      for (const { id } of survivor.summaries()) seen.add(id);
      expect(survivor.notices().filter((n) => n.kind !== 'leftover-files')).toEqual([]);
      const next = await register(survivor, '之后');
      expect(seen.has(next.id)).toBe(false);
      seen.add(next.id);
      await survivor.close();
    }
    expect(existsSync(join(folder, 'heshibu.json'))).toBe(true);
  });

  it('answers “not open” to everything after it was closed', async () => {
    const { store } = await newStore();
    const file = await register(store);
    await store.close();
    for (const answer of [
      await store.read(file.id),
      await remark(store, file, 'x'),
      await store.create(() => ({ ok: true, value: file })),
      await store.trash.setAside(file.id, 1, '', ''),
      await store.numbers.take(2026, null, file.id),
      await store.drafts.write('x', 1),
      await store.saveSettings(store.settings()),
    ]) {
      expect(mustFail(answer)).toEqual({ kind: 'not-open' });
    }
  });
});
