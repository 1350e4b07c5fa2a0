// Counting numbers as papers write them out: 三份, 十二份, 三十一份.

const DIGITS = '零一二三四五六七八九';

/** 三, 十二, 三十一; from 100 on, where no paper needs words, figures. */
export function inChinese(count: number): string {
  if (count >= 100) return String(count);
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return head + (ones > 0 || tens === 0 ? DIGITS[ones] : '');
}
