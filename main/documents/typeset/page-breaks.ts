// Where pages end, decided before anything is put on one: pure, so that every rule about what belongs together can be tested.

/**
 * How firmly a part holds on to the one after it: 0 not at all, 1 as lines of one block, 2 as signatures among themselves,
 * 3 as the signatures to the clauses above them and the seal to the signatures.
 */
export type Hold = 0 | 1 | 2 | 3;

/** A line, a row of boxes that cannot be cut, a piece of a table's row between two lines of its text. */
export interface Part {
  /** In points, blank space before it included. */
  height: number;
  hold: Hold;
  /** Begins a page whatever room is left. */
  newPage?: boolean;
  /** What it brings along when it begins a page, in points: the header of its table, repeated. */
  lead?: number;
  /** What it needs below it where the page ends after it, in points: the foot of a cell cut through. */
  trail?: number;
}

/** Holds from this one up are respected; 4: none is. */
type Level = 1 | 2 | 3 | 4;

/** Points; sums of heights that fit exactly must not break for rounding. */
const SLACK = 0.5;

/**
 * The parts that begin a new page. `first` is the room on the first page, `full` that on every other, in points.
 * Parts that hold together move together where a page can take them; a group taller than a page is opened at its looser
 * holds first, then anywhere. A single part taller than a page gets one to itself: whoever makes parts sees to it that none is.
 */
export function pageBreaks(parts: readonly Part[], first: number, full: number): Set<number> {
  const breaks = new Set<number>();
  let room = first;
  let fresh = true;
  const begin = (at: number): void => {
    breaks.add(at);
    room = full - (parts[at]?.lead ?? 0);
  };
  const put = (from: number, to: number, hold: Level): void => {
    for (const [start, end] of groups(parts, from, to, hold)) {
      const height = heightOf(parts, start, end);
      const needed = height + (parts[end - 1]?.trail ?? 0);
      if (needed > full - (parts[start]?.lead ?? 0) + SLACK && end - start > 1) {
        put(start, end, (hold + 1) as Level);
        continue;
      }
      if (needed > room + SLACK && !fresh) begin(start);
      room -= height;
      fresh = false;
    }
  };
  for (const [start, end] of chapters(parts)) {
    // Nothing is asked of a first part that stands at the top of its page already.
    if (parts[start]?.newPage && (start > 0 || first < full - SLACK)) begin(start);
    fresh = true;
    put(start, end, 1);
  }
  return breaks;
}

/** Number of pages the parts take. */
export function pageCount(parts: readonly Part[], first: number, full: number): number {
  return pageBreaks(parts, first, full).size + 1;
}

/** From one part that must begin a page to the next, as [start, end). */
function chapters(parts: readonly Part[]): [number, number][] {
  const starts = parts.flatMap((part, i) => (part.newPage || i === 0 ? [i] : []));
  return starts.map((start, i) => [start, starts[i + 1] ?? parts.length]);
}

/** Runs of parts held together by at least `hold`, as [start, end). */
function groups(parts: readonly Part[], from: number, to: number, hold: Level): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  for (let i = from; i < to; i += 1) {
    if ((parts[i]?.hold ?? 0) >= hold && i + 1 < to) continue;
    found.push([start, i + 1]);
    start = i + 1;
  }
  return found;
}

function heightOf(parts: readonly Part[], start: number, end: number): number {
  return parts.slice(start, end).reduce((sum, part) => sum + part.height, 0);
}
