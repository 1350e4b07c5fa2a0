// Counting numbers as papers write them out: 三份, 十二份, 三十一份.
import nzh from 'nzh/cn';

/** 三, 十二, 三十一 */
export function inChinese(count: number): string {
  return nzh.encodeS(count, { tenMin: true });
}
