// One line for each rule of law or practice: whether it is used, how long it is, when it runs and where that is written.
import { useWatch } from 'react-hook-form';
import { Length, lengthInChinese, type ClockRule } from '../../../../main/domain/clock';
import { clockWhen } from '../../../../main/domain/rule-changes';
import { clockSettings as words } from '../../../strings/clock-settings';
import { CheckField } from '../../../ui/choice-fields';
import { Note } from '../../../ui/panels';
import { SelectField } from '../../../ui/select-fields';
import { NumberField } from '../../../ui/text-fields';

export const UNITS = Length.shape.unit.options.map((value) => ({ value, label: words.units[value] }));

export function PracticeRow({ rule }: { rule: ClockRule }) {
  return (
    <div className="rule-row">
      <div>
        <CheckField name={`on.${rule.id}`} label={rule.name} />
        <p className="field-hint">{words.says(clockWhen(rule), rule.source)}</p>
      </div>
      <div className="rule-length">
        <NumberField name={`lengths.${rule.id}.count`} label={rule.name} labelHidden low={1} high={3650} />
        <SelectField name={`lengths.${rule.id}.unit`} label={words.unit(rule.name)} labelHidden options={UNITS} />
      </div>
    </div>
  );
}

export function LawRow({ rule }: { rule: ClockRule }) {
  const on = useWatch({ name: `on.${rule.id}` }) as boolean;
  return (
    <div className="rule-row">
      <div>
        <CheckField name={`on.${rule.id}`} label={rule.name} />
        <p className="field-hint">{words.says(clockWhen(rule), rule.source)}</p>
        {!on && <Note tone="now">{words.lawOff}</Note>}
      </div>
      <p className="nowrap">{lengthInChinese(rule.length)}</p>
    </div>
  );
}
