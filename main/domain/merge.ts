// What becomes of a case that another PC brings, by what is here under the same id. The table in store/README.md is the reference.
import type { CaseFile } from './case';
import { joinedDiary, lineKey, standing } from './diary';

/** What is here. `set-aside`: in the trash; null where it cannot be read. */
export type Ours = { is: 'absent' } | { is: 'whole'; file: CaseFile } | { is: 'damaged' } | { is: 'newer' } | { is: 'set-aside'; file: CaseFile | null };

export const MERGE_KINDS = ['new', 'update', 'same', 'older', 'join', 'conflict', 'other-case', 'damaged-here', 'newer-here', 'set-aside-here'] as const;
/**
 * `new`, `update`, `join`: done without asking, nobody loses anything by it. `same`, `older`: nothing to do. `conflict`, `damaged-here`,
 * `set-aside-here`: a person decides. `other-case`: two matters under one id; theirs comes in under another. `newer-here`: not touched.
 */
export type MergeKind = (typeof MERGE_KINDS)[number];

export const CHOICES = ['here', 'there', 'later'] as const;
export type Choice = (typeof CHOICES)[number];

/** Whether a person is asked about it. */
export const isAsked = (kind: MergeKind): boolean => kind === 'conflict' || kind === 'damaged-here' || kind === 'set-aside-here';

export function mergeOf(ours: Ours, theirs: CaseFile): MergeKind {
  switch (ours.is) {
    case 'absent':
      return 'new';
    case 'damaged':
      return 'damaged-here';
    case 'newer':
      return 'newer-here';
    case 'set-aside': {
      // Went on there after it was set aside here: only a person knows which of the two was meant.
      if (ours.file === null) return 'set-aside-here';
      if (!sameMatter(ours.file, theirs)) return 'other-case';
      const between = standing(ours.file.changes, theirs.changes);
      return between === 'behind' || between === 'parted' ? 'set-aside-here' : 'older';
    }
    case 'whole':
      return sameMatter(ours.file, theirs) ? ofOneMatter(ours.file, theirs) : 'other-case';
  }
}

function ofOneMatter(ours: CaseFile, theirs: CaseFile): MergeKind {
  const between = standing(ours.changes, theirs.changes);
  const equal = contentOf(ours) === contentOf(theirs);
  if (between === 'behind') return 'update';
  if (between === 'ahead') return 'older';
  if (between === 'same') return equal ? 'same' : 'conflict';
  // Both decided the same: then there is nothing to ask.
  return equal ? 'join' : 'conflict';
}

/** Two versions of one matter began with the same line, at the same moment; two matters under one id did not. */
export function sameMatter(a: CaseFile, b: CaseFile): boolean {
  const [first, other] = [a.changes[0], b.changes[0]];
  return a.enteredAt === b.enteredAt && (first && lineKey(first)) === (other && lineKey(other));
}

/** Two versions of the same content with one diary, the same on whichever PC it is made. */
export function joined(ours: CaseFile, theirs: CaseFile): CaseFile {
  return {
    ...theirs,
    revision: Math.max(ours.revision, theirs.revision) + 1,
    savedAt: ours.savedAt > theirs.savedAt ? ours.savedAt : theirs.savedAt,
    changes: joinedDiary(ours.changes, theirs.changes),
  };
}

/** What a case says, without how often and when it was saved: equal texts, equal content. */
export function contentOf({ revision: _, savedAt: _at, changes: _diary, ...content }: CaseFile): string {
  return canonical(content);
}

/** JSON with the keys of every object in order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${fields.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
