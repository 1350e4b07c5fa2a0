// Papers of a case that were printed for signature: frozen bytes on disk, and what became of each printing.
import { z } from 'zod';
import { Instant, OptionalDay } from './day';
import { Line } from './text';

/** The official forms this program makes so far; the codes are those of domain.md §2. */
export const FORMS = ['F3', 'F6', 'F7', 'F8', 'F9'] as const;
export type Form = (typeof FORMS)[number];
export const FORM_TITLES: Record<Form, string> = {
  F3: '人民调解受理登记表',
  F6: '人民调解记录',
  F7: '人民调解协议书',
  F8: '人民调解口头协议登记表',
  F9: '人民调解回访记录',
};

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
  /** Id of the session, agreement or visit the form is about; null for forms about the case as a whole. */
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
