// What a form needs to be filled: which papers of it a case has, what each says, and what an empty one says.
import type { CaseFile } from '../../domain/case';
import type { Day } from '../../domain/day';
import { withBrackets, type FormLook } from '../../domain/form-text';
import type { ReferenceData } from '../../domain/rule-book';
import type { PaperSettings, Settings } from '../../domain/settings';

/** A line of the directory (F1), and of the count on the back cover. */
export interface DirectoryLine {
  title: string;
  /** '1–2', '3' */
  pages: string;
  note: string;
}

/** Everything a form may need beside the case. */
export interface FormContext {
  paper: PaperSettings;
  committee: Settings['committee'];
  /** Names of categories, and days off: before the last one is over nothing is late. */
  reference: Pick<ReferenceData, 'categories' | 'holidays'>;
  look: FormLook;
  /** Only when a dossier is bound: what is in it. Null: not known, the form is set with blanks. */
  directory: DirectoryLine[] | null;
}

/** A paper a case has or will have. */
export interface Drafted {
  /** Id of what it is about; null for the case as a whole. */
  subject: string | null;
  /** Which of several it is, e.g. 第2次，2026年3月20日: in brackets after the form's title. Without anybody's name. */
  which?: string;
  /** Why it cannot be made yet; empty when it can. */
  lacking: string;
}

export interface Said<W> {
  words: W;
  /** The paper's own day, on which ages are counted; null: left open. */
  day: Day | null;
}

/** What an empty form is made for. */
export interface BlankContext extends FormContext {
  /** Name of the committee, for forms that say it. */
  office: string;
  /** A reserved number; empty: left open. */
  number: string;
  /** How many parties there is room for. */
  parties: number;
}

export interface FormContent<W> {
  /** The papers of this form in the order of the dossier; none where the case has no use for it. */
  papers(file: CaseFile): Drafted[];
  /** What one says; null where there is no such subject. Called only when nothing is lacking. */
  words(file: CaseFile, subject: string | null, context: FormContext): Said<W> | null;
  /** The same with every blank open, to be filled in by hand when there is no power. */
  blank(context: BlankContext): W;
}

/** True when an optional line is printed: the form says so, and the room prints such lines at all. */
export function prints({ look, paper }: Pick<FormContext, 'look' | 'paper'>, line: string): boolean {
  if (line === 'idNumber' && !paper.showIdNumber) return false;
  if (line === 'phone' && !paper.showPhone) return false;
  return look.lines[line] ?? false;
}

/** The 卷号 as this form prints it; empty before acceptance. */
export function numberOn(file: Pick<CaseFile, 'number'>, { look }: Pick<FormContext, 'look'>): string {
  return withBrackets(file.number?.text ?? '', look.brackets);
}

/** The item with this id. */
export function about<T extends { id: string }>(items: readonly T[], subject: string | null): T | undefined {
  return items.find((item) => item.id === subject);
}

/** Said when a form needs to know who quarrels. */
export const NO_PARTIES = '案卷里还没有当事人。';
