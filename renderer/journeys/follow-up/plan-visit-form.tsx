// 约回访: naming the day of a visit; or putting a wanted one on another day, whoever wanted it.
import { z } from 'zod';
import { OptionalDay, shortDayInChinese, type Day } from '../../../main/domain/day';
import { OptionalStaff } from '../../../main/domain/staff';
import { Line } from '../../../main/domain/text';
import { VISIT_WAYS, VISIT_WAY_NAMES } from '../../../main/domain/visit';
import type { WantedVisit } from '../../../main/domain/visit-plan';
import { useHouse } from '../../house';
import { visits } from '../../strings/visits';
import { fieldsOf } from '../../ui/fields-of';
import { Fields } from '../../ui/form-frame';
import { Note } from '../../ui/panels';
import { useOpenCase } from '../case-file/case-context';
import { CaseForm, moving } from '../case-file/case-form';
import type { FollowUpFormProps } from './form-props';
import { wantedVisit } from './wanted';
import './follow-up.css';

const words = visits.plan;
const WAYS = VISIT_WAYS.map((value) => ({ value, label: VISIT_WAY_NAMES[value] }));

const wanted = (on: Day | null, context: z.RefinementCtx) => {
  if (on === null) context.addIssue({ code: 'custom', path: ['on'], message: words.dayWanted });
};
const Plan = z.object({ on: OptionalDay, how: z.enum(VISIT_WAYS).nullable().default(null), by: OptionalStaff, reason: Line }).superRefine(({ on }, context) => wanted(on, context));
const Move = z.object({ on: OptionalDay, reason: Line }).superRefine(({ on }, context) => wanted(on, context));
const F = fieldsOf<z.input<typeof Plan>>();
const M = fieldsOf<z.input<typeof Move>>();

/** `part`: key of the wanted visit to put on another day; null: a new one. */
export function PlanVisitForm({ part, wish, onDone, onCancel }: FollowUpFormProps) {
  const { settings, book, today } = useHouse();
  const { file } = useOpenCase();
  const visit = wantedVisit(file, book, today, part);
  if (part !== null && part !== '') return visit ? <MoveForm visit={visit} wish={wish ?? visit.on} onDone={onDone} onCancel={onCancel} /> : <Note>{words.gone}</Note>;
  return (
    <CaseForm
      name="plan-visit"
      about="new"
      schema={Plan}
      initialOf={() => ({ on: null, how: null, by: null, reason: '' })}
      partOf={({ plannedVisits }) => plannedVisits}
      save={moving('plan-visit', ({ on, ...plan }: z.output<typeof Plan>) => ({ item: { id: '', ...plan, on: on ?? '' } }))}
      onDone={onDone}
      onCancel={onCancel}
      saveWords={words.save}
    >
      <Fields>
        <F.Day name="on" label={words.on} hint={words.hint} required lean="future" autoFocus />
        <F.Text name="reason" label={words.reason} hint={words.reasonHint} />
        <F.Choice name="how" label={words.how} options={WAYS} clearable span={7} />
        <F.Staff name="by" label={words.by} staff={settings.staff} span={5} />
      </Fields>
    </CaseForm>
  );
}

function MoveForm({ visit, wish, onDone, onCancel }: { visit: WantedVisit; wish: Day } & Pick<FollowUpFormProps, 'onDone' | 'onCancel'>) {
  return (
    <CaseForm
      name="move-visit"
      // Each day it is moved to is a question of its own.
      about={wish === visit.on ? visit.key : `${visit.key}-${wish}`}
      schema={Move}
      initialOf={() => ({ on: wish, reason: '' })}
      partOf={({ visitChanges, visits: made }) => ({ visitChanges, visits: made.length })}
      save={moving('change-visit', ({ on, reason }: z.output<typeof Move>) => ({ visit: visit.key, to: on, reason }))}
      onDone={onDone}
      onCancel={onCancel}
      saveWords={words.save}
    >
      <p className="promise-line">{words.moving(visit.why, shortDayInChinese(visit.on))}</p>
      <Fields>
        <M.Day name="on" label={words.on} hint={words.hint} required lean="future" autoFocus />
        <M.Text name="reason" label={words.movedReason} hint={words.movedReasonHint} />
      </Fields>
    </CaseForm>
  );
}
