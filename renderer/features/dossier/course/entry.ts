// One line of a case's timeline.
import type { Day } from '../../../../main/domain/day';
import type { RemovableList } from '../../../../main/domain/moves/removal';

/** Kinds in the order in which things of one day are told. */
export const ENTRY_KINDS = [
  'clue',
  'registered',
  'acceptance',
  'letter',
  'evidence',
  'inquiry',
  'session',
  'termination',
  'agreement',
  'read',
  'signed',
  'effective',
  'performance',
  'urge',
  'breach',
  'visit',
  'confirmation',
  'extension',
  'pause',
  'milestone',
  'external',
  'grade',
  'closing',
  'archive',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface Entry {
  /** Unique within the case. */
  key: string;
  kind: EntryKind;
  day: Day | null;
  /** 'HH:MM', or empty. */
  time: string;
  title: string;
  /** Short facts, each a line. */
  facts: string[];
  /** What was written down at length. */
  prose: string;
  /** Not for anybody else's eyes: never printed. */
  privateProse: string;
  /** True for what is still to come. */
  planned: boolean;
  /** The action (`?do=`) and id that open it for mending. */
  edit: { action: string; ref: string | null } | null;
  remove: { list: RemovableList; id: string } | null;
}

/** An entry with what it does not say left empty. */
export function entry(given: Pick<Entry, 'key' | 'kind' | 'day' | 'title'> & Partial<Entry>): Entry {
  return { time: '', facts: [], prose: '', privateProse: '', planned: false, edit: null, remove: null, ...given, ...(given.facts ? { facts: given.facts.filter((fact) => fact !== '') } : {}) };
}
