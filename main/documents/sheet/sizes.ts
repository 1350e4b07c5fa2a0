// The page and the type of the forms, in points: 表格式 of domain.md §7.2 and 公文式 of GB/T 9704 (§7.1).
import type { Preset } from '../../domain/form-variant';
import type { FaceName } from '../faces/face';
import type { Paragraph } from '../typeset/units';

export const mm = (millimetres: number) => (millimetres * 72) / 25.4;

/** 四号, and 三号 for 公文式. */
const SIZES: Record<Preset, number> = { table: 14, official: 16 };
/** 固定值28磅; of GB/T 9704 the height of 22 lines in 225 mm. */
const PITCHES: Record<Preset, number> = { table: 28, official: mm(225) / 22 };
/** 32 characters of 四号 or 28 of 三号 in a line: 158 mm, which leaves 28 mm for binding on the left and 24 mm on the right. */
export const TEXT_WIDTH = 32 * 14;

const LEFT = mm(28);
const sides = { left: LEFT, right: 595.28 - LEFT - TEXT_WIDTH };
export interface Margins {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
/** 天头 37 mm and 版心 225 mm are the standard's; a form needs more of its page. */
const PAGE_MARGINS: Record<Preset, Margins> = {
  table: { ...sides, top: mm(25), bottom: mm(25) },
  official: { ...sides, top: mm(37), bottom: mm(35) },
};
export const MARGINS = PAGE_MARGINS.table;

/** 仿宋 or 宋体, as the room has set it (PaperSettings.bodyFace). */
export type BodyFace = 'fang' | 'song';

export interface Styles {
  preset: Preset;
  margins: Margins;
  body: Paragraph;
  /** A line of fields; not stretched, not indented. */
  line: Paragraph;
  heading: Paragraph;
  title: Paragraph;
  subtitle: Paragraph;
  number: Paragraph;
  date: Paragraph;
  /** In signature boxes: what is to be signed as, and by whom. */
  signAs: Paragraph;
  signer: Paragraph;
  signDate: Paragraph;
  remark: Paragraph;
  /** In tables of many columns. */
  cell: Paragraph;
  seal: Paragraph;
}

export function stylesFor(face: BodyFace, preset: Preset = 'table'): Styles {
  const size = SIZES[preset];
  const pitch = PITCHES[preset];
  const line = (own: number, its: number, align: Paragraph['align'] = 'left', ownFace: FaceName = face): Paragraph => ({ face: ownFace, size: own, pitch: its, align, indent: 0 });
  return {
    preset,
    margins: PAGE_MARGINS[preset],
    body: { face, size, pitch, align: 'justify', indent: 2 * size },
    line: line(size, pitch),
    heading: line(size, pitch, 'left', 'hei'),
    // 二号 小标宋; the official face may not be bundled, this is the nearest free one.
    title: line(22, 40, 'center', 'title'),
    subtitle: line(16, 28, 'center', 'title'),
    number: line(12, 24, 'right'),
    date: line(size, pitch, 'right'),
    signAs: line(12, 18),
    signer: line(10.5, 15),
    signDate: line(12, 20),
    remark: line(12, 22),
    cell: line(10.5, 16),
    seal: line(size, Math.max(24, size * 1.6), 'center'),
  };
}
