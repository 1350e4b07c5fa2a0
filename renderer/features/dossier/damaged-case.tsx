// A case that cannot be read, or is not there: what happened, what is safe, the copy of the save before, and how to get it back.
import { useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { CaseFile } from '../../../main/domain/case';
import { call } from '../../api';
import { firstRouteOf, go } from '../../route';
import { dossier as words } from '../../strings/dossier';
import { Button } from '../../ui/button';
import { useConfirm } from '../../ui/confirm';
import { PageFrame } from '../../ui/page-frame';
import { EmptyState, ErrorPanel, Note } from '../../ui/panels';
import { whenShown } from '../../ui/when';
import { Timeline } from './course/timeline-view';

interface Props {
  id: string;
  error: AppError;
  onRetry(): void;
  /** The case is itself again. */
  onBack(file: CaseFile): void;
}

export function UnreadableCase({ id, error, onRetry, onBack }: Props) {
  const confirm = useConfirm();
  const [previous, setPrevious] = useState<CaseFile | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  if (error.kind === 'not-found') {
    return (
      <PageFrame title={words.notFound}>
        <EmptyState title={words.notFound} action={<Button onClick={() => go(firstRouteOf('cases'))}>{words.toList}</Button>}>
          {words.notFoundHint}
        </EmptyState>
      </PageFrame>
    );
  }
  const look = async () => {
    const result = await call('cases.previous', { id });
    if (result.ok) setPrevious(result.value.file);
    else setFailure(result.error);
  };
  const bringBack = async () => {
    if (!(await confirm({ title: words.bringBackTitle, children: words.bringBackWords, yes: words.bringBackYes }))) return;
    const result = await call('cases.bringPreviousBack', { id });
    if (result.ok) onBack(result.value.file);
    else setFailure(result.error);
  };
  const hasPrevious = error.kind === 'damaged' && error.previous;
  return (
    <PageFrame title={words.damagedTitle}>
      <ErrorPanel error={error} onRetry={onRetry}>
        {hasPrevious && previous === null && <Button onClick={() => void look()}>{words.seePrevious}</Button>}
        <Button onClick={() => go({ page: 'settings', section: 'data', query: {} })}>{words.checkData}</Button>
      </ErrorPanel>
      {failure && <ErrorPanel error={failure} />}
      {previous && (
        <>
          <Note title={words.previousNote(whenShown(previous.savedAt, true))} action={<Button kind="main" onClick={() => void bringBack()}>{words.bringBack}</Button>} />
          <Timeline file={previous} />
        </>
      )}
    </PageFrame>
  );
}
