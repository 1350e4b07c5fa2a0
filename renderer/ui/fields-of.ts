// The fields of the kit with paths checked against a form's values: const F = fieldsOf<z.input<typeof Committee>>().
import type { ComponentProps, FunctionComponent } from 'react';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { CheckField, ChecksField, ChoiceField } from './choice-fields';
import { DayField } from './day-field';
import { IdNumberField } from './id-number-field';
import { SelectField, StaffField, StaffListField, SuggestField } from './select-fields';
import { NumberField, PhoneField, ProseField, TextField } from './text-fields';
import { AmountField, TimeField } from './time-and-amount';

const ALL = {
  Text: TextField,
  Prose: ProseField,
  Phone: PhoneField,
  Number: NumberField,
  Day: DayField,
  Time: TimeField,
  Amount: AmountField,
  IdNumber: IdNumberField,
  Choice: ChoiceField,
  Checks: ChecksField,
  Check: CheckField,
  Select: SelectField,
  Suggest: SuggestField,
  Staff: StaffField,
  StaffList: StaffListField,
} as const;

type Typed<V extends FieldValues> = {
  [K in keyof typeof ALL]: FunctionComponent<Omit<ComponentProps<(typeof ALL)[K]>, 'name'> & { name: FieldPath<V> }>;
};

/** The same components; only the type of `name` is narrower. Parts used under several paths take the plain ones. */
export function fieldsOf<V extends FieldValues>(): Typed<V> {
  return ALL as unknown as Typed<V>;
}
