// Sheets about one planned sitting: another time for it, and who was asked to come.
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { AskingPanel } from '../../../journeys/sittings/askings';
import { plannedById } from '../../../journeys/sittings/plan-values';
import { PostponeSittingForm } from '../../../journeys/sittings/postpone-form';
import { sittings } from '../../../strings/sittings';
import { Note } from '../../../ui/panels';
import type { SheetFormProps } from './form-props';

export function PostponeSheet({ subject, onDone, onCancel }: SheetFormProps) {
  return <PostponeSittingForm subject={subject ?? ''} onDone={onDone} onCancel={onCancel} />;
}

/** Each press is saved by itself: there is nothing to send. */
export function AskSheet({ subject }: SheetFormProps) {
  const { file } = useOpenCase();
  const session = plannedById(file, subject);
  return session ? <AskingPanel session={session} headed={false} /> : <Note>{sittings.notPlanned}</Note>;
}
