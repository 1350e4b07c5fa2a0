// The room's other PCs, as far as this one knows them.
import type { ShownPc } from '../../../../main/contract/exchange-shapes';
import { pcs } from '../../../strings/pcs';

const words = pcs.others;

export function OtherPcs({ others }: { others: readonly ShownPc[] }) {
  return (
    <section>
      <h2>{words.title}</h2>
      {others.length === 0 ? (
        <p className="pcs-hint">{words.none}</p>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.range}</th>
              <th scope="col">{words.groups}</th>
            </tr>
          </thead>
          <tbody>
            {others.map(({ id, name, from, to, groups }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{pcs.me.range(from, to)}</td>
                <td className="pcs-groups">{groups}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
