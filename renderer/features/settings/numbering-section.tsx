// How case numbers look; the next one shown live.
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { yearOf } from '../../../main/domain/day';
import { nextSerial, NumberingRule, numberText } from '../../../main/domain/numbering';
import { useHouse } from '../../house';
import { settings as words } from '../../strings/settings';
import { useCall } from '../../use-call';
import { ChoiceField } from '../../ui/choice-fields';
import { Fields } from '../../ui/form-frame';
import { Section } from '../../ui/section';
import { NumberField, TextField } from '../../ui/text-fields';
import { NUMBER_PATTERNS } from './number-patterns';
import { SettingsForm } from './settings-form';

const Part = z.object({ numbering: NumberingRule });
const own = words.numbering;

export function NumberingSection() {
  const { settings, today } = useHouse();
  const year = yearOf(today);
  const { numbering } = settings;
  const initial = { numbering: { ...numbering, firstSerial: { [year]: 1, ...numbering.firstSerial } } };
  return (
    <SettingsForm section="numbering" schema={Part} initial={initial} put={(now, answers) => ({ ...now, ...answers })} intro={own.intro}>
      <Fields>
        <TextField name="numbering.code" label={own.code} hint={own.codeHint} span={4} />
        <NumberField name={`numbering.firstSerial.${year}`} label={own.first(year)} hint={own.firstHint} low={1} high={999_999} span={8} />
        <Patterns year={year} saved={numbering.pattern} />
      </Fields>
      <Preview year={year} />
      <Section title={own.own} folded="">
        <Fields>
          <TextField name="numbering.pattern" label={own.pattern} hint={own.ownHint} span={8} />
        </Fields>
      </Section>
    </SettingsForm>
  );
}

/** Usual looks as finished numbers, and the one in use where it is none of them. */
function Patterns({ year, saved }: { year: number; saved: string }) {
  const code: unknown = useWatch({ name: 'numbering.code' });
  const all = NUMBER_PATTERNS.some((pattern) => pattern === saved) ? NUMBER_PATTERNS : [...NUMBER_PATTERNS, saved];
  const options = all.map((pattern) => ({ value: pattern, label: numberText({ pattern, code: String(code ?? ''), firstSerial: {} }, year, 17) }));
  return <ChoiceField name="numbering.pattern" label={own.look} options={options} />;
}

function Preview({ year }: { year: number }) {
  const rule = NumberingRule.safeParse(useWatch({ name: 'numbering' }));
  const next = useCall('cases.nextNumber', { year }, ['house-changed']);
  const serial = rule.success ? Math.max(next.value?.serial ?? 1, nextSerial(rule.data, year, [])) : 0;
  return (
    <p className="number-preview">
      {own.next}
      <output>{rule.success ? numberText(rule.data, year, serial) : ''}</output>
    </p>
  );
}
