// Money: whole 分 (fen) as integers everywhere; 元 and 大写 only at the edges.
import nzh from 'nzh/cn';
import { z } from 'zod';

/** Money in 分. An integer, never a fraction. */
export type Fen = number;

/** The largest amount the program takes: 999,999,999.99 元. */
export const AMOUNT_LIMIT: Fen = 99_999_999_999;

export const Fen = z
  .int('金额应当精确到分')
  .min(0, '金额不能是负数')
  .max(AMOUNT_LIMIT, '金额太大，最多 999,999,999.99 元');
export const OptionalFen = Fen.nullable().default(null);

/**
 * Reads what a person types as an amount in 元: '2400', '2,400.5', '￥2400', '2400元', full-width digits.
 * Returns 分, or null when it is not an amount or out of range.
 */
export function parseYuan(text: string): Fen | null {
  const half = text.normalize('NFKC').replace(/[\s,，]/g, '').replace(/^[¥￥]|^人民币/, '').replace(/元整?$/, '');
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(half);
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** '2,400' or '2,400.50': 元 with thousands separators, cents only when there are any. */
export function yuan(fen: Fen): string {
  const whole = Math.floor(fen / 100).toString().replace(/\B(?=(\d{3})+$)/g, ',');
  const cents = fen % 100;
  return cents === 0 ? whole : `${whole}.${cents.toString().padStart(2, '0')}`;
}

/** 大写 without 人民币: '贰仟肆佰元整' (正确填写票据和结算凭证的基本规定). Digits exact to the 分. */
export function capitalAmount(fen: Fen): string {
  const cents = fen % 100;
  // Without cents the decimals must be left out, or nzh leaves out 整.
  const text = `${Math.floor(fen / 100)}${cents === 0 ? '' : `.${cents.toString().padStart(2, '0')}`}`;
  return nzh.toMoney(text, { outSymbol: false });
}

/** '人民币2,400元（大写：贰仟肆佰元整）', the form agreements use (domain.md §7.2). */
export function amountInWords(fen: Fen): string {
  return `人民币${yuan(fen)}元（大写：${capitalAmount(fen)}）`;
}
