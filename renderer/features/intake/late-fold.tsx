// 补录, folded: its line says whether it is one. The day of registration then stands here, because it is not today's.
import { useWatch } from 'react-hook-form';
import { LateFields } from '../../journeys/late-entry/late-fields';
import { lateEntry as words } from '../../strings/late-entry';
import { DayField } from '../../ui/day-field';
import { asText } from '../../ui/field';
import { Fold } from '../../ui/fold';

export function LateFold() {
  const is: unknown = useWatch({ name: 'late.is' });
  const reason: unknown = useWatch({ name: 'late.reason' });
  return (
    <Fold title={words.fold} says={is === true ? words.foldIs(asText(reason)) : words.foldSays} paths={is === true ? ['late', 'registeredOn'] : ['late']}>
      <LateFields path="late">
        <DayField name="registeredOn" label={words.registeredOn} hint={words.past} lean="past" span={6} required />
      </LateFields>
    </Fold>
  );
}

/** The day of registration where it usually stands; nothing for a late entry. */
export function RegisteredOn({ label }: { label: string }) {
  const is: unknown = useWatch({ name: 'late.is' });
  return is === true ? null : <DayField name="registeredOn" label={label} lean="past" span={12} />;
}
