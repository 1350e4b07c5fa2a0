// 约定调解 from the calendar: which case first, then the form, with the day that was chosen.
import type { Times } from '../../journeys/sittings/hours';
import { CaseChooser } from '../../journeys/sittings/case-chooser';
import { PlanSittingForm } from '../../journeys/sittings/plan-form';
import { sittings } from '../../strings/sittings';
import { Note } from '../../ui/panels';
import { Sheet } from '../../ui/sheet';
import { dayShown } from '../../ui/when';
import { SheetOfCase } from './sheet-of-case';

interface Props {
  caseId: string | null;
  wish: Partial<Times>;
  onChoose(caseId: string): void;
  onDone(): void;
  onClose(): void;
}

export function PlanSheet({ caseId, wish, onChoose, onDone, onClose }: Props) {
  if (caseId !== null) {
    return (
      <SheetOfCase caseId={caseId} title={sittings.choose.title} onClose={onClose}>
        <PlanSittingForm subject={null} wish={wish} onDone={onDone} onCancel={onClose} />
      </SheetOfCase>
    );
  }
  return (
    <Sheet open title={sittings.choose.title} onClose={onClose}>
      {wish.on !== undefined && <Note>{[dayShown(wish.on), wish.from].filter(Boolean).join(' ')}</Note>}
      <CaseChooser onChoose={onChoose} />
    </Sheet>
  );
}
