// 组字描述 at the end of a paper: which characters could only be described, and what they look like where somebody drew them.
import type { PaperContent } from '../content/paper-content';
import type { FlowNode } from '../typeset/definition';
import { fitted, picture, pictureBeside } from './picture';
import { leaf } from './sheet';
import { stylesFor } from './sizes';

/** Three characters of 四号 high: strokes of a rare character can be told apart on a copy. */
const LARGEST = { width: 42, height: 42 };
/** The drawing stands beside its note, not at the far edge of the page. */
const WIDTH = 350;

/** The notes speak of a drawing whose bytes nobody put in: a paper must not say 见右图 beside nothing. */
export class DrawingMissing extends Error {
  override name = 'DrawingMissing';
}

/** A closing with the paper's notes after it. They stay on the page of the signatures, which hold on to their text as before. */
export function withNotes(closing: readonly FlowNode[], content: Pick<PaperContent, 'notes' | 'drawings' | 'bodyFace' | 'look'>): FlowNode[] {
  if (content.notes.length === 0) return [...closing];
  const { remark } = stylesFor(content.bodyFace, content.look.preset);
  const notes = content.notes.map(({ text, drawing }, i): FlowNode => {
    const place = { before: 8, hold: i < content.notes.length - 1 ? (1 as const) : (0 as const) };
    if (drawing === null) return leaf(text, remark, place);
    const bytes = content.drawings.find(({ file }) => file === drawing.file)?.bytes;
    if (bytes === undefined) throw new DrawingMissing();
    return pictureBeside([leaf(text, remark)], picture(bytes, fitted(drawing, LARGEST)), WIDTH, place);
  });
  return [...closing.map((node, i): FlowNode => (i === closing.length - 1 ? { ...node, hold: 3 } : node)), ...notes];
}
