// 恢复演练: a restore on trial, and what came of it and of the ones before.
import { useState } from 'react';
import type { CopyFrom, RehearsalReport } from '../../../main/contract/copies';
import type { AppError } from '../../../main/contract/errors';
import { call } from '../../api';
import { DriveChooser, type Place } from '../../journeys/drives/drive-chooser';
import { useLongWork } from '../../journeys/long-work';
import { rehearse as words } from '../../strings/copies';
import { backup } from '../../strings/backup';
import { passphrase as passphraseWords } from '../../strings/drives';
import { useCall } from '../../use-call';
import { Button } from '../../ui/button';
import { PasswordField } from '../../ui/password-field';
import { ErrorPanel, Note, ProgressPanel } from '../../ui/panels';
import { Section } from '../../ui/section';
import { whenShown } from '../../ui/when';

export function RehearsePage({ onBack }: { onBack(): void }) {
  const history = useCall('rehearsal.history', {}, ['house-changed']);
  const [place, setPlace] = useState<Place | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [report, setReport] = useState<RehearsalReport | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const work = useLongWork(['rehearsal'], words.working);
  const run = async (from: CopyFrom) => {
    setFailure(null);
    setReport(null);
    const done = await work.run(() => call('rehearsal.run', { from }));
    if (done.ok) setReport(done.value);
    else setFailure(done.error);
  };
  const onStick = () => {
    if (place !== null && passphrase !== '') void run({ kind: 'stick', drive: place.token, passphrase });
  };
  if (work.running) return <ProgressPanel phase={work.phase} done={work.done} total={work.total} cancelling={work.cancelling} onCancel={work.cancel} />;
  return (
    <div className="restore">
      {failure && <ErrorPanel error={failure} />}
      {report && <Report report={report} />}
      <DriveChooser purpose="restore" place={place} onPlace={setPlace} />
      <PasswordField label={passphraseWords.label} hint={passphraseWords.hint} value={passphrase} onChange={setPassphrase} onEnter={onStick} />
      <div className="form-buttons">
        <Button kind="main" disabled={place === null || passphrase === ''} onClick={onStick}>
          {words.fromStick}
        </Button>
        <Button onClick={() => void run({ kind: 'local' })}>{words.fromLocal}</Button>
        <Button kind="quiet" onClick={onBack}>
          {backup.back}
        </Button>
      </div>
      {history.value && history.value.rehearsals.length > 0 && (
        <Section title={words.history}>
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.from}</th>
                <th scope="col">{words.result}</th>
              </tr>
            </thead>
            <tbody>
              {history.value.rehearsals.slice(0, 20).map(({ at, from, snapshotAt, problems }) => (
                <tr key={at}>
                  <th scope="row">{whenShown(at, true)}</th>
                  <td>
                    {from} {whenShown(snapshotAt)}
                  </td>
                  <td>{words.results(problems.length)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </div>
  );
}

function Report({ report }: { report: RehearsalReport }) {
  const { problems, cases, snapshotAt, same, newer, setAside, perYear } = report;
  const good = problems.length === 0;
  return (
    <div role="status">
      <Note tone={good ? 'good' : 'now'} title={good ? words.good : words.bad}>
        {good ? <p>{words.goodWords(cases, whenShown(snapshotAt, true))}</p> : <p>{words.badWords}</p>}
        {problems.length > 0 && (
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        <p>{[words.same(same), newer > 0 && words.newer(newer), setAside > 0 && words.setAside(setAside)].filter(Boolean).join('；')}。</p>
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              <th scope="col">{words.inBackup}</th>
              <th scope="col">{words.here}</th>
            </tr>
          </thead>
          <tbody>
            {perYear.map(({ year, inBackup, here }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td>{words.count(inBackup)}</td>
                <td>{words.count(here)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Note>
    </div>
  );
}
