// Types of the few pdfmake 0.3.11 modules the typesetter stands on (pdfmake ships none). Only what we touch is written down.

declare module 'pdfmake/js/PDFDocument.js' {
  import type { Readable } from 'node:stream';

  /** A font as fontkit parsed it. */
  export interface ParsedFont {
    unitsPerEm: number;
    postscriptName: string;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { id: number; advanceWidth: number };
    /** fontkit's own cache of glyph objects: grows with every new character. */
    _glyphs: Record<number, unknown>;
  }

  /** pdfkit's font of one document: a subset of a parsed font. */
  export interface EmbeddedFont {
    id: string;
    name: string;
    font: ParsedFont;
    ascender: number;
    descender: number;
    lineGap: number;
    subset: { glyphs: number[]; mapping: Record<number, number> };
    /** By subset index: advance in thousandths of an em, and the text the glyph stands for. */
    widths: number[];
    unicode: number[][];
    layout(text: string, features?: unknown, onlyWidth?: boolean): unknown;
    encode(text: string, features?: unknown): unknown;
    ref(): unknown;
  }
  export type EmbeddedFontClass = new (document: PDFDocument, font: ParsedFont, id: string) => EmbeddedFont;

  /** A picture of one document; a PNG has its packed pixels and is embedded when `finalize` has run, a JPEG has neither. */
  export interface OpenedImage {
    width: number;
    height: number;
    imgData?: Uint8Array;
    finalize?: () => void;
    embed(document: PDFDocument): void;
  }

  interface PDFDocument extends Readable {
    openImage(bytes: Buffer): OpenedImage;
    page: { width: number; height: number; fonts: Record<string, unknown> };
    _font: EmbeddedFont;
    _fontCount: number;
    /** Fonts that are written out at the end, by any name. */
    _fontFamilies: Record<string, EmbeddedFont>;
    font(source: Uint8Array): this;
    provideFont(family: string, bold?: boolean, italics?: boolean): EmbeddedFont;
    addContent(operators: string): this;
    save(): this;
    restore(): this;
    transform(a: number, b: number, c: number, d: number, e: number, f: number): this;
    rotate(angle: number, options: { origin: [number, number] }): this;
    fillColor(color: string): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(): this;
    end(): void;
  }

  const Class: new (
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: object,
    virtualfs: null,
    localAccessPolicy: (path: string) => boolean,
  ) => PDFDocument;
  export type { PDFDocument };
  export default Class;
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { PDFDocument } from 'pdfmake/js/PDFDocument.js';

  export interface Context {
    x: number;
    y: number;
    availableWidth: number;
    availableHeight: number;
    page: number;
    pageMargins: { left: number; top: number; right: number; bottom: number };
    getCurrentPage(): Page;
    moveDown(by: number): void;
  }
  export interface Writer {
    context(): Context;
    moveToNextPage(): void;
    addLine(line: object, dontUpdateContextPosition?: boolean): unknown;
  }
  export interface Node {
    positions: unknown[];
    stack?: Node[];
    [property: string]: unknown;
  }
  export interface StyleStack {
    getProperty(name: string): unknown;
  }
  export interface Page {
    items: { type: string; item: unknown }[];
    pageSize: { width: number; height: number };
  }
  export default class LayoutBuilder {
    constructor(
      pageSize: { width: number; height: number; orientation: 'portrait' | 'landscape' },
      pageMargins: { left: number; top: number; right: number; bottom: number },
      svgMeasure: null,
    );
    writer: Writer;
    docMeasure: { textInlines: { buildInlines(text: unknown, styles: StyleStack): { items: unknown; minWidth: number; maxWidth: number } } };
    layoutDocument(
      content: unknown,
      document: PDFDocument,
      styles: object,
      defaultStyle: object,
      background: unknown,
      header: unknown,
      footer: unknown,
      watermark: unknown,
      pageBreakBefore: unknown,
    ): Page[];
    tryLayoutDocument(...args: unknown[]): unknown;
    processVerticalContainer(node: Node): void;
    processLeaf(node: Node): void;
  }
}

declare module 'pdfmake/js/Renderer.js' {
  import type { PDFDocument } from 'pdfmake/js/PDFDocument.js';
  import type { Page } from 'pdfmake/js/LayoutBuilder.js';

  export default class Renderer {
    constructor(document: PDFDocument, progress: undefined);
    pdfDocument: PDFDocument;
    renderPages(pages: Page[]): void;
    renderLine(line: unknown, x: number, y: number): void;
  }
}

declare module 'pdfmake/js/TextBreaker.js' {
  export default class TextBreaker {
    /** UAX #14 breaks: the text cut wherever a line may end; `lineEnd` after a newline. */
    getBreaks(texts: { text: string }[], styles: null): { text: string; lineEnd?: boolean }[];
  }
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}

declare module 'pdfmake' {
  const pdfmake: {
    setFonts(fonts: Record<string, Record<string, string>>): void;
    setUrlAccessPolicy(policy: (url: string) => boolean): void;
    setLocalAccessPolicy(policy: (path: string) => boolean): void;
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
  };
  export default pdfmake;
}
