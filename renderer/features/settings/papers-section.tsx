// What stands on papers where rooms differ.
import { z } from 'zod';
import { PaperSettings } from '../../../main/domain/settings';
import { useHouse } from '../../house';
import { settings as words } from '../../strings/settings';
import { fieldsOf } from '../../ui/fields-of';
import { Fields } from '../../ui/form-frame';
import { SettingsForm } from './settings-form';

const Part = z.object({ paper: PaperSettings });
const F = fieldsOf<z.input<typeof Part>>();
const own = words.papers;
const FACES = PaperSettings.shape.bodyFace.unwrap().options.map((value) => ({ value, label: own.faces[value], hint: own.faceHints[value] }));

export function PapersSection() {
  const { paper } = useHouse().settings;
  return (
    <SettingsForm section="papers" schema={Part} initial={{ paper }} put={(settings, answers) => ({ ...settings, ...answers })} intro={own.intro}>
      <Fields>
        <F.Choice name="paper.bodyFace" label={own.face} options={FACES} stacked span={8} />
        <F.Check name="paper.showIdNumber" label={own.idNumber} hint={own.idNumberHint} />
        <F.Check name="paper.showPhone" label={own.phone} />
      </Fields>
    </SettingsForm>
  );
}
