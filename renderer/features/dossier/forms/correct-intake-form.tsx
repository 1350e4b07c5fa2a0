// 更正登记、受理日期: a day or a name written down wrongly. The number stays as it was given.
import { z } from 'zod';
import { Day, OptionalDay } from '../../../../main/domain/day';
import { OptionalStaff } from '../../../../main/domain/staff';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { forms } from '../../../strings/dossier-forms';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import type { SheetFormProps } from './form-props';

const words = forms.correctIntake;
const CorrectForm = z.object({ registeredOn: Day, registeredBy: OptionalStaff, decidedOn: OptionalDay, decidedBy: OptionalStaff });
const C = fieldsOf<z.input<typeof CorrectForm>>();

export function CorrectIntakeSheet({ onDone, onCancel }: SheetFormProps) {
  const { settings, today } = useHouse();
  const { file } = useOpenCase();
  return (
    <CaseForm
      name="correct-intake"
      about="all"
      schema={CorrectForm}
      initialOf={({ registeredOn, registeredBy, acceptance }): z.input<typeof CorrectForm> => ({ registeredOn: registeredOn ?? today, registeredBy, decidedOn: acceptance?.on ?? null, decidedBy: acceptance?.by ?? null })}
      partOf={({ registeredOn, registeredBy, acceptance }) => ({ registeredOn, registeredBy, acceptance })}
      save={moving('correct-intake', (values: z.output<typeof CorrectForm>) => values)}
      onDone={onDone}
      onCancel={onCancel}
    >
      <Fields>
        <C.Day name="registeredOn" label={forms.register.on} required lean="past" span={7} autoFocus />
        <C.Staff name="registeredBy" label={forms.register.by} staff={settings.staff} span={5} />
        {file.acceptance && (
          <>
            <C.Day name="decidedOn" label={words.decidedOn} required lean="past" span={7} />
            <C.Staff name="decidedBy" label={forms.accept.by} staff={settings.staff} span={5} />
          </>
        )}
      </Fields>
      {file.number && <p className="sheet-hint">{words.numberStays(file.number.text)}</p>}
    </CaseForm>
  );
}
