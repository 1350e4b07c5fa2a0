// What the typesetter takes: pdfmake nodes, with a few properties of ours. See sheet/ for how forms are made of them.
import type { DocumentFacts } from './paper-document';
import type { Piece } from './glyphs';
import type { Hold } from './page-breaks';
import type { Paragraph } from './units';

/** What everything that stands in a flow may say of its place there. */
interface InFlow {
  /** Blank space above, in points. */
  before?: number;
  /** How firmly its end holds on to what follows it. */
  hold?: Hold;
  /** Begins a page, however much room is left on the one before. */
  newPage?: boolean;
}

/** A paragraph. As a pdfmake node it may also stand in columns and tables of pdfmake's; `before` counts in a flow, in boxes and in cells. */
export interface Leaf extends InFlow {
  text: Piece[];
  paragraph: Paragraph;
  /** Its lines do not part; in a flow only. */
  together?: boolean;
  /** In a row: which box it stands in. */
  box?: number;
}

/** Boxes side by side that are never cut: signatures, seal, a note and a drawing. Heights grow with what is in them. */
export interface Row extends InFlow {
  stack: (Leaf | Picture)[];
  /** `footed`: the last line of the box stands at the foot of the row, level with its neighbours'. */
  boxes: { x: number; width: number; footed: boolean }[];
}

/** A photo or a drawing, PNG or JPEG, never cut, with a caption below it that stays with it. Made smaller where it would not fit. */
export interface Picture extends InFlow {
  /** The caption; an empty list: none. */
  stack: Leaf[];
  picture: {
    bytes: Uint8Array;
    /** In points. */
    width: number;
    height: number;
    align: 'left' | 'center' | 'right';
  };
  /** In a row: which box it stands in. */
  box?: number;
}

/** One cell of a table: paragraphs and pictures one below the other. */
export interface Cell {
  stack: (Leaf | Picture)[];
  /** Columns it lies over; without this one. */
  span?: number;
  /** Where short text stands in a row that is not cut; without this in the middle. In a cut row it is always the top. */
  at?: 'top' | 'middle';
  /** One with the cell under it: no rule between them, and their rows keep together. At a page's end it is closed all the same. */
  open?: boolean;
}

export interface TableRow {
  stack: Cell[];
  /** Least height in points: room to write by hand. */
  least?: number;
  /** May be cut between lines wherever a page ends. Without this a row is cut only where a page could not take it whole. */
  parts?: boolean;
  /** How firmly it holds on to the row below. */
  hold?: Hold;
}

/** A ruled table. It goes on over as many pages as it takes, under its header rows. */
export interface Table extends InFlow {
  stack: TableRow[];
  grid: {
    /** Of the columns, in points, rule to rule. */
    widths: readonly number[];
    /** So many rows from the top are the header, repeated on every page the table goes on to. */
    head: number;
    /** Blank space between rules and text, in points. */
    padding: { x: number; y: number };
  };
}

export type FlowNode = Leaf | Row | Table | Picture;

/** Paragraphs, rows, tables and pictures from top to bottom over as many pages as it takes. */
export interface Flow {
  stack: FlowNode[];
  flow: {
    /**
     * Index from which the stack is the closing (signatures): it shares a page with at least two lines before it. What comes
     * after the signatures (an annex) follows them in the stack.
     */
    closing: number;
  };
}

export interface Definition {
  facts: DocumentFacts;
  /** In points. */
  margins: { left: number; top: number; right: number; bottom: number };
  /** A4 lying on its side. */
  landscape?: boolean;
  content: Flow | object;
  /** What stands on every page beside the content; pages are counted from 1. */
  furniture: (page: number, pages: number) => object;
  draft: boolean;
}
