// 受理: the committee takes the case on, and it gets its number. One already written on paper can be named.
import type { z } from 'zod';
import { Day, yearOf } from '../../../../main/domain/day';
import { OptionalStaff } from '../../../../main/domain/staff';
import { call } from '../../../api';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { CaseForm, type At } from '../../../journeys/case-file/case-form';
import { forms } from '../../../strings/dossier-forms';
import { Button } from '../../../ui/button';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import { Note } from '../../../ui/panels';
import { useCaseRoute } from '../use-case-route';
import type { SheetFormProps } from './form-props';
import { NumberChoice } from './number-choice';
import { NEXT_NUMBER, NumberWanted, serialWanted } from './number-wanted';
import { operatorRef } from './who';

const words = forms.accept;
const AcceptForm = NumberWanted.extend({ on: Day, by: OptionalStaff });
const A = fieldsOf<z.input<typeof AcceptForm>>();

export function AcceptSheet({ onDone, onCancel }: SheetFormProps) {
  const { settings, today } = useHouse();
  const { file } = useOpenCase();
  const { open } = useCaseRoute();
  const pending = file.parties.filter(({ consent }) => consent.answer === 'pending').map(({ name }) => name);
  const accept = ({ on, by, ...wanted }: z.output<typeof AcceptForm>, { file: present, revision }: At) =>
    call('cases.accept', { id: present.id, revision, on, by, serial: serialWanted(wanted, yearOf(on)) });
  return (
    <CaseForm
      name="accept"
      schema={AcceptForm}
      initialOf={({ registeredOn }) => ({ on: registeredOn ?? today, by: operatorRef(settings), ...NEXT_NUMBER })}
      partOf={({ acceptance, parties, number }) => ({ acceptance, parties, number })}
      save={accept}
      onDone={onDone}
      onCancel={onCancel}
      saveWords={words.save}
      now
      extra={<Button onClick={() => open('decline')}>{words.decline}</Button>}
    >
      {pending.length > 0 && <Note tone="soon">{words.pending(pending.join('、'))}</Note>}
      <Fields>
        <A.Day name="on" label={words.on} required lean="past" span={7} />
        <A.Staff name="by" label={words.by} staff={settings.staff} span={5} />
      </Fields>
      <NumberChoice />
    </CaseForm>
  );
}
