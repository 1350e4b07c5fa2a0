// Importing: all or none, whatever happens in between.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CaseFacts } from '../../main/domain/case';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { WAGES } from '../../main/reference/samples/wages';
import type { Store } from '../../main/store';
import { told } from '../helpers/cases';
import { diesAt, Sabotage } from './faults';
import { must, mustFail, newStore, register, reopen } from './room';

const CASES = [told(BOUNDARY), told(WAGES)].map((file) => CaseFacts.parse(file));
const CONTEXT = { now: '2026-11-23T03:00:00.000Z', by: '吴晓雨' };
const importing = (store: Store) => store.importCases(CASES, CONTEXT);

/** Cases by number, and what the folder for imports under way holds. */
async function state(folder: string, store: Store) {
  return { numbers: store.summaries().map((s) => s.number).toSorted(), under: await readdir(join(folder, 'importing')).catch(() => []) };
}
const BOTH = ['（2026）云隘人调字第003号', '（2026）云隘人调字第017号'];

/** Each second operation in the ordinary run, every one with HESHIBU_EVERY_CUT=1. */
const STEP = process.env['HESHIBU_EVERY_CUT'] === '1' ? 1 : 2;

describe('importing', () => {
  it('takes whole cases under new ids, keeps their numbers, and notes that they came from elsewhere', async () => {
    const { folder, store } = await newStore();
    await register(store);
    const made = must(await importing(store));
    expect(made.map((file) => file.id)).toEqual(['2026-0002', '2026-0003']);
    for (const [i, file] of made.entries()) {
      expect(file).toMatchObject(CASES[i] as object);
      expect(file).toMatchObject({ revision: 1, enteredAt: CONTEXT.now, papers: [], changes: [{ revision: 1, by: '吴晓雨', what: '导入' }] });
      expect(must(await store.read(file.id))).toEqual(file);
    }
    expect(store.numbers.next(2026).serial).toBe(18);
    expect(store.numbers.voids()).toEqual([]);
    expect((await register(store)).id).toBe('2026-0004');
    await store.close();
    const again = await reopen(folder);
    expect([again.caseCount(), again.notices()]).toEqual([4, []]);
    expect((await again.check()).damaged).toEqual([]);
  });

  it('takes none when a number is used, here or twice among themselves', async () => {
    const { folder, store } = await newStore();
    must(await importing(store));
    expect(mustFail(await importing(store))).toEqual({ kind: 'number-taken', text: BOTH[1] });
    const twice = [{ ...CASES[0], number: { year: 2026, serial: 40, text: '四十号' } }, { ...CASES[1], number: { year: 2026, serial: 40, text: '又四十号' } }] as CaseFacts[];
    expect(mustFail(await store.importCases(twice, CONTEXT))).toEqual({ kind: 'number-taken', text: '又四十号' });
    expect(await state(folder, store)).toEqual({ numbers: BOTH, under: [] });
    expect((await register(store)).id).toBe('2026-0003');
  });

  it('takes none when one does not fit', async () => {
    const { store } = await newStore();
    const wrong = { ...CASES[1], parties: 'none' } as unknown as CaseFacts;
    expect(mustFail(await store.importCases([CASES[0] as CaseFacts, wrong], CONTEXT))).toMatchObject({ kind: 'bad-input', fields: [{ path: 'parties' }] });
    expect(store.caseCount()).toBe(0);
  });

  it('takes none when any one step fails, and all when it is tried again', async () => {
    const counting = new Sabotage();
    const counted = await newStore({ disk: counting.disk });
    counting.fail(() => null);
    const from = counting.log.length;
    must(await importing(counted.store));
    const steps = counting.log.slice(from);
    const { folder, store, sabotage } = await (async () => {
      const inner = new Sabotage();
      return { ...(await newStore({ disk: inner.disk })), sabotage: inner };
    })();
    for (const [at, step] of steps.entries()) {
      if (step.path.includes('catalog') || step.name === 'volume') continue;
      sabotage.fail((_, i) => (i === at ? 'EIO' : null));
      const result = await importing(store);
      sabotage.heal();
      if (result.ok) {
        // The step was one whose failure does no harm. Once in, they cannot come again: a new room for the rest.
        expect((await state(folder, store)).numbers).toEqual(BOTH);
        for (const { id } of result.value) must(await store.trash.setAside(id, 1, '', ''));
        break;
      }
      expect(await state(folder, store), `${at} ${step.name} ${step.path}`).toEqual({ numbers: [], under: [] });
      expect((await store.check()).damaged).toEqual([]);
    }
    await store.close();
    const fresh = await newStore();
    must(await importing(fresh.store));
    expect((await state(fresh.folder, fresh.store)).numbers).toEqual(BOTH);
  });

  it('has taken all or none after a restart, wherever the program died', async () => {
    const counting = new Sabotage();
    const counted = await newStore({ disk: counting.disk });
    counting.fail(() => null);
    const from = counting.log.length;
    must(await importing(counted.store));
    const steps = counting.log.length - from;
    const outcomes = new Set<number>();
    for (let at = 0; at <= steps; at += STEP) {
      const dying = new Sabotage();
      const { folder, store } = await newStore({ disk: dying.disk });
      dying.fail(diesAt(at));
      const result = await importing(store);
      await store.close();
      await rm(join(folder, 'lock'), { force: true });
      // None of them was ever there, if none came in: then the folder is as new.
      const survivor = await reopen(folder);
      const { numbers, under } = await state(folder, survivor);
      expect([[], BOTH], `step ${at}`).toContainEqual(numbers);
      expect(under).toEqual([]);
      if (result.ok) expect(numbers).toEqual(BOTH);
      outcomes.add(numbers.length);
      expect((await survivor.check()).damaged).toEqual([]);
      expect(survivor.notices().filter((n) => n.kind !== 'leftover-files')).toEqual([]);
      if (numbers.length === 0) must(await importing(survivor));
      await survivor.close();
    }
    expect([...outcomes].toSorted()).toEqual([0, 2]);
  }, 180_000);

  it('lays aside what an import without a plan left behind, and says so', async () => {
    const { folder, store } = await newStore();
    await register(store);
    await store.close();
    await mkdir(join(folder, 'importing', 'n7', '2026-0002'), { recursive: true });
    await writeFile(join(folder, 'importing', 'n7', '2026-0002', 'case.json'), 'half');
    const again = await reopen(folder);
    expect(again.notices().map((n) => n.kind)).toEqual(['leftover-files']);
    expect(await readdir(join(folder, 'leftover', 'n7'))).toEqual(['2026-0002']);
    expect(again.caseCount()).toBe(1);
  });
});
