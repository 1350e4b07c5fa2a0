// 本机快照: which there are, what they take, where they lie; and into each one.
import { useState } from 'react';
import { bytesInChinese } from '../../../main/contract/bytes';
import type { LocalSnapshotShape, SnapshotsState } from '../../../main/contract/copies';
import type { AppError, Result } from '../../../main/contract/errors';
import { call } from '../../api';
import { local as words } from '../../strings/copies';
import { useCall } from '../../use-call';
import { Button } from '../../ui/button';
import { ErrorPanel, Loading, Note } from '../../ui/panels';
import { Section } from '../../ui/section';
import { whenShown } from '../../ui/when';
import { SnapshotView } from './snapshot-view';

export function LocalPage({ onBack, onOne, onRestored }: { onBack(): void; onOne(): void; onRestored(): void }) {
  const state = useCall('snapshots.state', {}, ['house-changed']);
  const [opened, setOpened] = useState<LocalSnapshotShape | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const act = async (work: () => Promise<Result<unknown>>) => {
    setBusy(true);
    setFailure(null);
    const done = await work();
    setBusy(false);
    if (!done.ok) setFailure(done.error);
    state.again();
  };
  const choose = async () => {
    const chosen = await call('folders.choose', { purpose: 'save' });
    if (chosen.ok && chosen.value !== null) {
      const { token } = chosen.value;
      await act(() => call('snapshots.choosePlace', { folder: token }));
    }
  };
  if (opened !== null) return <SnapshotView snapshot={opened} onBack={() => setOpened(null)} onOne={onOne} onRestored={onRestored} />;
  const { value } = state;
  return (
    <div className="restore">
      {(failure ?? state.error) && <ErrorPanel error={(failure ?? state.error) as AppError} />}
      {value === null && !state.error && <Loading />}
      {value?.paused && <Note tone="soon">{words.paused[value.paused]}</Note>}
      <p>{words.keeping}</p>
      {value !== null && (value.snapshots.length === 0 ? <p>{words.none}</p> : <SnapshotTable state={value} onOpen={setOpened} />)}
      <div className="form-buttons">
        <Button kind="main" busy={busy} onClick={() => void act(() => call('snapshots.make', {}))}>
          {words.make}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {words.back}
        </Button>
      </div>
      {value !== null && (
        <Section title={words.place} hint={words.placeHint}>
          <p className="data-folder">{value.place}</p>
          <p>
            {words.space(bytesInChinese(value.own), bytesInChinese(value.shared))} {value.free !== null && words.free(bytesInChinese(value.free))}
          </p>
          <div className="form-buttons">
            <Button onClick={() => void choose()}>{words.change}</Button>
            {!value.usual && (
              <Button kind="quiet" onClick={() => void act(() => call('snapshots.choosePlace', { folder: null }))}>
                {words.backToUsual}
              </Button>
            )}
          </div>
        </Section>
      )}
    </div>
  );
}

function SnapshotTable({ state, onOpen }: { state: SnapshotsState; onOpen(snapshot: LocalSnapshotShape): void }) {
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.why}</th>
          <th scope="col">{words.cases}</th>
          <th scope="col" aria-label={words.open} />
        </tr>
      </thead>
      <tbody>
        {state.snapshots.map((snapshot) => (
          <tr key={snapshot.id}>
            <th scope="row">{whenShown(snapshot.at, true)}</th>
            <td>{snapshot.damaged ? words.damaged : `${words.whys[snapshot.why]}${snapshot.whole ? '' : `（${words.notWhole}）`}`}</td>
            <td>{snapshot.damaged ? '' : words.count(snapshot.cases)}</td>
            <td>{!snapshot.damaged && <Button onClick={() => onOpen(snapshot)}>{words.open}</Button>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
