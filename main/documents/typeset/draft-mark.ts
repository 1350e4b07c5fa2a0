// 草稿 across a page: drawn before the text, so that it never covers a word, in a grey a one-colour printer still shows.
import type { PaperDocument } from './paper-document';
import { textOperators } from './draw';

const MARK = [...'草稿'];
/** Points; the two characters with a space between reach across most of the page's diagonal. */
const SIZE = 150;
const GAP = 1.25;
/** Light enough to read 14 pt 仿宋 over, dark enough for a laser printer's halftone. */
const GREY = '#e4e4e4';

export function drawDraftMark(document: PaperDocument): void {
  const { width, height } = document.page;
  const centre: [number, number] = [width / 2, height / 2];
  const length = SIZE * (GAP + 1);
  document.save();
  document.rotate(-52, { origin: centre });
  document.transform(1, 0, 0, -1, 0, height);
  document.fillColor(GREY);
  const run = { face: 'hei' as const, size: SIZE, x: 0, codePoints: MARK.map((c) => c.codePointAt(0) ?? 0), advances: [SIZE * GAP, SIZE] };
  document.addContent(textOperators(document, run, centre[0] - length / 2, height / 2 - SIZE * 0.36));
  document.restore();
}
