// 补录 as a form holds it: whether, and why.
import { z } from 'zod';
import type { LateEntry, LateNote } from '../../../main/domain/late-entry';
import { Line } from '../../../main/domain/text';
import { lateEntry as words } from '../../strings/late-entry';

export const LateInForm = z.object({ is: z.boolean(), reason: Line }).superRefine(({ is, reason }, context) => {
  if (is && reason === '') context.addIssue({ code: 'custom', path: ['reason'], message: words.reasonWanted });
});
export type LateInForm = z.output<typeof LateInForm>;

/** What the form starts with. */
export function lateInForm(late: LateEntry | null): LateInForm {
  return { is: late !== null, reason: late?.reason ?? '' };
}

/** What is to be noted; null: not late. */
export function lateNote({ is, reason }: LateInForm): LateNote | null {
  return is ? { reason } : null;
}
