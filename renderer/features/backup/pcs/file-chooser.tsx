// The packages that lie on a stick; the newest is chosen already.
import { useEffect, useId } from 'react';
import { bytesInChinese } from '../../../../main/contract/bytes';
import { pcs } from '../../../strings/pcs';
import { useCall } from '../../../use-call';
import { ErrorPanel, Note } from '../../../ui/panels';

const words = pcs.take;

export function FileChooser({ drive, chosen, onChoose }: { drive: string; chosen: string | null; onChoose(token: string): void }) {
  const found = useCall('exchange.find', { drive });
  const name = useId();
  const newest = found.value?.files[0]?.token;
  useEffect(() => {
    if (chosen === null && newest !== undefined) onChoose(newest);
  }, [chosen, newest, onChoose]);
  if (found.error) return <ErrorPanel error={found.error} onRetry={found.again} />;
  if (found.value?.files.length === 0) return <Note tone="soon" title={words.none}>{words.noneHint}</Note>;
  return (
    <fieldset>
      <legend className="field-label">{words.files}</legend>
      <div className="choices stacked">
        {(found.value?.files ?? []).map(({ token, name: file, bytes }) => (
          <label key={token} className="choice">
            <input type="radio" name={name} checked={token === chosen} onChange={() => onChoose(token)} />
            <span>
              {file} <span className="tag">{bytesInChinese(bytes)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
