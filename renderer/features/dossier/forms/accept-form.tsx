// 受理: the committee takes the case on, and it gets its number. One already written on paper can be named.
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { Day, isDay, yearOf } from '../../../../main/domain/day';
import { numberText } from '../../../../main/domain/numbering';
import { OptionalStaff } from '../../../../main/domain/staff';
import { call } from '../../../api';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { CaseForm, type At } from '../../../journeys/case-file/case-form';
import { forms } from '../../../strings/dossier-forms';
import { useCall } from '../../../use-call';
import { Button } from '../../../ui/button';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import { Note } from '../../../ui/panels';
import { useCaseRoute } from '../use-case-route';
import type { SheetFormProps } from './form-props';
import { operatorRef } from './who';

const words = forms.accept;
const AcceptForm = z.object({ on: Day, by: OptionalStaff, ownSerial: z.boolean(), serial: z.int().min(1).max(999_999) });
const A = fieldsOf<z.input<typeof AcceptForm>>();

export function AcceptSheet({ onDone, onCancel }: SheetFormProps) {
  const { settings, today } = useHouse();
  const { file } = useOpenCase();
  const { open } = useCaseRoute();
  const pending = file.parties.filter(({ consent }) => consent.answer === 'pending').map(({ name }) => name);
  const accept = ({ on, by, ownSerial, serial }: z.output<typeof AcceptForm>, { file: present, revision }: At) =>
    call('cases.accept', { id: present.id, revision, on, by, serial: ownSerial ? serial : null });
  return (
    <CaseForm
      name="accept"
      schema={AcceptForm}
      initialOf={({ registeredOn }) => ({ on: registeredOn ?? today, by: operatorRef(settings), ownSerial: false, serial: 1 })}
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
      <NumberPreview />
    </CaseForm>
  );
}

/** The number the case will get, as it will be printed. */
function NumberPreview() {
  const { settings } = useHouse();
  const { file } = useOpenCase();
  const on: unknown = useWatch({ name: 'on' });
  const own: unknown = useWatch({ name: 'ownSerial' });
  const serial: unknown = useWatch({ name: 'serial' });
  const year = typeof on === 'string' && isDay(on) ? yearOf(on) : null;
  const next = useCall('cases.nextNumber', year === null ? null : { year });
  if (year === null) return null;
  // A number once given stays with its case.
  const text = file.number?.text ?? (own === true && typeof serial === 'number' ? numberText(settings.numbering, year, serial) : (next.value?.text ?? ''));
  return (
    <>
      <div className="number-preview" role="status">
        <span>{words.number}</span>
        <b>{text}</b>
      </div>
      <p className="sheet-hint">{words.numberHint}</p>
      {file.number === null && (
        <Fields>
          <A.Check name="ownSerial" label={words.ownSerial} />
          {own === true && <A.Number name="serial" label={words.serial} hint={words.serialHint(year)} low={1} high={999_999} span={4} />}
        </Fields>
      )}
    </>
  );
}
