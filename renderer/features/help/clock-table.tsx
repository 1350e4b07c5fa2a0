// Every limit the program counts, from the rules in force here: what it is, how long, whose, and which law.
import { lengthInChinese, TRIGGER_NAMES } from '../../../main/domain/clock';
import { useHouse } from '../../house';
import { help } from '../../strings/help';
import { Note } from '../../ui/panels';

const words = help.clocks;

export function ClockTable() {
  const { book } = useHouse();
  return (
    <>
      <p>{words.intro}</p>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.length}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.whose}</th>
            <th scope="col">{words.source}</th>
          </tr>
        </thead>
        {book.clockRules.map((rule) => (
          <tbody key={rule.id}>
            <tr className="clock-line">
              <th scope="row">{rule.name}</th>
              <td className="nowrap">{lengthInChinese(rule.length)}</td>
              <td>{words.start(TRIGGER_NAMES[rule.starts], rule.direction)}</td>
              <td className="nowrap">{words.whoseNames[rule.whose]}</td>
              <td>
                <span className="tag">{rule.statutory ? words.law : words.practice}</span> {rule.source}
              </td>
            </tr>
            <tr>
              <td colSpan={5} className="clock-means">
                {[rule.means, rule.afterwards === '' ? '' : words.afterwards(rule.afterwards)].filter(Boolean).join('')}
              </td>
            </tr>
          </tbody>
        ))}
      </table>
      <h3>{words.how}</h3>
      <ul className="help-points">
        {words.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <Note>{words.uncertain}</Note>
    </>
  );
}
