// 约定调解 as a sheet of the case: the form of journeys/sittings, with what the address knows of the time.
import { PlanSittingForm } from '../../../journeys/sittings/plan-form';
import type { SheetFormProps } from './form-props';

export function PlanSessionSheet({ subject, onDone, onCancel }: SheetFormProps) {
  return <PlanSittingForm subject={subject} onDone={onDone} onCancel={onCancel} />;
}
