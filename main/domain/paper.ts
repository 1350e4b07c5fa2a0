// Papers of a case that were printed for signature: frozen bytes on disk, and what became of each printing.
import { z } from 'zod';
import { Instant, OptionalDay } from './day';
import { Line } from './text';

/**
 * The forms this program makes of a case; codes and names are those of domain.md §2 (F: 司法部 2010 set, L: local add-ons). F10 is a
 * title sheet with two papers of its own, L6 a family of letters.
 */
export const FORMS = [
  'F0',
  'F1',
  'F2',
  'F3',
  'F4',
  'F5',
  'F6',
  'F7',
  'F8',
  'F9',
  'F10',
  'F10A',
  'F10B',
  'F11',
  'F12',
  'L1',
  'L2',
  'L3',
  'L4',
  'L5',
  'L6A',
  'L6B',
  'L6C',
  'L6D',
  'L6E',
  'L6F',
  'L6G',
  'L6H',
] as const;
export type Form = (typeof FORMS)[number];
export const FORM_TITLES: Record<Form, string> = {
  F0: '调解卷宗',
  F1: '卷内目录',
  F2: '人民调解申请书',
  F3: '人民调解受理登记表',
  F4: '人民调解调查记录',
  F5: '人民调解证据材料',
  F6: '人民调解记录',
  F7: '人民调解协议书',
  F8: '人民调解口头协议登记表',
  F9: '人民调解回访记录',
  F10: '司法确认有关材料',
  F10A: '司法确认申请书',
  F10B: '主持调解证明',
  F11: '卷宗情况说明',
  F12: '封底',
  L1: '人民调解当事人权利义务告知书',
  L2: '当事人身份证明',
  L3: '授权委托书',
  L4: '履行凭证',
  L5: '结案报告表',
  L6A: '调解通知书',
  L6B: '终止调解告知书',
  L6C: '不予受理告知书',
  L6D: '延期调解同意书',
  L6E: '委托调解回函',
  L6F: '督促履行通知书',
  L6G: '收条',
  L6H: '困难群众帮扶转介单',
};

/** What a case needs when it is taken down by hand from beginning to end: ticked first where empty forms are printed. */
export const USUAL_BLANKS: readonly Form[] = ['F2', 'F3', 'L1', 'F6', 'F7'];

/** What a sitting and its agreement need on the table: shown first, and asked for by 下一步. */
export const MAIN_FORMS: readonly Form[] = ['F3', 'F6', 'F7', 'F8', 'F9'];

/** One time the frozen bytes were sent to a printer, and whether the person said it came out right. */
export const Printing = z.object({
  at: Instant,
  copies: z.int().min(1).max(99).default(1),
  cameOut: z.boolean().nullable().default(null),
  note: Line,
});
export type Printing = z.infer<typeof Printing>;

export const Paper = z.object({
  id: z.string(),
  form: z.enum(FORMS),
  /**
   * Id of the record the form is about (session, agreement, visit, inquiry, stand-in, extension, letter, urge, performance), of a session and a
   * party as `session.party` on L6A; null for forms about the case as a whole.
   */
  subject: z.string().nullable().default(null),
  /** File in the case's papers folder; named by form and hash, never by people. */
  file: Line,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Hash of the facts that were set in print: when today's facts give another one, the paper is out of date. */
  facts: z.string().regex(/^[0-9a-f]{64}$/),
  pages: z.int().min(1),
  frozenAt: Instant,
  copies: z.int().min(1).max(99).default(1),
  printings: z.array(Printing).default([]),
  /** Who received which original, and when. */
  handedOut: z.array(z.object({ to: Line, copies: z.int().min(1).max(99).default(1), on: OptionalDay })).default([]),
  /** Set when a newer print of the same paper took its place: this one counts for nothing any more. */
  voidedAt: Instant.nullable().default(null),
});
export type Paper = z.infer<typeof Paper>;

/** The frozen paper in force for a form and its subject, if there is one. */
export function paperInForce(papers: readonly Paper[], form: Form, subject: string | null): Paper | undefined {
  return papers.findLast((p) => p.form === form && p.subject === subject && p.voidedAt === null);
}
