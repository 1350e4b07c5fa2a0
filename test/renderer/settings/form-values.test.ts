// A form's own version in the editor: blanks are not lost, only differences are kept, a caret is where it was.
import { describe, expect, it } from 'vitest';
import { PaperSettings } from '../../../main/domain/settings';
import { formTextOf } from '../../../main/reference/form-texts';
import { proposedCopies } from '../../../renderer/features/dossier/papers/paper-lines';
import { blanksProblem, formValues, valuesOf, withForm } from '../../../renderer/features/settings/papers/form-values';
import { caretAfterRemoval } from '../../../renderer/features/settings/papers/put-blank';

const F7 = formTextOf('F7');
const official = F7.sentences['copies']?.text ?? '';
const paper = PaperSettings.parse({});

describe('blanks of a sentence', () => {
  it.each([
    ['共{份数}份。', ''],
    ['', ''],
    ['  ', ''],
    ['共三份。', '缺少“份数”。请把光标放到句子里，点下面的“缺”。'],
    ['{份数}份，{份数}份', '“份数”只能有一处。'],
    ['共{份数}份，{多}', '“多”不是这句话里的空，请去掉花括号。'],
  ])('%s: %s', (own, say) => expect(blanksProblem(official, own)).toBe(say));

  it('of a label are short: it stands in a box', () => {
    const values = valuesOf(F7, undefined);
    const read = formValues(F7).safeParse({ ...values, sentences: { ...values.sentences, seal: '长'.repeat(81) } });
    expect(read.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['sentences.seal', '这里最多写 80 个字。']]);
  });

  it('lost, are refused at the sentence', () => {
    const values = valuesOf(F7, undefined);
    const read = formValues(F7).safeParse({ ...values, sentences: { ...values.sentences, copies: '共三份。' } });
    expect(read.error?.issues.map(({ path }) => path)).toEqual([['sentences', 'copies']]);
  });
});

describe('values', () => {
  it('that were not changed are no variant; those of another form stay', () => {
    const others = PaperSettings.parse({ variants: { F9: { copies: 2 } } });
    expect(withForm(others, 'F7', F7, valuesOf(F7, undefined))).toEqual(others);
  });

  it('that were, are one, and come back into the editor', () => {
    const values = { ...valuesOf(F7, undefined), ownCopies: true, copies: 5, preset: 'official' as const };
    const next = withForm(paper, 'F7', F7, { ...values, sentences: { ...values.sentences, agreed: '双方约定：' } });
    expect(next.variants).toMatchObject({ F7: { copies: 5, preset: 'official', sentences: { agreed: '双方约定：' }, lines: {}, order: {} } });
    expect(valuesOf(F7, next.variants['F7'])).toMatchObject({ ownCopies: true, copies: 5, preset: 'official' });
    expect(withForm(next, 'F7', F7, valuesOf(F7, undefined))).toEqual(paper);
  });

  it('show a sentence that has lost its blank, so that it can be mended', () => {
    const broken = PaperSettings.parse({ variants: { F7: { sentences: { copies: '共三份。' } } } });
    expect(valuesOf(F7, broken.variants['F7']).sentences['copies']).toBe('共三份。');
  });
});

describe('copies proposed for signing', () => {
  const file = { agreements: [{ id: 'a', copies: 5 }, { id: 'b', copies: null }], parties: [{}, {}] } as never;
  const own = { variants: PaperSettings.parse({ variants: { F7: { copies: 9 }, F9: { copies: 2 } } }).variants };
  it.each([
    ['F7', 'a', 5],
    ['F7', 'b', 3],
    ['F9', 'v', 2],
    ['F3', null, 1],
  ] as const)('%s %s: %i', (form, subject, copies) => expect(proposedCopies({ form, subject }, file, own)).toBe(copies));

  it.each([
    ['F7', 'b', 3],
    ['F9', 'v', 2],
    ['F3', null, 7],
  ] as const)('%s %s: %i, where 7 were printed the last time', (form, subject, copies) => expect(proposedCopies({ form, subject }, file, own, 7)).toBe(copies));
});

it.each([
  [0, 5, 4, 0],
  [5, 5, 4, 5],
  [7, 5, 4, 5],
  [12, 5, 4, 8],
  [3, -1, 4, 3],
])('a caret at %i, after what stood at %i for %i characters is gone, is at %i', (caret, at, length, expected) => {
  expect(caretAfterRemoval(caret, at, length)).toBe(expected);
});
