// Drawing a line of text: one PDF operator for each run, every glyph exactly where the line put it.
import type { PaperLine, Run } from './lines';
import type { PaperDocument } from './paper-document';

/** Thickness of rules under fields, and how far below the characters' feet they lie, in points and in ems. */
const RULE = 0.6;
const RULE_DROP = 0.2;

export function drawLine(document: PaperDocument, line: PaperLine, x: number, y: number): void {
  const baseline = y + line.baseline;
  if (line.mark !== null) document.addContent(`/${line.mark} BMC`);
  if (line.runs.length > 0) {
    document.save();
    // pdfmake's pages are counted from the top; type is not to stand on its head.
    document.transform(1, 0, 0, -1, 0, document.page.height);
    document.fillColor('#000000');
    for (const run of line.runs) document.addContent(textOperators(document, run, x + run.x, document.page.height - baseline));
    document.restore();
  }
  for (const { from, to } of line.rules) {
    document.save();
    document.fillColor('#000000').rect(x + from, baseline + line.paragraph.size * RULE_DROP - RULE / 2, to - from, RULE).fill();
    document.restore();
  }
  if (line.mark !== null) document.addContent('EMC');
}

/** BT … ET for a run at a point of PDF space; differences from the glyphs' own widths go in as kerning. */
export function textOperators(document: PaperDocument, run: Run, x: number, y: number): string {
  const font = document.paperFont(run.face);
  document.page.fonts[font.id] ??= font.ref();
  let array = '<';
  run.codePoints.forEach((codePoint, i) => {
    array += font.code(codePoint);
    const kern = font.face.advance(codePoint) - ((run.advances[i] ?? 0) * 1000) / run.size;
    if (i < run.codePoints.length - 1 && Math.abs(kern) >= 0.05) array += `> ${short(kern)} <`;
  });
  return `BT /${font.id} ${short(run.size)} Tf 1 0 0 1 ${short(x)} ${short(y)} Tm [${array}>] TJ ET`;
}

const short = (value: number) => String(Math.round(value * 1000) / 1000);
