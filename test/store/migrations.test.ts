// Taking older files along: step by step, with a copy of the old file kept, and never a newer file.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CASE_FORMAT, CaseFile } from '../../main/domain/case';
import { CASE_MIGRATIONS } from '../../main/store/migrations/case';
import { migrate, type Migration } from '../../main/store/migrations/migrate';
import { FORMS, type FormsInUse } from '../../main/store/forms';
import { must, mustFail, newStore, register, remark, reopen } from './room';

const step = (from: number, run: Migration['run']): Migration => ({ from, why: 'a test', run });
const path = (folder: string) => join(folder, 'cases', '2026', '0001', 'case.json');

/** A program of two formats later, in which `remark` must not be empty. */
const LATER: FormsInUse = {
  ...FORMS,
  case: {
    ...FORMS.case,
    format: CASE_FORMAT + 2,
    migrations: [
      step(CASE_FORMAT, (value) => ({ ...(value as CaseFile), remark: `${(value as CaseFile).remark}一` })),
      step(CASE_FORMAT + 1, (value) => ({ ...(value as CaseFile), remark: `${(value as CaseFile).remark}二` })),
    ],
  },
};

describe('migrations', () => {
  it('run one after the other, from where the file is', () => {
    const steps = [step(1, (v) => `${String(v)}b`), step(2, (v) => `${String(v)}c`)];
    expect(migrate('a', 1, 3, steps)).toBe('abc');
    expect(migrate('a', 2, 3, steps)).toBe('ac');
    expect(migrate('a', 3, 3, steps)).toBe('a');
    expect(() => migrate('a', 0, 3, steps)).toThrow('no migration from format 0');
  });

  it('of cases lead to today’s format without a gap', () => {
    expect(CASE_MIGRATIONS.map((m) => m.from)).toEqual(Array.from({ length: CASE_FORMAT - 1 }, (_, i) => i + 1));
  });

  it('take an old case along when it is read, keep the old file at the first save, and only then', async () => {
    const { folder, store } = await newStore();
    const file = await register(store);
    await store.close();
    const old = await readFile(path(folder));
    const later = await reopen(folder, { forms: LATER });
    const seen = must(await later.read(file.id));
    expect(seen.remark).toBe('一二');
    expect(await readFile(path(folder))).toEqual(old);
    const saved = must(await later.change(file.id, 1, (f) => ({ ok: true, value: { ...f, remark: `${f.remark}三` } })));
    expect(saved.remark).toBe('一二三');
    const kept = `${path(folder)}.format-${CASE_FORMAT}`;
    expect(await readFile(kept)).toEqual(old);
    must(await remark(later, saved, '再存一次'));
    expect(await readFile(kept)).toEqual(old);
    expect(must(await later.read(file.id)).remark).toBe('再存一次');
    await later.close();
    // And the program of today leaves the newer file alone.
    const newer = await readFile(path(folder));
    const today = await reopen(folder);
    expect(mustFail(await today.read(file.id))).toMatchObject({ kind: 'newer-format', found: CASE_FORMAT + 2, known: CASE_FORMAT });
    expect(mustFail(await remark(today, saved, 'x'))).toMatchObject({ kind: 'newer-format' });
    expect(await readFile(path(folder))).toEqual(newer);
  });

  it('that can make nothing of a file call it damaged', async () => {
    const { folder, store } = await newStore();
    const file = await register(store);
    await store.close();
    const broken: FormsInUse = { ...LATER, case: { ...LATER.case, migrations: [step(CASE_FORMAT, () => { throw new TypeError('bug'); })] } };
    const later = await reopen(folder, { forms: broken });
    expect(mustFail(await later.read(file.id))).toMatchObject({ kind: 'damaged', why: 'wrong-shape' });
    expect(later.notices()).toMatchObject([{ kind: 'damaged-case', caseId: file.id }]);
  });

  it('also take settings along', async () => {
    const { folder, store } = await newStore();
    await store.close();
    const old = await readFile(join(folder, 'settings.json'));
    const settings: FormsInUse['settings'] = { ...FORMS.settings, format: FORMS.settings.format + 1, migrations: [step(FORMS.settings.format, (v) => ({ ...(v as object), soonDays: 30 }))] };
    const later = await reopen(folder, { forms: { ...FORMS, settings } });
    expect(later.settings().soonDays).toBe(30);
    must(await later.saveSettings({ ...later.settings(), soonDays: 31 }));
    expect(await readFile(join(folder, `settings.json.format-${FORMS.settings.format}`))).toEqual(old);
  });
});

describe('a case file of format 1', () => {
  // The very bytes a program of format 1 wrote; every later program must read them.
  const FIXTURE = join(import.meta.dirname, '../fixtures/store/case-format-1.json');

  it('is read as it was written', async () => {
    const { folder, store } = await newStore();
    await register(store);
    await store.close();
    await writeFile(path(folder), await readFile(FIXTURE));
    const file = must(await (await reopen(folder)).read('2026-0001'));
    expect(file).toMatchObject({ id: '2026-0001', revision: 20, number: { text: '（2026）云隘人调字第017号' } });
    expect(file.parties.map((p) => p.name)).toEqual(['杨昌禄', '石显忠']);
    expect(CaseFile.safeParse(file).success).toBe(true);
    const written = JSON.parse((await readFile(FIXTURE, 'utf8')).split('\n').slice(1).join('\n')) as object;
    expect(file).toMatchObject(written);
  });
});
