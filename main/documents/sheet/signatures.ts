// Where people sign: boxes of at least 60 × 22 mm side by side, the committee's seal at the lower right.
import type { Leaf, Row } from '../typeset/definition';
import type { Piece } from '../typeset/glyphs';
import { leaf } from './sheet';
import { mm, TEXT_WIDTH, type Styles } from './sizes';

/** A place to sign: as what, who is expected to, and whether the day goes beside it. */
export interface SignBox {
  as: string;
  who: Piece[];
  dated: boolean;
}

const GAP = 16;
/** 76 mm: two boxes to a line. */
export const BOX_WIDTH = (TEXT_WIDTH - GAP) / 2;
/** Room for name and thumbprint, the line for the day included (domain.md §7.2: 60 × 22 mm). */
const BOX_HEIGHT = mm(22);
/** A committee's seal is about 42 mm across; this is what stays free around its label and day. */
const SEAL_HEIGHT = mm(50);
/** Up to here parties sign in the left column and the room's people in the right, as on the official form; then two to a line. */
const ONE_COLUMN = 5;
/** More parties than this do not fit one page: their rows may go on over the page, the first stays with the text, the last with the seal. */
const ONE_PAGE = 10;

export interface Closing {
  parties: SignBox[];
  /** 人民调解员, 记录人 and so on. */
  staff: SignBox[];
  /** What is printed where the seal goes, and the day; null: the form has no seal. */
  seal: { label: Piece[]; day: string } | null;
}

/** The rows of a signature block. */
export function signatureRows({ parties, staff, seal }: Closing, styles: Styles): Row[] {
  const sealed = seal === null ? [] : sealLeaves(seal, styles);
  const dense = parties.length > ONE_COLUMN;
  const box = (signer: SignBox) => boxLeaves(signer, styles, dense);
  const rows = dense
    ? [...pairs(parties).map((pair) => pair.map(box)), ...closingRows(staff.map(box), sealed)]
    : officialRows(parties.map(box), staff.map(box), sealed);
  return rows.map((cells, i) => {
    const loose = parties.length > ONE_PAGE && i < pairs(parties).length - 1;
    return rowOf(cells, i === rows.length - 1 ? 0 : loose ? 0 : 2);
  });
}

type Cell = Leaf[];

/** Parties at the left; at the right the room's people and below them the seal, beside up to two parties. */
function officialRows(left: Cell[], right: Cell[], sealed: Cell): Cell[][] {
  if (sealed.length === 0) return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [left[i] ?? [], right[i] ?? []]);
  const beside = left.slice(Math.max(right.length, left.length - 2));
  const upper = left.slice(0, left.length - beside.length);
  const rows = Array.from({ length: Math.max(upper.length, right.length) }, (_, i) => [upper[i] ?? [], right[i] ?? []]);
  return [...rows, [beside.flat(), sealed]];
}

/** Under rows of parties: the room's people one above the other, the seal at their right; without a seal, side by side. */
function closingRows(staff: Cell[], sealed: Cell): Cell[][] {
  return sealed.length === 0 ? pairs(staff) : [[staff.flat(), sealed]];
}

function rowOf(cells: Cell[], hold: 0 | 2): Row {
  return {
    stack: cells.flatMap((leaves, box) => leaves.map((one) => ({ ...one, box }))),
    boxes: cells.map((_, i) => ({ x: i * (BOX_WIDTH + GAP), width: BOX_WIDTH, below: 0 })),
    before: 4,
    hold,
  };
}

function boxLeaves({ as, who, dated }: SignBox, styles: Styles, dense: boolean): Leaf[] {
  const small = styles.signer;
  const head = dense
    ? [leaf([{ text: `${as}　` }, ...who], small)]
    : [leaf(as, styles.signAs), ...(who.length > 0 ? [leaf(who, small)] : [])];
  // The rule to sign on runs under the day.
  const line = leaf([{ text: dated ? '　　　　年　　月　　日' : '', field: { width: BOX_WIDTH, align: 'right' } }], styles.signDate, { before: BOX_HEIGHT - styles.signDate.pitch });
  const [first, ...others] = head;
  return [...(first ? [{ ...first, before: 6 }] : []), ...others, line];
}

/** Label and day in the middle of the free space, so that the seal's circle comes to lie over them. */
function sealLeaves({ label, day }: { label: Piece[]; day: string }, { seal }: Styles): Leaf[] {
  const above = (SEAL_HEIGHT - 2 * seal.pitch) / 2;
  return [leaf(label, seal, { before: above }), leaf(day === '' ? '　　　　年　　月　　日' : day, seal), leaf('', { ...seal, pitch: above })];
}

function pairs<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / 2) }, (_, i) => items.slice(2 * i, 2 * i + 2));
}
