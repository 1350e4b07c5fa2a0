// 卷号: its look is a setting, its serial is never used twice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSerial, numberText, NumberingRule } from '../../main/domain/numbering';

const rule = (pattern?: string, firstSerial = {}) => NumberingRule.parse({ code: '云隘', firstSerial, ...(pattern ? { pattern } : {}) });

describe('numbers', () => {
  it.each([
    [undefined, '（2026）云隘人调字第017号'],
    ['{代字}人调字〔{年}〕{序号}号', '云隘人调字〔2026〕17号'],
    ['({年}){代字}-{序号:6}', '(2026)云隘-000017'],
  ])('%s gives %s', (pattern, text) => expect(numberText(rule(pattern), 2026, 17)).toBe(text));

  it.each(['第{序号}号', '（{年}）第号', '（{年}）{序号:9}'])('refuses the pattern %s', (pattern) => expect(() => rule(pattern)).toThrow('卷号样式'));

  it('begins where the paper left off, and goes on after the highest ever used', () => {
    expect(nextSerial(rule(undefined, { '2026': 18 }), 2026, [])).toBe(18);
    expect(nextSerial(rule(undefined, { '2026': 18 }), 2027, [])).toBe(1);
    expect(nextSerial(rule(), 2026, [1, 7, 3])).toBe(8);
  });

  it('never gives a used one', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 900 })), (used) => !used.includes(nextSerial(rule(), 2026, used))));
  });
});
