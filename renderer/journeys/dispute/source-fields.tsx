// How the matter came to the room: on application, on the committee's own initiative, handed over; and who noticed it first.
import { useWatch } from 'react-hook-form';
import { REFERRER_NAMES, REFERRERS, SOURCE_NAMES } from '../../../main/domain/dispute';
import { dispute as words } from '../../strings/dispute';
import { CheckField, ChoiceField } from '../../ui/choice-fields';
import { DayField } from '../../ui/day-field';
import { Fields } from '../../ui/form-frame';
import { SelectField } from '../../ui/select-fields';
import { ProseField, TextField } from '../../ui/text-fields';

const KINDS = (['application', 'initiative', 'referral'] as const).map((value) => ({ value, label: SOURCE_NAMES[value] }));
const MANNERS = (['oral', 'written'] as const).map((value) => ({ value, label: words.manners[value] }));
const FROM = REFERRERS.map((value) => ({ value, label: REFERRER_NAMES[value] }));

export function SourceFields({ path }: { path: string }) {
  const kind: unknown = useWatch({ name: `${path}.kind` });
  return (
    <Fields>
      <ChoiceField name={`${path}.kind`} label={words.source} options={KINDS} span={7} />
      {kind === 'application' && <ChoiceField name={`${path}.manner`} label={words.manner} options={MANNERS} span={5} />}
      {kind === 'referral' && (
        <>
          <SelectField name={`${path}.referrer`} label={words.referrer} options={FROM} clearable span={5} />
          <TextField name={`${path}.organ`} label={words.organ} hint={words.organHint} span={7} />
          <TextField name={`${path}.documentNumber`} label={words.documentNumber} span={5} />
          <DayField name={`${path}.receivedOn`} label={words.receivedOn} lean="past" span={7} />
          <CheckField name={`${path}.replyWanted`} label={words.replyWanted} />
        </>
      )}
    </Fields>
  );
}

export function ClueFields({ path }: { path: string }) {
  return (
    <Fields>
      <DayField name={`${path}.on`} label={words.clueOn} lean="past" span={6} />
      <TextField name={`${path}.by`} label={words.clueBy} hint={words.clueByHint} span={6} />
      <ProseField name={`${path}.note`} label={words.clueNote} rows={2} />
    </Fields>
  );
}
