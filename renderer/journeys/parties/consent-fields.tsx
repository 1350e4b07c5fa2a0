// Who agreed to mediation, how and when, and whether rights and duties were told (人民调解法 17, 23): usually all at once.
import { CheckOutlined } from '@ant-design/icons';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Day } from '../../../main/domain/day';
import { parties as words } from '../../strings/parties';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-fields';
import { DayField } from '../../ui/day-field';
import { Fields } from '../../ui/form-frame';
import { useKit } from '../../ui/kit-context';
import { isBlank, labelsOf, type PartyInForm } from './party-values';

const ANSWERS = (['agreed', 'pending', 'refused'] as const).map((value) => ({ value, label: words.answers[value] }));
const HOWS = (['oral', 'written'] as const).map((value) => ({ value, label: words.hows[value] }));

interface Props {
  name: string;
  /** The day that “all agree” writes down. */
  on: Day;
  keepLabels?: boolean;
}

interface Line {
  index: number;
  title: string;
}

export function ConsentFields({ name, on, keepLabels = false }: Props) {
  const { getValues, setValue } = useFormContext();
  const { say } = useKit();
  const lines = JSON.parse(useWatch({ name, compute: (value: unknown) => linesOf(value, keepLabels) })) as Line[];
  const allAgree = () => {
    for (const { index } of lines) {
      setValue(`${name}.${index}.consent`, { answer: 'agreed', on, how: 'oral' }, { shouldDirty: true });
      if (!getValues(`${name}.${index}.rightsToldOn`)) setValue(`${name}.${index}.rightsToldOn`, on, { shouldDirty: true });
    }
    say(words.allAgreeDone);
  };
  if (lines.length === 0) return <p>{words.nobodyYet}</p>;
  return (
    <>
      <Button icon={<CheckOutlined aria-hidden />} onClick={allAgree}>
        {words.allAgree}
      </Button>
      {lines.map(({ index, title }) => (
        <div key={index} className="consent-party" role="group" aria-label={title}>
          <h4>{title}</h4>
          <Fields>
            <ChoiceField name={`${name}.${index}.consent.answer`} label={words.answer} options={ANSWERS} span={7} />
            <ChoiceField name={`${name}.${index}.consent.how`} label={words.how} options={HOWS} span={5} />
            <DayField name={`${name}.${index}.consent.on`} label={words.consentOn} lean="past" span={6} />
            <DayField name={`${name}.${index}.rightsToldOn`} label={words.rightsToldOn} lean="past" span={6} />
          </Fields>
        </div>
      ))}
    </>
  );
}

function linesOf(value: unknown, keepLabels: boolean): string {
  const all = Array.isArray(value) ? (value as PartyInForm[]) : [];
  const labels = labelsOf(all, keepLabels);
  return JSON.stringify(all.flatMap((party, index): Line[] => (isBlank(party) ? [] : [{ index, title: `${words.of(labels.get(party.id) ?? '')} ${party.name}` }])));
}
