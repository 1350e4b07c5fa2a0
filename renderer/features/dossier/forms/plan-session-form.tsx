// 约定调解: when, where, with whom. The time and place of one already planned are changed here too.
import type { z } from 'zod';
import { staffWith } from '../../../../main/domain/settings';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { forms } from '../../../strings/dossier-forms';
import { ChoiceField } from '../../../ui/choice-fields';
import { DayField } from '../../../ui/day-field';
import { Fields } from '../../../ui/form-frame';
import { StaffField, StaffListField, SuggestField } from '../../../ui/select-fields';
import { TimeField } from '../../../ui/time-and-amount';
import type { SheetFormProps } from './form-props';
import { PlanForm, plannedById, plannedSession, planStart } from './session-values';

const words = forms.session;
const OPENS = (['yes', 'no'] as const).map((value) => ({ value, label: words.opens[value] }));

export function PlanSessionSheet({ subject, onDone, onCancel }: SheetFormProps) {
  const { settings } = useHouse();
  const { file } = useOpenCase();
  const about = plannedById(file, subject)?.id ?? null;
  return (
    <CaseForm
      name="plan-session"
      about={about ?? 'new'}
      schema={PlanForm}
      initialOf={(present): z.input<typeof PlanForm> => planStart(present, plannedById(present, about), settings)}
      partOf={(present) => plannedById(present, about)}
      save={moving('put-session', (values: PlanForm, present) => ({ item: plannedSession(values, plannedById(present, about)) }))}
      onDone={onDone}
      onCancel={onCancel}
      saveWords={words.savePlan}
      now
    >
      <Fields>
        <WhenAndWho lean="future" />
      </Fields>
    </CaseForm>
  );
}

/** Day, times, place, people: the same for a plan and for a record. */
export function WhenAndWho({ lean }: { lean: 'past' | 'future' }) {
  const { settings } = useHouse();
  const { file } = useOpenCase();
  const rooms = settings.rooms.filter(({ retired }) => !retired).map(({ name }) => name);
  const places = [...new Set([...file.sessions.map(({ place }) => place), ...rooms, file.dispute.place])].filter(Boolean);
  return (
    <>
      <DayField name="on" label={words.on} required lean={lean} span={6} />
      <TimeField name="from" label={words.from} span={3} />
      <TimeField name="to" label={words.to} span={3} />
      <SuggestField name="place" label={words.place} suggestions={places} span={7} />
      <ChoiceField name="open" label={words.open} options={OPENS} clearable span={5} />
      <StaffListField name="mediators" label={words.mediators} staff={staffWith(settings, 'mediator', 'director')} span={7} />
      <StaffField name="recorder" label={words.recorder} staff={staffWith(settings)} span={5} />
    </>
  );
}
