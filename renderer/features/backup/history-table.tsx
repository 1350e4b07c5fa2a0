// Backups made from this computer, newest first.
import { bytesInChinese } from '../../../main/contract/bytes';
import type { Answer } from '../../../main/contract/methods';
import { backup } from '../../strings/backup';
import { Section } from '../../ui/section';
import { whenShown } from '../../ui/when';

const words = backup.history;
/** A year of weekly backups is enough to look back on. */
const SHOWN = 52;

export function HistoryTable({ history }: { history: Answer<'backup.state'>['history'] }) {
  return (
    <Section title={words.title}>
      {history.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.drive}</th>
              <th scope="col">{words.cases}</th>
              <th scope="col">{words.size}</th>
              <th scope="col">{words.checked}</th>
            </tr>
          </thead>
          <tbody>
            {history.slice(0, SHOWN).map(({ at, drive, cases, newBytes, verified }) => (
              <tr key={at}>
                <td>{whenShown(at, true)}</td>
                <td>{drive}</td>
                <td>{words.count(cases)}</td>
                <td>{bytesInChinese(newBytes)}</td>
                <td>{verified ? words.yes : words.no}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
