// 登记: a clue becomes a registered case.
import { z } from 'zod';
import { Day } from '../../../../main/domain/day';
import { OptionalStaff } from '../../../../main/domain/staff';
import { useHouse } from '../../../house';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { forms } from '../../../strings/dossier-forms';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import type { SheetFormProps } from './form-props';
import { operatorRef } from './who';

const RegisterForm = z.object({ on: Day, by: OptionalStaff });
const R = fieldsOf<z.input<typeof RegisterForm>>();

export function RegisterSheet({ onDone, onCancel }: SheetFormProps) {
  const { settings, today } = useHouse();
  const words = forms.register;
  return (
    <CaseForm
      name="register"
      schema={RegisterForm}
      initialOf={() => ({ on: today, by: operatorRef(settings) })}
      partOf={({ registeredOn, parties, dispute }) => ({ registeredOn, parties, dispute })}
      save={moving('register', (values: z.output<typeof RegisterForm>) => values)}
      onDone={onDone}
      onCancel={onCancel}
      saveWords={words.save}
      now
    >
      <Fields>
        <R.Day name="on" label={words.on} required lean="past" span={7} />
        <R.Staff name="by" label={words.by} staff={settings.staff} span={5} />
      </Fields>
      <p className="sheet-hint">{words.hint}</p>
    </CaseForm>
  );
}
