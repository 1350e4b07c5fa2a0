// 司法确认 as the form holds it: first what the parties want, then the days of it.
import { z } from 'zod';
import type { CaseFile } from '../../../main/domain/case';
import { Confirmation } from '../../../main/domain/confirmation';
import type { Settings } from '../../../main/domain/settings';
import type { Day } from '../../../main/domain/day';
import { followUp } from '../../strings/follow-up';

const words = followUp.confirmation;

export const ConfirmationInForm = Confirmation.extend({ wants: z.enum(['apply', 'declined']) }).superRefine((form, context) => {
  const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (form.wants === 'declined') {
    if (form.declinedOn === null) say('declinedOn', words.declinedWanted);
    return;
  }
  const { appliedOn, acceptedOn, decidedOn, result } = form;
  if (appliedOn === null) say('appliedOn', words.appliedWanted);
  if (appliedOn !== null && acceptedOn !== null && acceptedOn < appliedOn) say('acceptedOn', words.acceptedEarly);
  if (appliedOn !== null && decidedOn !== null && decidedOn < appliedOn) say('decidedOn', words.decidedEarly);
  if (decidedOn !== null && result === null) say('result', words.resultWanted);
  if (decidedOn === null && result !== null) say('decidedOn', words.decidedWanted);
});
export type ConfirmationValues = z.input<typeof ConfirmationInForm>;

const NOTHING: Confirmation = { declinedOn: null, court: '', appliedOn: null, acceptedOn: null, decidedOn: null, result: null, documentNumber: '', note: '' };

/** What the form starts with: what is known, else an application to the room's court today. */
export function confirmationInForm({ confirmation }: Pick<CaseFile, 'confirmation'>, { committee }: Pick<Settings, 'committee'>, today: Day): ConfirmationValues {
  const known = confirmation ?? { ...NOTHING, court: committee.court };
  return { ...known, appliedOn: known.appliedOn ?? today, declinedOn: known.declinedOn ?? today, wants: known.declinedOn !== null ? 'declined' : 'apply' };
}

/** What is saved: an application, or that they do not want one, which leaves everything known before as it was. */
export function savedConfirmation({ wants, ...confirmation }: z.output<typeof ConfirmationInForm>, file: Pick<CaseFile, 'confirmation'>): Confirmation {
  if (wants === 'apply') return { ...confirmation, declinedOn: null };
  return { ...(file.confirmation ?? NOTHING), declinedOn: confirmation.declinedOn };
}
