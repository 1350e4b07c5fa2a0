// A room's own version of a form: laid over the official text, never losing a blank that the program fills.
import { describe, expect, it } from 'vitest';
import { FormVariant } from '../../main/domain/form-variant';
import { lookOf, lostPlaceholders, withBrackets } from '../../main/domain/form-text';
import { formTextOf } from '../../main/reference/form-texts';

const F7 = formTextOf('F7');
const own = (variant: object) => lookOf(F7, FormVariant.parse(variant));

describe('the look of a form', () => {
  it('is the official text where the room says nothing', () => {
    const look = lookOf(F7, undefined);
    expect(look.sentences['copies']).toBe('本协议一式{份数}份，当事人、人民调解委员会各持一份。');
    expect(look).toMatchObject({ preset: 'table', brackets: 'as-numbered', lines: { idNumber: true, phone: true } });
    expect(look.order['party']).toEqual(['name', 'sex', 'ethnicity', 'age', 'occupation', 'phone', 'idNumber', 'address']);
  });

  it('takes own sentences, lines, order and preset', () => {
    const look = own({ sentences: { agreed: '经调解，双方达成如下协议：' }, lines: { idNumber: false }, order: { party: ['idNumber', 'name'] }, preset: 'official', copies: 4 });
    expect(look).toMatchObject({ preset: 'official', copies: 4, lines: { idNumber: false, phone: true } });
    expect(look.sentences['agreed']).toBe('经调解，双方达成如下协议：');
    expect(look.order['party']?.slice(0, 3)).toEqual(['idNumber', 'name', 'sex']);
  });

  it('keeps the official sentence where the own one is blank or has lost a blank to fill', () => {
    for (const copies of ['', '  ', '本协议一式三份。', '{份数}份，{份数}份', '本协议一式{份数}份。{日期}']) {
      expect(own({ sentences: { copies } }).sentences['copies']).toBe(F7.sentences['copies']?.text);
    }
    expect(own({ sentences: { copies: '一式{份数}份。' } }).sentences['copies']).toBe('一式{份数}份。');
  });

  it('is not disturbed by keys of another version', () => {
    const look = own({ sentences: { 'from-2031': '…' }, order: { party: ['from-2031', 'age', 'age'] }, lines: { 'from-2031': false } });
    expect(Object.keys(look.sentences)).toEqual(Object.keys(F7.sentences));
    expect(look.order['party']).toHaveLength(8);
    expect(look.order['party']?.[0]).toBe('age');
  });
});

describe('blanks of a sentence', () => {
  it.each([
    ['一式{份数}份', '共{份数}份', []],
    ['一式{份数}份', '共三份', ['{份数}']],
    ['{日期}，{申请人}', '{申请人}', ['{日期}']],
    ['没有空', '有{空}', ['{空}']],
  ])('%s → %s lacks %j', (official, mine, lost) => {
    expect(lostPlaceholders(official, mine)).toEqual(lost);
  });
});

describe('brackets', () => {
  it.each([
    ['（2026）云隘人调字第017号', '〔〕', '〔2026〕云隘人调字第017号'],
    ['云隘[2026]17号', '（）', '云隘（2026）17号'],
    ['（2026）云隘人调字第017号', 'as-numbered', '（2026）云隘人调字第017号'],
    ['', '〔〕', ''],
  ] as const)('%s with %s is %s', (number, brackets, expected) => {
    expect(withBrackets(number, brackets)).toBe(expected);
  });
});
