// Restoring: which stick, which passphrase, which copy, what will be, and then the work itself. Used at first start, in trouble,
// and from 备份.
import { useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { Chosen, HouseState, RestorePlan, Snapshot } from '../../../main/contract/shapes';
import { call } from '../../api';
import { passphrase as passphraseWords, restore as words } from '../../strings/drives';
import { Button } from '../../ui/button';
import { useConfirm } from '../../ui/confirm';
import { PasswordField } from '../../ui/password-field';
import { ErrorPanel, Note, ProgressPanel } from '../../ui/panels';
import { whenShown } from '../../ui/when';
import { DriveChooser, type Place } from '../drives/drive-chooser';
import { useLongWork } from '../long-work';
import { PlanTable, missingFrom } from './plan-table';
import { SnapshotList } from './snapshot-list';
import { TargetRow } from './target-row';
import './restore.css';

interface Props {
  /** `first`: the folder to restore into, which may be changed; null: where this computer's data is. */
  into: { first: Chosen | null };
  onState(state: HouseState): void;
  onBack(): void;
}

export function RestoreJourney({ into, onState, onBack }: Props) {
  const [place, setPlace] = useState<Place | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [snapshots, setSnapshots] = useState<Snapshot[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [target, setTarget] = useState(into.first);
  const [plan, setPlan] = useState<RestorePlan | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [asking, setAsking] = useState(false);
  const work = useLongWork(['restore', 'verify'], words.working);
  const confirm = useConfirm();

  const forget = () => {
    setSnapshots(null);
    setPlan(null);
    setFailure(null);
  };
  const look = async () => {
    if (place === null || asking) return;
    forget();
    setAsking(true);
    const listed = await call('backup.snapshots', { drive: place.token, passphrase });
    setAsking(false);
    if (!listed.ok) return setFailure(listed.error);
    setSnapshots(listed.value.snapshots);
    const newest = listed.value.snapshots[0];
    return newest === undefined ? undefined : choose(newest.id);
  };
  const choose = async (id: string, folder = target) => {
    if (place === null) return;
    setChosen(id);
    setFailure(null);
    const planned = await call('backup.plan', { drive: place.token, passphrase, snapshot: id, folder: folder?.token ?? null });
    setPlan(planned.ok ? planned.value : null);
    if (!planned.ok) setFailure(planned.error);
  };
  const start = async () => {
    if (place === null || plan === null) return;
    if (plan.overExisting && plan.perYear.some((year) => year.here > 0) && !(await agreed(plan))) return;
    setFailure(null);
    const restored = await work.run(() => call('backup.restore', { drive: place.token, passphrase, snapshot: plan.snapshot.id, folder: target?.token ?? null }));
    if (restored.ok) onState(restored.value);
    else setFailure(restored.error);
  };
  const agreed = (over: RestorePlan) => {
    const missing = missingFrom(over);
    return confirm({
      title: words.confirmTitle,
      yes: words.go,
      children: (
        <>
          <p>{words.confirmWords(whenShown(over.snapshot.at))}</p>
          {missing > 0 && <p>{words.confirmFewer(missing)}</p>}
        </>
      ),
    });
  };

  if (work.running) {
    return (
      <>
        <ProgressPanel phase={work.phase} done={work.done} total={work.total} cancelling={work.cancelling} onCancel={work.cancel} />
        <p className="restore-wait">{words.doNotPull}</p>
      </>
    );
  }
  return (
    <div className="restore">
      {failure && <ErrorPanel error={failure} />}
      <DriveChooser
        purpose="restore"
        place={place}
        onPlace={(next) => {
          forget();
          setPlace(next);
        }}
      />
      <PasswordField
        label={passphraseWords.label}
        hint={passphraseWords.hint}
        value={passphrase}
        onChange={(text) => {
          setPassphrase(text);
          if (snapshots !== null) forget();
        }}
        onEnter={() => void look()}
      />
      {snapshots !== null && snapshots.length === 0 && <Note tone="soon">{words.empty}</Note>}
      {snapshots !== null && snapshots.length > 0 && <SnapshotList snapshots={snapshots} chosen={chosen} onChoose={(id) => void choose(id)} />}
      {plan !== null && <PlanTable plan={plan} />}
      {plan !== null && target !== null && (
        <TargetRow
          target={target}
          onTarget={(next) => {
            setTarget(next);
            void choose(plan.snapshot.id, next);
          }}
        />
      )}
      <div className="form-buttons">
        {plan === null ? (
          <Button kind="main" busy={asking} disabled={place === null || passphrase === ''} onClick={() => void look()}>
            {words.show}
          </Button>
        ) : (
          <Button kind="now" onClick={() => void start()}>
            {words.go}
          </Button>
        )}
        <Button kind="quiet" onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}
