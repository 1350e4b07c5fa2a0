// Ledgers through the calls: which cases of a folder are in them, in which order, what cannot be read, cancelled, printed as shown.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBack } from '../../main/documents/fidelity/read-back';
import { inkOf } from '../../main/documents/typeset/printed-text';
import { DECLINED } from '../../main/reference/samples/declined';
import { ORAL } from '../../main/reference/samples/oral';
import type { Sample, UnacceptedSample } from '../../main/reference/samples/sample';
import { SPOT } from '../../main/reference/samples/spot';
import { openedHouse, tempFolder, type TestHouse } from '../helpers/house';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

/** Tells a whole sample through the calls; its id. */
async function tell(house: TestHouse, sample: Sample | UnacceptedSample): Promise<string> {
  let { file } = await house.must('cases.register', { intake: sample.intake, draft: null });
  if ('acceptedOn' in sample) ({ file } = await house.must('cases.accept', { id: file.id, revision: file.revision, on: sample.acceptedOn, by: null, serial: sample.serial }));
  for (const { move, input } of sample.steps) ({ file } = await house.must('cases.move', { id: file.id, revision: file.revision, move, input }));
  return file.id;
}

const inkIn = async (bytes: Uint8Array<ArrayBuffer>) => (await readBack(bytes.slice())).map((page) => inkOf(page.words.map((w) => w.text).join(''))).join('');

describe('ledgers', () => {
  it('of a year list its cases by day, whatever order they were entered in', async () => {
    const house = await openedHouse();
    for (const sample of [DECLINED, SPOT, ORAL]) await tell(house, sample);
    await house.must('cases.register', { intake: { ...ORAL.intake, registeredOn: null }, draft: null });
    const made = await house.must('ledgers.make', { kind: 'cases', ...YEAR });
    expect(made).toMatchObject({ rows: 3, unread: 0, pages: 1 });
    const ink = await inkIn(made.bytes);
    const days = ['2026.5.6', '2026.6.11', '2026.10.14'].map((day) => ink.indexOf(day));
    expect(days.every((at) => at > 0)).toBe(true);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(await house.must('ledgers.make', { kind: 'cases', from: '2026-06-01', to: '2026-06-30' })).toMatchObject({ rows: 1 });
    expect(await house.must('ledgers.make', { kind: 'cases', from: '2025-01-01', to: '2025-12-31' })).toMatchObject({ rows: 0, pages: 1 });
    expect(await house.must('ledgers.make', { kind: 'visits', ...YEAR })).toMatchObject({ rows: 1 });
    expect(await house.must('ledgers.make', { kind: 'visits', from: '2026-06-01', to: '2026-12-31' })).toMatchObject({ rows: 0 });
  });

  it('say that a case could not be read, and do not leave it out in silence', async () => {
    const house = await openedHouse();
    const id = await tell(house, SPOT);
    await tell(house, ORAL);
    const file = join(house.data, 'cases', id.slice(0, 4), id.slice(5), 'case.json');
    await writeFile(file, (await readFile(file, 'utf8')).slice(0, 200));
    const made = await house.must('ledgers.make', { kind: 'cases', ...YEAR });
    expect(made).toMatchObject({ rows: 1, unread: 1 });
    expect(await inkIn(made.bytes)).toContain('另有1件案卷打不开，没有列入。');
  });

  it('refuse days the wrong way round', async () => {
    const house = await openedHouse();
    expect(await house.ask('ledgers.make', { kind: 'cases', from: '2026-02-01', to: '2026-01-01' })).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
  });

  it('can be cancelled', async () => {
    const house = await openedHouse();
    await tell(house, SPOT);
    await tell(house, ORAL);
    let stopped = false;
    house.onEvent((name, value) => {
      if (name !== 'progress' || stopped || (value as { phase: string }).phase !== '正在读案卷') return;
      stopped = true;
      void house.ask('backup.cancel', {});
    });
    expect(await house.ask('ledgers.make', { kind: 'cases', ...YEAR })).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(stopped).toBe(true);
  });

  it('are printed and saved as they were shown, and only the last one made', async () => {
    const path = join(await tempFolder(), '登记簿.pdf');
    const house = await openedHouse({ pickers: { chooseFolder: async () => null, saveFileAs: async () => path, chooseFile: async () => null } });
    await tell(house, ORAL);
    const old = await house.must('ledgers.make', { kind: 'visits', ...YEAR });
    const { token, bytes } = await house.must('ledgers.make', { kind: 'cases', ...YEAR });
    await house.must('ledgers.print', { token, copies: 2 });
    expect(Buffer.from(house.printed[0]!).equals(Buffer.from(bytes))).toBe(true);
    expect(await house.must('ledgers.saveCopy', { token })).toEqual({ saved: true });
    expect((await readFile(path)).equals(Buffer.from(bytes))).toBe(true);
    await house.must('ledgers.openOutside', { token });
    expect(await house.ask('ledgers.print', { token: old.token, copies: 1 })).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});
