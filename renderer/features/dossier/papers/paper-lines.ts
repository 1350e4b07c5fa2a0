// The papers of a case as a list: what can be made and how it stands, and beneath it what counts for nothing any more.
import type { PaperOffer } from '../../../../main/contract/shapes';
import { copiesOf } from '../../../../main/domain/agreement';
import type { CaseFile } from '../../../../main/domain/case';
import { lookOf } from '../../../../main/domain/form-text';
import type { PaperSettings } from '../../../../main/domain/settings';
import { formTextOf } from '../../../../main/reference/form-texts';
import type { Day, Instant } from '../../../../main/domain/day';
import { sectionOf, SECTIONS, type Section } from '../../../../main/domain/dossier';
import { FORM_TITLES, MAIN_FORMS, type Form, type Paper } from '../../../../main/domain/paper';
import { paperKey } from '../../../places';

export type PaperState = 'lacking' | 'draft' | 'ready' | 'printed' | 'outdated' | 'void' | 'orphan';

export interface PaperLine {
  /** Stands in the address: the form and what it is about; for old papers their id. */
  key: string;
  form: Form;
  subject: string | null;
  title: string;
  state: PaperState;
  /** Why it cannot be made yet; empty when it can. */
  lacking: string;
  /** The frozen one, if there is one. */
  paper: Paper | null;
}

export { paperKey as keyOf };

/** Papers that can be made now or once something is there, in the order of the dossier. */
export function presentLines(offers: readonly PaperOffer[]): PaperLine[] {
  return offers.map(({ form, subject, title, lacking, paper, outdated }) => ({ key: paperKey(form, subject), form, subject, title, lacking, paper, state: stateOf(lacking, paper, outdated) }));
}

function stateOf(lacking: string, paper: Paper | null, outdated: boolean): PaperState {
  if (paper === null) return lacking === '' ? 'draft' : 'lacking';
  if (outdated) return 'outdated';
  return paper.printings.length > 0 ? 'printed' : 'ready';
}

/** Frozen papers that no offer is about: void ones, and those whose sitting, agreement or visit was taken out; newest first. */
export function oldLines(offers: readonly PaperOffer[], papers: readonly Paper[]): PaperLine[] {
  const inForce = new Set(offers.map(({ paper }) => paper?.id));
  const old = papers.filter(({ id }) => !inForce.has(id));
  return old.toReversed().map((paper) => {
    const offer = offers.find(({ form, subject }) => form === paper.form && subject === paper.subject);
    const { id, form, subject, voidedAt } = paper;
    return { key: id, form, subject, title: offer?.title ?? FORM_TITLES[form], lacking: '', paper, state: voidedAt === null ? 'orphan' : 'void' };
  });
}

/**
 * What to show where the address names nothing: what is out of date, else the last that waits for print, else the last printed; the
 * papers a sitting needs before covers, lists and letters, which nearly always could be printed too.
 */
export function firstChoice(lines: readonly PaperLine[]): PaperLine | undefined {
  const main = lines.filter(({ form }) => MAIN_FORMS.includes(form));
  const last = (among: readonly PaperLine[], ...states: PaperState[]) => among.findLast(({ state }) => states.includes(state));
  return last(main, 'outdated') ?? last(main, 'draft', 'ready') ?? last(main, 'printed') ?? last(lines, 'draft', 'ready', 'printed') ?? lines[0];
}

/** A part of the dossier with its papers; null: covers and directory. */
export interface LineGroup {
  part: Section | null;
  lines: PaperLine[];
}

/** Lines under the parts of the dossier they belong to, in lawful order; covers and directory first; no empty parts. */
export function inParts(lines: readonly PaperLine[]): LineGroup[] {
  return [null, ...SECTIONS].map((part) => ({ part, lines: lines.filter(({ form }) => sectionOf(form) === part) })).filter((group) => group.lines.length > 0);
}

/** The line of an agreement's paper: of the one named, else of the last. */
export function agreementLine(lines: readonly PaperLine[], agreement: string | null): PaperLine | undefined {
  return lines.findLast(({ form, subject }) => (form === 'F7' || form === 'F8') && (agreement === null || subject === agreement));
}

/**
 * How many copies are proposed for signing: of an agreement as many as it says in print, of others as the room has set, else as many
 * as were printed here the last time (`habit`), else as the form says.
 */
export function proposedCopies(
  { form, subject }: Pick<PaperLine, 'form' | 'subject'>,
  file: Pick<CaseFile, 'agreements' | 'parties'>,
  { variants }: Pick<PaperSettings, 'variants'>,
  habit: number | null = null,
): number {
  const agreement = form === 'F7' ? file.agreements.find(({ id }) => id === subject) : undefined;
  if (agreement) return copiesOf(agreement, file.parties.length);
  return variants[form]?.copies ?? habit ?? lookOf(formTextOf(form), variants[form]).copies ?? 1;
}

export type Printing = Paper['printings'][number];

/** The last time it was sent to a printer, if nobody has said yet how it came out, or that it did not. */
export function unanswered(paper: Paper): Printing | null {
  const last = paper.printings.at(-1);
  return last !== undefined && last.cameOut === null ? last : null;
}

/** How many to print next: all of them while none came out, else one more. */
export function copiesWanted(paper: Paper): number {
  return paper.printings.some(({ cameOut }) => cameOut !== false) ? 1 : paper.copies;
}

/** When it was last printed and came out as far as is known; else the last time at all. */
export function lastPrinted(paper: Paper): Printing | undefined {
  return paper.printings.findLast(({ cameOut }) => cameOut !== false) ?? paper.printings.at(-1);
}

export interface HandedOut {
  to: string;
  copies: number;
  on: Day | null;
}

/** What is proposed where nothing was noted: one for each party, one that the committee keeps. */
export function proposedHandOut(parties: readonly { name: string }[], committeeKeeps: string, on: Day): HandedOut[] {
  return [...parties.map(({ name }) => ({ to: name, copies: 1, on })), { to: committeeKeeps, copies: 1, on }];
}

/** Copies printed that may be in somebody's hands, and copies noted as given. */
export function copyCount(paper: Paper): { printed: number; given: number } {
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  return { printed: sum(paper.printings.filter(({ cameOut }) => cameOut !== false).map(({ copies }) => copies)), given: sum(paper.handedOut.map(({ copies }) => copies)) };
}

/** Newest first. */
export function printingsNewestFirst(paper: Paper): (Printing & { at: Instant })[] {
  return paper.printings.toSorted((a, b) => (a.at < b.at ? 1 : -1));
}
