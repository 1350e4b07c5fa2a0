// 结案: the result the facts allow is chosen already; a case not yet performed is closed only with a word why.
import { useMemo } from 'react';
import type { z } from 'zod';
import type { CaseFile } from '../../../../main/domain/case';
import { Closing, CLOSING_NAMES, type ClosingResult } from '../../../../main/domain/closing';
import type { Day } from '../../../../main/domain/day';
import { summarise } from '../../../../main/domain/performance';
import { effectDay, obligationsInForce } from '../../../../main/domain/stage';
import { requiredProse } from '../../../../main/domain/text';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { forms } from '../../../strings/dossier-forms';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import { Note } from '../../../ui/panels';
import type { SheetFormProps } from './form-props';
import { leadOrOperator } from './who';

const words = forms.close;
const C = fieldsOf<z.input<typeof Closing>>();

/** The results with which the rules let this case be closed now, the likely one first; none while it is under way. */
export function closingResults(file: CaseFile): ClosingResult[] {
  const { acceptance, termination } = file;
  const results: ClosingResult[] = [];
  if (effectDay(file) !== null) results.push('succeeded');
  if (termination) results.push(...(termination.reason === 'withdrawn' ? (['withdrawn', 'failed'] as const) : (['failed', 'withdrawn'] as const)));
  if (acceptance && acceptance.decision !== 'accepted') results.push(...(acceptance.decision === 'transferred' ? (['transferred', 'declined'] as const) : (['declined', 'transferred'] as const)));
  return results;
}

/** True when something agreed is still open on `today`: closing then takes a reason. */
export function isUnperformed(file: CaseFile, today: Day): boolean {
  if (effectDay(file) === null) return false;
  const standing = summarise(obligationsInForce(file), file.performances, file.urges, today);
  return standing !== 'performed' && standing !== 'not-applicable';
}

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
