// Reading a copy on a stick from end to end, and saying plainly whether it is whole.
import { useState } from 'react';
import { bytesInChinese } from '../../../main/contract/bytes';
import type { AppError } from '../../../main/contract/errors';
import type { VerifyReport } from '../../../main/contract/shapes';
import { call } from '../../api';
import { ByteProgress } from '../../journeys/drives/byte-progress';
import { useLongWork } from '../../journeys/long-work';
import { CopyChooser, useCopies } from '../../journeys/restore/copy-chooser';
import { backup } from '../../strings/backup';
import { Button } from '../../ui/button';
import { ErrorPanel, Note } from '../../ui/panels';

const words = backup.verify;

export function VerifyForm({ onBack }: { onBack(): void }) {
  const [report, setReport] = useState<VerifyReport | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const copies = useCopies(() => {
    setReport(null);
    setFailure(null);
  });
  const work = useLongWork(['verify'], words.working);
  const { place, passphrase, chosen, snapshots } = copies;
  const listed = snapshots !== null && snapshots.length > 0 && chosen !== null;

  const start = async () => {
    if (place === null || chosen === null) return;
    setFailure(null);
    setReport(null);
    const read = await work.run(() => call('backup.verify', { drive: place.token, passphrase, snapshot: chosen }));
    if (read.ok) setReport(read.value);
    else setFailure(read.error);
  };
  if (work.running) return <ByteProgress work={work} />;
  const wrong = failure ?? copies.failure;
  return (
    <div className="restore">
      {wrong && <ErrorPanel error={wrong} />}
      {report && <VerifyResult report={report} />}
      <CopyChooser
        copies={copies}
        onLook={() => void copies.look()}
        onChoose={(id) => {
          setReport(null);
          copies.choose(id);
        }}
      />
      <div className="form-buttons">
        {listed ? (
          <Button kind="main" onClick={() => void start()}>
            {words.start}
          </Button>
        ) : (
          <Button kind="main" busy={copies.asking} disabled={place === null || passphrase === ''} onClick={() => void copies.look()}>
            {words.show}
          </Button>
        )}
        <Button kind="quiet" onClick={onBack}>
          {backup.back}
        </Button>
      </div>
    </div>
  );
}

function VerifyResult({ report }: { report: VerifyReport }) {
  return (
    <div role="status">
      {report.bad.length === 0 ? (
        <Note tone="good" title={words.good}>
          {words.goodNumbers(report.files, bytesInChinese(report.bytes))}
        </Note>
      ) : (
        <Note tone="now" title={words.bad}>
          {words.badWords(report.bad.length)}
        </Note>
      )}
      {report.elsewhere.length > 0 && (
        <Note tone="soon" title={words.elsewhere}>
          {words.elsewhereWords(report.elsewhere.length)}
        </Note>
      )}
    </div>
  );
}
