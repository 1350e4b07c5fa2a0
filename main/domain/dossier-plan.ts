// The plan of a bound dossier (domain.md §5): which pieces stand in which part, in what order, and which page numbers they take.
import type { CaseFile } from './case';
import { compareText, type Day } from './day';
import { SECTION_FORMS, SECTION_NAMES, SECTIONS, sectionOf, type PaperSheet, type Section } from './dossier';
import { FORM_TITLES, type Form, type Paper } from './paper';
import { scansIn, signedCopiesOf, type Scan } from './scan';

/** A paper that a case can have, with what exists of it (contract's PaperOffer). */
export interface PlanOffer {
  form: Form;
  subject: string | null;
  title: string;
  /** Why it cannot be made yet; empty when it can. */
  lacking: string;
  /** The frozen one in force. */
  paper: Paper | null;
  outdated: boolean;
}

/** Where a piece comes from. */
export type PieceSource =
  /** The frozen bytes of a paper. */
  | { from: 'paper'; paper: Paper }
  /** Scans; `of`: the frozen paper whose signed copy they are. */
  | { from: 'scans'; scans: Scan[]; of: Paper | null }
  /** A paper made when the dossier is bound; `draft`: 草稿 across it, because it should have been printed for signature. */
  | { from: 'made'; form: Form; subject: string | null; draft: boolean }
  /** Exists on paper only: the PDF has one slip page in its place. */
  | { from: 'sheet'; sheet: PaperSheet };

export interface Piece {
  /** Unique within a plan. */
  key: string;
  section: Section;
  /** For the directory. */
  title: string;
  /** Pages it takes; null for a paper not made yet. */
  pages: number | null;
  source: PieceSource;
  /** 备注 of the directory. */
  note: string;
}

/** A piece with the numbers of its first and last page. */
export interface NumberedPiece extends Piece {
  pages: number;
  first: number;
  last: number;
}

/** One line of the directory (F1). */
export interface DirectoryRow {
  title: string;
  /** '16–22', one page '1'. */
  pages: string;
  note: string;
}

/** Covers and directory: bound with the rest, without numbers (domain.md §5). */
export const FRONT_FORMS = ['F0', 'F1'] as const satisfies readonly Form[];
export const BACK_FORMS = ['F12'] as const satisfies readonly Form[];

/** Nobody signs these: title sheets, and the note on the dossier, are made from the facts when it is bound. */
const MADE_WHEN_BOUND: ReadonlySet<Form> = new Set<Form>(['F5', 'F10', 'F11', 'L2', 'L4']);

/** True for what is set anew at every binding: it cannot be out of date in the file. */
export function isSetWhenBound(form: Form): boolean {
  return MADE_WHEN_BOUND.has(form) || sectionOf(form) === null;
}

/**
 * The pieces of a dossier in lawful order: part by part; in a part the papers by form, then by day, then as entered, then scans,
 * then what exists on paper only. A paper stands as its signed copy where there is one, else as it was frozen. With `drafts` a paper
 * that was never printed for signature stands as a draft; without, it is left out. No scan is ever left out.
 */
export function dossierPlan(file: CaseFile, offers: readonly PlanOffer[], { drafts }: { drafts: boolean }): Piece[] {
  const papers = papersOf(file, offers, drafts);
  const placed = new Set(papers.flatMap(({ source }) => (source.from === 'scans' ? source.scans.map(({ id }) => id) : [])));
  return SECTIONS.flatMap((section) => [
    ...papers.filter((piece) => piece.section === section),
    ...scansIn(file.scans, section).filter(({ id }) => !placed.has(id)).map(scanPiece),
    ...file.paperSheets.filter((sheet) => sheet.section === section).map(sheetPiece),
  ]);
}

function scanPiece(scan: Scan): Piece {
  return { key: scan.id, section: scan.section, title: scan.title || SECTION_NAMES[scan.section], pages: scan.pageCount, source: { from: 'scans', scans: [scan], of: null }, note: '' };
}

function sheetPiece(sheet: PaperSheet): Piece {
  return { key: sheet.id, section: sheet.section, title: sheet.title, pages: sheet.pages, source: { from: 'sheet', sheet }, note: sheet.note };
}

interface Placed extends Piece {
  order: { rank: number; later: number; day: Day };
}

function papersOf(file: CaseFile, offers: readonly PlanOffer[], drafts: boolean): Piece[] {
  const offered = offers.flatMap((offer) => paperPiece(file, offer, drafts));
  // A frozen paper that no offer is about any more was printed and may be signed: it stays in the file.
  const known = new Set(offers.flatMap(({ paper }) => (paper ? [paper.id] : [])));
  const others = file.papers
    .filter((paper) => paper.voidedAt === null && !known.has(paper.id))
    .flatMap((paper) => paperPiece(file, { form: paper.form, subject: paper.subject, title: FORM_TITLES[paper.form], lacking: '', paper, outdated: false }, drafts));
  const placed = [...offered, ...others].toSorted((a, b) => a.order.rank - b.order.rank || a.order.later - b.order.later || compareText(a.order.day, b.order.day));
  return placed.map(({ order: _, ...piece }) => piece);
}

function paperPiece(file: CaseFile, offer: PlanOffer, drafts: boolean): Placed[] {
  const { form, subject, title, paper } = offer;
  const section = sectionOf(form);
  if (section === null) return [];
  const source = sourceOf(file, offer, drafts);
  if (source === null) return [];
  const pages = source.from === 'paper' ? source.paper.pages : source.from === 'scans' ? source.scans.reduce((sum, scan) => sum + scan.pageCount, 0) : null;
  const supplementary = file.agreements.some(({ id, supplements }) => id === subject && supplements !== null);
  return [
    {
      key: paper && source.from !== 'made' ? paper.id : subject === null ? form : `${form}.${subject}`,
      section,
      title,
      pages,
      source,
      note: '',
      // Written and oral agreements stand in one row: the first, then what changed it.
      order: { rank: section === 'agreement' ? 0 : SECTION_FORMS[section].indexOf(form), later: supplementary ? 1 : 0, day: dayOfSubject(file, subject) ?? '9999' },
    },
  ];
}

function sourceOf(file: CaseFile, offer: PlanOffer, drafts: boolean): PieceSource | null {
  const { form, subject, paper } = offer;
  const signed = paper ? signedCopiesOf(file.scans, paper.id) : [];
  if (signed.length > 0) return { from: 'scans', scans: signed, of: paper };
  const made = MADE_WHEN_BOUND.has(form);
  if (paper && !(made && offer.outdated && offer.lacking === '')) return { from: 'paper', paper };
  if (offer.lacking !== '' || !(paper || isWanted(file, offer)) || !(made || drafts)) return null;
  return { from: 'made', form, subject, draft: !made };
}

/** Whether a form that was not printed belongs into this case's file; whatever was printed does. */
export function isWanted(file: CaseFile, { form }: Pick<PlanOffer, 'form'>): boolean {
  const has = (section: Section) => file.scans.some((scan) => scan.section === section) || file.paperSheets.some((sheet) => sheet.section === section);
  switch (form) {
    // 申请书 or 受理登记表 (domain.md §2): the first for who applied in writing.
    case 'F2':
      return file.source.kind === 'application' && file.source.manner === 'written';
    case 'F5':
      return file.evidence.length > 0 || has('evidence');
    case 'L2':
      return has('identity');
    case 'L4':
      return file.performances.length > 0 || has('performance');
    case 'F10':
    case 'F10A':
    case 'F10B':
      return file.confirmation?.appliedOn != null || (form === 'F10' && has('confirmation'));
    case 'F11':
      return (file.binding?.note ?? '') !== '';
    case 'L5':
      return file.closing !== null;
    // Whether somebody is summoned in writing is decided each time.
    case 'L6A':
    // A receipt may be written by hand as well; the title sheet of the vouchers lists it either way.
    case 'L6G':
      return false;
    default:
      return true;
  }
}

/** The day of what a paper is about; null for the case as a whole, or where no day was noted. `session.party` counts as the session. */
function dayOfSubject(file: CaseFile, subject: string | null): Day | null {
  if (subject === null) return null;
  const ids = [subject, subject.split('.', 1)[0]];
  const records: { id: string; on: Day | null }[] = [
    ...file.sessions,
    ...file.inquiries,
    ...file.visits,
    ...file.extensions,
    ...file.letters,
    ...file.urges,
    ...file.agreements.map(({ id, concludedOn }) => ({ id, on: concludedOn })),
    ...file.parties.flatMap(({ standIns }) => standIns.map(({ id, authorisedOn }) => ({ id, on: authorisedOn }))),
  ];
  return records.find(({ id }) => ids.includes(id))?.on ?? null;
}

/** The pieces with their page numbers from 1 on. `pagesOf` is asked for papers whose pages were not known. */
export function paginate(pieces: readonly Piece[], pagesOf: (piece: Piece) => number): NumberedPiece[] {
  let next = 1;
  return pieces.map((piece) => {
    const pages = piece.pages ?? pagesOf(piece);
    const first = next;
    next += pages;
    return { ...piece, pages, first, last: next - 1 };
  });
}

/** '16–22', one page '1'. */
export function pageRange(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`;
}

/** The lines of the directory; neighbours of one title, such as twenty photos, are one line. */
export function directoryRows(pieces: readonly NumberedPiece[]): DirectoryRow[] {
  const rows: { title: string; section: Section; kind: string; first: number; last: number; notes: Set<string> }[] = [];
  for (const { title, section, source, first, last, note } of pieces) {
    const kind = source.from === 'sheet' ? 'sheet' : source.from === 'scans' && source.of === null ? 'scans' : `paper ${first}`;
    const row = rows.at(-1);
    if (row && row.title === title && row.section === section && row.kind === kind) {
      row.last = last;
      row.notes.add(note);
    } else rows.push({ title, section, kind, first, last, notes: new Set([note]) });
  }
  return rows.map(({ title, first, last, notes }) => ({ title, pages: pageRange(first, last), note: [...notes].filter(Boolean).join('；') }));
}

/** How a piece got into the file, as lists say it: 打印, 扫描, 纸质. */
export type PieceKind = 'printed' | 'scanned' | 'paper-only';

export function kindOf({ source }: Pick<Piece, 'source'>): PieceKind {
  switch (source.from) {
    case 'scans':
      return 'scanned';
    case 'sheet':
      return 'paper-only';
    default:
      return 'printed';
  }
}
