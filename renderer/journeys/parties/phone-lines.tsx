// Telephone numbers after the first one, and whose the first one is.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { parties as words } from '../../strings/parties';
import { Button } from '../../ui/button';
import { PhoneField, TextField } from '../../ui/text-fields';

export function PhoneLines({ path }: { path: string }) {
  const { control } = useFormContext();
  const list = useFieldArray({ control, name: `${path}.phones`, keyName: 'rowKey' });
  return (
    <>
      <TextField name={`${path}.phones.0.owner`} label={words.phoneOwner} hint={words.phoneOwnerHint} span={6} />
      {list.fields.slice(1).map((field, i) => (
        <div className="phone-line" key={field.rowKey} role="group" aria-label={words.nthPhone(i + 2)}>
          <PhoneField name={`${path}.phones.${i + 1}.number`} label={words.nthPhone(i + 2)} />
          <TextField name={`${path}.phones.${i + 1}.owner`} label={words.phoneOwner} />
          <button type="button" className="icon-button" aria-label={words.removePhone(i + 2)} title={words.removePhone(i + 2)} onClick={() => list.remove(i + 1)}>
            <DeleteOutlined aria-hidden />
          </button>
        </div>
      ))}
      <div className="span-12">
        <Button kind="quiet" icon={<PlusOutlined aria-hidden />} onClick={() => list.append({ number: '', owner: '' })}>
          {words.morePhone}
        </Button>
      </div>
    </>
  );
}
