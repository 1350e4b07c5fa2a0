// What the typesetter takes: pdfmake nodes, with a few properties of ours. See sheet/ for how forms are made of them.
import type { DocumentFacts } from './paper-document';
import type { Piece } from './glyphs';
import type { Hold } from './page-breaks';
import type { Paragraph } from './units';

/** A paragraph. As a pdfmake node it may also stand in columns and tables. */
export interface Leaf {
  text: Piece[];
  paragraph: Paragraph;
  /** Blank space above, in points; in a flow and in boxes only. */
  before?: number;
  /** How firmly its last line holds on to what follows it in a flow. */
  hold?: Hold;
  /** Its lines do not part. */
  together?: boolean;
  /** In a row: which box it stands in. */
  box?: number;
}

/** Boxes side by side that are never cut: signatures, seal. Heights grow with the text in them. */
export interface Row {
  stack: Leaf[];
  /** `footed`: the last line of the box stands at the foot of the row, level with its neighbours'. */
  boxes: { x: number; width: number; footed: boolean }[];
  before?: number;
  hold?: Hold;
}

/** Paragraphs and rows from top to bottom over as many pages as it takes. */
export interface Flow {
  stack: (Leaf | Row)[];
  flow: {
    /** Index from which the stack is the closing (signatures): it shares a page with at least two lines before it. */
    closing: number;
  };
}

export interface Definition {
  facts: DocumentFacts;
  /** In points. */
  margins: { left: number; top: number; right: number; bottom: number };
  content: Flow | object;
  /** What stands on every page beside the content; pages are counted from 1. */
  furniture: (page: number, pages: number) => object;
  draft: boolean;
}
