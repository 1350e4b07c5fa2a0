// How a case came in: clue, registration, acceptance or not, letters, number in the provincial system.
import type { CaseFile } from '../../../../main/domain/case';
import { SOURCE_NAMES, type Source } from '../../../../main/domain/dispute';
import { LETTER_NAMES } from '../../../../main/domain/letter';
import { course as words } from '../../../strings/dossier-course';
import { dayInChinese } from '../../../../main/domain/day';
import { lateEntry } from '../../../strings/late-entry';
import { dispute as disputeWords } from '../../../strings/dispute';
import { entry, type Entry } from './entry';

export function intakeEntries(file: CaseFile): Entry[] {
  const { clue, source, registeredOn, registeredBy, acceptance, letters, external } = file;
  const entries: Entry[] = [];
  if (clue.on !== null || clue.by !== '' || clue.note !== '') {
    entries.push(entry({ key: 'clue', kind: 'clue', day: clue.on, title: words.clue, facts: [clue.by && words.by(clue.by)], prose: clue.note, edit: { action: 'dispute', ref: null } }));
  }
  if (registeredOn !== null) {
    entries.push(entry({ key: 'registered', kind: 'registered', day: registeredOn, title: words.registered, facts: [sourceInWords(source), registeredBy ? words.registeredBy(registeredBy.name) : '', file.lateEntry ? lateEntry.said(dayInChinese(file.lateEntry.on), file.lateEntry.reason) : ''], edit: { action: 'correct-intake', ref: null } }));
  }
  if (acceptance) {
    const { decision, on, by, reason, to } = acceptance;
    entries.push(
      entry({
        key: 'acceptance',
        kind: 'acceptance',
        day: on,
        title: words.decisions[decision],
        facts: [decision === 'accepted' ? (file.number?.text ?? '') : '', by ? words.decidedBy(by.name) : '', to && words.to(to), reason && words.reason(reason)],
        edit: { action: 'correct-intake', ref: null },
      }),
    );
  }
  for (const { id, kind, on, organ, how, documentNumber, about } of letters) {
    entries.push(
      entry({ key: `letter ${id}`, kind: 'letter', day: on, title: LETTER_NAMES[kind], facts: [[organ, words.hows[how], documentNumber].filter(Boolean).join('　')], prose: about, edit: { action: 'letter', ref: id }, remove: { list: 'letters', id } }),
    );
  }
  if (external && (external.number !== '' || external.on !== null)) {
    entries.push(entry({ key: 'external', kind: 'external', day: external.on, title: words.external, facts: [words.externalNumber(external.system, external.number)], edit: { action: 'external', ref: null } }));
  }
  return entries;
}

/** '依申请（口头）', '委托移送：云隘派出所　移交单第2号' */
export function sourceInWords(source: Source): string {
  switch (source.kind) {
    case 'application':
      return `${SOURCE_NAMES.application}（${disputeWords.manners[source.manner]}）`;
    case 'initiative':
      return SOURCE_NAMES.initiative;
    case 'referral':
      return [`${SOURCE_NAMES.referral}：${source.organ}`, source.documentNumber].filter(Boolean).join('　');
  }
}
