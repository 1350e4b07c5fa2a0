// What a package holds: from which PC, which cases, which files, and the little of the settings that both PCs must agree on.
import { z } from 'zod';
import { CaseId } from '../../domain/case';
import { Instant } from '../../domain/day';
import { Pc, PcFields, PcId, MOST_PCS } from '../../domain/pcs';
import { Room, StaffMember } from '../../domain/settings';
import { Line } from '../../domain/text';
import { isObjectId } from '../format/object';
import { PACKAGE_LIMITS } from './limits';

const Count = z.int().min(0);
/** Objects `at` … `at + count - 1` of the package, one after the other. */
const Stretch = { at: Count, count: z.int().min(1) };

export const Manifest = z.object({
  /** The room's id (heshibu.json): a package of another room is not taken. */
  room: z.string().min(1).max(64),
  from: PcFields.pick({ id: true, name: true, publicKey: true }),
  at: Instant,
  /** Version of the form of its cases. */
  caseFormat: z.int().min(1),
  objects: z.array(z.string().refine(isObjectId)).max(PACKAGE_LIMITS.objects),
  cases: z.array(z.object({ id: CaseId, size: z.int().min(2).max(PACKAGE_LIMITS.caseBytes), ...Stretch })).max(PACKAGE_LIMITS.cases),
  /** Papers and scans by their hash: one that several cases name is here once. */
  files: z.array(z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.int().min(1).max(PACKAGE_LIMITS.fileBytes), ...Stretch })).max(PACKAGE_LIMITS.files),
  /** Cases that are in the sender's trash: told, never carried out. */
  aside: z.array(CaseId).max(PACKAGE_LIMITS.cases),
  /** Cases that could not be read and are not in it. */
  skipped: z.array(CaseId).max(PACKAGE_LIMITS.cases),
  /** Of each PC, when the newest package of it was made that the sender has taken in whole. */
  taken: z.record(PcId, Instant),
  /** Cases of another PC that the sender had to take in under another id. */
  aliases: z.array(z.object({ pc: PcId, theirs: CaseId, ours: CaseId })).max(10_000),
  settings: z.object({ pcs: z.array(Pc).max(MOST_PCS), staff: z.array(StaffMember).max(1000), rooms: z.array(Room).max(200) }),
  note: Line,
});
export type Manifest = z.infer<typeof Manifest>;

/** True when cases and files share the objects out among themselves: each object belongs to one of them, none is left over, none twice. */
export function sharesOut({ objects, cases, files }: Pick<Manifest, 'objects' | 'cases' | 'files'>): boolean {
  const stretches = [...cases, ...files].toSorted((a, b) => a.at - b.at);
  let next = 0;
  for (const { at, count } of stretches) {
    if (at !== next) return false;
    next = at + count;
  }
  const once = <T>(list: readonly T[]) => new Set(list).size === list.length;
  return next === objects.length && once(cases.map(({ id }) => id)) && once(files.map(({ sha256 }) => sha256));
}
