// Who changed which rule when, newest first. Main writes these lines; nobody edits them.
import { useHouse } from '../../../house';
import { clockSettings as words } from '../../../strings/clock-settings';
import { Section } from '../../../ui/section';
import { whenShown } from '../../../ui/when';

export function RuleDiary() {
  const { settings } = useHouse();
  const lines = settings.ruleChanges.toReversed();
  return (
    <Section title={words.diary} folded={lines.length === 0 ? words.diaryNone : words.diaryCount(lines.length)}>
      {lines.length === 0 ? (
        <p>{words.diaryNone}</p>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{words.at}</th>
              <th scope="col">{words.by}</th>
              <th scope="col">{words.what}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ at, by, what }) => (
              <tr key={`${at} ${what}`}>
                <td className="nowrap">{whenShown(at)}</td>
                <td className="nowrap">{by}</td>
                <td>{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
