// Numbers that identify people and organisations: read as typed, checked, masked. A wrong one is a warning, never a wall:
// cards are misread and old people forget (domain.md §8.1).
import { isDay, type Day } from './day';

export type Sex = '男' | '女';

/** What an ID number says, or what is wrong with it. */
export type IdNumberReading =
  | { ok: true; number: string; birthDate: Day; sex: Sex; legacy: boolean }
  | { ok: false; problem: 'length' | 'characters' | 'birth-date' | 'check-digit' };

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECK_DIGITS = '10X98765432';

const PLAIN = /^[0-9A-Z]*$/;

/** Removes spaces, turns full-width into half-width, upper-cases: what every number here is compared as. */
export function plainNumber(text: string): string {
  // Nearly all are plain already; hints ask for those of every case at every key.
  if (PLAIN.test(text)) return text;
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

/** The check digit of an 18-digit ID number's first 17 digits (GB 11643-1999). */
export function idCheckDigit(first17: string): string {
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return ID_CHECK_DIGITS[sum % 11] ?? '';
}

/**
 * Reads a 居民身份证 number (18 digits, GB 11643-1999) or the 15-digit one before it. The area code is not compared with
 * today's list: people keep the code of the year they were registered.
 */
export function readIdNumber(text: string): IdNumberReading {
  const number = plainNumber(text);
  if (number.length === 15) {
    if (!/^\d{15}$/.test(number)) return { ok: false, problem: 'characters' };
    const first17 = `${number.slice(0, 6)}19${number.slice(6)}`;
    return readIdNumber(first17 + idCheckDigit(first17)).ok
      ? { ...describe(first17), ok: true, number, legacy: true }
      : { ok: false, problem: 'birth-date' };
  }
  if (number.length !== 18) return { ok: false, problem: 'length' };
  if (!/^\d{17}[\dX]$/.test(number)) return { ok: false, problem: 'characters' };
  const first17 = number.slice(0, 17);
  if (!isDay(describe(first17).birthDate)) return { ok: false, problem: 'birth-date' };
  if (idCheckDigit(first17) !== number[17]) return { ok: false, problem: 'check-digit' };
  return { ...describe(first17), ok: true, number, legacy: false };
}

function describe(first17: string): { birthDate: Day; sex: Sex } {
  const birthDate = `${first17.slice(6, 10)}-${first17.slice(10, 12)}-${first17.slice(12, 14)}`;
  return { birthDate, sex: Number(first17[16]) % 2 === 1 ? '男' : '女' };
}

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export type CreditCodeReading = { ok: true; code: string } | { ok: false; problem: 'length' | 'characters' | 'check-digit' };

/** Reads a 统一社会信用代码 (GB 32100-2015): 18 characters without I O S V Z, check character mod 31. */
export function readCreditCode(text: string): CreditCodeReading {
  const code = plainNumber(text);
  if (code.length !== 18) return { ok: false, problem: 'length' };
  const values = [...code].map((c) => CREDIT_ALPHABET.indexOf(c));
  if (values.includes(-1)) return { ok: false, problem: 'characters' };
  const sum = CREDIT_WEIGHTS.reduce((total, weight, i) => total + weight * (values[i] ?? 0), 0);
  return (31 - (sum % 31)) % 31 === values[17] ? { ok: true, code } : { ok: false, problem: 'check-digit' };
}

/** True for a mainland mobile number or a landline with area code, as domain.md §8.6 gives them. */
export function isPhone(text: string): boolean {
  const number = plainNumber(text);
  return /^1[3-9]\d{9}$/.test(number) || /^0\d{2,3}[2-8]\d{6,7}$/.test(number);
}

/** '500299**********0015': enough to tell two people apart, not enough to use (个人信息保护法 6, 51). */
export function maskNumber(number: string): string {
  const chars = [...number];
  if (chars.length < 8) return '*'.repeat(chars.length);
  const head = chars.length >= 15 ? 4 : 3;
  return chars.map((c, i) => (i < head || i >= chars.length - 4 ? c : '*')).join('');
}
