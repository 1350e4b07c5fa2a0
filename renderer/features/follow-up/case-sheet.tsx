// A sheet of follow-up over this page: reads its case, and then is the same sheet as on the case's own tab.
import { CaseProvider } from '../../journeys/case-file/case-context';
import { useCase } from '../../journeys/case-file/use-case';
import { FOLLOW_UP_TITLES, FollowUpForm, type FollowUpAction } from '../../journeys/follow-up/follow-up-sheet';
import { titleOf } from '../../../main/domain/case';
import { ErrorPanel } from '../../ui/panels';
import { Sheet } from '../../ui/sheet';

export interface AskedSheet {
  caseId: string;
  action: FollowUpAction;
  ref: string | null;
  part: string | null;
}

interface Props {
  asked: AskedSheet | null;
  onDone(): void;
  onClose(): void;
}

/** `asked` null: closed. */
export function CaseSheet({ asked, onDone, onClose }: Props) {
  return asked && <Opened key={`${asked.caseId} ${asked.action} ${asked.ref} ${asked.part}`} asked={asked} onDone={onDone} onClose={onClose} />;
}

function Opened({ asked: { caseId, action, ref, part }, onDone, onClose }: Props & { asked: AskedSheet }) {
  const { file, error, again, put } = useCase(caseId);
  // Opened when its case is there, so that the focus finds a field.
  if (file === null && error === null) return null;
  // The agenda's name for a visit is not the id of one.
  const subject = action === 'performance' || action === 'urge' ? ref : null;
  return (
    <Sheet open title={FOLLOW_UP_TITLES[action]} onClose={onClose}>
      {file === null ? (
        error && <ErrorPanel error={error} onRetry={() => void again()} />
      ) : (
        <CaseProvider file={file} again={again} put={put}>
          <p className="sheet-case">{[titleOf(file), file.number?.text].filter(Boolean).join('　')}</p>
          <FollowUpForm action={action} subject={subject} part={part} onDone={onDone} onCancel={onClose} />
        </CaseProvider>
      )}
    </Sheet>
  );
}
