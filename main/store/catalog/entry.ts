// What the catalog knows about one case: its summary, its search text, and by what marks it knows the file again.
import type { CaseSummary } from '../../domain/summary';
import type { Day } from '../../domain/day';
import type { FileFacts } from '../disk';

/** Size, time and inode of case.json. The inode changes with every save and with every copy by hand, where times may not. */
export type Fingerprint = readonly [size: number, changed: number, inode: number];

export interface CatalogEntry {
  summary: CaseSummary;
  text: string;
  file: Fingerprint;
  /** The day on which the agenda was laid out; matters only where it has no end. */
  laidOut: Day;
  /** The folder was not there when it was last looked for. The entry stays, so that this is said and not forgotten. */
  gone?: true;
}

export const fingerprintOf = (facts: FileFacts): Fingerprint => [facts.size, facts.changed, facts.inode];

export function sameFile(a: Fingerprint, b: Fingerprint): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
}

/** One line of snapshot or journal. */
export type CatalogLine = { stamp: string } | { drop: string } | CatalogEntry;
