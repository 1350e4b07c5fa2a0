// Taking a version of a case from elsewhere (a backup, a package of another PC): its files first, the version that is here kept in
// the history for good, then one durable write. Until that write everything is as it was.
import { fail, ok, refused, type Result } from '../contract/errors';
import { CaseId, type CaseFile } from '../domain/case';
import { keptFilesOf } from '../domain/kept-files';
import { nextOf, refusalOf, whatIsHere, type Here } from './adoption';
import type { CaseKeeper } from './case-keeper';
import { exists } from './disk';
import { quietly } from './durable-file';
import { seal } from './envelope';
import { attempt } from './fault';
import { keepDamaged, keepForGood } from './history';
import { beside, placeAll } from './import-cases';
import type { OpenParts } from './open-parts';
import { dropPlaced, placeKept, type KeptSource } from './place-kept';

export interface Adoption {
  /**
   * `take`: what comes is the case from now on, as a new revision with a line in the diary. `keep`: the case stays as it is; what came is
   * kept in its history, and the diary knows of it. `follow`: the case went on elsewhere; it becomes what came, without a line of ours.
   */
  mode: 'take' | 'keep' | 'follow';
  /** The bytes of a file the incoming version names; asked for those that are not here whole already, one after the other. */
  kept: KeptSource;
  by: string;
  /** The line in the diary (`take`, `keep`), e.g. 从备份恢复：2026年11月20日的内容. */
  what: string;
  /** The revision somebody saw when they decided, null: there was no case. Another one now is `saved-elsewhere`. Left out: whatever it is. */
  seen?: number | null;
  /** What to do when another case has its 卷号: refuse (`number-taken`, the default), or take it in all the same because that was said. */
  sameNumber?: 'refuse' | 'keep';
}

/**
 * Takes `incoming` in. All or nothing: on any failure, and after a stop at any moment, the case is as it was or as it should be. Files
 * that came before a stop are named by nobody and used by the next try.
 * `bad-input` when it does not fit the schema; `damaged` when a file's bytes are not what its hash says; refused (`set-aside`) for a case in
 * the trash: bring it back first; `follow` and `keep` want a whole case here, `follow` also takes none.
 */
export async function adopt(parts: OpenParts, keeper: CaseKeeper, incoming: CaseFile, adoption: Adoption): Promise<Result<CaseFile>> {
  const { disk, layout, queues } = parts;
  const fit = keeper.checked(incoming);
  if (!fit.ok) return fit;
  const { id } = fit.value;
  if (!CaseId.safeParse(id).success) return fail({ kind: 'not-found', what: 'case' });
  if (parts.trash.has(id)) return fail(SET_ASIDE);
  const token = parts.options.newId();
  const folder = layout.caseFolder(id);
  const aside = beside(layout, token, id);
  const done = await attempt(disk, layout.root, async (): Promise<Result<CaseFile>> => {
    // A case that is not here is written beside the others and moved to its place whole.
    const present = await exists(disk, folder);
    const placed = await placeKept(disk, present ? folder : aside, keptFilesOf(fit.value), adoption.kept);
    if (!placed.ok) return placed;
    const commit = () => commitIn(parts, keeper, fit.value, adoption, present ? null : token);
    // In this order, as every one who needs two of them: new cases, the case, the ledger.
    return queues.run('new cases', () => keeper.inTurn(id, () => queues.run('ledger numbers', commit)));
  });
  const result = done.ok ? done.value : done;
  if (!result.ok) await quietly(dropPlaced(disk, aside, layout.at('importing', token)));
  return result;
}

const SET_ASIDE = refused({ rule: 'set-aside', say: '这件案卷在回收站里。请先从回收站放回，再取这一份。' });

/** The decision, looked at again now that nobody else can touch the case, and its one write. `token`: its files lie beside. */
async function commitIn(parts: OpenParts, keeper: CaseKeeper, incoming: CaseFile, adoption: Adoption, token: string | null): Promise<Result<CaseFile>> {
  const { disk, layout, files, ids, numbers } = parts;
  const { id, number } = incoming;
  if (parts.trash.has(id)) return fail(SET_ASIDE);
  const here = await whatIsHere(parts, id);
  const no = refusalOf(here, incoming, adoption);
  if (no) return fail(no);
  const next = keeper.checked(nextOf(here, incoming, adoption, parts));
  if (!next.ok) return next;
  const taken = number && adoption.mode !== 'keep' ? numbers.firstTaken([{ caseId: id, number }]) : null;
  if (taken && adoption.sameNumber !== 'keep') return fail({ kind: 'number-taken', text: taken.text });
  if (here.is === 'absent' && token !== null && !(await exists(disk, layout.caseFolder(id)))) {
    await placeAll(parts, token, [next.value]);
    keeper.take(next.value, await disk.facts(layout.caseFile(id)));
    return next;
  }
  // A folder that came while its files were written beside: they are asked for again at the next try.
  if (token !== null) return fail({ kind: 'saved-elsewhere', id, revision: here.is === 'whole' ? here.file.revision : 0 });
  await keepBefore(parts, here, incoming, next.value, adoption);
  await ids.take(id);
  if (next.value.number) await numbers.note([{ caseId: id, number: next.value.number }]);
  try {
    keeper.take(next.value, here.is === 'whole' ? await files.replace(id, here.opened, next.value) : await files.writeNew(id, next.value));
  } catch (cause) {
    // Renamed, but not known to be durable? The list shows what is on disk, whatever that is.
    await keeper.lookAgain(id);
    throw cause;
  }
  return ok(next.value);
}

/** What the next version takes the place of, kept for good; a damaged file as evidence; and what was not taken, where it was not. */
async function keepBefore({ disk, layout, files }: OpenParts, here: Here, incoming: CaseFile, next: CaseFile, { mode }: Adoption): Promise<void> {
  const folder = layout.caseFolder(next.id);
  const sealed = (file: CaseFile) => seal('case', { format: files.form.format, revision: file.revision, value: file });
  const keep = (file: CaseFile) => keepForGood(disk, folder, file.revision, file.savedAt.slice(0, 10), sealed(file));
  if (here.is === 'damaged') {
    await keepDamaged(disk, folder);
    if (here.before) await keep(here.before);
  }
  if (here.is === 'whole') await keep(here.file);
  // It stands in this case's history as the version before the save that decided so.
  if (mode === 'keep') await keep({ ...incoming, revision: next.revision - 1 });
}
