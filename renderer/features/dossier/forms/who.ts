// Who is proposed for what: whoever sits at the keyboard, whoever the case was given to.
import type { CaseFile } from '../../../../main/domain/case';
import type { Settings } from '../../../../main/domain/settings';
import { mediatorsOf, type StaffRef } from '../../../../main/domain/staff';

/** Whoever sits at the keyboard, as a case remembers people. */
export function operatorRef(settings: Pick<Settings, 'staff' | 'operator'>): StaffRef | null {
  const member = settings.staff.find(({ id }) => id === settings.operator);
  return member ? { id: member.id, name: member.name } : null;
}

/** The case's lead mediator, else whoever sits at the keyboard. */
export function leadOrOperator(file: CaseFile, settings: Pick<Settings, 'staff' | 'operator'>): StaffRef | null {
  return file.assignment.lead ?? operatorRef(settings);
}

/** The case's mediators, lead first. */
export function mediatorRefs(file: CaseFile): StaffRef[] {
  return mediatorsOf(file.assignment);
}
