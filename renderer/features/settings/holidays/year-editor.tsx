// A year typed from the notice: holidays from when to when, and the weekends that are worked. In force as soon as it is saved.
import type { HolidayYear } from '../../../../main/domain/holidays';
import { call } from '../../../api';
import { DRAFT_KEYS } from '../../../draft-keys';
import { DRAFTS } from '../../../drafts';
import { digest } from '../../../journeys/case-file/digest';
import { holidays as words } from '../../../strings/almanac';
import { CheckField } from '../../../ui/choice-fields';
import { DayField } from '../../../ui/day-field';
import { Fields, FormFrame } from '../../../ui/form-frame';
import { RepeatField } from '../../../ui/repeat-field';
import { Section } from '../../../ui/section';
import { TextField } from '../../../ui/text-fields';
import { formOf, YearForm, yearOfForm } from './spans';

interface Props {
  year: HolidayYear;
  /** It has no list of its own yet; the computed days are where the form begins. */
  fresh: boolean;
  onDone(): void;
}

export function YearEditor({ year, fresh, onDone }: Props) {
  return (
    <FormFrame
      schema={YearForm}
      initial={formOf(year, fresh)}
      draft={{ store: DRAFTS, key: DRAFT_KEYS.holidays(year.year), basis: digest(year) }}
      onSave={(answers) => call('holidays.save', { put: [yearOfForm(year.year, answers)], drop: [] })}
      onSaved={onDone}
      onCancel={onDone}
    >
      <p className="sheet-hint">{words.editHint}</p>
      <Section title={words.off}>
        <RepeatField name="spans" itemName={words.span} blank={() => ({ name: '', from: null, to: null })} titleOf={(span) => String(span['name'] ?? '')} compact>
          {(path) => (
            <Fields>
              <TextField name={`${path}.name`} label={words.spanName} span={3} unprinted />
              <DayField name={`${path}.from`} label={words.spanFrom} hint="" brief span={4} />
              <DayField name={`${path}.to`} label={words.spanTo} hint={words.spanToHint} brief span={5} />
            </Fields>
          )}
        </RepeatField>
      </Section>
      <Section title={words.work}>
        <RepeatField name="work" itemName={words.workDay} blank={() => ({ on: null })} compact>
          {(path) => (
            <Fields>
              <DayField name={`${path}.on`} label={words.workOn} hint="" brief span={8} />
            </Fields>
          )}
        </RepeatField>
      </Section>
      <Fields>
        <TextField name="source" label={words.sourceLabel} required unprinted />
        <CheckField name="provisional" label={words.still} />
      </Fields>
    </FormFrame>
  );
}
