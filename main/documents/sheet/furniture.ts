// What stands on every page: which paper it is, 第几页共几页, and on papers of several pages the line to stamp across (骑缝).
import type { Piece } from '../typeset/glyphs';
import type { Paragraph } from '../typeset/units';
import { A4 } from '../typeset/typeset';
import { mm, TEXT_WIDTH, type Styles } from './sizes';

const SMALL: Paragraph = { face: 'song', size: 10.5, pitch: 14, align: 'left', indent: 0 };
/** Beyond this, measured from the paper's right edge, most laser printers do not print. */
const SEAM = mm(8);
const SEAM_WORDS = [...'骑缝处'];
const SEAM_TYPE: Paragraph = { face: 'song', size: 9, pitch: 13, align: 'center', indent: 0 };
const GREY = '#777777';

/** 4号 half-width figures between dashes, 7 mm below the text, outside: right on odd pages, left on even ones, one character in (GB/T 9704). */
const OFFICIAL: Paragraph = { face: 'song', size: 14, pitch: 18, align: 'right', indent: 0 };

/** Footer and seam of one page. `paper` names the paper, e.g. 人民调解协议书（2026）云隘人调字第017号. */
export function furnitureFor(paper: string, { preset, margins }: Pick<Styles, 'preset' | 'margins'>): (page: number, pages: number) => object {
  const foot = preset === 'official' ? officialFoot : formFoot(paper);
  return (page, pages) => ({
    stack: [
      {
        margin: [margins.left, preset === 'official' ? mm(7) : mm(8), margins.right, 0],
        columns: foot(page, pages),
      },
      ...(pages > 1 ? seam(margins.bottom) : []),
    ],
  });
}

const formFoot = (paper: string) => (page: number, pages: number) => [
  { width: TEXT_WIDTH - 120, text: [{ text: paper }] satisfies Piece[], paragraph: SMALL },
  { width: 120, text: [{ text: `第 ${page} 页　共 ${pages} 页` }] satisfies Piece[], paragraph: { ...SMALL, align: 'right' as const } },
];

function officialFoot(page: number) {
  const text = [{ text: `— ${page} —` }] satisfies Piece[];
  const edge = { width: OFFICIAL.size, text: [{ text: '' }], paragraph: OFFICIAL };
  const number = { width: TEXT_WIDTH - OFFICIAL.size, text, paragraph: { ...OFFICIAL, align: page % 2 === 1 ? ('right' as const) : ('left' as const) } };
  return page % 2 === 1 ? [number, edge] : [edge, number];
}

/** A broken line along the right edge: pages fanned out are stamped or fingerprinted across it, so that none can be changed for another. */
function seam(bottom: number): object[] {
  const x = A4.width - SEAM;
  const words = SEAM_WORDS.length * SEAM_TYPE.pitch;
  const top = (A4.height - words) / 2;
  // The footer is laid out by itself and then moved down: positions on the page count from its top.
  const footer = A4.height - bottom;
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
