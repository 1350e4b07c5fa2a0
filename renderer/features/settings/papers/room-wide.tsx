// What is about all papers of the room, with the agreement beside as it would print.
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { PaperSettings } from '../../../../main/domain/settings';
import { useHouse } from '../../../house';
import { formSettings as more } from '../../../strings/form-settings';
import { settings as words } from '../../../strings/settings';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import { SettingsForm } from '../settings-form';
import { FormPreview } from './form-preview';

// Not the forms' own versions: those are saved one by one, and a form begun earlier must not bring old ones back.
const General = PaperSettings.pick({ bodyFace: true, showIdNumber: true, showPhone: true, lunarDates: true });
const Part = z.object({ paper: General });
const F = fieldsOf<z.input<typeof Part>>();
const own = words.papers;
const FACES = PaperSettings.shape.bodyFace.unwrap().options.map((value) => ({ value, label: own.faces[value], hint: own.faceHints[value] }));

export function RoomWide() {
  const { bodyFace, showIdNumber, showPhone, lunarDates } = useHouse().settings.paper;
  return (
    <SettingsForm
      section="papers"
      schema={Part}
      initial={{ paper: { bodyFace, showIdNumber, showPhone, lunarDates } }}
      put={(settings, { paper }) => ({ ...settings, paper: { ...settings.paper, ...paper } })}
      foot="inline"
    >
      <Fields>
        <F.Choice name="paper.bodyFace" label={own.face} options={FACES} stacked />
        <F.Check name="paper.showIdNumber" label={own.idNumber} hint={own.idNumberHint} />
        <F.Check name="paper.showPhone" label={own.phone} />
        <F.Check name="paper.lunarDates" label={more.lunar} hint={more.lunarHint} />
      </Fields>
      <Preview />
    </SettingsForm>
  );
}

function Preview() {
  const { paper } = useHouse().settings;
  const read = General.safeParse(useWatch({ name: 'paper' }));
  return (
    <div className="room-wide-preview">
      <FormPreview form="F7" paper={read.success ? { ...paper, ...read.data } : paper} />
    </div>
  );
}
