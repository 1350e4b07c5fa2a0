// 受理: taking a case on, or not; with its number, which comes from the store's ledger and is never given twice.
import { z } from 'zod';
import { Day, OptionalDay } from '../day';
import { CaseNumber } from '../numbering';
import { fail, ok } from '../result';
import { OptionalStaff } from '../staff';
import { Line, Prose } from '../text';
import { firstOf, future, move, refuse, shut } from './move';

/** `number` is put in by the call that runs this move; a window cannot make one up. */
export const accept = move('受理', z.object({ on: Day, by: OptionalStaff, number: CaseNumber }), (file, { on, by, number }, context) => {
  const no = firstOf(shut(file), future(on, context.today, '受理'));
  if (no) return fail(no);
  if (file.registeredOn === null) return refuse('not-registered', '请先登记，再受理。');
  if (file.acceptance?.decision === 'accepted') return refuse('already-accepted', '这个案件已经受理过了。');
  const refusing = file.parties.filter((p) => p.consent.answer === 'refused').map((p) => p.name);
  if (refusing.length > 0) return refuse('consent-refused', `${refusing.join('、')}明确拒绝调解，不得调解（人民调解法第十七条）。`);
  return ok({ ...file, number, acceptance: { decision: 'accepted', on, by, reason: '', to: '' } });
});

export const decline = move(
  '不予受理',
  z.object({ decision: z.enum(['declined', 'transferred']), on: Day, by: OptionalStaff, reason: Prose, to: Line }),
  (file, input, context) => {
    const no = firstOf(shut(file), future(input.on, context.today, '决定'));
    if (no) return fail(no);
    if (file.acceptance?.decision === 'accepted') return refuse('already-accepted', '这个案件已经受理。不再调解时，请用“终止调解”。');
    if (input.reason === '') return refuse('no-reason', '请写明不受理或者转办的原因。');
    if (input.decision === 'transferred' && input.to === '') return refuse('no-receiver', '请写明转给哪个单位。');
    return ok({ ...file, acceptance: input });
  },
);

/** Takes the decision not to accept back; an accepted case keeps its number for good. */
export const reconsider = move('撤回不予受理', z.object({}), (file) => {
  const no = shut(file);
  if (no) return fail(no);
  if (!file.acceptance || file.acceptance.decision === 'accepted') return refuse('not-declined', '这个案件没有不予受理的决定。');
  return ok({ ...file, acceptance: null });
});


/** A day or a name written down wrongly at 登记 or 受理. The number stays as it was given, whatever the day. */
export const correctIntake = move(
  '更正登记、受理日期',
  z.object({ registeredOn: Day, registeredBy: OptionalStaff, decidedOn: OptionalDay, decidedBy: OptionalStaff }),
  (file, { registeredOn, registeredBy, decidedOn, decidedBy }, context) => {
    const no = firstOf(shut(file), future(registeredOn, context.today, '登记'), future(decidedOn, context.today, '受理'));
    if (no) return fail(no);
    const { acceptance } = file;
    if (file.registeredOn === null) return refuse('not-registered', '请先登记。');
    if (acceptance && decidedOn === null) return refuse('no-day', '请填写决定受理的日期。');
    return ok({ ...file, registeredOn, registeredBy, acceptance: acceptance && decidedOn !== null ? { ...acceptance, on: decidedOn, by: decidedBy } : acceptance });
  },
);
