// What 检查数据 finds, one thing after the other in a person's words, and what became of it when it was repaired.
import { z } from 'zod';

export const FINDING_KINDS = [
  /** A file of ours that cannot be read as what it should be. */
  'damaged',
  /** Saved by a newer program: whole, and not for this one. */
  'newer',
  'missing-case',
  /** A paper or scan that its case names: gone, or not the same any more. */
  'missing-kept',
  'changed-kept',
  /** A second copy of something of ours, under another name: of the present save, of an earlier one, of a later one, or of another one. */
  'copy-same',
  'copy-older',
  'copy-newer',
  'copy-other',
  /** A case folder under a name that is not its own, while no other is there. */
  'renamed-folder',
  /** Not ours at all. */
  'foreign',
  'duplicate-number',
  'ledger-behind',
  'number-owner',
  'ids-behind',
  'catalog',
  'leftover',
  'reference',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export const Finding = z.object({
  /** Names it when it is to be repaired. */
  key: z.string(),
  kind: z.enum(FINDING_KINDS),
  caseId: z.string().nullable(),
  /** Where, from the data folder, with '/'. */
  file: z.string(),
  /** What was found. */
  say: z.string(),
  /** What a repair would do; null: this the program cannot mend. */
  will: z.string().nullable(),
  /** What a person can do, or should know. */
  next: z.string(),
  /** Safe enough to be proposed; what changes which content counts is not. */
  proposed: z.boolean(),
});
export type Finding = z.infer<typeof Finding>;

export const RepairReport = z.object({
  /** The folder, from the data folder, where everything lies as it was before; empty when nothing was touched. */
  kept: z.string(),
  done: z.array(z.object({ key: z.string(), say: z.string() })),
  failed: z.array(z.object({ key: z.string(), say: z.string() })),
});
export type RepairReport = z.infer<typeof RepairReport>;
