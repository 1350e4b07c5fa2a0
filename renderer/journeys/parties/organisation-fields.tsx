// What a card asks about an organisation beyond name, code and telephone.
import { useFormContext } from 'react-hook-form';
import { useHouse } from '../../house';
import { parties as words } from '../../strings/parties';
import { Fields } from '../../ui/form-frame';
import { IdNumberField } from '../../ui/id-number-field';
import { SuggestField } from '../../ui/select-fields';
import { ProseField, TextField } from '../../ui/text-fields';
import { EthnicityField } from './ethnicity-field';
import { PhoneLines } from './phone-lines';

export function OrganisationFields({ path }: { path: string }) {
  const { settings } = useHouse();
  const { setValue } = useFormContext();
  const at = (field: string) => `${path}.${field}`;
  return (
    <Fields>
      <TextField name={at('head.name')} label={words.headName} span={4} />
      <TextField name={at('head.title')} label={words.headTitle} span={3} />
      <IdNumberField name={at('head.document.number')} label={words.headIdNumber} onRead={({ sex }) => setValue(at('head.sex'), sex, { shouldDirty: true })} span={5} />
      <SuggestField name={at('address')} label={words.organisationAddress} suggestions={settings.villages.map((village) => `${settings.committee.town}${village}`)} />
      <EthnicityField name={at('head.ethnicity')} label={words.headEthnicity} />
      <PhoneLines path={path} />
      <ProseField name={at('remark')} label={words.remark} rows={1} />
    </Fields>
  );
}
