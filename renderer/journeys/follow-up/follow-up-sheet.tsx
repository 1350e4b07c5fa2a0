// One form for each thing done in follow-up, by the name it has in an address (`?do=`). Needs the case around it (CaseProvider).
import { useOpenCase } from '../case-file/case-context';
import { followUp } from '../../strings/follow-up';
import { Note } from '../../ui/panels';
import { promises } from '../../strings/promises';
import { visits } from '../../strings/visits';
import { BreachForm } from './breach-form';
import { ConfirmationForm } from './confirmation-form';
import { AidForm } from './aid-form';
import { DropVisitForm } from './drop-visit-form';
import type { FollowUpFormProps } from './form-props';
import { PerformanceForm } from './performance-form';
import { PlanVisitForm } from './plan-visit-form';
import { SettleForm } from './settle-form';
import { UrgeForm } from './urge-form';
import { VisitForm } from './visit-form';

export const FOLLOW_UP_ACTIONS = ['performance', 'edit-performance', 'settle', 'breach', 'edit-breach', 'urge', 'edit-urge', 'visit', 'edit-visit', 'plan-visit', 'drop-visit', 'aid', 'confirmation'] as const;
export type FollowUpAction = (typeof FOLLOW_UP_ACTIONS)[number];

export function isFollowUpAction(name: string | undefined): name is FollowUpAction {
  return FOLLOW_UP_ACTIONS.some((action) => action === name);
}

export const FOLLOW_UP_TITLES: Record<FollowUpAction, string> = {
  performance: followUp.performance.title,
  'edit-performance': followUp.performance.editTitle,
  settle: promises.settle.title,
  breach: promises.breach.title,
  'edit-breach': promises.breach.editTitle,
  urge: followUp.urge.title,
  'edit-urge': followUp.urge.editTitle,
  visit: visits.record.title,
  'edit-visit': visits.record.editTitle,
  'plan-visit': visits.plan.title,
  'drop-visit': visits.drop.title,
  aid: visits.aid.title,
  confirmation: followUp.confirmation.title,
};

/** The form of an action, for whoever has a sheet. */
export function FollowUpForm({ action, ...props }: FollowUpFormProps & { action: FollowUpAction }) {
  const { file } = useOpenCase();
  if (file.archive !== null) return <Note>{followUp.tab.archived}</Note>;
  switch (action) {
    case 'performance':
    case 'edit-performance':
      return <PerformanceForm {...props} mend={action === 'edit-performance'} />;
    case 'settle':
      return <SettleForm {...props} />;
    case 'breach':
    case 'edit-breach':
      return <BreachForm {...props} mend={action === 'edit-breach'} />;
    case 'urge':
    case 'edit-urge':
      return <UrgeForm {...props} mend={action === 'edit-urge'} />;
    case 'visit':
    case 'edit-visit':
      return <VisitForm {...props} mend={action === 'edit-visit'} />;
    case 'plan-visit':
      return <PlanVisitForm {...props} />;
    case 'aid':
      return <AidForm {...props} />;
    case 'drop-visit':
      return <DropVisitForm {...props} />;
    case 'confirmation':
      return <ConfirmationForm {...props} />;
  }
}
