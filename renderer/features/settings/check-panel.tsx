// 检查数据: reading everything once, what was found in words, and mending what a person ticks.
import { useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { RepairReport } from '../../../main/contract/findings';
import type { CheckReport } from '../../../main/contract/shapes';
import { call } from '../../api';
import { useLongWork } from '../../journeys/long-work';
import { damage as words } from '../../strings/damage';
import { Button } from '../../ui/button';
import { useConfirm } from '../../ui/confirm';
import { ErrorPanel, Note, ProgressPanel } from '../../ui/panels';
import { Findings } from './findings';

export function CheckPanel() {
  const [report, setReport] = useState<CheckReport | null>(null);
  const [repaired, setRepaired] = useState<RepairReport | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [mending, setMending] = useState(false);
  const confirm = useConfirm();
  const work = useLongWork(['check'], mending ? words.repairing : words.checking);
  const look = async () => {
    const done = await call('data.check', {});
    setReport(done.ok ? done.value : null);
    if (!done.ok) setFailure(done.error);
  };
  const check = async () => {
    setFailure(null);
    setRepaired(null);
    setMending(false);
    await work.run(look);
  };
  const repair = async (keys: string[]) => {
    if (!(await confirm({ title: words.repairTitle(keys.length), children: words.repairWords, yes: words.repairYes }))) return;
    setFailure(null);
    setMending(true);
    await work.run(async () => {
      const done = await call('data.repair', { keys });
      if (!done.ok) return setFailure(done.error);
      setRepaired(done.value);
      await look();
    });
  };
  if (work.running) return <ProgressPanel phase={work.phase} done={work.done} total={work.total} cancelling={work.cancelling} onCancel={mending ? undefined : work.cancel} />;
  return (
    <div className="check-panel">
      {failure && <ErrorPanel error={failure} />}
      {repaired && <Repaired report={repaired} />}
      {report && <Checked report={report} onRepair={(keys) => void repair(keys)} />}
      <div>
        <Button onClick={() => void check()}>{report === null ? words.start : words.again}</Button>
      </div>
    </div>
  );
}

function Checked({ report, onRepair }: { report: CheckReport; onRepair(keys: string[]): void }) {
  const { findings, notices, cases, files, stopped } = report;
  // What a finding says better, with what to do about it, is not said twice.
  const others = findings.length === 0 ? notices : notices.filter(({ kind }) => kind === 'number-gap' || kind === 'audit');
  return (
    <div role="status" className="check-panel">
      {stopped && <Note title={words.stopped}>{words.stoppedWords(cases)}</Note>}
      {findings.length > 0 && <Findings key={findings.map(({ key }) => key).join(' ')} findings={findings} onRepair={onRepair} />}
      {findings.length === 0 && !stopped && (
        <Note tone="good" title={words.whole}>
          {words.wholeWords(cases, files)}
        </Note>
      )}
      {others.map((notice) => (
        <Note key={`${notice.kind} ${notice.say}`}>{notice.say}</Note>
      ))}
    </div>
  );
}

function Repaired({ report: { done, failed, kept } }: { report: RepairReport }) {
  return (
    <>
      {done.length > 0 && (
        <Note tone="good" title={words.done(done.length)}>
          <ul className="repair-lines">
            {done.map(({ key, say }) => (
              <li key={key}>{say}</li>
            ))}
          </ul>
          {kept !== '' && <p>{words.kept(kept)}</p>}
        </Note>
      )}
      {failed.length > 0 && (
        <Note tone="now" title={words.failed(failed.length)}>
          <ul className="repair-lines">
            {failed.map(({ key, say }) => (
              <li key={key}>{say}</li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}
