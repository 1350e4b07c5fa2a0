// After a paper was opened in the system's reader or taken along on a stick: whether it was printed there, so that the log has it.
import { useState } from 'react';
import type { Paper } from '../../../../main/domain/paper';
import { papers as words } from '../../../strings/dossier-papers';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/panels';
import { CopiesChoice } from './copies-choice';
import { copiesWanted } from './paper-lines';
import type { PaperWork } from './use-paper-work';

export function PrintedElsewhere({ paper, work }: { paper: Paper; work: PaperWork }) {
  const { taken } = work;
  return taken?.paper === paper.id ? <Question paper={paper} work={work} how={taken.how} /> : null;
}

function Question({ paper, work, how }: { paper: Paper; work: PaperWork; how: 'reader' | 'stick' }) {
  const [copies, setCopies] = useState(() => copiesWanted(paper));
  return (
    <div role="status">
      <Note
        title={words.elsewhere[how]}
        action={
          <div className="paper-buttons">
            <CopiesChoice copies={copies} onChoose={setCopies} />
            <Button disabled={work.busy !== null} onClick={() => work.printedElsewhere(paper, copies, how)}>
              {words.elsewherePrinted}
            </Button>
          </div>
        }
      >
        {words.elsewhereWords}
      </Note>
    </div>
  );
}
