// Who is proposed as the one who urges or visits.
import type { CaseFile } from '../../../main/domain/case';
import type { Settings } from '../../../main/domain/settings';
import type { StaffRef } from '../../../main/domain/staff';

/** Whoever sits at the keyboard if they mediate, else the case's lead mediator, else whoever sits there. */
export function visitorOf({ assignment }: Pick<CaseFile, 'assignment'>, { staff, operator }: Pick<Settings, 'staff' | 'operator'>): StaffRef | null {
  const member = staff.find(({ id }) => id === operator);
  const here = member ? { id: member.id, name: member.name } : null;
  return member?.duties.includes('mediator') ? here : (assignment.lead ?? here);
}
