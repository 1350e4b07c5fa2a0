// Market days of the towns around, the county's own days off, the busy seasons of the fields.
import { useHouse } from '../../../house';
import { newId } from '../../../ids';
import { markets as words } from '../../../strings/almanac';
import { CheckField, ChecksField, ChoiceField } from '../../../ui/choice-fields';
import { Fields } from '../../../ui/form-frame';
import { RepeatField } from '../../../ui/repeat-field';
import { Section } from '../../../ui/section';
import { NumberField, TextField } from '../../../ui/text-fields';
import { SettingsForm } from '../settings-form';
import { NextMarket } from './next-market';
import { keptOf, Part, partOf } from './values';

const CALENDARS = (['lunar', 'solar'] as const).map((value) => ({ value, label: words.calendars[value] }));
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'].map((value) => ({ value, label: value }));
const titleOf = (item: Record<string, unknown>) => String(item['name'] ?? '');
const blankTown = () => ({ id: newId(), name: '', calendar: 'lunar', digits: [], note: '' });
const blankHoliday = () => ({ id: newId(), name: '', calendar: 'solar', from: { month: 1, day: 1 }, days: 1, source: '', countsForLimits: false });
const blankSeason = () => ({ id: newId(), name: '', from: { month: 5, day: 1 }, to: { month: 5, day: 31 } });

export function MarketsSection() {
  const { settings } = useHouse();
  return (
    <SettingsForm section="markets" schema={Part} initial={partOf(settings)} put={(now, answers) => ({ ...now, ...keptOf(answers) })} intro={words.intro}>
      <Section title={words.towns}>
        <RepeatField name="towns" itemName={words.town} blank={blankTown} titleOf={titleOf} ordered>
          {(path) => (
            <>
              <Fields>
                <TextField name={`${path}.name`} label={words.townName} required span={5} unprinted />
                <ChoiceField name={`${path}.calendar`} label={words.calendar} options={CALENDARS} span={7} />
                <ChecksField name={`${path}.digits`} label={words.digits} hint={words.digitsHint} options={DIGITS} />
              </Fields>
              <NextMarket path={path} />
            </>
          )}
        </RepeatField>
      </Section>
      <Section title={words.seasons} hint={words.seasonsHint}>
        <RepeatField name="busySeasons" itemName={words.season} blank={blankSeason} titleOf={titleOf}>
          {(path) => (
            <Fields>
              <TextField name={`${path}.name`} label={words.seasonName} required span={12} unprinted />
              <MonthDay path={`${path}.from`} before={words.from} />
              <MonthDay path={`${path}.to`} before={words.to} />
            </Fields>
          )}
        </RepeatField>
      </Section>
      <Section title={words.holidays} hint={words.holidaysHint}>
        <RepeatField name="localHolidays" itemName={words.holiday} blank={blankHoliday} titleOf={titleOf}>
          {(path) => (
            <Fields>
              <TextField name={`${path}.name`} label={words.holidayName} required span={5} unprinted />
              <ChoiceField name={`${path}.calendar`} label={words.calendar} options={CALENDARS} span={7} />
              <MonthDay path={`${path}.from`} before={words.from} />
              <NumberField name={`${path}.days`} label={words.days} low={1} high={15} span={3} />
              <TextField name={`${path}.source`} label={words.source} unprinted />
              <CheckField name={`${path}.countsForLimits`} label={words.counts} hint={words.countsHint} />
            </Fields>
          )}
        </RepeatField>
      </Section>
    </SettingsForm>
  );
}

function MonthDay({ path, before }: { path: string; before: string }) {
  return (
    <>
      <NumberField name={`${path}.month`} label={`${before}（${words.month}）`} low={1} high={12} span={3} />
      <NumberField name={`${path}.day`} label={`${before}（${words.day}）`} low={1} high={31} span={3} />
    </>
  );
}
