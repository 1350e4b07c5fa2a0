// The mediation rooms. A room of old cases is retired, not removed.
import { z } from 'zod';
import { Settings } from '../../../main/domain/settings';
import { useHouse } from '../../house';
import { newId } from '../../ids';
import { settings as words } from '../../strings/settings';
import { CheckField } from '../../ui/choice-fields';
import { Fields } from '../../ui/form-frame';
import { RepeatField } from '../../ui/repeat-field';
import { TextField } from '../../ui/text-fields';
import { SettingsForm } from './settings-form';

const Part = z.object({ rooms: Settings.shape.rooms });
const blank = () => ({ id: newId(), name: '', place: '', retired: false });

export function RoomsSection() {
  const { rooms } = useHouse().settings;
  const own = words.rooms;
  return (
    <SettingsForm section="rooms" schema={Part} initial={{ rooms }} put={(settings, answers) => ({ ...settings, ...answers })} intro={own.intro}>
      <RepeatField name="rooms" itemName={own.item} blank={blank} least={1} titleOf={(room) => String(room['name'] ?? '')} ordered>
        {(path) => (
          <Fields>
            <TextField name={`${path}.name`} label={own.name} required span={5} />
            <TextField name={`${path}.place`} label={own.place} span={7} />
            <CheckField name={`${path}.retired`} label={own.retired} />
          </Fields>
        )}
      </RepeatField>
    </SettingsForm>
  );
}
