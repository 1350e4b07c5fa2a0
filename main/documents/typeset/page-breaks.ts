// Where pages end, decided before anything is put on one: pure, so that every rule about what belongs together can be tested.

/**
 * How firmly a part holds on to the one after it: 0 not at all, 1 as lines of one block, 2 as signatures among themselves,
 * 3 as the signatures to the clauses above them and the seal to the signatures.
 */
export type Hold = 0 | 1 | 2 | 3;

/** A line, or a row of boxes that cannot be cut. */
export interface Part {
  /** In points, blank space before it included. */
  height: number;
  hold: Hold;
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
  const put = (from: number, to: number, hold: Level): void => {
    for (const [start, end] of groups(parts, from, to, hold)) {
      const height = heightOf(parts, start, end);
      if (height > full + SLACK && end - start > 1) {
        put(start, end, (hold + 1) as Level);
        continue;
      }
      if (height > room + SLACK && !fresh) {
        breaks.add(start);
        room = full;
      }
      room -= height;
      fresh = false;
    }
  };
  put(0, parts.length, 1);
  return breaks;
}

/** Number of pages the parts take. */
export function pageCount(parts: readonly Part[], first: number, full: number): number {
  return pageBreaks(parts, first, full).size + 1;
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
