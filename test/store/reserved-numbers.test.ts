// Numbers kept back for empty forms: taken by name once, given up for good, never given out by themselves, whatever happens.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../main/store';
import { diesAt, Sabotage } from './faults';
import { accept, must, mustFail, newStore, register, reopen } from './room';

const textOf = (serial: number) => `（2026）云隘人调字第${String(serial).padStart(3, '0')}号`;
const keep = async (store: Store, count: number) => must(await store.numbers.reserve(2026, count, '2026-11-23', '吴晓雨')).map(({ serial }) => serial);
const voided = { on: '2026-11-23', by: '吴晓雨', reason: '表格写坏了' };
const states = (store: Store) => store.numbers.reserved().map(({ serial, caseId, voided: gone }) => `${serial} ${gone ? '作废' : caseId || '未用'}`);

describe('numbers kept back', () => {
  it('are the next ones, and are passed over by everybody who does not name them', async () => {
    const { folder, store } = await newStore();
    expect(await keep(store, 2)).toEqual([3, 4]);
    expect(store.numbers.next(2026)).toEqual({ serial: 5, text: textOf(5) });
    expect(must(await accept(store, await register(store))).number?.serial).toBe(5);
    expect(await keep(store, 1)).toEqual([6]);
    await store.close();
    const again = await reopen(folder);
    expect(again.numbers.reserved()).toMatchObject([
      { year: 2026, serial: 3, text: textOf(3), on: '2026-11-23', by: '吴晓雨', voided: null, caseId: '' },
      { serial: 4 },
      { serial: 6 },
    ]);
    expect(again.numbers.next(2026).serial).toBe(7);
    // Nobody has lost anything: nothing to be said at the start.
    expect(again.numbers.voids()).toEqual([]);
    expect(again.notices()).toEqual([]);
  });

  it('are taken by name, once, with the text that is printed on the sheet', async () => {
    const { store } = await newStore();
    await keep(store, 2);
    must(await store.saveSettings({ ...store.settings(), numbering: { ...store.settings().numbering, code: '新' } }));
    const file = must(await accept(store, await register(store), 3));
    expect(file.number).toEqual({ year: 2026, serial: 3, text: textOf(3) });
    expect(mustFail(await accept(store, await register(store), 3))).toEqual({ kind: 'number-taken', text: textOf(3) });
    expect(states(store)).toEqual([`3 ${file.id}`, '4 未用']);
    expect(mustFail(await store.numbers.giveUp(2026, 3, voided))).toEqual({ kind: 'number-taken', text: textOf(3) });
    expect(store.numbers.voids()).toEqual([]);
  });

  it('given up stay in the ledger with the reason and are never used again', async () => {
    const { folder, store } = await newStore();
    await keep(store, 2);
    must(await store.numbers.giveUp(2026, 4, voided));
    must(await store.numbers.giveUp(2026, 4, { ...voided, reason: '再说一次' }));
    expect(mustFail(await accept(store, await register(store), 4))).toMatchObject({ kind: 'refused', rule: 'number-void', say: expect.stringContaining('表格写坏了') as unknown });
    expect(mustFail(await store.numbers.giveUp(2026, 9, voided))).toMatchObject({ kind: 'refused', rule: 'not-reserved' });
    await store.close();
    const again = await reopen(folder);
    expect(again.numbers.reserved()[1]?.voided).toEqual(voided);
    expect(again.numbers.next(2026).serial).toBe(5);
    expect(again.notices()).toEqual([]);
  });

  it('of a case that is set aside are not open again', async () => {
    const { store } = await newStore();
    await keep(store, 1);
    const file = must(await accept(store, await register(store), 3));
    must(await store.trash.setAside(file.id, file.revision, '', ''));
    expect(states(store)).toEqual([`3 ${file.id}`]);
    expect(mustFail(await accept(store, await register(store), 3)).kind).toBe('number-taken');
  });

  it('may come in with an imported case, given up ones not', async () => {
    const { store } = await newStore();
    await keep(store, 2);
    must(await store.numbers.giveUp(2026, 4, voided));
    const { folder: _, store: elsewhere } = await newStore();
    const facts = async (serial: number) => must(await accept(elsewhere, await register(elsewhere), serial));
    const context = { now: '2026-11-23T02:00:00.000Z', by: '' };
    expect(mustFail(await store.importCases([await facts(4)], context))).toEqual({ kind: 'number-taken', text: textOf(4) });
    const [taken] = must(await store.importCases([await facts(3)], context));
    expect(states(store)).toEqual([`3 ${taken?.id}`, '4 作废']);
  });

  it('are in the ledger before anybody is told of them', async () => {
    const sabotage = new Sabotage();
    const { store } = await newStore({ disk: sabotage.disk });
    sabotage.fail(({ name, path }) => (name === 'write' && path.includes('numbers-2026') ? 'ENOSPC' : null));
    expect(mustFail(await store.numbers.reserve(2026, 3, '2026-11-23', '')).kind).toBe('disk-full');
    expect(store.numbers.reserved()).toEqual([]);
    expect(store.numbers.next(2026).serial).toBe(3);
  });

  it('are kept once, wherever the program dies', async () => {
    const { folder, store } = await newStore();
    await store.close();
    const printed = new Set<number>();
    for (let at = 0; at < 40; at += 2) {
      const dying = new Sabotage();
      const open = await reopen(folder, { disk: dying.disk });
      dying.fail(diesAt(at));
      const kept = await open.numbers.reserve(2026, 2, '2026-11-23', '');
      await open.close();
      await rm(join(folder, 'lock'), { force: true });
      if (kept.ok) {
        for (const { serial } of kept.value) {
          expect(printed.has(serial)).toBe(false);
          printed.add(serial);
        }
      }
      const survivor = await reopen(folder);
      const known = new Set(survivor.numbers.reserved().map(({ serial }) => serial));
      expect([...printed].every((serial) => known.has(serial))).toBe(true);
      expect(printed.has(survivor.numbers.next(2026).serial)).toBe(false);
      await survivor.close();
    }
    expect(printed.size).toBeGreaterThan(2);
  });

  it('many asking at once get numbers of their own', async () => {
    const { store } = await newStore();
    const all = await Promise.all([keep(store, 3), keep(store, 2), accept(store, await register(store)).then((done) => [must(done).number?.serial ?? 0]), keep(store, 1)]);
    expect(all.flat().toSorted((a, b) => a - b)).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  it('property: whatever is asked for in whatever order, no number is given twice and none that was given up comes back', async () => {
    const act = fc.oneof(
      fc.record({ do: fc.constant('keep' as const), count: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ do: fc.constant('next' as const) }),
      fc.record({ do: fc.constant('take' as const), serial: fc.integer({ min: 3, max: 14 }) }),
      fc.record({ do: fc.constant('give-up' as const), serial: fc.integer({ min: 3, max: 14 }) }),
      fc.record({ do: fc.constant('reopen' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
        let { folder, store } = await newStore();
        const [cases, kept, gone] = [new Map<number, string>(), new Set<number>(), new Set<number>()];
        let nth = 0;
        for (const one of acts) {
          if (one.do === 'reopen') {
            await store.close();
            store = await reopen(folder);
          } else if (one.do === 'keep') {
            for (const serial of await keep(store, one.count)) {
              expect(kept.has(serial) || cases.has(serial)).toBe(false);
              kept.add(serial);
            }
          } else if (one.do === 'give-up') {
            const may = kept.has(one.serial) && !cases.has(one.serial);
            expect((await store.numbers.giveUp(2026, one.serial, voided)).ok).toBe(may);
            if (may) gone.add(one.serial);
          } else {
            const wanted = one.do === 'take' ? one.serial : null;
            const id = `2026-${String((nth += 1)).padStart(4, '0')}`;
            const taken = await store.numbers.take(2026, wanted, id);
            if (wanted !== null) expect(taken.ok).toBe(!cases.has(wanted) && !gone.has(wanted));
            if (!taken.ok) continue;
            expect(cases.has(taken.value.serial) || gone.has(taken.value.serial)).toBe(false);
            if (wanted === null) expect(kept.has(taken.value.serial)).toBe(false);
            cases.set(taken.value.serial, id);
          }
        }
        expect(states(store)).toEqual([...kept].toSorted((a, b) => a - b).map((serial) => `${serial} ${gone.has(serial) ? '作废' : (cases.get(serial) ?? '未用')}`));
        await store.close();
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
