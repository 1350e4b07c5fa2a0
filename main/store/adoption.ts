// What a version from elsewhere meets in this data folder, whether it may come in, and what the case is afterwards.
import type { AppError } from '../contract/errors';
import type { CaseFile, CaseId } from '../domain/case';
import { joinedDiary } from '../domain/diary';
import type { Adoption } from './adopt';
import type { CaseFiles } from './case-files';
import { diskProblem } from './fault';
import type { OpenParts } from './open-parts';

/** `before`: the last whole version of a damaged case, if there is one. */
export type Here =
  | { is: 'absent' }
  | { is: 'whole'; file: CaseFile; opened: Awaited<ReturnType<CaseFiles['open']>> }
  | { is: 'damaged'; error: AppError; before: CaseFile | null };

/** What there is under an id, besides the trash. Throws errors of the disk that are nobody's damage. */
export async function whatIsHere({ files, disk, layout }: OpenParts, id: CaseId): Promise<Here> {
  const previous = () => files.readPrevious(id).catch(() => null);
  try {
    const opened = await files.open(id);
    const { data } = opened.low;
    if (data !== null) return { is: 'whole', file: data, opened };
    const before = await previous();
    return before === null ? { is: 'absent' } : { is: 'damaged', error: { kind: 'damaged', file: layout.shownCase(id), why: 'unreadable', previous: true }, before };
  } catch (cause) {
    const error = await diskProblem(cause, disk, layout.root);
    if (error.kind !== 'damaged' && error.kind !== 'newer-format') throw cause;
    return { is: 'damaged', error, before: await previous() };
  }
}

/** Why this version may not come in; null when it may. What a newer program wrote is never written over. */
export function refusalOf(here: Here, { id }: CaseFile, { mode, seen }: Adoption): AppError | null {
  if (here.is === 'damaged' && (mode !== 'take' || here.error.kind === 'newer-format')) return here.error;
  if (here.is === 'absent' && mode === 'keep') return { kind: 'not-found', what: 'case' };
  const revision = here.is === 'whole' ? here.file.revision : null;
  if (seen === undefined || here.is === 'damaged' || seen === revision) return null;
  return revision === null ? { kind: 'not-found', what: 'case' } : { kind: 'saved-elsewhere', id, revision };
}

/** The case as it will be. Its revision is above everything that was, so that nobody saves over it unseen. */
export function nextOf(here: Here, incoming: CaseFile, { mode, by, what }: Adoption, { options, catalog, room }: Pick<OpenParts, 'options' | 'catalog' | 'room'>): CaseFile {
  const present = here.is === 'whole' ? here.file : here.is === 'damaged' ? here.before : null;
  // A damaged file was one above the copy that is left of it.
  const ours = here.is === 'damaged' ? Math.max((present?.revision ?? 0) + 1, catalog.get(incoming.id)?.summary.revision ?? 0) : (present?.revision ?? 0);
  if (mode === 'follow') return { ...incoming, revision: Math.max(incoming.revision, ours + 1) };
  // What was kept aside takes a number of its own.
  const revision = Math.max(incoming.revision, ours) + (mode === 'keep' ? 2 : 1);
  const at = options.clock.now();
  const diary = present === null ? incoming.changes : joinedDiary(present.changes, incoming.changes);
  const content = mode === 'keep' && present !== null ? present : incoming;
  const pc = room.settings.pcs.length > 0 ? options.pc?.() : undefined;
  const line = { revision, at, by, what, ...(pc === undefined ? {} : { pc }) };
  return { ...content, revision, savedAt: at, changes: [...diary, line] };
}
