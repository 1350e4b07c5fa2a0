// Packages that went out and packages that were taken in, newest first.
import type { PastExchange } from '../../../../main/contract/exchange-shapes';
import { pcs } from '../../../strings/pcs';
import { whenShown } from '../../../ui/when';

const words = pcs.history;

export function ExchangeHistory({ history }: { history: readonly PastExchange[] }) {
  return (
    <section>
      <h2>{words.title}</h2>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.cases}</th>
          </tr>
        </thead>
        <tbody>
          {history.map((past) => (
            <tr key={`${past.kind} ${past.at}`}>
              <td>{whenShown(past.at, true)}</td>
              <td>{said(past)}</td>
              <td>{words.count(past.cases)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function said({ kind, pc, open, done }: PastExchange): string {
  if (kind === 'out') return words.out;
  return `${words.in(pc)}${done ? (open > 0 ? words.open(open) : '') : words.broken}`;
}
