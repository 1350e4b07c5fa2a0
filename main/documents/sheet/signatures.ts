// Where people sign: boxes of at least 60 × 22 mm side by side, the committee's seal at the lower right.
import type { Leaf, Row } from '../typeset/definition';
import { widthOf, type Piece } from '../typeset/glyphs';
import { leaf } from './sheet';
import { mm, TEXT_WIDTH, type Styles } from './sizes';

/** A place to sign: as what, who is expected to, and whether the day goes beside it. */
export interface SignBox {
  as: string;
  who: Piece[];
  /** For or instead of whom, e.g. 委托代理人 龙小豹. */
  acting: Piece[];
  dated: boolean;
}

const GAP = 16;
/** 76 mm: two boxes to a line. */
export const BOX_WIDTH = (TEXT_WIDTH - GAP) / 2;
/** Room for name and thumbprint, the line for the day included (domain.md §7.2: 60 × 22 mm). */
const BOX_HEIGHT = mm(22);
/** A committee's seal is about 42 mm across; this is what stays free around its label and day. */
const SEAL_HEIGHT = mm(50);
/** Up to here a box says as what and who on lines of their own; with more parties both go on one line, so that ten fit a page. */
const SPACIOUS = 5;

export interface Closing {
  parties: SignBox[];
  /** 人民调解员, 记录人 and so on. */
  staff: SignBox[];
  /** What is printed where the seal goes, and the day; null: the form has no seal. */
  seal: { label: Piece[]; day: string } | null;
}

/** The rows of a signature block. */
export function signatureRows({ parties, staff, seal }: Closing, styles: Styles): Row[] {
  const sealed = seal === null ? null : { leaves: sealLeaves(seal, styles), footed: false };
  const box = (signer: SignBox): Cell => ({ leaves: boxLeaves(signer, styles, parties.length > SPACIOUS), footed: true });
  const rows = asOnTheForm(parties.length, staff.length, seal !== null)
    ? officialRows(parties.map(box), staff.map(box), sealed)
    : [...pairs(parties).map((pair) => pair.map(box)), ...closingRows(staff.map(box), sealed)];
  // All together where a page can take them; else the rows go on over the page, and the last party's keeps the seal company.
  return rows.map((cells, i) => rowOf(cells, i === rows.length - 1 ? 0 : i === rows.length - 2 ? 3 : 2));
}

/** As on the official form, parties left and the room's people right; with four and more, two parties to a line where that is shorter. */
function asOnTheForm(parties: number, staff: number, sealed: boolean): boolean {
  if (parties === 0) return false;
  if (parties <= 3) return true;
  // In heights of a box; the seal takes one and a half.
  const seal = sealed ? 1.5 : 0;
  const official = Math.max(parties, staff + seal);
  const paired = Math.ceil(parties / 2) + (sealed ? Math.max(staff, seal) : Math.ceil(staff / 2));
  return official <= paired;
}

interface Cell {
  leaves: Leaf[];
  footed: boolean;
}
const EMPTY: Cell = { leaves: [], footed: false };
/** Boxes one above the other. */
const stacked = (cells: readonly Cell[]): Cell => ({ leaves: cells.flatMap((cell) => cell.leaves), footed: false });

/** Parties at the left; at the right the room's people and below them the seal, beside up to two parties. */
function officialRows(left: Cell[], right: Cell[], sealed: Cell | null): Cell[][] {
  const rows = (upper: Cell[]) => Array.from({ length: Math.max(upper.length, right.length) }, (_, i) => [upper[i] ?? EMPTY, right[i] ?? EMPTY]);
  if (sealed === null) return rows(left);
  const beside = left.slice(Math.max(right.length, left.length - 2));
  return [...rows(left.slice(0, left.length - beside.length)), [stacked(beside), sealed]];
}

/** Under rows of parties: the room's people one above the other, the seal at their right; without a seal, side by side. */
function closingRows(staff: Cell[], sealed: Cell | null): Cell[][] {
  return sealed === null ? pairs(staff) : [[stacked(staff), sealed]];
}

function rowOf(cells: Cell[], hold: 0 | 2 | 3): Row {
  return {
    stack: cells.flatMap(({ leaves }, box) => leaves.map((one) => ({ ...one, box }))),
    boxes: cells.map(({ footed }, i) => ({ x: i * (BOX_WIDTH + GAP), width: BOX_WIDTH, footed })),
    before: 2,
    hold,
  };
}

function boxLeaves({ as, who, acting, dated }: SignBox, styles: Styles, dense: boolean): Leaf[] {
  const small = styles.signer;
  const inOne: Piece[] = [{ text: `${as}　` }, ...who, ...(acting.length > 0 ? [{ text: '　' }, ...acting] : [])];
  const fits = inOne.reduce((sum, piece) => sum + widthOf(piece, small), 0) <= BOX_WIDTH;
  const head = dense && fits
    ? [leaf(inOne, small)]
    : [leaf(as, styles.signAs), ...[who, acting].filter((pieces) => pieces.length > 0).map((pieces) => leaf(pieces, small))];
  // The rule to sign on runs under the day.
  const line = leaf([{ text: dated ? '　　　　年　　月　　日' : '', field: { width: BOX_WIDTH, align: 'right' } }], styles.signDate, { before: BOX_HEIGHT - styles.signDate.pitch });
  const [first, ...others] = head;
  return [...(first ? [{ ...first, before: dense ? 2 : 6 }] : []), ...others, line];
}

/** Label and day in the middle of the free space, so that the seal's circle comes to lie over them. */
function sealLeaves({ label, day }: { label: Piece[]; day: string }, { seal }: Styles): Leaf[] {
  const above = (SEAL_HEIGHT - 2 * seal.pitch) / 2;
  return [leaf(label, seal, { before: above }), leaf(day === '' ? '　　　　年　　月　　日' : day, seal), leaf('', { ...seal, pitch: above })];
}

function pairs<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / 2) }, (_, i) => items.slice(2 * i, 2 * i + 2));
}
