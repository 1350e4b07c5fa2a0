// Papers through the calls: a draft until frozen, the very bytes ever after, said when facts changed since.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../main/contract/errors';
import { MAIN_FORMS } from '../../main/domain/paper';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { openedHouse, type TestHouse } from '../helpers/house';

async function until(house: TestHouse, move: string) {
  let { file } = await house.must('cases.register', { intake: BOUNDARY.intake, draft: null });
  ({ file } = await house.must('cases.accept', { id: file.id, revision: 1, on: BOUNDARY.acceptedOn, by: null, serial: null }));
  for (const step of BOUNDARY.steps.slice(0, BOUNDARY.steps.findIndex((s) => s.move === move))) {
    ({ file } = await house.must('cases.move', { id: file.id, revision: file.revision, move: step.move, input: step.input }));
  }
  return file;
}

const F7 = { form: 'F7', subject: 'agreement' } as const;
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('papers', () => {
  it('offers what the case can have', async () => {
    const house = await openedHouse();
    const file = await until(house, 'sign');
    const { offers } = await house.must('papers.list', { id: file.id });
    expect(offers.filter((o) => o.lacking === '' && MAIN_FORMS.includes(o.form)).map((o) => o.form)).toEqual(['F3', 'F6', 'F6', 'F7']);
  });

  it('previews a draft, freezes, and gives the frozen bytes ever after', async () => {
    const house = await openedHouse();
    const file = await until(house, 'sign');
    const draft = await house.must('papers.preview', { id: file.id, ...F7 });
    expect(draft.frozen).toBe(false);
    const frozen = await house.must('papers.freeze', { id: file.id, revision: file.revision, ...F7, copies: 3 });
    expect(frozen.paper).toMatchObject({ form: 'F7', copies: 3, printings: [] });
    expect(frozen.file.papers).toHaveLength(1);
    const shown = await house.must('papers.preview', { id: file.id, ...F7 });
    expect(shown.frozen).toBe(true);
    expect(sha(shown.bytes)).toBe(frozen.paper.sha256);
    expect(sha(draft.bytes)).not.toBe(frozen.paper.sha256);
    const printed = await house.must('papers.print', { id: file.id, revision: frozen.file.revision, paper: frozen.paper.id, copies: 3 });
    expect(house.printed.map(sha)).toEqual([frozen.paper.sha256]);
    const told = await house.must('papers.cameOut', { id: file.id, revision: printed.file.revision, paper: frozen.paper.id, at: printed.at, cameOut: true });
    expect(told.file.papers[0]!.printings).toEqual([{ at: printed.at, copies: 3, cameOut: true, note: '' }]);
  });

  it('says a print is out of date when the facts changed, and not once people have signed it', async () => {
    const house = await openedHouse();
    let file = await until(house, 'sign');
    ({ file } = await house.must('papers.freeze', { id: file.id, revision: file.revision, ...F7, copies: 3 }));
    const outdated = async () => (await house.must('papers.list', { id: file.id })).offers.find((o) => o.form === 'F7')?.outdated;
    expect(await outdated()).toBe(false);
    const { signs: _, ...item } = file.agreements[0]!;
    ({ file } = await house.must('cases.move', { id: file.id, revision: file.revision, move: 'put-agreement', input: { item: { ...item, performance: '现金。' } } }));
    expect(await outdated()).toBe(true);
    expect((await house.must('papers.preview', { id: file.id, ...F7 })).frozen).toBe(false);
    ({ file } = await house.must('papers.freeze', { id: file.id, revision: file.revision, ...F7, copies: 3 }));
    expect(file.papers.map((p) => p.voidedAt === null)).toEqual([false, true]);
    const sign = BOUNDARY.steps.find((s) => s.move === 'sign')!;
    ({ file } = await house.must('cases.move', { id: file.id, revision: file.revision, move: 'sign', input: sign.input }));
    // What goes to the court about it is not the agreement: that is made anew.
    ({ file } = await house.must('papers.freeze', { id: file.id, revision: file.revision, form: 'F10A', subject: 'agreement', copies: 1 }));
    const parties = file.parties.map((p) => ({ ...p, address: '搬了家' }));
    ({ file } = await house.must('cases.move', { id: file.id, revision: file.revision, move: 'change-parties', input: { parties } }));
    expect(await outdated()).toBe(false);
    expect((await house.must('papers.list', { id: file.id })).offers.find((o) => o.form === 'F10A')).toMatchObject({ outdated: true });
    expect((await house.must('papers.preview', { id: file.id, ...F7 })).frozen).toBe(true);
  });

  it('gives no frozen bytes that are not those that were frozen', async () => {
    const house = await openedHouse();
    const file = await until(house, 'sign');
    const { paper } = await house.must('papers.freeze', { id: file.id, revision: file.revision, ...F7, copies: 3 });
    const path = join(house.data, 'cases', '2026', '0001', 'papers', paper.file);
    const bytes = await readFile(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(path, bytes);
    expect(await house.ask('papers.read', { id: file.id, paper: paper.id })).toMatchObject({ ok: false, error: { kind: 'damaged', why: 'checksum' } });
    expect(await house.ask('papers.preview', { id: file.id, ...F7 })).toMatchObject({ ok: false, error: { kind: 'damaged' } });
  });

  it('freezes nothing of an old version, nothing unprintable, nothing that is not there', async () => {
    const house = await openedHouse();
    let file = await until(house, 'sign');
    expect(await house.ask('papers.freeze', { id: file.id, revision: 1, ...F7, copies: 3 })).toMatchObject({ ok: false, error: { kind: 'saved-elsewhere' } });
    expect(await house.ask('papers.freeze', { id: file.id, revision: file.revision, form: 'F9', subject: 'none', copies: 1 })).toMatchObject({ ok: false });
    const { signs: _, ...item } = file.agreements[0]!;
    ({ file } = await house.must('cases.move', { id: file.id, revision: file.revision, move: 'put-agreement', input: { item: { ...item, performance: '现金😀。' } } }));
    expect(await house.ask('papers.freeze', { id: file.id, revision: file.revision, ...F7, copies: 3 })).toMatchObject({
      ok: false,
      error: { kind: 'unprintable', characters: [{ character: '😀' }] },
    });
    expect((await house.must('cases.open', { id: file.id })).file.papers).toEqual([]);
  });

  it('notes no printing that did not happen', async () => {
    const house = await openedHouse({ printing: { print: async () => fail({ kind: 'print-failed', reason: '缺纸' }), openOutside: async () => fail({ kind: 'print-failed', reason: '' }), printers: async () => [] } });
    const file = await until(house, 'sign');
    const { paper, file: next } = await house.must('papers.freeze', { id: file.id, revision: file.revision, ...F7, copies: 3 });
    expect(await house.ask('papers.print', { id: file.id, revision: next.revision, paper: paper.id, copies: 3 })).toMatchObject({ ok: false, error: { kind: 'print-failed' } });
    expect((await house.must('cases.open', { id: file.id })).file.papers[0]!.printings).toEqual([]);
  });

  it('prints nothing of a case that was saved elsewhere, and notes what came out whatever is saved meanwhile', async () => {
    let meanwhile: () => Promise<unknown> = async () => undefined;
    let printed = 0;
    const print = async () => {
      printed += 1;
      await meanwhile();
      return ok(undefined);
    };
    const house = await openedHouse({ printing: { print, openOutside: async () => ok(undefined), printers: async () => [] } });
    const file = await until(house, 'sign');
    const { paper, file: frozen } = await house.must('papers.freeze', { id: file.id, revision: file.revision, ...F7, copies: 3 });
    expect(await house.ask('papers.print', { id: file.id, revision: file.revision, paper: paper.id, copies: 3 })).toMatchObject({ ok: false, error: { kind: 'saved-elsewhere' } });
    expect(printed).toBe(0);

    meanwhile = () => house.must('cases.move', { id: file.id, revision: frozen.revision, move: 'put-evidence', input: { item: { id: '', title: '收条' } } });
    const { file: noted } = await house.must('papers.print', { id: file.id, revision: frozen.revision, paper: paper.id, copies: 3 });
    expect(noted.papers[0]!.printings).toHaveLength(1);
    expect(noted.evidence.map(({ title }) => title)).toContain('收条');
  });

  it('says which characters cannot be printed', async () => {
    const house = await openedHouse();
    const { characters } = await house.must('papers.unprintable', { text: '杨𠮷\ue000😀' });
    expect(characters).toEqual([
      { character: '\ue000', codePoint: 0xe000, privateUse: true },
      { character: '😀', codePoint: 0x1f600, privateUse: false },
    ]);
  });
});
