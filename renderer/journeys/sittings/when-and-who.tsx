// Day, hours, place and people of a sitting: the same for a plan and for a record.
import type { ReactNode } from 'react';
import { staffWith } from '../../../main/domain/settings';
import { useHouse } from '../../house';
import { forms } from '../../strings/dossier-forms';
import { ChoiceField } from '../../ui/choice-fields';
import { DayField } from '../../ui/day-field';
import { StaffField, StaffListField, SuggestField } from '../../ui/select-fields';
import { TimeField } from '../../ui/time-and-amount';
import { useOpenCase } from '../case-file/case-context';

const words = forms.session;
const OPENS = (['yes', 'no'] as const).map((value) => ({ value, label: words.opens[value] }));

/** `children`: what stands between the hours and the place. */
export function WhenAndWho({ lean, children }: { lean: 'past' | 'future'; children?: ReactNode }) {
  const { settings } = useHouse();
  return (
    <>
      <DayField name="on" label={words.on} required lean={lean} span={6} />
      <TimeField name="from" label={words.from} span={3} />
      <TimeField name="to" label={words.to} span={3} />
      {children}
      <SuggestField name="place" label={words.place} suggestions={usePlaces()} span={7} />
      <ChoiceField name="open" label={words.open} options={OPENS} clearable span={5} />
      <StaffListField name="mediators" label={words.mediators} staff={staffWith(settings, 'mediator', 'director')} span={7} />
      <StaffField name="recorder" label={words.recorder} staff={staffWith(settings)} span={5} />
    </>
  );
}

/** Places that are likely: of earlier sittings, the rooms, where the quarrel is. */
export function usePlaces(): string[] {
  const { settings } = useHouse();
  const { file } = useOpenCase();
  const rooms = settings.rooms.filter(({ retired }) => !retired).map(({ name }) => name);
  return [...new Set([...file.sessions.map(({ place }) => place), ...rooms, file.dispute.place])].filter(Boolean);
}
