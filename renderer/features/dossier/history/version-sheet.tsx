// 当时的样子: a version of the case to read, and the way to make it the case again.
import { useState } from 'react';
import type { AppError } from '../../../../main/contract/errors';
import { caseInWords } from '../../../../main/domain/differences';
import { call } from '../../../api';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { history as words } from '../../../strings/dossier-history';
import { useCall } from '../../../use-call';
import { Button } from '../../../ui/button';
import { useKit } from '../../../ui/kit-context';
import { ErrorPanel, Loading } from '../../../ui/panels';
import { whenShown } from '../../../ui/when';
import { DifferenceTable } from './difference-table';

export function VersionSheet({ version, onDone }: { version: number; onDone(): void }) {
  const { file } = useOpenCase();
  const { reference } = useHouse();
  const [asking, setAsking] = useState(false);
  const then = useCall('cases.version', { id: file.id, version });
  if (then.error) return <ErrorPanel error={then.error} onRetry={then.again} />;
  if (then.value === null) return <Loading />;
  if (asking) return <BringBack version={version} onCancel={() => setAsking(false)} onDone={onDone} />;
  return (
    <div className="history-version">
      <p className="sheet-hint">{words.asOf(whenShown(then.value.file.savedAt, true))}</p>
      {caseInWords(then.value.file, reference).map(({ title, rows }, i) => (
        <section key={i}>
          <h3>{title}</h3>
          <dl>
            {rows.map(({ label, value }, row) => (
              <div key={row}>
                <dt>{label}</dt>
                <dd className="history-text">{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <div className="history-foot">
        <Button onClick={onDone}>{words.close}</Button>
        {version !== file.revision && (
          <Button kind="main" onClick={() => setAsking(true)}>
            {words.bringBack}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What would change, what stays, and the one button that does it. */
function BringBack({ version, onCancel, onDone }: { version: number; onCancel(): void; onDone(): void }) {
  const { file, put } = useOpenCase();
  const { say } = useKit();
  const [failure, setFailure] = useState<AppError | null>(null);
  const { id, revision } = file;
  const would = useCall('cases.tryVersionBack', { id, revision, version });
  const bring = async () => {
    const result = await call('cases.bringVersionBack', { id, revision, version });
    if (!result.ok) return setFailure(result.error);
    put(result.value.file);
    say(words.broughtBack(version));
    onDone();
  };
  const error = failure ?? would.error;
  return (
    <div className="history-version">
      <p className="sheet-hint">{words.willChange}</p>
      {error && <ErrorPanel error={error} />}
      {would.value === null && !error && <Loading />}
      {would.value && <DifferenceTable differences={would.value.differences} label={words.willChange} />}
      <p className="history-stays">{words.stays}</p>
      <div className="history-foot">
        <Button onClick={onCancel}>{words.notNow}</Button>
        <Button kind="now" disabled={would.value === null} onClick={() => void bring()}>
          {words.bringBackYes}
        </Button>
      </div>
    </div>
  );
}
