// A sheet about one case over the calendar: reads the case first, so that the focus finds a field.
import type { ReactNode } from 'react';
import { titleOf } from '../../../main/domain/case';
import { CaseProvider } from '../../journeys/case-file/case-context';
import { useCase } from '../../journeys/case-file/use-case';
import { ErrorPanel } from '../../ui/panels';
import { Sheet } from '../../ui/sheet';

interface Props {
  caseId: string | null;
  title: string;
  onClose(): void;
  children: ReactNode;
}

export function SheetOfCase(props: Props) {
  return props.caseId === null ? null : <Opened key={props.caseId} {...props} caseId={props.caseId} />;
}

function Opened({ caseId, title, onClose, children }: Props & { caseId: string }) {
  const { file, error, again, put } = useCase(caseId);
  if (file === null && error === null) return null;
  return (
    <Sheet open title={title} onClose={onClose}>
      {file === null ? (
        error && <ErrorPanel error={error} onRetry={() => void again()} />
      ) : (
        <CaseProvider file={file} again={again} put={put}>
          <p className="cal-sheet-case">{[titleOf(file), file.number?.text].filter(Boolean).join('　')}</p>
          {children}
        </CaseProvider>
      )}
    </Sheet>
  );
}
