// 结案: the result the facts allow is chosen already; a case not yet performed is closed only with a word why.
import { useMemo } from 'react';
import type { z } from 'zod';
import { Closing, CLOSING_NAMES } from '../../../../main/domain/closing';
import { requiredProse } from '../../../../main/domain/text';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { forms } from '../../../strings/dossier-forms';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import { Note } from '../../../ui/panels';
import { closingResults, isUnperformed } from './ending-values';
import type { SheetFormProps } from './form-props';
import { leadOrOperator } from './who';

export { closingResults, isUnperformed };

const words = forms.close;
const C = fieldsOf<z.input<typeof Closing>>();

export function CloseSheet({ onDone, onCancel }: SheetFormProps) {
  const { settings, today } = useHouse();
  const { file } = useOpenCase();
  const results = closingResults(file);
  const open = isUnperformed(file, today);
  const schema = useMemo(() => (open ? Closing.extend({ summary: requiredProse(words.summaryWanted) }) : Closing), [open]);
  const [likely] = results;
  if (likely === undefined) return <Note>{words.notYet}</Note>;
  return (
    <CaseForm
      name="close"
      schema={schema}
      initialOf={(present): z.input<typeof Closing> => ({ on: today, result: likely, summary: '', by: leadOrOperator(present, settings) })}
      partOf={({ closing, termination, acceptance, performances }) => ({ closing, termination, acceptance, performances })}
      save={moving('close', (closing: Closing) => ({ closing }))}
      pathOf={(path) => path.replace(/^closing\./, '')}
      onDone={onDone}
      onCancel={onCancel}
      saveWords={words.save}
      now
    >
      {open && <Note tone="soon">{words.unperformed}</Note>}
      <Fields>
        <C.Choice name="result" label={words.result} options={results.map((value) => ({ value, label: CLOSING_NAMES[value] }))} />
        <C.Day name="on" label={words.on} required lean="past" span={7} />
        <C.Staff name="by" label={words.by} staff={settings.staff} span={5} />
        <C.Prose name="summary" label={words.summary} required={open} hint={open ? words.summaryHint : undefined} rows={3} />
      </Fields>
    </CaseForm>
  );
}
