// 约定调解: when, where, with whom, for the case around. The time and place of one already planned are changed here too.
import type { z } from 'zod';
import { useHouse } from '../../house';
import { forms } from '../../strings/dossier-forms';
import { Fields } from '../../ui/form-frame';
import { useOpenCase } from '../case-file/case-context';
import { CaseForm, moving, type At } from '../case-file/case-form';
import { ClashPanel } from './clash-panel';
import { unexplained } from './clashes';
import { DurationChips } from './duration-chips';
import type { Times } from './hours';
import { continuable, daysOf, plannedById, plannedSession, PlanForm, planStart } from './plan-values';
import { ProposalChips } from './proposal-chips';
import { RepeatFields } from './repeat-fields';
import { VenueField } from './venue-field';
import { WhenAndWho } from './when-and-who';
import './sittings.css';

const words = forms.session;

interface Props {
  /** A planned sitting to change; a held one that is to go on, which the new one then carries on; null for a new one. */
  subject: string | null;
  /** What is known of the time already, e.g. the day that was clicked. */
  wish?: Partial<Times>;
  onDone(): void;
  onCancel(): void;
}

export function PlanSittingForm({ subject, wish = {}, onDone, onCancel }: Props) {
  const { settings } = useHouse();
  const { file } = useOpenCase();
  const about = plannedById(file, subject)?.id ?? null;
  const continues = continuable(file, subject);
  const change = moving('put-session', (values: PlanForm, present) => ({ item: plannedSession(values, plannedById(present, about)) }));
  const plan = moving('plan-sittings', (values: PlanForm) => ({ items: daysOf(values).map((on) => ({ ...plannedSession(values, undefined, continues), on })) }));
  const save = async (values: PlanForm, at: At) => {
    const no = await unexplained(values, daysOf(values), values.clashReason, at.file.id, about);
    return no ?? (about === null ? plan(values, at) : change(values, at));
  };
  return (
    <CaseForm
      name="plan-session"
      // A draft of another day would hide the day that was just chosen.
      about={about ?? continues ?? ['new', wish.on, wish.from].filter(Boolean).join('-')}
      schema={PlanForm}
      initialOf={(present): z.input<typeof PlanForm> => planStart(present, plannedById(present, about), settings, wish)}
      partOf={(present) => plannedById(present, about)}
      save={save}
      onDone={onDone}
      onCancel={onCancel}
      saveWords={words.savePlan}
      now
    >
      <Fields>
        <WhenAndWho lean="future">
          <DurationChips />
          <ProposalChips />
          <ClashPanel session={about} />
          <VenueField />
        </WhenAndWho>
      </Fields>
      {about === null && <RepeatFields />}
    </CaseForm>
  );
}
