// pdfmake's renderer, drawing our lines, and counting what it drew where a reader can see it.
import { drawLine } from './draw';
import { drawDraftMark } from './draft-mark';
import type { PaperLine } from './lines';
import type { PaperDocument } from './paper-document';
import { Renderer } from './pdfmake';

export class PaperRenderer extends Renderer {
  readonly #document: PaperDocument;
  /** Characters drawn inside their page, without blanks. */
  readonly drawn: string[] = [];

  constructor(document: PaperDocument, draft: boolean) {
    super(document, undefined);
    this.#document = document;
    if (draft) document.on('pageAdded', () => drawDraftMark(document));
  }

  override renderLine(line: PaperLine, x: number, y: number): void {
    drawLine(this.#document, line, x, y);
    const { width, height } = this.#document.page;
    const baseline = y + line.baseline;
    for (const run of line.runs) {
      let at = x + run.x;
      run.codePoints.forEach((codePoint, i) => {
        if (at >= 0 && at < width && baseline > 0 && baseline < height) this.drawn.push(String.fromCodePoint(codePoint));
        at += run.advances[i] ?? 0;
      });
    }
  }

}
