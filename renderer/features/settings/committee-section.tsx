// The committee's own name and addresses.
import { z } from 'zod';
import { Committee, COMMITTEE_KIND_NAMES, COMMITTEE_KINDS } from '../../../main/domain/settings';
import { useHouse } from '../../house';
import { settings as words } from '../../strings/settings';
import { fieldsOf } from '../../ui/fields-of';
import { Fields } from '../../ui/form-frame';
import { SettingsForm } from './settings-form';

const Part = z.object({ committee: Committee });
const F = fieldsOf<z.input<typeof Part>>();
const KINDS = COMMITTEE_KINDS.map((value) => ({ value, label: COMMITTEE_KIND_NAMES[value] }));

export function CommitteeSection() {
  const { committee } = useHouse().settings;
  const own = words.committee;
  return (
    <SettingsForm section="committee" schema={Part} initial={{ committee }} put={(settings, answers) => ({ ...settings, ...answers })} intro={own.intro}>
      <Fields>
        <F.Text name="committee.name" label={own.name} hint={own.nameHint} required span={7} />
        <F.Select name="committee.kind" label={own.kind} options={KINDS} span={5} />
        <F.Text name="committee.town" label={own.town} span={5} />
        <F.Text name="committee.court" label={own.court} hint={own.courtHint} span={7} />
        <F.Phone name="committee.phone" label={own.phone} span={5} />
      </Fields>
    </SettingsForm>
  );
}
