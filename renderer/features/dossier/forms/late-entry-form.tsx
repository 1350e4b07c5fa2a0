// 补录说明: that the case was first written on paper, noted later or mended.
import { z } from 'zod';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { LateFields } from '../../../journeys/late-entry/late-fields';
import { lateInForm, LateInForm, lateNote } from '../../../journeys/late-entry/late-values';
import type { SheetFormProps } from './form-props';

const LateForm = z.object({ late: LateInForm });

export function LateEntrySheet({ onDone, onCancel }: SheetFormProps) {
  return (
    <CaseForm
      name="late-entry"
      about="all"
      schema={LateForm}
      initialOf={({ lateEntry }): z.input<typeof LateForm> => ({ late: lateInForm(lateEntry) })}
      partOf={({ lateEntry }) => lateEntry}
      save={moving('set-late-entry', ({ late }: z.output<typeof LateForm>) => ({ late: lateNote(late) }))}
      onDone={onDone}
      onCancel={onCancel}
    >
      <LateFields path="late" />
    </CaseForm>
  );
}
