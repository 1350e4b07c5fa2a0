// A room's own forms: only what differs is kept; what a file from another PC says is checked to the last field.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../main/domain/form-changes';
import { differencesFrom } from '../../main/domain/form-differences';
import { lookOf, placeholdersIn, type FormLook } from '../../main/domain/form-text';
import { BRACKETS, FormVariant, PRESETS } from '../../main/domain/form-variant';
import { readFormsFile, toFormsFile } from '../../main/domain/forms-file';
import { FORMS, type Form } from '../../main/domain/paper';
import { PaperSettings } from '../../main/domain/settings';
import { formTextOf } from '../../main/reference/form-texts';

const F7 = formTextOf('F7');
const official = lookOf(F7, undefined);
const paper = (variants: Partial<Record<Form, object>> = {}, more: object = {}) => PaperSettings.parse({ variants, ...more });

describe('what is kept of a look', () => {
  it('is nothing where it is the official one', () => {
    for (const form of FORMS) expect(differencesFrom(formTextOf(form), lookOf(formTextOf(form), undefined))).toBeNull();
  });

  it('is what differs and no more; a blank sentence is the official one', () => {
    const look = { ...official, sentences: { ...official.sentences, agreed: '双方达成如下协议：', facts: '  ' }, lines: { ...official.lines, phone: false } };
    expect(differencesFrom(F7, look)).toEqual(FormVariant.parse({ sentences: { agreed: '双方达成如下协议：' }, lines: { phone: false } }));
  });

  it('is one line, however it was pasted', () => {
    expect(FormVariant.parse({ sentences: { agreed: '双方\n  达成\r\n如下协议： ' } }).sentences['agreed']).toBe('双方达成如下协议：');
  });

  it('keeps what a newer program said about things unknown here', () => {
    const before = FormVariant.parse({ sentences: { 'from-2031': '…', agreed: '旧的' }, lines: { 'from-2031': true } });
    expect(differencesFrom(F7, official, before)).toEqual(FormVariant.parse({ sentences: { 'from-2031': '…' }, lines: { 'from-2031': true } }));
  });

  it('property: laid over the official text again it gives the same look', () => {
    const forms = FORMS.filter((form) => Object.keys(formTextOf(form).sentences).length > 0);
    const own = fc.constantFrom(...forms).chain((form) => {
      const text = formTextOf(form);
      const sentence = (said: string) => fc.constantFrom(said, `依本地习惯，${placeholdersIn(said).join('、')}如下：`);
      const look = fc.record({
        preset: fc.constantFrom(...PRESETS),
        brackets: fc.constantFrom(...BRACKETS),
        copies: fc.oneof(fc.constant(text.copies), fc.integer({ min: 1, max: 99 })),
        sentences: fc.record(Object.fromEntries(Object.entries(text.sentences).map(([key, { text: said }]) => [key, sentence(said)]))),
        lines: fc.record(Object.fromEntries(Object.keys(text.lines).map((key) => [key, fc.boolean()]))),
        order: fc.record(Object.fromEntries(Object.entries(text.blocks).map(([key, { fields }]) => [key, fc.shuffledSubarray(fields.map((field) => field.key), { minLength: fields.length })]))),
      });
      return fc.tuple(fc.constant(text), look as fc.Arbitrary<FormLook>);
    });
    fc.assert(fc.property(own, ([text, look]) => {
        expect(lookOf(text, differencesFrom(text, look) ?? undefined)).toEqual(look);
      }), { numRuns: 300 });
  });
});

describe('changes in words', () => {
  it('name the form, what, and both sides; nothing where nothing would print otherwise', () => {
    const after = paper({ F7: { sentences: { agreed: '双方约定：' }, brackets: '〔〕', copies: 4, order: { party: ['sex'] } } }, { lunarDates: true });
    expect(changesBetween(paper(), after, formTextOf)).toEqual([
      { form: null, what: '农历日期', from: '不印', to: '印' },
      { form: 'F7', what: '协议内容', from: '经调解，自愿达成如下协议：', to: '双方约定：' },
      { form: 'F7', what: '当事人栏的顺序', from: expect.stringMatching(/^姓名、性别/) as unknown, to: expect.stringMatching(/^性别、姓名/) as unknown },
      { form: 'F7', what: '卷号的括号', from: '照卷号原样', to: '〔〕' },
      { form: 'F7', what: '打印份数', from: '按案件', to: '4份' },
    ]);
    expect(changesBetween(paper({ F7: { sentences: { agreed: '' } } }), paper(), formTextOf)).toEqual([]);
  });
});

describe('a file of forms', () => {
  const file = (change: object) => ({ ...toFormsFile(paper()), ...change });
  const read = (content: unknown) => readFormsFile(content, formTextOf);

  it('comes back as it went', () => {
    const own = paper({ F7: { sentences: { copies: '共{份数}份。' }, preset: 'official' }, F9: { brackets: '〔〕' } }, { bodyFace: 'song' });
    expect(read(JSON.parse(JSON.stringify(toFormsFile(own))))).toEqual({ ok: true, value: own });
  });

  it('of another kind, or of a newer program, is told apart', () => {
    for (const other of [null, 7, [], {}, { heshibu: 'case-exchange', version: 1 }, { heshibu: 'forms' }]) expect(read(other)).toEqual({ ok: false, error: { problem: 'other-file' } });
    expect(read(file({ version: 2 }))).toEqual({ ok: false, error: { problem: 'newer', version: 2 } });
  });

  it('says every wrong field, by the form’s name', () => {
    const variants = {
      F7: { sentences: { copies: '本协议一式三份。', odd: '…' }, order: { party: ['name', 'nose'] }, preset: 'table' },
      F99: {},
      F9: { lines: { odd: true } },
    };
    const result = read(file({ paper: { ...paper(), variants } }));
    expect(result).toEqual({
      ok: false,
      error: {
        problem: 'fields',
        fields: [
          { path: '人民调解协议书，odd', say: '这种文书没有这一项' },
          { path: '人民调解协议书，份数', say: '每个空要有、并且只有一处：{份数}' },
          { path: '人民调解协议书，当事人栏', say: '没有“nose”这一栏' },
          { path: 'F99', say: '没有这种文书' },
          { path: '人民调解回访记录，odd', say: '这种文书没有这一项' },
        ],
      },
    });
    const wrong = read(file({ paper: { ...paper(), bodyFace: 'comic', variants: { F7: { copies: 0, preset: 'nice' } } } }));
    expect(wrong.ok ? [] : wrong.error.problem === 'fields' && wrong.error.fields.map(({ path }) => path)).toEqual(['paper.bodyFace', '人民调解协议书，preset', '人民调解协议书，copies']);
  });

  it('with hostile keys is refused', () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      const inside = (at: string) => JSON.parse(JSON.stringify(file({ paper: { ...paper(), variants: { F7: FormVariant.parse({}) } } })).replace(`"${at}":{`, `"${at}":{"${key}":{"polluted":"1"},`).replace('},}', '}}')) as unknown;
      for (const at of ['paper', 'variants', 'F7', 'sentences']) expect(read(inside(at)), `${at} ${key}`).toMatchObject({ ok: false, error: { problem: 'fields' } });
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
