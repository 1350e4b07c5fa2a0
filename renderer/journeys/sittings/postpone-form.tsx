// 改期: the old time and the new one side by side, why, and what is in the way. Nothing moves before it is saved here.
import { z } from 'zod';
import { Day, type Day as DayText } from '../../../main/domain/day';
import { Session } from '../../../main/domain/session';
import { sittings as words } from '../../strings/sittings';
import { fieldsOf } from '../../ui/fields-of';
import { Fields } from '../../ui/form-frame';
import { Note } from '../../ui/panels';
import { dayShown } from '../../ui/when';
import { useOpenCase } from '../case-file/case-context';
import { CaseForm, moving, type At } from '../case-file/case-form';
import { ClashPanel } from './clash-panel';
import { unexplained } from './clashes';
import { DurationChips } from './duration-chips';
import { hoursShown, type Times } from './hours';
import { endsLater, ENDS_LATER, plannedById, WHEN } from './plan-values';
import { ProposalChips } from './proposal-chips';
import { usePlaces } from './when-and-who';
import './sittings.css';

const Postponing = z
  .object({
    on: Day,
    from: WHEN.from,
    to: WHEN.to,
    place: WHEN.place,
    reason: Session.shape.postponed.unwrap().element.shape.reason,
    clashReason: Session.shape.clashReason,
    /** Not asked here, but who comes decides what clashes. */
    venue: Session.shape.venue,
    mediators: Session.shape.mediators,
  })
  .refine(endsLater, ENDS_LATER);
type Postponing = z.output<typeof Postponing>;
const P = fieldsOf<z.input<typeof Postponing>>();

interface Props {
  /** Id of the planned sitting. */
  subject: string;
  /** Where it was dragged or moved by keys; the present time when only the sheet was opened. */
  wish?: Partial<Times>;
  onDone(): void;
  onCancel(): void;
}

export function PostponeSittingForm({ subject, wish = {}, onDone, onCancel }: Props) {
  const { file } = useOpenCase();
  const places = usePlaces();
  const session = plannedById(file, subject);
  if (session === undefined) return <Note>{words.notPlanned}</Note>;
  const save = async (values: Postponing, at: At) => {
    const no = await unexplained(values, [values.on], values.clashReason, at.file.id, subject);
    return no ?? move(values, at);
  };
  const move = moving('postpone-session', ({ on, from, to, place, reason, clashReason }: Postponing) => ({ id: subject, on, from, to, place, reason, clashReason }));
  return (
    <CaseForm
      name="postpone-session"
      // Each new time is a question of its own: a draft of another one would hide what was just dragged.
      about={`${subject}-${wish.on ?? ''}-${wish.from ?? ''}`}
      schema={Postponing}
      initialOf={(): z.input<typeof Postponing> => ({
        on: (wish.on ?? session.on) as DayText,
        from: wish.from ?? session.from,
        to: wish.to ?? session.to,
        place: session.place,
        reason: '',
        clashReason: '',
        venue: session.venue,
        mediators: [...session.mediators],
      })}
      partOf={(present) => plannedById(present, subject)}
      save={save}
      onDone={onDone}
      onCancel={onCancel}
      saveWords={words.move}
      now
    >
      <p className="sitting-before">
        <b>{words.before}</b> {[session.on === null ? '' : dayShown(session.on), hoursShown(session), session.place].filter(Boolean).join('　')}
      </p>
      <Fields>
        <P.Day name="on" label={words.after} required lean="future" span={6} />
        <P.Time name="from" label={words.from} span={3} />
        <P.Time name="to" label={words.to} span={3} />
        <DurationChips />
        <ProposalChips />
        <ClashPanel session={subject} />
        <P.Suggest name="place" label={words.place} suggestions={places} />
        <P.Text name="reason" label={words.moveReason} hint={words.moveReasonHint} unprinted />
      </Fields>
      {session.asked.length > 0 && <Note tone="soon">{words.moveKeeps}</Note>}
    </CaseForm>
  );
}
