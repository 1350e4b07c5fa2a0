// What differs between two versions, a row for each field: where, what it was, what it is.
import type { Difference } from '../../../../main/domain/differences';
import { history as words } from '../../../strings/dossier-history';

export function DifferenceTable({ differences, label }: { differences: readonly Difference[]; label: string }) {
  if (differences.length === 0) return <p>{words.nothingChanged}</p>;
  return (
    <table className="ledger history-differences" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{words.where}</th>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.to}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ where, from, to }, i) => (
          <tr key={i}>
            <th scope="row">{where}</th>
            <td className="history-text">{from || words.empty}</td>
            <td className="history-text">{to || words.empty}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
