// Where the bench keeps what it measures.
import { join } from 'node:path';

export interface Bench {
  /** Holds data folders and databases while measuring. */
  work: string;
  /** Holds the peer between runs; null: it cannot be used. */
  sqlite: string | null;
}

export const dataFolder = (work: string, count: number) => join(work, `data-${count}`);
