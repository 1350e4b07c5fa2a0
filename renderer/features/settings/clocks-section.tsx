// Limits and reminders: what the room may set, and what the law says.
import { z } from 'zod';
import { lengthInChinese, Length } from '../../../main/domain/clock';
import { Settings } from '../../../main/domain/settings';
import { useHouse } from '../../house';
import { settings as words } from '../../strings/settings';
import { fieldsOf } from '../../ui/fields-of';
import { Fields } from '../../ui/form-frame';
import { Section } from '../../ui/section';
import { SelectField } from '../../ui/select-fields';
import { NumberField } from '../../ui/text-fields';
import { SettingsForm } from './settings-form';

const { soonDays, visitDaysAfterDue, visitDaysAfterEffect, backupEveryDays } = Settings.shape;
const Part = z.object({ clockLengths: z.record(z.string(), Length), soonDays, visitDaysAfterDue, visitDaysAfterEffect, backupEveryDays });
const F = fieldsOf<z.input<typeof Part>>();
const own = words.clocks;
const UNITS = Length.shape.unit.options.map((value) => ({ value, label: own.units[value] }));

export function ClocksSection() {
  const { settings, reference } = useHouse();
  const practice = reference.clockRules.filter((rule) => !rule.statutory);
  const law = reference.clockRules.filter((rule) => rule.statutory);
  const initial = {
    clockLengths: Object.fromEntries(practice.map((rule) => [rule.id, settings.clockLengths[rule.id] ?? rule.length])),
    soonDays: settings.soonDays,
    visitDaysAfterDue: settings.visitDaysAfterDue,
    visitDaysAfterEffect: settings.visitDaysAfterEffect,
    backupEveryDays: settings.backupEveryDays,
  };
  const put = (now: Settings, { clockLengths, ...days }: z.output<typeof Part>): Settings => {
    // A length that is the usual one is not the room's own: it follows when the usual one changes.
    const changed = Object.entries(clockLengths).filter(([id, { count, unit }]) => {
      const usual = practice.find((rule) => rule.id === id)?.length;
      return usual?.count !== count || usual.unit !== unit;
    });
    return { ...now, ...days, clockLengths: Object.fromEntries(changed) };
  };
  return (
    <SettingsForm section="clocks" schema={Part} initial={initial} put={put}>
      <Section title={own.practice} hint={own.practiceHint}>
        {practice.map((rule) => (
          <div key={rule.id}>
            <Fields>
              <NumberField name={`clockLengths.${rule.id}.count`} label={rule.name} low={1} high={3650} span={3} />
              <SelectField name={`clockLengths.${rule.id}.unit`} label={own.unit} options={UNITS} span={3} />
            </Fields>
            <p className="field-hint">{rule.source}</p>
          </div>
        ))}
      </Section>
      <Section title={own.visits}>
        <Fields>
          <F.Number name="visitDaysAfterDue" label={own.afterDue} unit={own.days} low={1} high={365} span={6} />
          <F.Number name="visitDaysAfterEffect" label={own.afterEffect} unit={own.days} low={1} high={365} span={6} />
        </Fields>
      </Section>
      <Section title={own.reminders}>
        <Fields>
          <F.Number name="soonDays" label={own.soon} unit={own.days} low={0} high={90} span={6} />
          <F.Number name="backupEveryDays" label={own.backup} unit={own.days} low={1} high={90} span={6} />
        </Fields>
      </Section>
      <Section title={own.law}>
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{own.name}</th>
              <th scope="col">{own.length}</th>
              <th scope="col">{own.from}</th>
              <th scope="col">{own.source}</th>
            </tr>
          </thead>
          <tbody>
            {law.map((rule) => (
              <tr key={rule.id}>
                <th scope="row">{rule.name}</th>
                <td className="nowrap">{lengthInChinese(rule.length)}</td>
                <td>{own.starts[rule.starts]}</td>
                <td>{rule.source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </SettingsForm>
  );
}
