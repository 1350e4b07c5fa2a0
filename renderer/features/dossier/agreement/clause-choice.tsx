// Which clause of the agreement says something: chosen by its number and its first words.
import { useWatch } from 'react-hook-form';
import { agreement as words } from '../../../strings/dossier-agreement';
import { SelectField } from '../../../ui/select-fields';
import type { AgreementInForm } from './agreement-values';

/** Characters of a clause shown to choose it by. */
const START = 14;

export function ClauseChoice({ name, label }: { name: string; label: string }) {
  const outline = useWatch({ name: 'clauses', compute: (value: unknown) => JSON.stringify(((value ?? []) as AgreementInForm['clauses']).map(({ id, text }) => [id, Array.from(text.slice(0, 2 * START)).slice(0, START).join('')])) });
  const options = (JSON.parse(outline) as [string, string][]).map(([value, start], i) => ({ value, label: words.clauseOption(i + 1, start) }));
  return <SelectField name={name} label={label} options={options} placeholder={words.inNoClause} clearable span={6} />;
}
