// 组字描述 through the calls, on a real folder: the drawing is on disk before the case names it, and nothing is half done.
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { openedHouse, type TestHouse } from '../helpers/house';
import { cut, jpeg, png } from '../helpers/pictures';

const WRITTEN = '（上山下夆）';
const register = async (house: TestHouse) => (await house.must('cases.register', { intake: BOUNDARY.intake, draft: null })).file;
const ask = ({ id, revision }: { id: string; revision: number }, drawing: Uint8Array<ArrayBuffer> | 'keep' | null) => ({ id, revision, written: WRITTEN, character: '\u{e001}', note: '', drawing });
const scansOf = (house: TestHouse, id: string) => readdir(join(house.data, 'cases', id.slice(0, 4), id.slice(5), 'scans')).catch(() => [] as string[]);

describe('described.put', () => {
  it('writes the drawing and names it, gives it back whole, keeps it or lets it go', async () => {
    const house = await openedHouse();
    const drawing = png(40, 40);
    const { file } = await house.must('described.put', ask(await register(house), drawing));
    const [character] = file.describedCharacters;
    expect(character).toMatchObject({ written: WRITTEN, character: '\u{e001}', drawing: { width: 40, height: 40 } });
    expect(await scansOf(house, file.id)).toEqual([character?.drawing?.file]);
    const read = { id: file.id, character: character?.id ?? '' };
    expect((await house.must('described.drawing', read)).bytes).toEqual(Buffer.from(drawing));
    expect((await house.must('data.check', {})).damaged).toEqual([]);

    const kept = await house.must('described.put', { ...ask(file, 'keep'), note: '身份证上的写法' });
    expect(kept.file.describedCharacters).toMatchObject([{ note: '身份证上的写法', drawing: { width: 40 } }]);
    const without = await house.must('described.put', ask(kept.file, null));
    expect(without.file.describedCharacters).toMatchObject([{ drawing: null }]);
    expect(await house.ask('described.drawing', read)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });

  it('refuses what is no drawing, a case saved meanwhile and a description of another shape, and writes nothing', async () => {
    const house = await openedHouse();
    const file = await register(house);
    for (const bad of [jpeg(40, 40), cut(png(40, 40)), png(2001, 2), new Uint8Array(0)]) {
      expect(await house.ask('described.put', ask(file, bad as Uint8Array<ArrayBuffer>))).toMatchObject({ ok: false, error: { kind: 'scan-file' } });
    }
    expect(await house.ask('described.put', ask({ ...file, revision: 9 }, png(4, 4)))).toMatchObject({ ok: false, error: { kind: 'saved-elsewhere' } });
    expect(await house.ask('described.put', { ...ask(file, png(4, 4)), written: '上山下夆' })).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
    // The window cannot name a file that main did not write.
    const item = { id: '', written: WRITTEN, drawing: { file: 'x.png', sha256: '0'.repeat(64), width: 1, height: 1 } };
    expect((await house.ask('cases.move', { id: file.id, revision: file.revision, move: 'put-described-character', input: { item } })).ok).toBe(false);
    expect(await scansOf(house, file.id)).toEqual([]);
  });

  it('says so when a drawing on disk is not what was drawn', async () => {
    const house = await openedHouse();
    const { file } = await house.must('described.put', ask(await register(house), png(40, 40)));
    const [character] = file.describedCharacters;
    const name = character?.drawing?.file ?? '';
    await writeFile(join(house.data, 'cases', file.id.slice(0, 4), file.id.slice(5), 'scans', name), png(41, 40));
    expect(await house.ask('described.drawing', { id: file.id, character: character?.id ?? '' })).toMatchObject({ ok: false, error: { kind: 'damaged' } });
    expect((await house.must('data.check', {})).damaged.map(({ file: path }) => path)).toEqual([expect.stringContaining(name)]);
  });
});

describe('a paper with a described character', () => {
  it('is made with its drawing, and not at all when the drawing is damaged', async () => {
    const house = await openedHouse();
    const { file } = await house.must('described.put', ask(await register(house), png(40, 40)));
    const [first, ...others] = file.parties;
    if (!first) throw new Error('nobody');
    const { file: named } = await house.must('cases.move', { id: file.id, revision: file.revision, move: 'change-parties', input: { parties: [{ ...first, name: `杨${WRITTEN}禄` }, ...others] } });
    expect(others).not.toEqual([]);
    const wanted = { id: named.id, form: 'L1' as const, subject: null };
    const { bytes } = await house.must('papers.preview', wanted);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Subtype /Image');
    const name = named.describedCharacters[0]?.drawing?.file ?? '';
    await writeFile(join(house.data, 'cases', file.id.slice(0, 4), file.id.slice(5), 'scans', name), png(41, 40));
    expect(await house.ask('papers.freeze', { ...wanted, revision: named.revision, copies: 1 })).toMatchObject({ ok: false, error: { kind: 'damaged', file: name } });
    expect((await house.must('cases.open', { id: named.id })).file.papers).toEqual([]);
  });
});
