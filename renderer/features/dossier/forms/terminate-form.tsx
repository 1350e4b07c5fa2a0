// 终止调解: the parties are told of arbitration, administrative and judicial ways (人民调解法 26).
import type { z } from 'zod';
import { Termination, TERMINATION_NAMES, TERMINATION_REASONS } from '../../../../main/domain/closing';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { forms } from '../../../strings/dossier-forms';
import { kit } from '../../../strings/kit';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import { Note } from '../../../ui/panels';
import { likelyReason } from './ending-values';
import type { SheetFormProps } from './form-props';

const words = forms.terminate;
const T = fieldsOf<z.input<typeof Termination>>();
const REASONS = TERMINATION_REASONS.map((value) => ({ value, label: TERMINATION_NAMES[value] }));

export function TerminateSheet({ onDone, onCancel }: SheetFormProps) {
  const { book, today } = useHouse();
  const { file } = useOpenCase();
  return (
    <CaseForm
      name="terminate"
      about="all"
      schema={Termination}
      initialOf={(present): z.input<typeof Termination> => present.termination ?? { on: today, reason: likelyReason(present), detail: '', waysToldOn: null }}
      partOf={({ termination, sessions }) => ({ termination, sessions })}
      save={moving('terminate', (termination: Termination) => ({ termination }))}
      pathOf={(path) => path.replace(/^termination\./, '')}
      onDone={onDone}
      onCancel={onCancel}
      saveWords={file.termination ? kit.save : words.save}
      now={file.termination === null}
    >
      <Fields>
        <T.Choice name="reason" label={words.reason} options={REASONS} />
        <T.Day name="on" label={words.on} required lean="past" />
        <T.Day name="waysToldOn" label={words.waysToldOn} hint={words.waysHint} lean="past" />
        <T.Prose name="detail" label={words.detail} rows={3} />
      </Fields>
      {book.hasTrait(file.dispute.category, 'land') && <Note>{words.landHint}</Note>}
    </CaseForm>
  );
}
