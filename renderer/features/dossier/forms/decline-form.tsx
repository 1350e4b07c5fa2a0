// 不予受理, or 转办: not taking the case on, with the reason.
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { Day } from '../../../../main/domain/day';
import { OptionalStaff } from '../../../../main/domain/staff';
import { Line, requiredProse } from '../../../../main/domain/text';
import { useHouse } from '../../../house';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { forms } from '../../../strings/dossier-forms';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import type { SheetFormProps } from './form-props';
import { operatorRef } from './who';

const words = forms.decline;
const DeclineForm = z
  .object({ decision: z.enum(['declined', 'transferred']), on: Day, by: OptionalStaff, reason: requiredProse(words.reasonWanted), to: Line })
  .superRefine(({ decision, to }, context) => {
    if (decision === 'transferred' && to === '') context.addIssue({ code: 'custom', path: ['to'], message: words.toWanted });
  });
const D = fieldsOf<z.input<typeof DeclineForm>>();
const DECISIONS = (['declined', 'transferred'] as const).map((value) => ({ value, label: words.decisions[value] }));

export function DeclineSheet({ onDone, onCancel }: SheetFormProps) {
  const { settings, today } = useHouse();
  return (
    <CaseForm
      name="decline"
      schema={DeclineForm}
      initialOf={(): z.input<typeof DeclineForm> => ({ decision: 'declined', on: today, by: operatorRef(settings), reason: '', to: '' })}
      partOf={({ acceptance }) => acceptance}
      save={moving('decline', (values: z.output<typeof DeclineForm>) => values)}
      onDone={onDone}
      onCancel={onCancel}
      saveWords={words.save}
    >
      <Fields>
        <D.Choice name="decision" label={words.decision} options={DECISIONS} />
        <TransferTo />
        <D.Prose name="reason" label={words.reason} required rows={3} />
        <D.Day name="on" label={words.on} required lean="past" span={7} />
        <D.Staff name="by" label={words.by} staff={settings.staff} span={5} />
      </Fields>
    </CaseForm>
  );
}

function TransferTo() {
  const decision: unknown = useWatch({ name: 'decision' });
  return decision === 'transferred' ? <D.Text name="to" label={words.to} hint={words.toHint} required /> : null;
}
