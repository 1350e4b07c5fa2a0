// 经过: everything that happened, by day, with the buttons and sheets that write it down.
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { useConfirmedMove } from '../../../journeys/case-file/confirmed-move';
import { course as words } from '../../../strings/dossier-course';
import { forms } from '../../../strings/dossier-forms';
import { shortDayInChinese } from '../../../../main/domain/day';
import { ErrorPanel } from '../../../ui/panels';
import { CaseSheet } from '../forms/case-sheet';
import { ShutNote } from '../forms/shut-note';
import { useCaseRoute } from '../use-case-route';
import { CourseBar } from './course-bar';
import { TABS_OF_ACTIONS } from './elsewhere';
import type { Entry, EntryKind } from './entry';
import { COURSE_SHEETS } from './sheets';
import { Timeline } from './timeline-view';
import { UpcomingSittings } from './upcoming';

/** What the rules still let be mended after closing (`shut(file, 'allowed')` in main/domain/moves). */
const AFTER_CLOSING: ReadonlySet<EntryKind> = new Set(['letter', 'milestone', 'grade', 'external', 'performance', 'urge', 'breach', 'visit', 'confirmation']);

export function CourseTab() {
  const { file } = useOpenCase();
  const { open, toTab } = useCaseRoute();
  const { failure, ask } = useConfirmedMove();

  const edit = ({ edit: mending }: Entry) => {
    if (mending === null) return;
    const query = mending.ref === null ? {} : { ref: mending.ref };
    const tab = TABS_OF_ACTIONS[mending.action];
    if (tab === undefined) open(mending.action, query);
    else toTab(tab, { ...query, do: mending.action });
  };
  const remove = async ({ remove: entry, title, day }: Entry) => {
    if (entry === null) return;
    const what = [day === null ? '' : shortDayInChinese(day), title].filter(Boolean).join(' ');
    await ask({ title: words.removeTitle(what), children: words.removeWords, yes: words.removeYes }, 'remove', entry);
  };
  const resume = () => ask({ title: forms.resume.title, children: forms.resume.words, yes: forms.resume.yes }, 'resume', {});
  return (
    <div className="course-tab">
      <ShutNote />
      {failure && <ErrorPanel error={failure} />}
      <CourseBar onResume={() => void resume()} />
      {!file.closing && !file.termination && <UpcomingSittings />}
      <h2 className="visually-hidden">{words.title}</h2>
      {file.archive && <Timeline file={file} />}
      {!file.archive && file.closing && <Timeline file={file} onEdit={edit} mayEdit={({ kind }) => AFTER_CLOSING.has(kind)} />}
      {!file.closing && <Timeline file={file} onEdit={edit} onRemove={(entry) => void remove(entry)} />}
      <CaseSheet sheets={COURSE_SHEETS} />
    </div>
  );
}
