// Questions about copies of the data: this PC's own snapshots, one case from a copy, the rehearsal of a restore.
import { z } from 'zod';
import { CaseId } from '../domain/case';
import { Day, Instant } from '../domain/day';
import { HouseState, RestorePlan } from './shapes';

const Token = z.string().min(1).max(64);
const SnapshotId = z.string().max(120);
const Nothing = z.object({}).strict();

/** Where a copy is: on a stick, with its passphrase or the number of the recovery sheet; or on this PC. */
export const CopyFrom = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stick'), drive: Token, passphrase: z.string().max(256) }),
  z.object({ kind: z.literal('local') }),
]);
export type CopyFrom = z.infer<typeof CopyFrom>;

export const SNAPSHOT_REASONS = ['hourly', 'closing', 'by-hand', 'before-restore', 'before-merge', 'before-repair', 'before-import'] as const;

export const LocalSnapshotShape = z.object({
  id: z.string(),
  at: Instant,
  why: z.enum(SNAPSHOT_REASONS),
  /** Nothing was known to be damaged or missing when it was made. */
  whole: z.boolean(),
  /** It cannot be read any more; only its moment is known. */
  damaged: z.boolean(),
  cases: z.int(),
  files: z.int(),
  bytes: z.int(),
});
export type LocalSnapshotShape = z.infer<typeof LocalSnapshotShape>;

export const SnapshotsState = z.object({
  /** The folder they are in, as shown. */
  place: z.string(),
  /** It is the one the program chose. */
  usual: z.boolean(),
  snapshots: z.array(LocalSnapshotShape),
  /** Bytes they take beyond the data itself, and bytes they share with it. */
  own: z.int(),
  shared: z.int(),
  free: z.int().nullable(),
  /** Why none is made by itself at the moment. */
  paused: z.enum(['damaged', 'awaiting', 'clock']).nullable(),
});
export type SnapshotsState = z.infer<typeof SnapshotsState>;

/** A case that is not in a copy as it is here. */
export const CaseChange = z.object({ kind: z.enum(['changed', 'only-there', 'only-here']), id: z.string(), number: z.string(), title: z.string() });
export type CaseChange = z.infer<typeof CaseChange>;

/** A case as it stands in a copy, and how it compares with what is here. */
export const CopiedCase = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  registeredOn: Day.nullable(),
  savedAt: z.string(),
  here: z.enum(['same', 'changed', 'missing', 'set-aside', 'unreadable']),
});
export type CopiedCase = z.infer<typeof CopiedCase>;

const Side = z.object({ number: z.string(), title: z.string(), savedAt: Instant, revision: z.int(), scans: z.int(), papers: z.int() });

export const RehearsalShape = z.object({
  at: Instant,
  kind: z.enum(['stick', 'local']),
  /** The stick as people know it. */
  from: z.string(),
  snapshotAt: Instant,
  cases: z.int(),
  files: z.int(),
  /** Cases to the byte as here; saved here since; set aside here since. */
  same: z.int(),
  newer: z.int(),
  setAside: z.int(),
  /** What is not as it should be, in people's words; none: a restore would work. */
  problems: z.array(z.string()),
});
export type RehearsalShape = z.infer<typeof RehearsalShape>;

export const RehearsalReport = RehearsalShape.extend({ perYear: z.array(z.object({ year: z.int(), inBackup: z.int(), here: z.int() })) });
export type RehearsalReport = z.infer<typeof RehearsalReport>;

export const COPY_METHODS = {
  'snapshots.state': { input: Nothing, output: SnapshotsState },
  /** Makes one now. */
  'snapshots.make': { input: Nothing, output: SnapshotsState },
  /** Another folder for them; null: the usual one. What is in the old one stays there. */
  'snapshots.choosePlace': { input: z.object({ folder: Token.nullable() }), output: SnapshotsState },
  /** Cases that are not in a snapshot as they are now. */
  'snapshots.changes': { input: z.object({ snapshot: SnapshotId }), output: z.object({ changes: z.array(CaseChange) }) },
  'snapshots.plan': { input: z.object({ snapshot: SnapshotId }), output: RestorePlan },
  /** All of it over the open data, which is set aside whole first. */
  'snapshots.restore': { input: z.object({ snapshot: SnapshotId }), output: HouseState },

  /** Cases of one year of a copy; the newest year when null. */
  'copies.cases': {
    input: z.object({ from: CopyFrom, snapshot: SnapshotId, year: z.int().nullable() }),
    output: z.object({ years: z.array(z.object({ year: z.int(), cases: z.int() })), year: z.int().nullable(), cases: z.array(CopiedCase) }),
  },
  /** One case of a copy beside the present one. `seen`: the revision that is here, to be said when it is brought back. */
  'copies.compare': {
    input: z.object({ from: CopyFrom, snapshot: SnapshotId, id: CaseId }),
    output: z.object({ there: Side, here: Side.nullable(), seen: z.int().nullable(), differences: z.array(z.object({ where: z.string(), from: z.string(), to: z.string() })) }),
  },
  /** Brings it back as a new version; what is here stays in the history of the case. */
  'copies.bring': { input: z.object({ from: CopyFrom, snapshot: SnapshotId, id: CaseId, seen: z.int().nullable() }), output: z.object({ id: CaseId, revision: z.int() }) },

  /** Restores the newest copy into a folder of its own and compares it with what is here; nothing here changes. */
  'rehearsal.run': { input: z.object({ from: CopyFrom }), output: RehearsalReport },
  /** Newest first. */
  'rehearsal.history': { input: Nothing, output: z.object({ rehearsals: z.array(RehearsalShape) }) },

  /** A person says that what was restored is right: what runs by itself goes on. */
  'restored.confirm': { input: Nothing, output: HouseState },
} as const;
