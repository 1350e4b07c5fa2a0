// Migrations of case files, oldest first. Format 1 is the first, so there are none yet; README.md says how to add one.
import type { Migration } from './migrate';

export const CASE_MIGRATIONS: readonly Migration[] = [];
