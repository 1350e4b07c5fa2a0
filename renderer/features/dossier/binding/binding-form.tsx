// 立卷信息: what the cover and 卷宗情况说明 say beyond the case itself.
import type { z } from 'zod';
import { Binding } from '../../../../main/domain/dossier';
import { useHouse } from '../../../house';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { binding as words } from '../../../strings/dossier-binding';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import type { SheetFormProps } from '../forms/form-props';
import { operatorRef } from '../forms/who';

const B = fieldsOf<z.input<typeof Binding>>();

export function BindingSheet({ onDone, onCancel }: SheetFormProps) {
  const { settings, today } = useHouse();
  return (
    <CaseForm
      name="binding"
      schema={Binding}
      initialOf={({ binding, assignment }): z.input<typeof Binding> =>
        binding ?? { filedBy: assignment.recorder ?? operatorRef(settings), filedOn: today, retention: '', remark: '', note: '', checkedBy: '', checkedOn: null }
      }
      partOf={({ binding, archive }) => ({ binding, archive })}
      save={moving('set-binding', (binding: Binding) => ({ binding }))}
      pathOf={(path) => path.replace(/^binding\./, '')}
      onDone={onDone}
      onCancel={onCancel}
    >
      <Fields>
        <B.Staff name="filedBy" label={words.filedBy} staff={settings.staff} span={6} />
        <B.Day name="filedOn" label={words.filedOn} lean="past" span={6} />
        <B.Choice name="retention" label={words.retention} options={settings.retentions.map((value) => ({ value, label: value }))} />
        <B.Text name="remark" label={words.remark} />
        <B.Prose name="note" label={words.note} hint={words.noteHint} rows={4} />
        <B.Suggest name="checkedBy" label={words.checkedBy} suggestions={settings.staff.map(({ name }) => name)} span={6} />
        <B.Day name="checkedOn" label={words.checkedOn} lean="past" span={6} />
      </Fields>
    </CaseForm>
  );
}
