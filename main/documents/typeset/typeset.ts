// From a definition to the bytes of a PDF. The same definition gives the same bytes; a lost character is an exception, not a PDF.
import { forgetGlyphs } from '../faces/face';
import type { Definition } from './definition';
import { PaperLayout } from './layout';
import { missingFrom, tally, textIn, TextLost } from './lost-text';
import { PaperDocument } from './paper-document';
import { PaperRenderer } from './paper-renderer';
import type { Addition } from './pen';
import { embedPictures } from './picture';

/** 210 × 297 mm in points. */
export const A4 = { width: 595.28, height: 841.89, orientation: 'portrait' as const };
export const A4_LANDSCAPE = { width: A4.height, height: A4.width, orientation: 'landscape' as const };

/** Every so many papers fontkit's pile of glyph objects is dropped: measured, memory stays flat from there on (paper.md §4). */
const PAPERS_BETWEEN_CLEANING = 100;
let papers = 0;

export interface Typeset {
  bytes: Uint8Array<ArrayBuffer>;
  pages: number;
  /** Text that the typesetter added of its own: 转下页, headers of tables that go on. */
  additions: Addition[];
}

/** Throws TextLost, NotDrawable or NotAPicture where the definition cannot be printed whole. */
export async function typeset(definition: Definition): Promise<Typeset> {
  const document = new PaperDocument(definition.facts);
  const asked = [...textIn(definition.content)];
  const furniture = (page: number, pages: number) => {
    const node = definition.furniture(page, pages);
    asked.push(...textIn(node));
    return node;
  };
  const layout = new PaperLayout(definition.landscape ? A4_LANDSCAPE : A4, definition.margins, null);
  const pages = layout.layoutDocument(definition.content, document, {}, {}, undefined, undefined, furniture, undefined, undefined);
  await embedPictures(pages, document);
  const renderer = new PaperRenderer(document, definition.draft);
  const bytes = written(document);
  renderer.renderPages(pages);
  document.end();
  asked.push(...layout.additions.map(({ text }) => text));
  const missing = missingFrom(tally(renderer.drawn), tally(asked));
  if (missing.size > 0) throw new TextLost(missing);
  papers += 1;
  const done = await bytes;
  if (papers % PAPERS_BETWEEN_CLEANING === 0) forgetGlyphs();
  return { bytes: done, pages: pages.length, additions: layout.additions };
}

async function written(document: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of document) chunks.push(chunk as Uint8Array);
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
