// Numbers as people say them in dates: 三, 二十三, 廿三, 初八, 十五, 23.
const DIGITS = '〇一二三四五六七八九';

/** Pieces of regular expressions: a number up to 99, a day of a lunar month, a month of either calendar. */
export const NUMBER = '(?:\\d{1,3}|[一二两三四五六七八九十廿卅]{1,3})';
export const LUNAR_DATE = '(?:初[一二三四五六七八九十]|(?:十|二十|廿)[一二三四五六七八九]?|三十|卅|半|[一二三四五六七八九]|\\d{1,2})';
export const MONTH = '(?:正|冬|腊|十[一二]?|[一二三四五六七八九]|\\d{1,2})';

/** The number a word stands for; null when it is none. '两' is 2, '廿三' 23, '卅' 30. */
export function numberIn(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  const plain = word.replace('两', '二').replace(/^廿/, '二十').replace(/^卅/, '三十');
  if (/^[一二三四五六七八九]$/.test(plain)) return DIGITS.indexOf(plain);
  const match = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(plain);
  if (!match) return null;
  const [, tens, ones] = match;
  return (tens === undefined ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === undefined ? 0 : DIGITS.indexOf(ones));
}

/** The day of the month in 初八, 十五, 廿三, 半 (the fifteenth); null when it is none. */
export function dateIn(word: string): number | null {
  return word === '半' ? 15 : numberIn(word.replace(/^初/, ''));
}

/** The month in 正, 冬, 腊, 十一, 3; null when it is none. */
export function monthIn(word: string): number | null {
  const special = { 正: 1, 冬: 11, 腊: 12 }[word];
  return special ?? numberIn(word);
}

/** '二〇二六' and '2026' as a year. */
export function yearIn(word: string): number {
  return Number([...word.replaceAll('零', '〇')].map((c) => (DIGITS.includes(c) ? DIGITS.indexOf(c) : c)).join(''));
}
