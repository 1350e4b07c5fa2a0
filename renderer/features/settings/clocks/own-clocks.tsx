// Limits of the room's own: added, changed, taken out. They are reminders, never law.
import { TRIGGER_NAMES, TRIGGERS, WHOSE } from '../../../../main/domain/clock';
import { newId } from '../../../ids';
import { clockSettings as words } from '../../../strings/clock-settings';
import { help } from '../../../strings/help';
import { CheckField, ChoiceField } from '../../../ui/choice-fields';
import { Fields } from '../../../ui/form-frame';
import { RepeatField } from '../../../ui/repeat-field';
import { SelectField } from '../../../ui/select-fields';
import { NumberField, TextField } from '../../../ui/text-fields';
import { UNITS } from './rule-rows';
import { blankClock } from './values';

const STARTS = TRIGGERS.map((value) => ({ value, label: TRIGGER_NAMES[value] }));
const DIRECTIONS = (['after', 'before'] as const).map((value) => ({ value, label: words.directions[value] }));
// The court's days are told, never asked for: a reminder of the room's own is somebody's here.
const OWNERS = WHOSE.filter((value) => value !== 'court').map((value) => ({ value, label: help.clocks.whoseNames[value] }));

export function OwnClocks() {
  return (
    <RepeatField name="own" itemName={words.ownItem} blank={() => blankClock(`own-${newId()}`)} titleOf={(rule) => String(rule['name'] ?? '')}>
      {(path) => (
        <Fields>
          <TextField name={`${path}.name`} label={words.name} required unprinted span={6} />
          <SelectField name={`${path}.starts`} label={words.from} options={STARTS} span={6} />
          <NumberField name={`${path}.length.count`} label={words.length} low={1} high={3650} span={3} />
          <SelectField name={`${path}.length.unit`} label={words.unitAlone} labelHidden options={UNITS} span={3} />
          <ChoiceField name={`${path}.direction`} label={words.direction} options={DIRECTIONS} span={3} />
          <SelectField name={`${path}.whose`} label={words.whose} options={OWNERS} span={3} />
          <TextField name={`${path}.source`} label={words.source} hint={words.sourceHint} unprinted span={9} />
          <CheckField name={`${path}.on`} label={words.use} span={3} />
        </Fields>
      )}
    </RepeatField>
  );
}
