// The ledger of 卷号: a number is used once, or never; never twice.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMS, fitsNumberLedger } from '../../main/store/forms';
import { diesAt, Sabotage } from './faults';
import { accept, must, mustFail, newStore, register, reopen } from './room';

const textOf = (serial: number) => `（2026）云隘人调字第${String(serial).padStart(3, '0')}号`;

describe('numbers', () => {
  it('begin where the room’s paper ended, and go up by one', async () => {
    const { store } = await newStore();
    expect(store.numbers.next(2026)).toEqual({ serial: 3, text: textOf(3) });
    expect(store.numbers.next(2027)).toEqual({ serial: 1, text: '（2027）云隘人调字第001号' });
    for (const serial of [3, 4, 5]) expect(must(await accept(store, await register(store))).number).toEqual({ year: 2026, serial, text: textOf(serial) });
    expect(store.numbers.next(2026).serial).toBe(6);
    expect(store.numbers.voids()).toEqual([]);
  });

  it('already on paper can be taken, and only once', async () => {
    const { store } = await newStore();
    const [a, b] = [await register(store), await register(store)];
    expect(must(await accept(store, a, 17)).number?.text).toBe(textOf(17));
    expect(mustFail(await accept(store, b, 17))).toEqual({ kind: 'number-taken', text: textOf(17) });
    expect(must(await accept(store, b)).number?.serial).toBe(18);
  });

  it('go to one of many who ask at once', async () => {
    const { store } = await newStore();
    const files = [];
    for (let i = 0; i < 12; i += 1) files.push(await register(store));
    const accepted = await Promise.all(files.map((file) => accept(store, file)));
    expect(accepted.map((r) => must(r).number?.serial).toSorted((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i + 3));
  });

  it('are in the ledger before the case is saved; of a save that failed the number stays with its case', async () => {
    const sabotage = new Sabotage();
    const { folder, store } = await newStore({ disk: sabotage.disk });
    const [a, b] = [await register(store), await register(store)];
    sabotage.fail(({ name, path }) => (name === 'open' && path.includes('.case.json.') ? 'ENOSPC' : null));
    expect(mustFail(await accept(store, a)).kind).toBe('disk-full');
    sabotage.heal();
    expect(JSON.parse((await readFile(join(folder, 'ledgers', 'numbers-2026.json'), 'utf8')).split('\n').slice(1).join('\n'))).toMatchObject({ taken: [{ serial: 3, caseId: a.id }] });
    expect(store.numbers.voids()).toEqual([{ caseId: a.id, year: 2026, serial: 3, text: textOf(3) }]);
    expect(must(await accept(store, b)).number?.serial).toBe(4);
    expect(must(await accept(store, a)).number?.serial).toBe(3);
    expect(store.numbers.voids()).toEqual([]);
  });

  it('are never used twice, wherever the program dies', async () => {
    const { folder, store } = await newStore();
    let file = await register(store);
    await store.close();
    const used = new Map<number, string>();
    for (let at = 0; at < 60; at += 2) {
      const dying = new Sabotage();
      const open = await reopen(folder, { disk: dying.disk });
      dying.fail(diesAt(at));
      const result = await accept(open, file);
      await open.close();
      await rm(join(folder, 'lock'), { force: true });
      const survivor = await reopen(folder);
      const found = must(await survivor.read(file.id));
      if (result.ok) expect(found.number).toEqual(result.value.number);
      if (found.number) {
        expect(used.get(found.number.serial) ?? file.id).toBe(file.id);
        used.set(found.number.serial, file.id);
        file = await register(survivor);
      }
      expect(survivor.numbers.voids().every(({ serial }) => !used.has(serial))).toBe(true);
      await survivor.close();
    }
    expect(used.size).toBeGreaterThan(2);
  });

  it('of a case that was set aside are not given away, nor of one that is gone or damaged', async () => {
    const { folder, store } = await newStore();
    const files = [];
    for (let i = 0; i < 3; i += 1) files.push(must(await accept(store, await register(store))));
    must(await store.trash.setAside(files[0]?.id ?? '', 2, '', ''));
    await store.close();
    await rm(join(folder, 'cases', '2026', '0002'), { recursive: true });
    await writeFile(join(folder, 'cases', '2026', '0003', 'case.json'), 'x');
    const again = await reopen(folder);
    for (const serial of [3, 4, 5]) expect(mustFail(await again.numbers.take(2026, serial, '2026-0009'))).toEqual({ kind: 'number-taken', text: textOf(serial) });
    expect(again.numbers.next(2026).serial).toBe(6);
    expect(again.notices().map((n) => `${n.kind} ${n.caseId}`).toSorted()).toEqual(['damaged-case 2026-0003', 'missing-case 2026-0002']);
  });

  it('that were lost with their ledger are known from the cases', async () => {
    const { folder, store } = await newStore();
    must(await accept(store, await register(store), 30));
    await store.close();
    await rm(join(folder, 'ledgers', 'numbers-2026.json'));
    const again = await reopen(folder);
    expect(again.numbers.next(2026).serial).toBe(31);
    expect(mustFail(await again.numbers.take(2026, 30, '2026-0002')).kind).toBe('number-taken');
  });

  it('tell of a case that only the ledger still knows', async () => {
    const { folder, store } = await newStore();
    const kept = await register(store);
    const lost = must(await accept(store, await register(store)));
    await store.close();
    await rm(join(folder, 'catalog'), { recursive: true });
    await rm(join(folder, 'cases', '2026', '0002'), { recursive: true });
    const again = await reopen(folder);
    expect(again.summaries().map((s) => s.id)).toEqual([kept.id]);
    expect(again.notices()).toContainEqual({ kind: 'missing-case', caseId: lost.id, say: expect.stringContaining(textOf(3)) as unknown });
    expect(again.notices().some((n) => n.kind === 'number-gap')).toBe(false);
  });

  it('that went unused are said at the next start', async () => {
    const { folder, store } = await newStore();
    const file = await register(store);
    must(await store.numbers.take(2026, null, file.id));
    await store.close();
    const again = await reopen(folder);
    expect(again.notices()).toMatchObject([{ kind: 'number-gap', say: expect.stringContaining(textOf(3)) as unknown }]);
  });

  it('keep the text under which they were taken when the pattern changes', async () => {
    const { store } = await newStore();
    const file = await register(store);
    must(await store.numbers.take(2026, null, file.id));
    must(await store.saveSettings({ ...store.settings(), numbering: { ...store.settings().numbering, code: '新' } }));
    expect(must(await accept(store, file)).number?.text).toBe(textOf(3));
    expect(store.numbers.next(2026).text).toBe('（2026）新人调字第004号');
  });
});

describe('the quick check of a ledger', () => {
  const number = fc.oneof(fc.integer({ min: -1, max: 9 }), fc.double());
  const at = fc.oneof(fc.constantFrom('2026-11-23T02:00:00.000Z', '2026-11-23T02:00:00Z', '2026-11-23'), fc.string());
  const taken = fc.record({ serial: number, text: fc.string(), caseId: fc.oneof(fc.string(), fc.constant(7)), at, more: fc.anything() }, { requiredKeys: [] });
  const ledger = fc.record({ year: number, taken: fc.oneof(fc.array(fc.oneof({ weight: 9, arbitrary: taken }, fc.anything())), fc.anything()), reserved: fc.anything(), more: fc.anything() }, { requiredKeys: [] });

  it('says yes only to what the schema takes as it is', () => {
    fc.assert(
      fc.property(fc.oneof(ledger, fc.anything()), (value) => {
        if (!fitsNumberLedger(value)) return;
        const parsed = FORMS.numbers.schema.safeParse(value);
        expect(parsed.success).toBe(true);
        expect(value).toMatchObject(parsed.data as object);
      }),
      { numRuns: 2000 },
    );
  });

  it('says yes to a ledger, and no to one in which anything is not as it should be', () => {
    const one = { serial: 3, text: textOf(3), caseId: '2026-0001', at: '2026-11-23T02:00:00.000Z' };
    expect(fitsNumberLedger({ year: 2026, taken: [one] })).toBe(true);
    for (const odd of [{ serial: 0 }, { serial: 1.5 }, { text: 3 }, { caseId: null }, { at: '昨天' }]) expect(fitsNumberLedger({ year: 2026, taken: [one, { ...one, ...odd }] })).toBe(false);
    expect(fitsNumberLedger({ year: 2026, taken: [one], reserved: [] })).toBe(false);
    for (const odd of [null, [], {}, { year: '2026', taken: [] }, { year: 2026, taken: {} }]) expect(fitsNumberLedger(odd)).toBe(false);
  });
});

describe('case ids', () => {
  it('are never used again: not after the trash, not after a folder was deleted, not after all of that', async () => {
    const { folder, store } = await newStore();
    const [a, b, c] = [await register(store), await register(store), await register(store)];
    must(await store.trash.setAside(b.id, 1, '', ''));
    await store.close();
    await rm(join(folder, 'cases', '2026', '0003'), { recursive: true });
    await rm(join(folder, 'catalog'), { recursive: true });
    const again = await reopen(folder);
    expect([a.id, b.id, c.id, (await register(again)).id]).toEqual(['2026-0001', '2026-0002', '2026-0003', '2026-0004']);
    await again.close();
    await rm(join(folder, 'ledgers', 'cases.json'));
    await rm(join(folder, 'ledgers', 'cases.json.prev'));
    expect((await register(await reopen(folder))).id).toBe('2026-0005');
  });

  it('begin anew each year and go past 9999', async () => {
    const { folder, store } = await newStore();
    await register(store);
    await store.close();
    await writeFile(join(folder, 'cases', '2026', '.keep'), '');
    const next = await reopen(folder, { today: '2027-01-02' });
    expect((await register(next, '新年第一件', '2027-01-02')).id).toBe('2027-0001');
    await next.close();
    await rm(join(folder, 'catalog'), { recursive: true });
    await mkdir(join(folder, 'cases', '2027', '9999'));
    expect((await register(await reopen(folder, { today: '2027-01-02' }), '第一万件', '2027-01-02')).id).toBe('2027-10000');
  });

  it('are not used up by a case that was refused', async () => {
    const { store } = await newStore();
    mustFail(await store.create(() => ({ ok: false, error: { kind: 'refused', rule: 'x', say: '不行' } })));
    expect((await register(store)).id).toBe('2026-0001');
  });
});
