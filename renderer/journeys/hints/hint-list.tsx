// Other cases of the same people, as links. They stand beside the work and never in its way.
import { dayInChinese } from '../../../main/domain/day';
import type { Hint } from '../../../main/contract/shapes';
import { hashOf } from '../../route';
import { hints as words } from '../../strings/hints';
import './hints.css';

export function HintList({ hints }: { hints: readonly Hint[] }) {
  return (
    <ul className="hints">
      {hints.map((hint) => (
        <li key={`${hint.kind} ${hint.caseId}`} className={hint.kind}>
          <span className="hint-kind">{words[hint.kind]}</span>
          <a href={hashOf({ page: 'case', id: hint.caseId, tab: 'course', query: {} })}>{hint.title}</a>
          <span className="hint-why">
            {hint.why}
            {hint.number !== '' && `　${hint.number}`}
            {hint.registeredOn !== null && `　${dayInChinese(hint.registeredOn)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
