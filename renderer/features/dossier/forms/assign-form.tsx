// 指定调解员 (人民调解法 19).
import { z } from 'zod';
import { Assignment } from '../../../../main/domain/staff';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { AssignmentFields } from '../../../journeys/dispute/assignment-fields';
import { Fields } from '../../../ui/form-frame';
import type { SheetFormProps } from './form-props';

const AssignForm = z.object({ assignment: Assignment });

export function AssignSheet({ onDone, onCancel }: SheetFormProps) {
  return (
    <CaseForm
      name="assign"
      about="all"
      schema={AssignForm}
      initialOf={({ assignment }) => ({ assignment })}
      partOf={({ assignment }) => assignment}
      save={moving('assign', (values: z.output<typeof AssignForm>) => values)}
      onDone={onDone}
      onCancel={onCancel}
    >
      <Fields>
        <AssignmentFields path="assignment" />
      </Fields>
    </CaseForm>
  );
}
