// How a case ends: termination, grade, closing, archive.
import type { CaseFile } from '../../../../main/domain/case';
import { CLOSING_NAMES, TERMINATION_NAMES } from '../../../../main/domain/closing';
import { dayInChinese } from '../../../../main/domain/day';
import { course as words } from '../../../strings/dossier-course';
import { entry, type Entry } from './entry';

export function endingEntries({ termination, grade, closing, archive }: CaseFile): Entry[] {
  const entries: Entry[] = [];
  if (termination) {
    const { on, reason, detail, waysToldOn } = termination;
    entries.push(
      entry({
        key: 'termination',
        kind: 'termination',
        day: on,
        title: words.termination,
        facts: [TERMINATION_NAMES[reason], waysToldOn === null ? words.waysNotTold : words.waysTold(dayInChinese(waysToldOn))],
        prose: detail,
        edit: { action: 'terminate', ref: null },
      }),
    );
  }
  if (grade) entries.push(entry({ key: 'grade', kind: 'grade', day: grade.on, title: words.grade(grade.level), facts: [grade.by?.name ?? '', grade.reason && words.reason(grade.reason)], edit: { action: 'grade', ref: null } }));
  if (closing) entries.push(entry({ key: 'closing', kind: 'closing', day: closing.on, title: words.closing(CLOSING_NAMES[closing.result]), facts: [closing.by?.name ?? ''], prose: closing.summary }));
  if (archive) {
    const { on, retention, shelf, filedBy, note } = archive;
    entries.push(entry({ key: 'archive', kind: 'archive', day: on, title: words.archive, facts: [retention && words.retention(retention), shelf && words.shelf(shelf), filedBy?.name ?? ''], prose: note }));
  }
  return entries;
}
