// Villages and communities, one a line: quick to paste, quick to mend.
import { z } from 'zod';
import { Prose } from '../../../main/domain/text';
import { useHouse } from '../../house';
import { settings as words } from '../../strings/settings';
import { fieldsOf } from '../../ui/fields-of';
import { Fields } from '../../ui/form-frame';
import { SettingsForm } from './settings-form';
import { villagesIn } from './villages-in';

const Part = z.object({ villages: Prose });
const F = fieldsOf<z.input<typeof Part>>();

export function VillagesSection() {
  const { villages } = useHouse().settings;
  const own = words.villages;
  return (
    <SettingsForm section="villages" schema={Part} initial={{ villages: villages.join('\n') }} put={(settings, answers) => ({ ...settings, villages: villagesIn(answers.villages) })} intro={own.intro}>
      <Fields>
        <F.Prose name="villages" label={own.label} hint={own.hint} rows={8} span={6} />
      </Fields>
    </SettingsForm>
  );
}
