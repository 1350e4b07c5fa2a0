// 约回访: the day on which somebody wants to look in, apart from what the visits themselves say.
import { z } from 'zod';
import { OptionalDay } from '../../../main/domain/day';
import { nextVisitDay } from '../../../main/domain/agenda';
import { useHouse } from '../../house';
import { followUp } from '../../strings/follow-up';
import { fieldsOf } from '../../ui/fields-of';
import { Fields } from '../../ui/form-frame';
import { CaseForm, moving } from '../case-file/case-form';
import type { FollowUpFormProps } from './form-props';
import './follow-up.css';

const words = followUp.planVisit;
const Plan = z.object({ on: OptionalDay });
const F = fieldsOf<z.input<typeof Plan>>();

export function PlanVisitForm({ onDone, onCancel }: FollowUpFormProps) {
  const { book } = useHouse();
  return (
    <CaseForm
      name="plan-visit"
      about="all"
      schema={Plan}
      initialOf={(file) => ({ on: nextVisitDay(file, book) })}
      partOf={({ visitWantedOn, visits }) => ({ visitWantedOn, visits: visits.length })}
      save={moving('plan-visit', (values: z.output<typeof Plan>) => values)}
      onDone={onDone}
      onCancel={onCancel}
      saveWords={words.save}
    >
      <Fields>
        <F.Day name="on" label={words.on} hint={words.hint} lean="future" autoFocus />
      </Fields>
    </CaseForm>
  );
}
