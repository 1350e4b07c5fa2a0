// Every version of a case: had again as it was, whatever the program died of in between; what damage costs is named.
import fc from 'fast-check';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CaseFile } from '../../main/domain/case';
import { lineFor } from '../../main/store/change-log';
import { FORMS } from '../../main/store/forms';
import type { Store } from '../../main/store';
import { backFrom, takenBack, valueHash } from '../../main/store/value-change';
import { diesAt, Sabotage } from './faults';
import { must, mustFail, newStore, register, remark, reopen } from './room';

const LOG = (folder: string) => join(folder, 'cases', '2026', '0001', 'changes.ndjson');
const evidence = (n: number) => ({ id: `e${n}`, title: `材料${n}`, providedBy: '', providedOn: null, original: false, copies: 1, pages: n, note: '' });

/** Saves a case once more on a day: another remark, a piece of evidence more, each third time one less. */
async function save(store: Store, file: CaseFile, n: number, day = '2026-11-23'): Promise<CaseFile> {
  return must(
    await store.change(file.id, file.revision, (before) => {
      const list = n % 3 === 0 ? before.evidence.slice(1) : [...before.evidence, evidence(n)];
      const change = { revision: before.revision + 1, at: `${day}T02:00:00.000Z`, by: '吴晓雨', what: `第${n}次` };
      return { ok: true, value: { ...before, remark: `备注${n}`, evidence: list, savedAt: change.at, changes: [...before.changes, change] } };
    }),
  );
}

async function saves(store: Store, days: readonly string[]): Promise<CaseFile[]> {
  const all = [await register(store)];
  for (const [n, day] of days.entries()) all.push(await save(store, all.at(-1) as CaseFile, n + 1, day));
  return all;
}

const DAYS = ['2026-11-23', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-25', '2026-11-25', '2026-12-01'];

async function damageLine(file: string, line: number): Promise<void> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  lines[line] = (lines[line] ?? '').replace('备注', '备註');
  await writeFile(file, lines.join('\n'));
}

describe('every save', () => {
  it('can be looked at again, to the letter', async () => {
    const { folder, store } = await newStore();
    const all = await saves(store, DAYS);
    const list = must(await store.versions('2026-0001'));
    expect(list.map(({ revision, what, by, whole }) => [revision, what, by, whole])).toEqual([
      ...[7, 6, 5, 4, 3, 2, 1].map((n) => [n + 1, `第${n}次`, '吴晓雨', true]),
      [1, '登记', '吴晓雨', true],
    ]);
    for (const file of all) expect(must(await store.version(file.id, file.revision))).toEqual(file);
    expect(mustFail(await store.version('2026-0001', 99))).toEqual({ kind: 'not-found', what: 'version' });
    expect(mustFail(await store.version('2026-0099', 1))).toMatchObject({ kind: 'not-found' });
    await store.close();
    const later = await reopen(folder);
    for (const file of all) expect(must(await later.version(file.id, file.revision))).toEqual(file);
    expect((await later.check()).damaged).toEqual([]);
  });

  it('has no version before its log began, when the case is older than that', async () => {
    const { folder, store } = await newStore();
    const all = await saves(store, DAYS.slice(0, 3));
    await rm(LOG(folder));
    const next = await save(store, all.at(-1) as CaseFile, 9, '2026-11-24');
    expect(must(await store.versions(next.id)).map(({ revision, whole }) => [revision, whole])).toEqual([[5, true], [4, true], [3, true], [2, false], [1, false]]);
    expect((await store.check()).damaged).toEqual([]);
  });

  it('of an acknowledged save is there, wherever the program dies in the next one', async () => {
    for (let at = 0; at < 30; at += 1) {
      const sabotage = new Sabotage();
      const { folder, store } = await newStore({ disk: sabotage.disk });
      const all = await saves(store, ['2026-11-23', '2026-11-24']);
      sabotage.fail(diesAt(at));
      const died = await store.change('2026-0001', 3, (before) => ({ ok: true, value: { ...before, remark: '没有说保存好' } }));
      await store.close();
      await rm(join(folder, 'lock'), { force: true });
      const survivor = await reopen(folder);
      const now = must(await survivor.read('2026-0001'));
      const last = await save(survivor, now, 7, '2026-11-25');
      for (const file of [...all, ...(died.ok ? [died.value] : []), now, last]) expect(must(await survivor.version(file.id, file.revision))).toEqual(file);
      expect((await survivor.check()).damaged).toEqual([]);
      if (died.ok) break;
    }
  }, 30_000);

  it('that fails leaves the old version, and its line counts for nothing', async () => {
    const sabotage = new Sabotage();
    const { store } = await newStore({ disk: sabotage.disk });
    const all = await saves(store, ['2026-11-23']);
    sabotage.fail(({ name, path }) => (name === 'rename' && path.includes('.case.json.') ? 'EIO' : null));
    expect(mustFail(await remark(store, all[1] as CaseFile, '没有保存'))).toMatchObject({ kind: 'write-failed' });
    sabotage.heal();
    const next = await save(store, all[1] as CaseFile, 2);
    for (const file of [...all, next]) expect(must(await store.version(file.id, file.revision))).toEqual(file);
  });

  it('is refused when its line cannot be written: nothing is changed and nothing is left over', async () => {
    const sabotage = new Sabotage();
    const { folder, store } = await newStore({ disk: sabotage.disk });
    const file = await register(store);
    sabotage.fail(({ name, path }) => (name === 'write' && path.endsWith('changes.ndjson') ? 'ENOSPC' : null));
    expect(mustFail(await remark(store, file, 'x'))).toMatchObject({ kind: 'disk-full' });
    sabotage.heal();
    expect(must(await store.read(file.id))).toEqual(file);
    const next = await save(store, file, 1);
    expect(must(await store.version(file.id, 1))).toEqual(file);
    expect(must(await store.versions(file.id)).every(({ whole }) => whole)).toBe(true);
    await store.close();
    expect((await reopen(folder)).notices()).toEqual([]);
    expect(next.revision).toBe(2);
  });
});

describe('a damaged log', () => {
  it('costs the versions beneath the damaged line up to the next whole copy, and says which', async () => {
    const { folder, store } = await newStore();
    const all = await saves(store, DAYS);
    // The line of the sixth revision (25 November): it knew the fifth, and the way to the fourth.
    await damageLine(LOG(folder), 5);
    expect(must(await store.versions('2026-0001')).map(({ revision, whole }) => [revision, whole])).toEqual([[8, true], [7, true], [6, true], [5, false], [4, true], [3, true], [2, true], [1, true]]);
    for (const { id, revision } of all) {
      const version = await store.version(id, revision);
      if (revision === 5) expect(mustFail(version)).toEqual({ kind: 'not-found', what: 'version' });
      else expect(must(version)).toEqual(all[revision - 1]);
    }
    expect((await store.check()).damaged).toEqual([{ file: 'cases/2026/0001/changes.ndjson', why: '有一行坏了，第5次保存的样子看不到了', previousWhole: false }]);
  });

  it('with a last line cut off at any byte costs what only it knew; the next save goes on', async () => {
    const { folder, store } = await newStore();
    const all = await saves(store, DAYS.slice(0, 2));
    const whole = await readFile(LOG(folder));
    const start = whole.lastIndexOf(10);
    for (let end = start; end < whole.length; end += 37) {
      await writeFile(LOG(folder), whole.subarray(0, end));
      // The copy before the last save is whole: nothing is lost at all.
      for (const file of all) expect(must(await store.version(file.id, file.revision))).toEqual(file);
    }
    const next = await save(store, all.at(-1) as CaseFile, 3);
    expect(must(await store.version(next.id, next.revision))).toEqual(next);
  });

  it('never gives a version that is not what it was, whatever byte is flipped', async () => {
    const { folder, store } = await newStore();
    const all = await saves(store, DAYS.slice(0, 4));
    const whole = await readFile(LOG(folder));
    let given = 0;
    for (let i = 0; i < whole.length; i += 61) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8((bytes[i] ?? 0) ^ 1, i);
      await writeFile(LOG(folder), bytes);
      for (const file of all) {
        const version = await store.version(file.id, file.revision);
        if (!version.ok) continue;
        expect(version.value).toEqual(file);
        given += 1;
      }
    }
    expect(given).toBeGreaterThan(0);
  });

  it('goes on when a damaged case was replaced by the copy before', async () => {
    const { folder, store } = await newStore();
    const all = await saves(store, DAYS.slice(0, 3));
    await writeFile(join(folder, 'cases', '2026', '0001', 'case.json'), 'x');
    expect(must(await store.versions('2026-0001')).map(({ revision }) => revision)).toEqual([3, 2, 1]);
    const back = must(await store.bringPreviousBack('2026-0001'));
    for (const file of [...all.slice(0, 3), back]) expect(must(await store.version(file.id, file.revision))).toEqual(file);
  });
});

describe('other programs', () => {
  const newer = (): typeof FORMS.case => ({ ...FORMS.case, schema: CaseFile.extend({ weather: z.object({ sky: z.string() }).default({ sky: '晴' }) }) as unknown as typeof CaseFile });

  it('a newer program that knows more fields reads the older versions, and the older program the newer', async () => {
    const { folder, store } = await newStore();
    const all = await saves(store, DAYS.slice(0, 2));
    await store.close();
    const updated = await reopen(folder, { forms: { ...FORMS, case: newer() } });
    const fourth = await save(updated, must(await updated.read('2026-0001')), 3);
    for (const { revision, remark: text } of all) expect(must(await updated.version('2026-0001', revision))).toMatchObject({ revision, remark: text, weather: { sky: '晴' } });
    await updated.close();
    const old = await reopen(folder);
    const fifth = await save(old, must(await old.read('2026-0001')), 4);
    expect(must(await old.version('2026-0001', 4))).toEqual(fourth);
    expect(must(await old.versions('2026-0001')).every(({ whole }) => whole)).toBe(true);
    for (const file of [...all, fifth]) expect(must(await old.version(file.id, file.revision))).toEqual(file);
  });
});

describe('a difference', () => {
  it('of any two values leads back, whatever their fields are called', () => {
    const json = fc.jsonValue({ maxDepth: 4 });
    const record = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', '', '_t'), text: fc.string() }), { maxLength: 5 });
    const value = fc.record({ list: record, _t: fc.constantFrom('a', 1), any: json, _0: json });
    fc.assert(
      fc.property(value, value, (before, after) => {
        const copy = JSON.parse(JSON.stringify(after)) as CaseFile;
        const file = { ...copy, revision: 2, savedAt: '2026-01-01T00:00:00.000Z', changes: [] } as unknown as CaseFile;
        const line = JSON.parse(lineFor(file, { value: JSON.parse(JSON.stringify(before)), format: 1 }).toString().slice(10)) as { back?: Parameters<typeof takenBack>[1]; whole?: unknown; before: string };
        const back = line.whole ?? takenBack(JSON.parse(JSON.stringify(file)), line.back as never);
        expect(valueHash(back)).toBe(valueHash(JSON.parse(JSON.stringify(before))));
        expect(valueHash(back)).toBe(line.before);
      }),
      { numRuns: 200 },
    );
  });

  it('is small, and a hash knows no order of fields', () => {
    expect(JSON.stringify(backFrom({ list: [{ id: 'a', n: 1 }, { id: 'b', n: 2 }] }, { list: [{ id: 'b', n: 2 }] }))).toBe('{"list":{"_t":"a","_0":[0,0,0]}}');
    expect(valueHash({ a: 1, b: { c: 2, d: [3] } })).toBe(valueHash({ b: { d: [3], c: 2 }, a: 1 }));
    expect(valueHash({ a: [1, 2] })).not.toBe(valueHash({ a: [2, 1] }));
  });
});

