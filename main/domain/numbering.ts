// 卷号: one for each accepted case, per committee and year, never used twice. Its look is a setting (domain.md §2.2).
import { z } from 'zod';
import { Day } from './day';
import { Line, requiredLine } from './text';

export const CaseNumber = z.object({
  year: z.int().min(1949).max(2199),
  serial: z.int().min(1).max(999_999),
  /** As it is printed, e.g. （2026）云隘人调字第017号. Kept, so that a later change of pattern changes no old paper. */
  text: requiredLine('卷号不能是空的'),
});
export type CaseNumber = z.infer<typeof CaseNumber>;

/** 作废: the sheet with the number was spoiled or lost. The number is never used again. */
export const Voiding = z.object({ on: Day, by: Line, reason: requiredLine('请写作废的原因') });
export type Voiding = z.infer<typeof Voiding>;

/**
 * A number kept back for an empty form (停电): printed on it before there is a case, so never given out by itself. It is taken by name
 * at 受理, or given up with a reason; either way it stays in the ledger.
 */
export const ReservedNumber = CaseNumber.extend({
  /** The day it was kept back, and who sat at the keyboard. */
  on: Day,
  by: Line,
  voided: Voiding.nullable(),
  /** The case that has taken it; empty while nobody has. */
  caseId: z.string(),
});
export type ReservedNumber = z.infer<typeof ReservedNumber>;

/** The most numbers that are kept back at once. */
export const MOST_RESERVED = 50;

/** Kept back and still waiting for its case. */
export function isOpen({ voided, caseId }: ReservedNumber): boolean {
  return voided === null && caseId === '';
}

/** How numbers look: {年} the year, {代字} the committee's short name, {序号} the serial, {序号:3} padded to three digits. */
export const NumberingRule = z.object({
  pattern: Line.refine((p) => /\{年\}/.test(p) && /\{序号(:[1-6])?\}/.test(p), '卷号样式里要有 {年} 和 {序号}').default(
    '（{年}）{代字}人调字第{序号:3}号',
  ),
  code: Line,
  /** The first serial of a year, for rooms that began the year on paper. Years not named start at 1. */
  firstSerial: z.record(z.string(), z.int().min(1).max(999_999)).default({}),
});
export type NumberingRule = z.infer<typeof NumberingRule>;

/** A number's printed text under a rule. */
export function numberText(rule: NumberingRule, year: number, serial: number): string {
  return rule.pattern
    .replaceAll('{年}', String(year))
    .replaceAll('{代字}', rule.code)
    .replace(/\{序号(?::([1-6]))?\}/g, (_, width: string | undefined) => String(serial).padStart(Number(width ?? 1), '0'));
}

/** A number of a year and serial, with its text. */
export function caseNumber(rule: NumberingRule, year: number, serial: number): CaseNumber {
  return { year, serial, text: numberText(rule, year, serial) };
}

/**
 * The next serial of a year: one past the highest ever used, void or not, and not before the rule's first. With a range (a room on several
 * PCs) only what is used in it counts; past its end it is full, which the caller sees by the number.
 */
export function nextSerial(rule: NumberingRule, year: number, used: Iterable<number>, range: { from: number; to: number } = { from: 1, to: Infinity }): number {
  let highest = Math.max(range.from, rule.firstSerial[String(year)] ?? 1) - 1;
  for (const serial of used) if (serial > highest && serial <= range.to) highest = serial;
  return highest + 1;
}
