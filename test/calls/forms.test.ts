// The room's own forms through the calls: shown unsaved, taken to another PC and back, hostile files refused.
import { writeFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBack } from '../../main/documents/fidelity/read-back';
import { longestFor, placeholdersIn } from '../../main/domain/form-text';
import { toFormsFile } from '../../main/domain/forms-file';
import { PaperSettings } from '../../main/domain/settings';
import { formTextOf } from '../../main/reference/form-texts';
import { openedHouse, tempFolder, type TestHouse } from '../helpers/house';

const paper = (variants: object = {}, more: object = {}) => PaperSettings.parse({ variants, ...more });
const textOf = async (bytes: Uint8Array<ArrayBuffer>) => (await readBack(bytes)).flatMap(({ words }) => words.map(({ text }) => text)).join('');
const settingsOf = async (house: TestHouse) => {
  const state = await house.must('app.state', {});
  if (state.state !== 'open') throw new Error(state.state);
  return state.settings;
};

describe('a preview', () => {
  it('of every form there is can be made, with the room’s own committee, and saves nothing', async () => {
    const house = await openedHouse();
    const settings = await settingsOf(house);
    await house.must('settings.save', { settings: { ...settings, committee: { ...settings.committee, name: '石垭镇人民调解委员会' } } });
    const { forms } = await house.must('forms.list', {});
    expect(forms).toEqual(expect.arrayContaining(['F2', 'F3', 'F6', 'F7', 'F8', 'F9']));
    for (const form of forms) {
      const { pages } = await house.must('forms.preview', { form, paper: paper() });
      expect(pages, form).toBeGreaterThan(0);
    }
    expect((await house.must('cases.list', { filter: {}, offset: 0, limit: 1 })).total).toBe(0);
  }, 120_000);

  it('says the unsaved sentence, and the official one where a blank was lost', async () => {
    const house = await openedHouse();
    const shown = async (sentences: object, more = {}) => textOf((await house.must('forms.preview', { form: 'F7', paper: paper({ F7: { sentences, ...more } }) })).bytes);
    const own = await shown({ agreed: '经本会主持调解，双方约定如下：' }, { brackets: '〔〕' });
    expect(own).toContain('经本会主持调解，双方约定如下：');
    expect(own).toContain('〔2026〕云隘人调字');
    expect(await shown({ copies: '一式三份。' })).toContain('本协议一式');
    expect((await settingsOf(house)).paper.variants).toEqual({});
  });

  it('of odd sentences in every form is made whole: pasted lines, braces, quotation marks, as long as may be', async () => {
    const house = await openedHouse();
    const { forms } = await house.must('forms.list', {});
    const odd = (official: string) => `${placeholdersIn(official).join('')}依《人民调解法》\n  第二行“引号”——{，\n\n${'很长的一句话，'.repeat(200)}`.slice(0, longestFor(official));
    for (const form of forms) {
      const sentences = Object.fromEntries(Object.entries(formTextOf(form).sentences).map(([key, { text }]) => [key, odd(text)]));
      expect(await house.ask('forms.preview', { form, paper: paper({ [form]: { sentences } }) }), form).toMatchObject({ ok: true });
    }
  }, 120_000);

  it('says which character cannot be printed', async () => {
    const house = await openedHouse();
    expect(await house.ask('forms.preview', { form: 'F7', paper: paper({ F7: { sentences: { agreed: '😀：' } } }) })).toMatchObject({ ok: false, error: { kind: 'unprintable' } });
  });
});

describe('a file of forms', () => {
  const own = paper({ F7: { sentences: { agreed: '双方约定如下：' } } }, { lunarDates: true });
  const withFile = async (content: string | null) => {
    const path = join(await tempFolder(), '样式.json');
    if (content !== null) await writeFile(path, content);
    return { path, house: await openedHouse({ pickers: { chooseFolder: async () => null, saveFileAs: async () => path, chooseFile: async () => path } }) };
  };

  it('goes to another PC and is read there; taking it over is a save of its own', async () => {
    const { path, house } = await withFile(null);
    await house.must('settings.save', { settings: { ...(await settingsOf(house)), paper: own } });
    expect(await house.must('forms.export', {})).toEqual({ saved: true });
    const { house: other } = await withFile(await readFile(path, 'utf8'));
    expect(await other.must('forms.import', {})).toEqual({ paper: own });
    expect((await settingsOf(other)).paper.variants).toEqual({});
  });

  it('that is none, too large, of a newer program or wrong is refused', async () => {
    const answer = async (content: string) => (await withFile(content)).house.ask('forms.import', {});
    for (const none of ['', '{', '[]', 'null', '{"heshibu":"case-exchange"}']) expect(await answer(none)).toMatchObject({ ok: false, error: { kind: 'forms-file', problem: 'not-forms' } });
    expect(await answer(`${JSON.stringify(toFormsFile(own))}${' '.repeat(1024 * 1024)}`)).toMatchObject({ ok: false, error: { kind: 'forms-file', problem: 'too-large' } });
    expect(await answer(JSON.stringify({ ...toFormsFile(own), version: 2 }))).toMatchObject({ ok: false, error: { kind: 'newer-format' } });
    expect(await answer(JSON.stringify({ ...toFormsFile(own), paper: { ...own, showPhone: '是' } }))).toMatchObject({ ok: false, error: { kind: 'forms-file', fields: [{ path: 'paper.showPhone' }] } });
    expect(await answer(`\ufeff${JSON.stringify(toFormsFile(own))}`)).toMatchObject({ ok: true });
  });

  it('nobody chose, or that cannot be written, changes nothing', async () => {
    const house = await openedHouse({ pickers: { chooseFolder: async () => null, saveFileAs: async () => '/proc/nowhere/样式.json', chooseFile: async () => null } });
    expect(await house.must('forms.import', {})).toEqual({ paper: null });
    expect(await house.ask('forms.export', {})).toMatchObject({ ok: false, error: { kind: 'write-failed' } });
    const none = await openedHouse();
    expect(await none.must('forms.export', {})).toEqual({ saved: false });
  });
});
