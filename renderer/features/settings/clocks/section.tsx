// 期限与提醒: which rules the room counts by, its own lengths and rules, visits, duties; and the diary of what was changed.
import { useHouse } from '../../../house';
import { clockSettings as words } from '../../../strings/clock-settings';
import { rehearse } from '../../../strings/copies';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import { Section } from '../../../ui/section';
import type { z } from 'zod';
import { SettingsForm } from '../settings-form';
import { RuleDiary } from './diary';
import { DutyRow, VisitRow } from './other-rows';
import { OwnClocks } from './own-clocks';
import { LawRow, PracticeRow } from './rule-rows';
import { answersOf, ClocksPart, withAnswers } from './values';

const F = fieldsOf<z.input<typeof ClocksPart>>();

export function ClocksSection() {
  const { settings, reference, today } = useHouse();
  const { clockRules, visitRules, dutyRules } = reference;
  return (
    <SettingsForm section="clocks" schema={ClocksPart} initial={answersOf(settings, reference)} put={(now, answers) => withAnswers(now, answers, reference, today)}>
      <Section title={words.practice} hint={words.practiceHint}>
        {clockRules.filter((rule) => !rule.statutory).map((rule) => <PracticeRow key={rule.id} rule={rule} />)}
      </Section>
      <Section title={words.own} hint={words.ownHint}>
        <OwnClocks />
      </Section>
      <Section title={words.visits} hint={words.visitsHint}>
        {visitRules.map((rule) => <VisitRow key={rule.id} rule={rule} />)}
      </Section>
      <Section title={words.duties} hint={words.dutiesHint}>
        {dutyRules.map((rule) => <DutyRow key={rule.id} rule={rule} />)}
      </Section>
      <Section title={words.reminders}>
        <Fields>
          <F.Number name="soonDays" label={words.soon} unit={words.days} low={0} high={90} span={6} />
          <F.Number name="backupEveryDays" label={words.backup} unit={words.days} low={1} high={90} span={6} />
          <F.Number name="rehearseEveryDays" label={rehearse.every} unit={words.days} low={1} high={730} span={6} />
        </Fields>
      </Section>
      <Section title={words.law} hint={words.lawHint}>
        {clockRules.filter((rule) => rule.statutory).map((rule) => <LawRow key={rule.id} rule={rule} />)}
      </Section>
      <RuleDiary />
    </SettingsForm>
  );
}
