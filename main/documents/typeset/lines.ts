// Filling lines: units into lines first come first served, then each line placed (left, centred, justified).
import type { FaceName } from '../faces/face';
import { closes, opens, type Glyph } from './glyphs';
import type { Paragraph, Unit } from './units';

export interface Run {
  face: FaceName;
  size: number;
  /** From the line's left end, in points. */
  x: number;
  codePoints: number[];
  /** From each glyph to the next; the last is not used. */
  advances: number[];
}

/** What pdfmake's page machinery moves about; drawn by our renderer. */
export class PaperLine {
  x = 0;
  y = 0;
  /** A name for the text in the PDF, which the proof reads (pen.ts, table-row.ts); most text needs none. */
  mark: string | null = null;
  /** pdfmake aligns by these; ours are aligned already. */
  readonly inlines: never[] = [];
  constructor(
    readonly runs: readonly Run[],
    readonly rules: readonly { from: number; to: number }[],
    readonly paragraph: Paragraph,
  ) {}

  getHeight(): number {
    return this.paragraph.pitch;
  }

  getWidth(): number {
    return 0;
  }

  /** From the line's top to where the characters stand: half the lead above, half below, whatever faces are in the line. */
  get baseline(): number {
    const { pitch, size } = this.paragraph;
    return (pitch - size) / 2 + size * 0.88;
  }

  clone(): PaperLine {
    return Object.assign(new PaperLine(this.runs, this.rules, this.paragraph), { x: this.x, y: this.y, mark: this.mark });
  }

  /** The same with lines set closer or wider by a factor. */
  spaced(factor: number): PaperLine {
    return factor === 1 ? this : new PaperLine(this.runs, this.rules, { ...this.paragraph, pitch: this.paragraph.pitch * factor });
  }
}

/** Rounding must not push a line over that fits exactly. */
const SLACK = 0.01;
/** Wider gaps than this look like missing text; such a line is left ragged. In ems. */
const WIDEST_GAP = 0.4;

/** Units of a paragraph set in lines of a width, in points. An empty paragraph is one empty line. */
export function linesOf(units: readonly Unit[], paragraph: Paragraph, width: number): PaperLine[] {
  const lines: Unit[][] = [[]];
  let used = paragraph.indent;
  for (const unit of units.flatMap((u) => (u.width > width && u.field === null ? single(u) : [u]))) {
    const line = lines.at(-1) ?? [];
    if (line.length > 0 && used + unit.width - endCut(unit) > width + SLACK) {
      lines.push([unit]);
      used = unit.width - (paragraph.align === 'justify' ? startCut(unit) : 0);
    } else {
      line.push(unit);
      used += unit.width;
    }
  }
  return lines.map((line, i) => place(line, paragraph, width, i === 0 ? paragraph.indent : null, i === lines.length - 1));
}

/** A unit wider than the line (a long number, an address on the net) breaks anywhere, between characters. */
function single(unit: Unit): Unit[] {
  return unit.glyphs.map((glyph) => ({ glyphs: [glyph], width: glyph.advance, field: null }));
}

/** A mark at the line's end or start keeps its shape and gives up its blank half; blanks at the end count for nothing. */
function endCut(unit: Unit | undefined): number {
  if (!unit || unit.field) return 0;
  let cut = 0;
  for (const glyph of unit.glyphs.toReversed()) {
    if (isBlank(glyph)) cut += glyph.advance;
    else return cut + (closes(glyph) ? glyph.size / 2 : 0);
  }
  return cut;
}

function startCut(unit: Unit | undefined): number {
  const first = unit?.field ? undefined : unit?.glyphs[0];
  return first && opens(first) ? first.size / 2 : 0;
}

const isBlank = (glyph: Glyph) => glyph.codePoint === 0x20 || glyph.codePoint === 0x3000;
/** Hanzi and full-width marks, beside which a gap may stretch; not inside numbers and Latin words. */
const stretches = (glyph: Glyph) => glyph.codePoint >= 0x2e80 || glyph.codePoint === 0x2014 || glyph.codePoint === 0x2026;

interface Placed {
  glyph: Glyph;
  x: number;
  /** Units of one field keep together and do not stretch. */
  inField: boolean;
}

function place(units: readonly Unit[], paragraph: Paragraph, width: number, indent: number | null, isLast: boolean): PaperLine {
  const cut = indent === null && paragraph.align === 'justify' ? startCut(units[0]) : 0;
  let x = (indent ?? 0) - cut;
  const placed: Placed[] = [];
  const rules: { from: number; to: number }[] = [];
  for (const unit of units) {
    const natural = unit.glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
    const spare = unit.field ? unit.width - natural : 0;
    const em = unit.glyphs[0]?.size ?? 0;
    let at = x + { left: Math.min(spare, em / 2), center: spare / 2, right: spare }[unit.field?.align ?? 'center'];
    for (const glyph of unit.glyphs) {
      placed.push({ glyph, x: at, inField: unit.field !== null });
      at += glyph.advance;
    }
    if (unit.field) rules.push({ from: x, to: x + unit.width });
    x += unit.width;
  }
  const spare = width - (x - endCut(units.at(-1)));
  if (paragraph.align === 'right' || paragraph.align === 'center') move(placed, rules, paragraph.align === 'right' ? spare : spare / 2);
  if (paragraph.align === 'justify' && !isLast) stretch(placed, spare, paragraph.size);
  return new PaperLine(runsOf(placed), [...rules, ...underlines(placed)], paragraph);
}

function move(placed: Placed[], rules: { from: number; to: number }[], by: number): void {
  for (const one of placed) one.x += by;
  for (const rule of rules) {
    rule.from += by;
    rule.to += by;
  }
}

function stretch(placed: Placed[], spare: number, size: number): void {
  const inked = placed.findLastIndex(({ glyph }) => !isBlank(glyph));
  const gaps = placed.map(({ glyph, inField }, i) => i > 0 && i <= inked && !inField && (stretches(glyph) || stretches(placed[i - 1]?.glyph ?? glyph)));
  const count = gaps.filter(Boolean).length;
  if (count === 0 || spare / count > size * WIDEST_GAP) return;
  let shift = 0;
  placed.forEach((one, i) => {
    if (gaps[i]) shift += spare / count;
    one.x += shift;
  });
}

function runsOf(placed: readonly Placed[]): Run[] {
  const runs: Run[] = [];
  placed.forEach(({ glyph, x }, i) => {
    let run = runs.at(-1);
    if (!run || run.face !== glyph.face || run.size !== glyph.size) runs.push((run = { face: glyph.face, size: glyph.size, x, codePoints: [], advances: [] }));
    run.codePoints.push(glyph.codePoint);
    run.advances.push((placed[i + 1]?.x ?? x + glyph.advance) - x);
  });
  return runs;
}

/** Rules under underlined text that is not a field: one for each unbroken stretch. */
function underlines(placed: readonly Placed[]): { from: number; to: number }[] {
  const rules: { from: number; to: number }[] = [];
  let open: { from: number; to: number } | null = null;
  for (const { glyph, x, inField } of placed) {
    if (!glyph.underline || inField) {
      open = null;
      continue;
    }
    if (!open) rules.push((open = { from: x, to: x }));
    open.to = x + glyph.advance;
  }
  return rules;
}
