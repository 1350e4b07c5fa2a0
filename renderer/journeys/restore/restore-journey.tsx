// Restoring: which copy, what will be, and then the work itself. Used at first start, in trouble, and from 备份.
import { useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { Chosen, HouseState, RestorePlan } from '../../../main/contract/shapes';
import { call } from '../../api';
import { restore as words } from '../../strings/drives';
import { Button } from '../../ui/button';
import { useConfirm } from '../../ui/confirm';
import { ErrorPanel, ProgressPanel } from '../../ui/panels';
import { whenShown } from '../../ui/when';
import { useLongWork } from '../long-work';
import { CopyChooser, useCopies } from './copy-chooser';
import { missingFrom, PlanTable } from './plan-table';
import { TargetRow } from './target-row';
import './restore.css';

interface Props {
  /** `first`: the folder to restore into, which may be changed; null: where this computer's data is. */
  into: { first: Chosen | null };
  onState(state: HouseState): void;
  onBack(): void;
}

export function RestoreJourney({ into, onState, onBack }: Props) {
  const [target, setTarget] = useState(into.first);
  const [plan, setPlan] = useState<RestorePlan | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const copies = useCopies(() => {
    setPlan(null);
    setFailure(null);
  });
  const work = useLongWork(['restore', 'verify'], words.working);
  const agreed = useAgreement();
  const { place, passphrase } = copies;

  const planFor = async (snapshot: string, folder = target) => {
    if (place === null) return;
    setFailure(null);
    const planned = await call('backup.plan', { drive: place.token, passphrase, snapshot, folder: folder?.token ?? null });
    setPlan(planned.ok ? planned.value : null);
    if (!planned.ok) setFailure(planned.error);
  };
  const look = async () => {
    const newest = await copies.look();
    if (newest !== null) await planFor(newest);
  };
  const start = async () => {
    if (place === null || plan === null || !(await agreed(plan))) return;
    setFailure(null);
    const restored = await work.run(() => call('backup.restore', { drive: place.token, passphrase, snapshot: plan.snapshot.id, folder: target?.token ?? null }));
    if (restored.ok) onState(restored.value);
    else setFailure(restored.error);
  };

  if (work.running) {
    return (
      <>
        <ProgressPanel phase={work.phase} done={work.done} total={work.total} cancelling={work.cancelling} onCancel={work.cancel} />
        <p className="restore-wait">{words.doNotPull}</p>
      </>
    );
  }
  const wrong = failure ?? copies.failure;
  return (
    <div className="restore">
      {wrong && <ErrorPanel error={wrong} />}
      <CopyChooser
        copies={copies}
        onLook={() => void look()}
        onChoose={(id) => {
          copies.choose(id);
          void planFor(id);
        }}
      />
      {plan !== null && <PlanTable plan={plan} />}
      {plan !== null && target !== null && (
        <TargetRow
          target={target}
          onTarget={(next) => {
            setTarget(next);
            void planFor(plan.snapshot.id, next);
          }}
        />
      )}
      <div className="form-buttons">
        {plan === null ? (
          <Button kind="main" busy={copies.asking} disabled={place === null || passphrase === ''} onClick={() => void look()}>
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

/** Asks once more before present data makes room; no question where there is none. */
function useAgreement(): (plan: RestorePlan) => Promise<boolean> {
  const confirm = useConfirm();
  return async (plan) => {
    if (!plan.overExisting || plan.perYear.every((year) => year.here === 0)) return true;
    const missing = missingFrom(plan);
    return confirm({
      title: words.confirmTitle,
      yes: words.go,
      children: (
        <>
          <p>{words.confirmWords(whenShown(plan.snapshot.at))}</p>
          {missing > 0 && <p>{words.confirmFewer(missing)}</p>}
        </>
      ),
    });
  };
}
