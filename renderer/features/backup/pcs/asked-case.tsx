// A case a person decides about: three choices, and the two versions side by side.
import { useId, useState } from 'react';
import type { Comparison, MergeRow } from '../../../../main/contract/exchange-shapes';
import { CHOICES, type Choice } from '../../../../main/domain/merge';
import { pcs } from '../../../strings/pcs';
import { useCall } from '../../../use-call';
import { Button } from '../../../ui/button';
import { ErrorPanel, Loading } from '../../../ui/panels';
import { whenShown } from '../../../ui/when';

const words = pcs.plan;

export function AskedCase({ plan, row, choice, onChoose }: { plan: string; row: MergeRow; choice: Choice; onChoose(choice: Choice): void }) {
  const [shown, setShown] = useState(false);
  const id = useId();
  const said = row.kind === 'set-aside-here' ? words.choicesAside : words.choices;
  // A damaged file cannot be kept as the case.
  const offered = row.kind === 'damaged-here' ? CHOICES.filter((one) => one !== 'here') : CHOICES;
  return (
    <section className="pcs-asked" aria-labelledby={id}>
      <h3 id={id}>{[row.number, row.title].filter(Boolean).join(' ')}</h3>
      <p>{words.kinds[row.kind]}</p>
      <div className="pcs-choice" role="radiogroup" aria-labelledby={id}>
        {offered.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name={id} checked={choice === one} onChange={() => onChoose(one)} />
            <span>{said[one]}</span>
          </label>
        ))}
        <Button expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? words.hide : words.compare}
        </Button>
      </div>
      {shown && <SideBySide plan={plan} theirs={row.theirs} />}
    </section>
  );
}

function SideBySide({ plan, theirs }: { plan: string; theirs: string }) {
  const asked = useCall('exchange.compare', { plan, theirs });
  if (asked.error) return <ErrorPanel error={asked.error} onRetry={asked.again} />;
  if (asked.value === null) return <Loading />;
  const { here, there, differences } = asked.value;
  return (
    <table className="ledger pcs-sides">
      <thead>
        <tr>
          <th scope="col">{words.where}</th>
          <th scope="col">
            {words.here}
            {here && <Saved side={here} />}
          </th>
          <th scope="col">
            {words.there}
            <Saved side={there} />
          </th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ where, from, to }) => (
          <tr key={where}>
            <th scope="row">{where}</th>
            <td>{from}</td>
            <td>{to}</td>
          </tr>
        ))}
        {here && differences.length === 0 && (
          <tr>
            <td colSpan={3}>{words.same}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Saved({ side: { savedAt, by } }: { side: Comparison['there'] }) {
  return <small>{words.saved(whenShown(savedAt), by)}</small>;
}
