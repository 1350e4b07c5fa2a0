// Small notes about the case as a whole: its grade, its number in the provincial system, why it is opened again.
import { z } from 'zod';
import { yuan } from '../../../../main/domain/amount';
import { ExternalEntry, Grade } from '../../../../main/domain/closing';
import { requiredLine, requiredProse } from '../../../../main/domain/text';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { forms } from '../../../strings/dossier-forms';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import type { SheetFormProps } from './form-props';
import { leadOrOperator } from './who';

const GradeForm = Grade.extend({ level: requiredLine(forms.grade.levelWanted) });
const G = fieldsOf<z.input<typeof GradeForm>>();

export function GradeSheet({ onDone, onCancel }: SheetFormProps) {
  const { settings, today } = useHouse();
  const { file } = useOpenCase();
  const words = forms.grade;
  const levels = [...new Set([...settings.grades, file.grade?.level ?? ''])].filter(Boolean);
  const { amount } = file.dispute;
  return (
    <CaseForm
      name="grade"
      about="all"
      schema={GradeForm}
      initialOf={(present): z.input<typeof GradeForm> => present.grade ?? { level: '', reason: '', by: leadOrOperator(present, settings), on: today }}
      partOf={({ grade }) => grade}
      save={moving('grade', (grade: Grade) => ({ grade }))}
      pathOf={(path) => path.replace(/^grade\./, '')}
      onDone={onDone}
      onCancel={onCancel}
    >
      <Fields>
        <G.Choice name="level" label={words.level} hint={words.hint(file.parties.length, amount === null ? '' : yuan(amount))} options={levels.map((value) => ({ value, label: value }))} />
        <G.Prose name="reason" label={words.reason} rows={2} />
        <G.Day name="on" label={words.on} lean="past" span={7} />
        <G.Staff name="by" label={words.by} staff={settings.staff} span={5} />
      </Fields>
    </CaseForm>
  );
}

const X = fieldsOf<z.input<typeof ExternalEntry>>();

export function ExternalSheet({ onDone, onCancel }: SheetFormProps) {
  const { today } = useHouse();
  const words = forms.external;
  return (
    <CaseForm
      name="external"
      about="all"
      schema={ExternalEntry}
      initialOf={(present): z.input<typeof ExternalEntry> => present.external ?? { system: '', number: '', on: today }}
      partOf={({ external }) => external}
      save={moving('note-external', (external: ExternalEntry) => ({ external }))}
      pathOf={(path) => path.replace(/^external\./, '')}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p className="sheet-hint">{words.hint}</p>
      <Fields>
        <X.Text name="system" label={words.system} span={6} />
        <X.Text name="number" label={words.number} span={6} />
        <X.Day name="on" label={words.on} lean="past" />
      </Fields>
    </CaseForm>
  );
}

const ReopenForm = z.object({ reason: requiredProse(forms.reopen.reasonWanted) });
const O = fieldsOf<z.input<typeof ReopenForm>>();

export function ReopenSheet({ onDone, onCancel }: SheetFormProps) {
  const words = forms.reopen;
  return (
    <CaseForm
      name="reopen"
      about="all"
      schema={ReopenForm}
      initialOf={() => ({ reason: '' })}
      partOf={({ closing, archive }) => ({ closing, archive })}
      save={moving('reopen', (values: z.output<typeof ReopenForm>) => values)}
      onDone={onDone}
      onCancel={onCancel}
      saveWords={words.save}
    >
      <p className="sheet-hint">{words.words}</p>
      <Fields>
        <O.Prose name="reason" label={words.reason} required rows={3} autoFocus />
      </Fields>
    </CaseForm>
  );
}
