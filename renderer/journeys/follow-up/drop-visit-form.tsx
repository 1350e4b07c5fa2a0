// 不用回访了: dropping a wanted visit, with the reason, which stays in the case.
import { z } from 'zod';
import { shortDayInChinese } from '../../../main/domain/day';
import { requiredLine } from '../../../main/domain/text';
import { useHouse } from '../../house';
import { visits } from '../../strings/visits';
import { fieldsOf } from '../../ui/fields-of';
import { Fields } from '../../ui/form-frame';
import { Note } from '../../ui/panels';
import { useOpenCase } from '../case-file/case-context';
import { CaseForm, moving } from '../case-file/case-form';
import type { FollowUpFormProps } from './form-props';
import { wantedVisit } from './wanted';
import './follow-up.css';

const words = visits.drop;
const Drop = z.object({ reason: requiredLine(words.reasonWanted) });
const F = fieldsOf<z.input<typeof Drop>>();

/** `part`: key of the wanted visit. */
export function DropVisitForm({ part, onDone, onCancel }: FollowUpFormProps) {
  const { book, today } = useHouse();
  const { file } = useOpenCase();
  const visit = wantedVisit(file, book, today, part);
  if (!visit) return <Note>{visits.plan.gone}</Note>;
  return (
    <CaseForm
      name="drop-visit"
      about={visit.key}
      schema={Drop}
      initialOf={() => ({ reason: '' })}
      partOf={({ visitChanges, visits: made }) => ({ visitChanges, visits: made.length })}
      save={moving('change-visit', ({ reason }: z.output<typeof Drop>) => ({ visit: visit.key, to: null, reason }))}
      onDone={onDone}
      onCancel={onCancel}
      saveWords={words.save}
    >
      <p className="promise-line">{words.about(shortDayInChinese(visit.on), visit.why)}</p>
      <Fields>
        <F.Text name="reason" label={words.reason} hint={words.reasonHint} required autoFocus />
      </Fields>
    </CaseForm>
  );
}
