// What stands on every page: which paper it is, 第几页共几页, and on papers of several pages the line to stamp across (骑缝).
import type { Piece } from '../typeset/glyphs';
import type { Paragraph } from '../typeset/units';
import { A4 } from '../typeset/typeset';
import { MARGINS, mm, TEXT_WIDTH } from './sizes';

const SMALL: Paragraph = { face: 'song', size: 10.5, pitch: 14, align: 'left', indent: 0 };
/** Beyond this, measured from the paper's right edge, most laser printers do not print. */
const SEAM = mm(8);
const SEAM_WORDS = [...'骑缝处'];
const SEAM_TYPE: Paragraph = { face: 'song', size: 9, pitch: 13, align: 'center', indent: 0 };
const GREY = '#777777';

/** Footer and seam of one page. `paper` names the paper, e.g. 人民调解协议书（2026）云隘人调字第017号. */
export function furnitureFor(paper: string): (page: number, pages: number) => object {
  return (page, pages) => ({
    stack: [
      {
        margin: [MARGINS.left, mm(8), MARGINS.right, 0],
        columns: [
          { width: TEXT_WIDTH - 120, text: [{ text: paper }] satisfies Piece[], paragraph: SMALL },
          { width: 120, text: [{ text: `第 ${page} 页　共 ${pages} 页` }] satisfies Piece[], paragraph: { ...SMALL, align: 'right' } },
        ],
      },
      ...(pages > 1 ? seam() : []),
    ],
  });
}

/** A broken line along the right edge: pages fanned out are stamped or fingerprinted across it, so that none can be changed for another. */
function seam(): object[] {
  const x = A4.width - SEAM;
  const words = SEAM_WORDS.length * SEAM_TYPE.pitch;
  const top = (A4.height - words) / 2;
  // The footer is laid out by itself and then moved down: positions on the page count from its top.
  const footer = A4.height - MARGINS.bottom;
  const dashed = (from: number, to: number) => ({
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: 0, y2: to - from, lineWidth: 0.6, dash: { length: 3, space: 3 }, lineColor: GREY }],
    absolutePosition: { x, y: from - footer },
  });
  return [
    dashed(mm(25), top - 6),
    ...SEAM_WORDS.map((word, i) => ({
      columns: [{ width: 16, text: [{ text: word }], paragraph: SEAM_TYPE }],
      absolutePosition: { x: x - 8, y: top + i * SEAM_TYPE.pitch - footer },
    })),
    dashed(top + words + 6, A4.height - mm(25)),
  ];
}
