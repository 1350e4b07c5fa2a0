// 重复约定: the same hour and place again, every week or every other week; all of them are planned at once or none.
import { useWatch } from 'react-hook-form';
import { isDay, shortDayInChinese } from '../../../main/domain/day';
import { MOST_SITTINGS } from '../../../main/domain/moves/sitting-plan';
import { sittings as words } from '../../strings/sittings';
import { ChoiceField } from '../../ui/choice-fields';
import { Fields } from '../../ui/form-frame';
import { Section } from '../../ui/section';
import { NumberField } from '../../ui/text-fields';
import { daysOf, EVERY } from './plan-values';

const OPTIONS = EVERY.map((value) => ({ value, label: words.everies[value] }));

export function RepeatFields() {
  const [on, every, times] = useWatch({ name: ['on', 'every', 'times'] }) as [unknown, (typeof EVERY)[number], unknown];
  const repeats = every !== 'once';
  const known = repeats && typeof on === 'string' && isDay(on) && typeof times === 'number' && times >= 2 && times <= MOST_SITTINGS;
  return (
    <Section title={words.repeat} folded={words.repeatHint}>
      <Fields>
        <ChoiceField name="every" label={words.every} options={OPTIONS} span={9} />
        {repeats && <NumberField name="times" label={words.times} low={2} high={MOST_SITTINGS} unit={words.timesUnit} span={3} />}
      </Fields>
      {known && <p className="repeat-days">{words.repeats(daysOf({ on, every, times }).map(shortDayInChinese).join('、'))}</p>}
    </Section>
  );
}
