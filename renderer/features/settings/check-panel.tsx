// Reading every case once, and saying in words what is whole and what is not, with what can be done about it.
import { useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { CheckReport } from '../../../main/contract/shapes';
import { call } from '../../api';
import { useLongWork } from '../../journeys/long-work';
import { go } from '../../route';
import { settings as words } from '../../strings/settings';
import { Button } from '../../ui/button';
import { useConfirm } from '../../ui/confirm';
import { ErrorPanel, Note, ProgressPanel } from '../../ui/panels';
import { caseOfFile } from './case-of-file';

const own = words.data;

export function CheckPanel() {
  const [report, setReport] = useState<CheckReport | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const work = useLongWork(['check'], own.checking);
  const check = async () => {
    setFailure(null);
    setReport(null);
    const done = await work.run(() => call('data.check', {}));
    if (done.ok) setReport(done.value);
    else setFailure(done.error);
  };
  if (work.running) return <ProgressPanel phase={work.phase} done={work.done} total={work.total} />;
  return (
    <div className="check-panel">
      {failure && <ErrorPanel error={failure} />}
      {report && <Report report={report} onChanged={() => void check()} />}
      <div>
        <Button onClick={() => void check()}>{own.checkStart}</Button>
      </div>
    </div>
  );
}

function Report({ report, onChanged }: { report: CheckReport; onChanged(): void }) {
  const { damaged, notices, cases, files } = report;
  return (
    <div role="status" className="check-panel">
      {damaged.length === 0 ? (
        <Note tone="good" title={own.whole}>
          {own.wholeWords(cases, files)}
        </Note>
      ) : (
        <Note tone="now" title={own.damaged(damaged.length)}>
          {own.damagedWords}
        </Note>
      )}
      {damaged.map((item) => (
        <Damaged key={item.file} {...item} onChanged={onChanged} />
      ))}
      {notices.map((notice) => (
        <Note key={`${notice.kind} ${notice.say}`}>{notice.say}</Note>
      ))}
    </div>
  );
}

function Damaged({ file, why, previousWhole, onChanged }: CheckReport['damaged'][number] & { onChanged(): void }) {
  const confirm = useConfirm();
  const [failure, setFailure] = useState<AppError | null>(null);
  const id = caseOfFile(file);
  const bringBack = async (which: string) => {
    if (!(await confirm({ title: own.bringBackTitle, children: own.bringBackWords, yes: own.bringBack }))) return;
    const done = await call('cases.bringPreviousBack', { id: which });
    if (done.ok) onChanged();
    else setFailure(done.error);
  };
  return (
    <Note
      tone="soon"
      title={id === null ? file : own.damagedCase(id)}
      action={
        previousWhole && id !== null ? (
          <Button onClick={() => void bringBack(id)}>{own.bringBack}</Button>
        ) : (
          <Button onClick={() => go({ page: 'backup', query: { do: 'restore' } })}>{own.toRestore}</Button>
        )
      }
    >
      {failure && <ErrorPanel error={failure} />}
      {own.damagedWhy(why, previousWhole ? own.previousWhole : own.previousGone)}
    </Note>
  );
}
