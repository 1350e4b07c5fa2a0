// A finding of the check-up: what an auditor would miss, and where in the program it is mended.
import { currentAgreement, type CaseFile } from '../case';
import type { Day } from '../day';
import { sectionOf, type Section } from '../dossier';
import type { PlanOffer } from '../dossier-plan';
import type { Form } from '../paper';
import type { RuleBook } from '../rule-book';
import { effectDay } from '../stage';
import type { Severity } from '../wording';

/** Where a finding is mended: a tab of the case, the sheet it opens (null: only look), and what the sheet is about. */
export interface Mend {
  tab: 'parties' | 'course' | 'agreement' | 'follow-up' | 'papers' | 'materials' | 'dossier';
  do: string | null;
  /** Id of a record; on 文书 the key of a paper (`paperKey`); on 材料 and for paper-only sheets the part of the dossier. */
  ref: string | null;
}

export interface DossierFinding {
  /** Names the rule, for tests and lists. */
  rule: string;
  /** must: the law or the official form asks for it; should: practice† and auditors do; look: a person should judge. */
  severity: Severity;
  /** In a person's words. */
  say: string;
  mend: Mend;
}

/** The case as the rules look at it. */
export interface Examined {
  file: CaseFile;
  offers: readonly PlanOffer[];
  book: RuleBook;
  today: Day;
  /** The case has come to its end: what belongs to binding is asked for only then. */
  ended: boolean;
  effective: Day | null;
  agreement: CaseFile['agreements'][number] | undefined;
  /** True when a part holds a scan or a paper-only sheet. */
  holds(section: Section): boolean;
  /** Pages of scans and paper-only sheets in a part. */
  pagesIn(section: Section): number;
  /** True when a paper is in the file: printed for signature, scanned for what it is about, or there on paper only. */
  isFiled(form: Form, subject: string | null): boolean;
}

export const at = (tab: Mend['tab'], action: string | null = null, ref: string | null = null): Mend => ({ tab, do: action, ref });

export const finding = (rule: string, severity: Severity, say: string, mend: Mend): DossierFinding => ({ rule, severity, say, mend });

/** One finding, when it is so. */
export function when(so: boolean, rule: string, severity: Severity, say: string, mend: Mend): DossierFinding[] {
  return so ? [finding(rule, severity, say, mend)] : [];
}

/** How the 文书 tab calls a paper in its address: the form and what it is about. */
export function paperKey(form: Form, subject: string | null): string {
  return subject === null ? form : `${form}.${subject}`;
}

/** What the rules need to know of a case, worked out once. */
export function examined(file: CaseFile, offers: readonly PlanOffer[], book: RuleBook, today: Day): Examined {
  const scans = (section: Section) => file.scans.filter((scan) => scan.section === section);
  const sheets = (section: Section) => file.paperSheets.filter((sheet) => sheet.section === section);
  const holds = (section: Section) => scans(section).length + sheets(section).length > 0;
  return {
    file,
    offers,
    book,
    today,
    ended: file.closing !== null,
    effective: effectDay(file),
    agreement: currentAgreement(file),
    holds,
    pagesIn: (section) => scans(section).reduce((sum, { pageCount }) => sum + pageCount, 0) + sheets(section).reduce((sum, { pages }) => sum + pages, 0),
    isFiled: (form, subject) => {
      if (file.papers.some((paper) => paper.form === form && paper.subject === subject && paper.voidedAt === null)) return true;
      const section = sectionOf(form);
      if (section === null) return false;
      // What is not said to belong to another record may be this paper; a person put it there for something.
      return sheets(section).length > 0 || scans(section).some((scan) => scan.subject === null || scan.subject === subject);
    },
  };
}
