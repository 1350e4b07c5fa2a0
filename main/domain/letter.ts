// Letters and reports that come in or go out: referrals (移送), answers to them (回函), reports of danger (报告), 困难群众 passed on for help.
import { z } from 'zod';
import { OptionalDay } from './day';
import { Line, Prose } from './text';

export const LETTER_KINDS = ['report', 'reply', 'transfer', 'aid', 'other'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];
export const LETTER_NAMES: Record<LetterKind, string> = {
  report: '风险报告',
  reply: '委托调解回函',
  transfer: '转办',
  aid: '困难群众转介',
  other: '其他函件',
};

export const Letter = z.object({
  id: z.string(),
  kind: z.enum(LETTER_KINDS),
  organ: Line,
  on: OptionalDay,
  how: z.enum(['oral', 'written']).default('written'),
  documentNumber: Line,
  about: Prose,
  /** 困难群众转介: id of the party who needs help. */
  party: z.string().nullable().default(null),
});
export type Letter = z.infer<typeof Letter>;
