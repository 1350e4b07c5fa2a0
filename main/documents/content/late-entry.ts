// 补录: papers of a case that was typed in afterwards say so, and when, and why.
import type { CaseFile } from '../../domain/case';
import { dayInChinese } from '../../domain/day';

/** '本案先以纸质记录，于2026年3月12日补录（停电）。'; empty for a case entered at once. */
export function lateInWords({ lateEntry }: Pick<CaseFile, 'lateEntry'>): string {
  if (lateEntry === null) return '';
  return `本案先以纸质记录，于${dayInChinese(lateEntry.on)}补录${lateEntry.reason === '' ? '' : `（${lateEntry.reason}）`}。`;
}
