// What a scan can belong to within a part of the dossier: the records of the case that stand there, and papers it is the signed copy of.
import type { CaseFile } from './case';
import { SECTION_FORMS, type Section } from './dossier';

export const SCAN_SUBJECT_KINDS = ['party', 'stand-in', 'inquiry', 'evidence', 'session', 'performance', 'urge', 'visit', 'letter', 'paper'] as const;
export type ScanSubjectKind = (typeof SCAN_SUBJECT_KINDS)[number];

export interface ScanSubject {
  kind: ScanSubjectKind;
  id: string;
}

type Records = Pick<CaseFile, 'parties' | 'inquiries' | 'evidence' | 'sessions' | 'performances' | 'urges' | 'visits' | 'letters' | 'papers'>;

/** Everything a scan of this part may be said to belong to: papers in force first, for a signed copy is what is most often scanned. */
export function scanSubjects(file: Records, section: Section): ScanSubject[] {
  const papers = file.papers.filter((paper) => paper.voidedAt === null && SECTION_FORMS[section].includes(paper.form));
  return [...ids('paper', papers), ...records(file, section)];
}

/** The record a scan belongs to, if it is still in the case: taking a record out leaves its scans in their part, by themselves. */
export function subjectOfScan(file: Records, scan: { section: Section; subject: string | null }): ScanSubject | undefined {
  if (scan.subject === null) return undefined;
  return scanSubjects(file, scan.section).find(({ id }) => id === scan.subject);
}

function records(file: Records, section: Section): ScanSubject[] {
  switch (section) {
    case 'rights':
      return ids('party', file.parties);
    case 'identity':
      return file.parties.flatMap((party) => [...ids('party', [party]), ...ids('stand-in', party.standIns)]);
    case 'authority':
      return file.parties.flatMap((party) => ids('stand-in', party.standIns));
    case 'inquiry':
      return ids('inquiry', file.inquiries);
    case 'evidence':
      return ids('evidence', file.evidence);
    case 'record':
      return ids('session', file.sessions);
    case 'performance':
      return [...ids('performance', file.performances), ...ids('urge', file.urges)];
    case 'visit':
      return ids('visit', file.visits);
    case 'note':
      return ids('letter', file.letters);
    case 'application':
    case 'agreement':
    case 'confirmation':
      return [];
  }
}

const ids = (kind: ScanSubjectKind, items: readonly { id: string }[]): ScanSubject[] => items.map(({ id }) => ({ kind, id }));
