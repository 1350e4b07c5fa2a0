// Everything that happened in a case, and what is planned, as one list by day. Worked out from the case, nothing is kept.
import type { CaseFile } from '../../../../main/domain/case';
import { compareText } from '../../../../main/domain/day';
import { agreementEntries } from './entries-agreement';
import { endingEntries } from './entries-ending';
import { intakeEntries } from './entries-intake';
import { mediationEntries } from './entries-mediation';
import { ENTRY_KINDS, type Entry } from './entry';

/** The timeline of a case, oldest first; what has no day stands at the end. */
export function timelineOf(file: CaseFile): Entry[] {
  const all = [...intakeEntries(file), ...mediationEntries(file), ...agreementEntries(file), ...endingEntries(file)];
  return all.toSorted(
    (a, b) => compareText(a.day ?? '9999', b.day ?? '9999') || ENTRY_KINDS.indexOf(a.kind) - ENTRY_KINDS.indexOf(b.kind) || compareText(a.time || '99:99', b.time || '99:99'),
  );
}
