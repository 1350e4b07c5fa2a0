// The people of the room. Somebody who left keeps their place, so that old cases still know them.
import { z } from 'zod';
import { DUTY_NAMES, Settings, STAFF_DUTIES, StaffMember } from '../../../main/domain/settings';
import { useHouse } from '../../house';
import { newId } from '../../ids';
import { settings as words } from '../../strings/settings';
import { ChecksField, ChoiceField } from '../../ui/choice-fields';
import { DayField } from '../../ui/day-field';
import { Fields } from '../../ui/form-frame';
import { RepeatField } from '../../ui/repeat-field';
import { SuggestField } from '../../ui/select-fields';
import { PhoneField, TextField } from '../../ui/text-fields';
import { SettingsForm } from './settings-form';

const Part = z.object({ staff: Settings.shape.staff });
const DUTIES = STAFF_DUTIES.map((value) => ({ value, label: DUTY_NAMES[value] }));
const SEXES = StaffMember.shape.sex.unwrap().unwrap().options.map((value) => ({ value, label: value }));
const EMPLOYMENTS = StaffMember.shape.employment.unwrap().options.map((value) => ({ value, label: value }));
const blank = () => ({ id: newId(), name: '', sex: null, ethnicity: '', duties: ['mediator'], employment: EMPLOYMENTS[1]?.value, phone: '', leftOn: null });

export function StaffSection() {
  const { settings, reference } = useHouse();
  const own = words.staff;
  const groups = [...new Set([...reference.quickEthnicGroups, ...reference.ethnicGroups])];
  return (
    <SettingsForm section="staff" schema={Part} initial={{ staff: settings.staff }} put={(now, answers) => ({ ...now, ...answers })} intro={own.intro}>
      <RepeatField name="staff" itemName={own.item} blank={blank} least={1} titleOf={(person) => String(person['name'] ?? '')} ordered>
        {(path) => (
          <Fields>
            <TextField name={`${path}.name`} label={own.name} required span={4} />
            <ChoiceField name={`${path}.sex`} label={own.sex} options={SEXES} clearable span={4} />
            <SuggestField name={`${path}.ethnicity`} label={own.ethnicity} suggestions={groups} span={4} />
            <ChecksField name={`${path}.duties`} label={own.duties} options={DUTIES} span={6} />
            <ChoiceField name={`${path}.employment`} label={own.employment} options={EMPLOYMENTS} span={6} />
            <PhoneField name={`${path}.phone`} label={own.phone} span={4} />
            <DayField name={`${path}.leftOn`} label={own.leftOn} hint={own.leftHint} lean="past" span={8} />
          </Fields>
        )}
      </RepeatField>
    </SettingsForm>
  );
}
