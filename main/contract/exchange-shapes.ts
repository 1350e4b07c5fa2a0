// Shapes of exchange.*: two PCs of one room, packages between them, and what taking one in would do.
import { z } from 'zod';
import { CaseId } from '../domain/case';
import { Instant } from '../domain/day';
import { CHOICES, MERGE_KINDS } from '../domain/merge';
import { PcFields } from '../domain/pcs';

/** A PC as the page shows it; `groups`: its id in short groups, to compare by telephone. */
export const ShownPc = PcFields.pick({ id: true, name: true, from: true, to: true }).extend({ groups: z.string() });
export type ShownPc = z.infer<typeof ShownPc>;

export const PastExchange = z.object({
  kind: z.enum(['out', 'in']),
  at: Instant,
  /** Of the PC it came from; empty for one that went out: whoever has the passphrase may take it. */
  pc: z.string(),
  cases: z.int(),
  /** Left for later, or failed. */
  open: z.int(),
  /** False: it was broken off in the middle and can be taken in once more. */
  done: z.boolean(),
});
export type PastExchange = z.infer<typeof PastExchange>;

export const ExchangeState = z.object({
  /** This PC; null while it has no range. */
  me: ShownPc.nullable(),
  others: z.array(ShownPc),
  /** Why this PC may give no numbers now; empty when it may. */
  problem: z.string(),
  proposed: z.object({ from: z.int(), to: z.int() }),
  /** Cases that changed here since the others took something; all, when one of them never did. */
  news: z.int(),
  cases: z.int(),
  history: z.array(PastExchange),
});
export type ExchangeState = z.infer<typeof ExchangeState>;

export const MadeExchange = z.object({
  name: z.string(),
  cases: z.int(),
  files: z.int(),
  bytes: z.int(),
  /** Ids of cases that could not be read and did not go along. */
  skipped: z.array(z.string()),
  readFromDrive: z.boolean(),
});
export type MadeExchange = z.infer<typeof MadeExchange>;

export const PackageFile = z.object({ token: z.string(), name: z.string(), bytes: z.int(), modified: z.number() });
export type PackageFile = z.infer<typeof PackageFile>;

export const MergeRow = z.object({
  /** The id it has or will have here; empty: one of ours is given when it is taken in. */
  id: z.string(),
  /** Its id in the package. */
  theirs: CaseId,
  kind: z.enum(MERGE_KINDS),
  number: z.string(),
  title: z.string(),
  /** Another case here that has its 卷号; empty: none. */
  sameNumber: z.string(),
});
export type MergeRow = z.infer<typeof MergeRow>;

export const MergePlan = z.object({
  token: z.string(),
  from: z.object({ name: z.string(), groups: z.string() }),
  /** False: a person must compare the groups first and say so. */
  known: z.boolean(),
  made: Instant,
  /** Taken in before, whole. */
  before: Instant.nullable(),
  counts: z.object({ added: z.int(), updated: z.int(), unchanged: z.int(), asked: z.int() }),
  /** What something would happen to, or that a person must know; unchanged ones are only counted. */
  rows: z.array(MergeRow),
  /** Cases that are in the other PC's trash and not in this one's. Told; nothing is set aside here by that. */
  aside: z.array(z.object({ id: CaseId, number: z.string(), title: z.string() })),
  /** Cases the other PC could not read. */
  skipped: z.int(),
  /** Names of people and rooms that come along and are not here yet. */
  comeAlong: z.array(z.string()),
});
export type MergePlan = z.infer<typeof MergePlan>;

const Side = z.object({ savedAt: Instant, by: z.string(), lines: z.array(z.object({ at: Instant, by: z.string(), what: z.string() })) });
/** Two versions of one case side by side; `from` is this PC's, `to` the other's. */
export const Comparison = z.object({
  here: Side.nullable(),
  there: Side,
  differences: z.array(z.object({ where: z.string(), from: z.string(), to: z.string() })),
});
export type Comparison = z.infer<typeof Comparison>;

export const MergeResult = z.object({
  added: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  decided: z.int(),
  /** Left for later. */
  open: z.array(MergeRow),
  failed: z.array(z.object({ row: MergeRow, say: z.string() })),
  /** Pairs of cases that have the same 卷号 now: a person gives one of them another. */
  sameNumbers: z.array(z.object({ number: z.string(), cases: z.array(z.string()) })),
});
export type MergeResult = z.infer<typeof MergeResult>;

export const Choices = z.record(CaseId, z.enum(CHOICES));
