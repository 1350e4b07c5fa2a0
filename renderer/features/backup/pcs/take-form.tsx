// Taking a package in: which file, its passphrase; what it would do; then what it did.
import { useState } from 'react';
import type { AppError } from '../../../../main/contract/errors';
import type { MergePlan, MergeResult } from '../../../../main/contract/exchange-shapes';
import type { Choice } from '../../../../main/domain/merge';
import { call } from '../../../api';
import { DriveChooser, type Place } from '../../../journeys/drives/drive-chooser';
import { useLongWork } from '../../../journeys/long-work';
import { pcs } from '../../../strings/pcs';
import { Button } from '../../../ui/button';
import { ErrorPanel, ProgressPanel } from '../../../ui/panels';
import { PasswordField } from '../../../ui/password-field';
import { FileChooser } from './file-chooser';
import { PlanView } from './plan-view';
import { ResultView } from './result-view';

const words = pcs.take;

export function TakeForm({ onBack }: { onBack(): void }) {
  const [place, setPlace] = useState<Place | null>(null);
  const [file, setFile] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [plan, setPlan] = useState<MergePlan | null>(null);
  const [result, setResult] = useState<MergeResult | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [tried, setTried] = useState(false);
  const work = useLongWork(['exchange'], plan === null ? words.working : pcs.plan.working);
  const missing = place === null ? words.missing.place : file === null ? words.missing.file : passphrase === '' ? words.missing.passphrase : '';

  const open = async () => {
    setTried(true);
    if (file === null || missing !== '' || work.running) return;
    setFailure(null);
    const opened = await work.run(() => call('exchange.open', { file, passphrase }));
    if (!opened.ok) {
      setFailure(opened.error);
      return;
    }
    setPassphrase('');
    setTried(false);
    setPlan(opened.value);
  };
  const take = async (choices: Record<string, Choice>) => {
    if (plan === null || work.running) return;
    setFailure(null);
    const taken = await work.run(() => call('exchange.take', { plan: plan.token, trust: plan.known ? null : plan.from.groups, choices }));
    if (taken.ok) {
      setResult(taken.value);
      return;
    }
    // What was looked through no longer holds: the file is opened anew, and what came already is then the same.
    setFailure(taken.error);
    setPlan(null);
  };
  if (work.running) return <ProgressPanel phase={work.phase} done={work.done} total={work.total} cancelling={work.cancelling} onCancel={work.cancel} />;
  if (result) return <ResultView result={result} onBack={onBack} />;
  if (plan) return <PlanView plan={plan} onTake={(choices) => void take(choices)} onBack={onBack} />;
  return (
    <div className="pcs">
      {failure && <ErrorPanel error={failure} />}
      <DriveChooser
        purpose="exchange"
        place={place}
        onPlace={(next) => {
          setPlace(next);
          setFile(null);
        }}
      />
      {place && <FileChooser key={place.token} drive={place.token} chosen={file} onChoose={setFile} />}
      <PasswordField label={words.passphrase} value={passphrase} onChange={setPassphrase} onEnter={() => void open()} />
      {tried && missing !== '' && (
        <p className="field-error" role="alert">
          {missing}
        </p>
      )}
      <div className="form-buttons">
        <Button kind="main" onClick={() => void open()}>
          {words.open}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {pcs.back}
        </Button>
      </div>
    </div>
  );
}
