// The cases of a copy, a year at a time, to find the one that is wanted.
import { useState } from 'react';
import { oneCase as words } from '../../strings/copies';
import { useCall } from '../../use-call';
import { Button } from '../../ui/button';
import { ErrorPanel, Loading } from '../../ui/panels';
import { whenShown } from '../../ui/when';
import type { Copied } from './one-case-journey';

/** So many lines at a time; the search finds the others. */
const SHOWN = 100;

interface Props {
  copy: Copied;
  busy: boolean;
  onCompare(id: string): void;
  onBack(): void;
}

export function CopiedCases({ copy, busy, onCompare, onBack }: Props) {
  const [year, setYear] = useState<number | null>(null);
  const [text, setText] = useState('');
  const listed = useCall('copies.cases', { ...copy, year });
  const wanted = text.trim();
  const cases = (listed.value?.cases ?? []).filter(({ number, title, id }) => wanted === '' || `${number} ${title} ${id}`.includes(wanted));
  return (
    <>
      {listed.error && <ErrorPanel error={listed.error} onRetry={listed.again} />}
      <div className="form-buttons">
        {listed.value?.years.map((one) => (
          <Button key={one.year} kind={one.year === listed.value?.year ? 'main' : 'plain'} aria-pressed={one.year === listed.value?.year} onClick={() => setYear(one.year)}>
            {words.yearOf(one.year, one.cases)}
          </Button>
        ))}
      </div>
      <label className="field-label">
        {words.find}
        <input className="ant-input" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      {listed.value === null && !listed.error && <Loading />}
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.case}</th>
            <th scope="col">{words.saved}</th>
            <th scope="col">{words.here}</th>
            <th scope="col" aria-label={words.compare} />
          </tr>
        </thead>
        <tbody>
          {cases.slice(0, SHOWN).map(({ id, number, title, savedAt, here }) => (
            <tr key={id}>
              <th scope="row">
                {number || words.noNumber} {title}
              </th>
              <td className="nowrap">{savedAt === '' ? '' : whenShown(savedAt)}</td>
              <td className="nowrap">{words.stands[here]}</td>
              <td>
                {here !== 'unreadable' && here !== 'set-aside' && (
                  <Button disabled={busy} onClick={() => onCompare(id)}>
                    {words.compare}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="form-buttons">
        <Button kind="quiet" onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </>
  );
}
