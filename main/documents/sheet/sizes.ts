// The page and the type of the forms: 表格式 of domain.md §7.2, in points.
import type { FaceName } from '../faces/face';
import type { Paragraph } from '../typeset/units';

export const mm = (millimetres: number) => (millimetres * 72) / 25.4;

/** 四号 */
export const SIZE = 14;
/** 固定值28磅 */
export const PITCH = 28;
/** 32 characters of 四号 in a line: 158 mm, which leaves 28 mm for binding on the left and 24 mm on the right. */
export const TEXT_WIDTH = 32 * SIZE;

const LEFT = mm(28);
export const MARGINS = { left: LEFT, right: 595.28 - LEFT - TEXT_WIDTH, top: mm(25), bottom: mm(25) };

/** 仿宋 or 宋体, as the room has set it (PaperSettings.bodyFace). */
export type BodyFace = 'fang' | 'song';

export interface Styles {
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
  seal: Paragraph;
}

export function stylesFor(face: BodyFace): Styles {
  const line = (size: number, pitch: number, align: Paragraph['align'] = 'left', own: FaceName = face): Paragraph => ({ face: own, size, pitch, align, indent: 0 });
  return {
    body: { face, size: SIZE, pitch: PITCH, align: 'justify', indent: 2 * SIZE },
    line: line(SIZE, PITCH),
    heading: line(SIZE, PITCH, 'left', 'hei'),
    // 二号 小标宋; the official face may not be bundled, this is the nearest free one.
    title: line(22, 40, 'center', 'title'),
    subtitle: line(16, 28, 'center', 'title'),
    number: line(12, 24, 'right'),
    date: line(SIZE, PITCH, 'right'),
    signAs: line(12, 18),
    signer: line(10.5, 15),
    signDate: line(12, 20),
    remark: line(12, 22),
    seal: line(SIZE, 24, 'center'),
  };
}
