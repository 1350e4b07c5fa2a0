// Money: read as typed, written exactly, 大写 by the rule for bills.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AMOUNT_LIMIT, amountInWords, capitalAmount, Fen, parseYuan, yuan } from '../../main/domain/amount';

const fen = fc.integer({ min: 0, max: AMOUNT_LIMIT });
const DIGITS = '零壹贰叁肆伍陆柒捌玖';

/** Reads 大写 back by its own grammar, independently of how it is written: 亿 and 万 close a section, 元 角 分 the parts. */
function readCapitals(text: string): number {
  const section = (part: string): number => {
    let sum = 0;
    for (const [, digit, unit] of part.matchAll(/([壹贰叁肆伍陆柒捌玖])([拾佰仟]?)/g)) {
      sum += DIGITS.indexOf(digit ?? '') * ({ 拾: 10, 佰: 100, 仟: 1000 }[unit ?? ''] ?? 1);
    }
    return sum;
  };
  const match = /^(?:(.*)亿)?(?:(.*)万)?(?:(.*)元)?(?:零?(.)角)?(?:零?(.)分)?整?$/.exec(text);
  if (!match) throw new Error(text);
  const [, yi = '', wan = '', ge = '', jiao = '', fenText = ''] = match;
  return ((section(yi) * 10_000 + section(wan)) * 10_000 + section(ge)) * 100 + section(jiao) * 10 + section(fenText);
}

describe('amounts', () => {
  it.each([
    ['2400', 240_000],
    ['2,400.5', 240_050],
    ['￥2,400.05', 240_005],
    ['人民币2400元整', 240_000],
    ['２４００', 240_000],
    ['0', 0],
    ['999,999,999.99', AMOUNT_LIMIT],
  ])('reads %s', (text, value) => expect(parseYuan(text)).toBe(value));

  it.each(['', 'abc', '-5', '1.234', '1e5', '1000000000', '二百', '2.4.0', 'NaN', 'Infinity'])('refuses %s', (text) => expect(parseYuan(text)).toBeNull());

  it.each([
    [0, '零元整'],
    [5, '伍分'],
    [10, '壹角'],
    [100_005, '壹仟元零伍分'],
    [240_000, '贰仟肆佰元整'],
    [2_427_000, '贰万肆仟贰佰柒拾元整'],
    [1_213_500, '壹万贰仟壹佰叁拾伍元整'],
    [10_000_000_100, '壹亿零壹元整'],
    [AMOUNT_LIMIT, '玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ])('writes %i 分 as %s', (value, text) => expect(capitalAmount(value)).toBe(text));

  it('writes both ways, as agreements do', () => {
    expect(amountInWords(2_427_000)).toBe('人民币24,270元（大写：贰万肆仟贰佰柒拾元整）');
  });

  it('reads back what it writes, in digits and in 大写', () => {
    fc.assert(
      fc.property(fen, (value) => {
        expect(parseYuan(yuan(value))).toBe(value);
        expect(readCapitals(capitalAmount(value))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes whole 分 within limits only', () => {
    for (const bad of [-1, 0.5, AMOUNT_LIMIT + 1, Number.NaN, '5']) expect(Fen.safeParse(bad).success).toBe(false);
    expect(Fen.safeParse(0).success).toBe(true);
  });
});
