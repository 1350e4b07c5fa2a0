// What a card asks about a person beyond name, number and telephone.
import { useWatch } from 'react-hook-form';
import { DOCUMENT_TYPES } from '../../../main/domain/party';
import { useHouse } from '../../house';
import { parties as words } from '../../strings/parties';
import { CheckField, ChoiceField } from '../../ui/choice-fields';
import { DayField } from '../../ui/day-field';
import { Fields } from '../../ui/form-frame';
import { SelectField, SuggestField } from '../../ui/select-fields';
import { ProseField, TextField } from '../../ui/text-fields';
import { EthnicityField } from './ethnicity-field';
import { PhoneLines } from './phone-lines';

const SEXES = (['男', '女'] as const).map((value) => ({ value, label: value }));
const CAPACITIES = (['full', 'limited', 'none'] as const).map((value) => ({ value, label: words.capacities[value] }));
const TYPES = DOCUMENT_TYPES.map((value) => ({ value, label: value }));

export function PersonFields({ path }: { path: string }) {
  const { settings } = useHouse();
  const at = (field: string) => `${path}.${field}`;
  return (
    <Fields>
      <EthnicityField name={at('ethnicity')} label={words.ethnicity} />
      <SuggestField name={at('address')} label={words.address} hint={words.addressHint} suggestions={settings.villages.map((village) => `${settings.committee.town}${village}`)} span={8} />
      <TextField name={at('occupation')} label={words.occupation} span={4} />
      <PhoneLines path={path} />
      <ChoiceField name={at('sex')} label={words.sex} options={SEXES} clearable span={4} />
      <DayField name={at('birthDate')} label={words.birthDate} lean="past" span={4} />
      <SelectField name={at('document.type')} label={words.documentType} options={TYPES} span={4} />
      <TextField name={at('otherName')} label={words.otherName} hint={words.otherNameHint} span={4} />
      <TextField name={at('registeredAddress')} label={words.registeredAddress} hint={words.registeredAddressHint} span={8} />
      <ChoiceField name={at('capacity')} label={words.capacity} hint={words.capacityHint} options={CAPACITIES} clearable span={6} />
      <CheckField name={at('hardship')} label={words.hardship} span={6} />
      <ProseField name={at('remark')} label={words.remark} rows={1} />
    </Fields>
  );
}

/** True for documents whose number is checked; the label follows. */
export function useCheckedDocument(path: string): boolean {
  const type: unknown = useWatch({ name: `${path}.document.type` });
  return type === undefined || type === '居民身份证' || type === '港澳台居民居住证';
}
