// The copies on a stick, newest first, one to be chosen.
import { useId } from 'react';
import { bytesInChinese } from '../../../main/contract/bytes';
import type { Snapshot } from '../../../main/contract/shapes';
import { restore as words } from '../../strings/drives';
import { whenShown } from '../../ui/when';

export function SnapshotList({ snapshots, chosen, onChoose }: { snapshots: readonly Snapshot[]; chosen: string | null; onChoose(id: string): void }) {
  const id = useId();
  return (
    <fieldset className="snapshots">
      <legend className="field-label">{words.which}</legend>
      <div className="choices stacked">
        {snapshots.map((snapshot, i) => (
          <label className="choice" key={snapshot.id}>
            <input type="radio" name={id} checked={snapshot.id === chosen} onChange={() => onChoose(snapshot.id)} />
            <span className="drive">
              <strong>{whenShown(snapshot.at, true)}</strong>
              <span>{words.snapshot(String(snapshot.cases), bytesInChinese(snapshot.bytes))}</span>
              <span>{snapshot.room}</span>
              {i === 0 && <span className="tag">{words.newest}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
