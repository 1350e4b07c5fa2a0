// “打印正常吗？” after each print: only a person can know. It is asked until it is answered, and a bad print leads on.
import type { Paper } from '../../../../main/domain/paper';
import { papers as words } from '../../../strings/dossier-papers';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/panels';
import { whenShown } from '../../../ui/when';
import { unanswered } from './paper-lines';
import type { PaperWork } from './use-paper-work';

export function CameOut({ paper, work }: { paper: Paper; work: PaperWork }) {
  const open = unanswered(paper);
  if (open !== null) {
    return (
      <div role="status">
        <Note
          tone="soon"
          title={words.cameOut}
          action={
            <div className="paper-buttons">
              <Button kind="main" autoFocus={work.printed} disabled={work.busy !== null} onClick={() => work.answer(paper, open, true)}>
                {words.cameOutYes}
              </Button>
              <Button disabled={work.busy !== null} onClick={() => work.answer(paper, open, false)}>
                {words.cameOutNo}
              </Button>
            </div>
          }
        >
          {words.cameOutHint(whenShown(open.at), open.copies)}
        </Note>
      </div>
    );
  }
  if (paper.printings.at(-1)?.cameOut !== false) return null;
  return (
    <div role="status">
      <Note tone="info" title={words.failedTitle}>
        {words.failedWords}
      </Note>
    </div>
  );
}
