// What became of a frozen paper: each time it was printed, and who received an original.
import { CheckOutlined, CloseOutlined, QuestionOutlined } from '@ant-design/icons';
import type { Paper } from '../../../../main/domain/paper';
import { papers as words } from '../../../strings/dossier-papers';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/panels';
import { dayShown, whenShown } from '../../../ui/when';
import { copyCount, printingsNewestFirst } from './paper-lines';

export function PaperLog({ paper, onHandOut }: { paper: Paper; onHandOut?: () => void }) {
  const { printed, given } = copyCount(paper);
  return (
    <>
      <section className="paper-log" aria-labelledby="paper-printings">
        <h3 id="paper-printings">{words.log}</h3>
        {paper.printings.length === 0 && <p>{words.logNone}</p>}
        <ul>
          {printingsNewestFirst(paper).map(({ at, copies, cameOut, note }) => (
            <li key={at}>
              {words.logLine(whenShown(at), copies, note)}
              <CameOutSign cameOut={cameOut} />
            </li>
          ))}
        </ul>
      </section>
      <section className="paper-log" aria-labelledby="paper-handed-out">
        <h3 id="paper-handed-out">{words.handedOut}</h3>
        {paper.handedOut.length === 0 && <p>{words.handedOutNone}</p>}
        <ul>
          {paper.handedOut.map(({ to, copies, on }, i) => (
            <li key={i}>{words.handedOutLine(to, copies, on === null ? '' : dayShown(on))}</li>
          ))}
        </ul>
        {paper.handedOut.length > 0 && printed > 0 && (given > printed ? <Note tone="soon">{words.handedOutMany(given, printed)}</Note> : <p>{words.handedOutOf(given, printed)}</p>)}
        {onHandOut && <Button onClick={onHandOut}>{paper.handedOut.length === 0 ? words.handOut : words.handOutChange}</Button>}
      </section>
    </>
  );
}

function CameOutSign({ cameOut }: { cameOut: boolean | null }) {
  const [Sign, say] = cameOut === null ? [QuestionOutlined, words.logSays.unknown] : cameOut ? [CheckOutlined, words.logSays.yes] : [CloseOutlined, words.logSays.no];
  return (
    <span className={cameOut === false ? 'paper-bad' : 'paper-came'}>
      <Sign aria-hidden /> {say}
    </span>
  );
}
