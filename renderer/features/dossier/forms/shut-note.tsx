// At the top of a tab whose case is closed or archived: why nothing can be changed, and the way to change it all the same.
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { dossier as words } from '../../../strings/dossier';
import { forms } from '../../../strings/dossier-forms';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/panels';
import { useCaseRoute } from '../use-case-route';

/** The tab must have the sheet `reopen`. */
export function ShutNote() {
  const { file } = useOpenCase();
  const { open } = useCaseRoute();
  if (!file.closing) return null;
  return (
    <div className="shut-note">
      <Note action={<Button onClick={() => open('reopen')}>{forms.reopen.title}</Button>}>{file.archive ? words.archivedNote : words.closedNote}</Note>
    </div>
  );
}
