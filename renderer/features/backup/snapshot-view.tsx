// One snapshot of this PC: what is not in it as it is now, and the way back to it, wholly or for one case.
import { useState } from 'react';
import type { LocalSnapshotShape } from '../../../main/contract/copies';
import type { AppError } from '../../../main/contract/errors';
import { call } from '../../api';
import { useLongWork } from '../../journeys/long-work';
import { PlanTable } from '../../journeys/restore/plan-table';
import { local as words } from '../../strings/copies';
import { useCall } from '../../use-call';
import { Button } from '../../ui/button';
import { useConfirm } from '../../ui/confirm';
import { ErrorPanel, ProgressPanel } from '../../ui/panels';
import { whenShown } from '../../ui/when';

/** So many are named one by one. */
const SHOWN = 100;

interface Props {
  snapshot: LocalSnapshotShape;
  onBack(): void;
  onOne(): void;
  onRestored(): void;
}

export function SnapshotView({ snapshot, onBack, onOne, onRestored }: Props) {
  const found = useCall('snapshots.changes', { snapshot: snapshot.id });
  const plan = useCall('snapshots.plan', { snapshot: snapshot.id });
  const [failure, setFailure] = useState<AppError | null>(null);
  const confirm = useConfirm();
  const work = useLongWork(['restore', 'verify'], words.working);
  const when = whenShown(snapshot.at, true);
  const restore = async () => {
    if (!(await confirm({ title: words.confirmTitle, children: words.confirmWords(when), yes: words.restoreAll }))) return;
    setFailure(null);
    const done = await work.run(() => call('snapshots.restore', { snapshot: snapshot.id }));
    if (done.ok) onRestored();
    else setFailure(done.error);
  };
  if (work.running) return <ProgressPanel phase={work.phase} done={work.done} total={work.total} cancelling={work.cancelling} onCancel={work.cancel} />;
  const wrong = failure ?? found.error ?? plan.error;
  const changes = found.value?.changes ?? [];
  return (
    <div className="restore">
      {wrong && <ErrorPanel error={wrong} />}
      <h2>{when}</h2>
      <p role="status">{found.value === null ? words.looking : words.changes(changes.length)}</p>
      {changes.length > 0 && (
        <table className="ledger">
          <tbody>
            {changes.slice(0, SHOWN).map(({ kind, id, number, title }) => (
              <tr key={id}>
                <th scope="row">{number || id}</th>
                <td>{title}</td>
                <td className="nowrap">{words.kinds[kind]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {plan.value && <PlanTable plan={plan.value} />}
      <div className="form-buttons">
        <Button kind="main" onClick={onOne}>
          {words.one}
        </Button>
        <Button onClick={() => void restore()}>{words.restoreAll}</Button>
        <Button kind="quiet" onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}
