// 取消调解: a sitting that will not take place; it stays in the case with the reason.
import { z } from 'zod';
import { Day } from '../../../main/domain/day';
import { Prose } from '../../../main/domain/text';
import { useHouse } from '../../house';
import { forms } from '../../strings/dossier-forms';
import { fieldsOf } from '../../ui/fields-of';
import { Fields } from '../../ui/form-frame';
import { CaseForm, moving } from '../case-file/case-form';
import { sessionById } from './plan-values';

const words = forms.cancelSession;
const CancelForm = z.object({ on: Day, reason: Prose });
const C = fieldsOf<z.input<typeof CancelForm>>();

interface Props {
  /** Id of the sitting. */
  subject: string | null;
  onDone(): void;
  onCancel(): void;
}

export function CancelSittingForm({ subject, onDone, onCancel }: Props) {
  const { today } = useHouse();
  return (
    <CaseForm
      name="cancel-session"
      about={subject ?? 'new'}
      schema={CancelForm}
      initialOf={(): z.input<typeof CancelForm> => ({ on: today, reason: '' })}
      partOf={(file) => sessionById(file, subject)}
      save={moving('cancel-session', (values: z.output<typeof CancelForm>) => ({ ...values, id: subject ?? '' }))}
      onDone={onDone}
      onCancel={onCancel}
      saveWords={words.save}
    >
      <Fields>
        <C.Prose name="reason" label={words.reason} rows={2} autoFocus />
        <C.Day name="on" label={words.on} required lean="past" />
      </Fields>
    </CaseForm>
  );
}
