// Where the bench keeps what it measures.
import { join } from 'node:path';

export interface Bench {
  /** Holds data folders and databases while measuring. */
  work: string;
  /** Holds the peer between runs; null: it cannot be used. */
  sqlite: string | null;
  /** Few repetitions: to see that it runs, not to believe the numbers. */
  quick: boolean;
}

export const dataFolder = (work: string, count: number) => join(work, `data-${count}`);
