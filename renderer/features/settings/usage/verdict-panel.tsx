// Following the record of use from its first line to its last, and what came of it.
import { useState, type ReactNode } from 'react';
import type { AppError } from '../../../../main/contract/errors';
import type { AuditVerdict } from '../../../../main/contract/shapes';
import { call } from '../../../api';
import { usage as words } from '../../../strings/usage';
import { Button } from '../../../ui/button';
import { ErrorPanel, Note } from '../../../ui/panels';

/** `children`: what else can be done with the record. */
export function VerdictPanel({ children }: { children: ReactNode }) {
  const [verdict, setVerdict] = useState<AuditVerdict | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const verify = async () => {
    setBusy(true);
    const done = await call('audit.verify', {});
    setBusy(false);
    setVerdict(done.ok ? done.value : null);
    setFailure(done.ok ? null : done.error);
  };
  return (
    <>
      <div className="usage-buttons">
        <Button busy={busy} onClick={() => void verify()}>
          {words.verify}
        </Button>
        {children}
      </div>
      {failure && <ErrorPanel error={failure} />}
      {verdict && (
        <div role="status">
          {verdict.problems.length === 0 ? (
            <Note tone="good" title={words.whole}>
              {words.wholeWords(verdict.entries)} {verdict.torn > 0 && words.torn(verdict.torn)}
            </Note>
          ) : (
            <Note tone="now" title={words.broken(verdict.problems.length)}>
              {words.brokenWords}
              <ul>
                {verdict.problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </Note>
          )}
        </div>
      )}
    </>
  );
}
