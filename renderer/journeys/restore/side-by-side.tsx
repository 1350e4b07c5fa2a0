// A case of a copy beside the present one: what would change if it were brought back.
import { oneCase as words } from '../../strings/copies';
import { Button } from '../../ui/button';
import { Note } from '../../ui/panels';
import { whenShown } from '../../ui/when';
import type { Compared } from './one-case-journey';

export function SideBySide({ compared, busy, onBring, onBack }: { compared: Compared; busy: boolean; onBring(): void; onBack(): void }) {
  const { there, here, differences } = compared;
  const same = here !== null && differences.length === 0;
  return (
    <>
      <h2>
        {there.number || words.noNumber} {there.title}
      </h2>
      <p>
        {words.sideThere(whenShown(there.savedAt, true))}
        {here !== null && `；${words.sideHere(whenShown(here.savedAt, true))}`}
      </p>
      {here === null && <Note tone="soon">{words.nothingHere}</Note>}
      {same && <Note tone="info">{words.noDifference}</Note>}
      {differences.length > 0 && (
        <table className="ledger differences">
          <thead>
            <tr>
              <th scope="col">{words.where}</th>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.to}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ where, from, to }, i) => (
              <tr key={`${where} ${i}`}>
                <th scope="row">{where}</th>
                <td>{from || words.empty}</td>
                <td>{to || words.empty}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="form-buttons">
        <Button kind="now" busy={busy} onClick={onBring}>
          {words.bring}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </>
  );
}
