// What the quarrel is about: three lines in sight, the rest where its owner folds it.
import { useWatch } from 'react-hook-form';
import { RISK_NAMES, RISKS } from '../../../main/domain/dispute';
import { useHouse } from '../../house';
import { dispute as words } from '../../strings/dispute';
import { ChecksField } from '../../ui/choice-fields';
import { DayField } from '../../ui/day-field';
import { Fields } from '../../ui/form-frame';
import { SelectField, SuggestField } from '../../ui/select-fields';
import { ProseField, TextField } from '../../ui/text-fields';
import { AmountField } from '../../ui/time-and-amount';
import { RequestLines } from './request-lines';

interface Props {
  /** Path of the dispute in the form, e.g. 'dispute'. */
  path: string;
  required?: boolean;
}

/** Brief, category, subject, village. */
export function DisputeEssentials({ path, required = false }: Props) {
  const { reference, settings } = useHouse();
  const code: unknown = useWatch({ name: `${path}.category` });
  const generation = reference.categories.find(({ id }) => id === settings.categoryGeneration) ?? reference.categories[0];
  const categories = (generation?.categories ?? []).map(({ code: value, name: label }) => ({ value, label }));
  // A case keeps the category of the list it was entered with.
  const kept = typeof code === 'string' && code !== '' && !categories.some(({ value }) => value === code) ? reference.categories.flatMap((g) => g.categories).find((c) => c.code === code) : undefined;
  const options = kept ? [...categories, { value: kept.code, label: kept.name }] : categories;
  const subjects = typeof code === 'string' && code !== '' ? (words.subjects[code] ?? []) : Object.values(words.subjects).flatMap((list) => list.slice(0, 2));
  return (
    <Fields>
      <ProseField name={`${path}.brief`} label={words.brief} required={required} hint={words.briefHint} rows={3} />
      <SelectField name={`${path}.category`} label={words.category} options={options} empty="" clearable span={4} />
      <SuggestField name={`${path}.subject`} label={words.subject} hint={words.subjectHint} suggestions={subjects} span={4} />
      <SuggestField name={`${path}.village`} label={words.village} suggestions={settings.villages} span={4} />
    </Fields>
  );
}

/** Place, day, amount, requests, risks. */
export function DisputeRest({ path }: Props) {
  const risks = RISKS.map((value) => ({ value, label: RISK_NAMES[value] }));
  const chosen: unknown = useWatch({ name: `${path}.risks` });
  return (
    <Fields>
      <TextField name={`${path}.place`} label={words.place} span={5} />
      <DayField name={`${path}.occurredOn`} label={words.occurredOn} lean="past" span={7} />
      <RequestLines name={`${path}.requests`} />
      <AmountField name={`${path}.amount`} label={words.amount} />
      <ChecksField name={`${path}.risks`} label={words.risks} hint={words.risksHint} options={risks} />
      {Array.isArray(chosen) && chosen.length > 0 && <ProseField name={`${path}.riskNote`} label={words.riskNote} rows={2} />}
    </Fields>
  );
}
