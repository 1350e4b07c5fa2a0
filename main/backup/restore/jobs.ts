// What may be asked of a copy besides restoring all of it, as jobs.ts has the rest: plain values in, Result out.
import type { Result } from '../../contract/errors';
import type { CaseFile, CaseId } from '../../domain/case';
import { casesPerYear, countCases } from '../format/file-list';
import { groundOf, type Ground } from '../ground';
import { placedIo } from '../io/placed-io';
import type { Plan } from '../jobs';
import { type Hooks, NO_HOOKS } from '../phases';
import { answer } from '../to-result';
import { casesInCopy, takeCase, type CaseInCopy } from './cases-in-copy';
import { compareFolders, type Comparison } from './compare';
import { compareCopy, type CaseChanges } from './compare-copy';
import { type CopyRef, withCopy } from './copy';

/** What restoring a copy would bring. */
export function planCopy(ref: CopyRef, ground: Partial<Ground> = {}): Promise<Result<Plan>> {
  return answer('', () =>
    withCopy(ref, groundOf(ground), async ({ id, at, room, files }) => {
      const bytes = files.reduce((sum, { size }) => sum + size, 0);
      return { snapshot: { id, at, room, cases: countCases(files), files: files.length, bytes }, perYear: casesPerYear(files) };
    }),
  );
}

/** The cases of one year of a copy; of its newest year when null. */
export function listCasesInCopy(ref: CopyRef, year: number | null, hooks: Hooks = NO_HOOKS, ground: Partial<Ground> = {}): Promise<Result<{ years: Plan['perYear']; year: number | null; cases: CaseInCopy[] }>> {
  return answer('', () => withCopy(ref, groundOf(ground), (copy) => casesInCopy(copy, year, hooks)));
}

/** One case; with its papers and scans, when `into` names a folder of our own for them. */
export function takeCaseFromCopy(ref: CopyRef, id: CaseId, into: string | null, hooks: Hooks = NO_HOOKS, ground: Partial<Ground> = {}): Promise<Result<CaseFile>> {
  return answer(into ?? '', () => withCopy(ref, groundOf(ground), (copy) => takeCase(copy, id, placedIo(groundOf(ground).io, 'target'), into, hooks)));
}

/** Which cases of a copy are not as in `folder`, the data in use. */
export function compareCopyWith(ref: CopyRef, folder: string, hooks: Hooks = NO_HOOKS, ground: Partial<Ground> = {}): Promise<Result<CaseChanges>> {
  return answer(folder, () => withCopy(ref, groundOf(ground), (copy) => compareCopy(copy, placedIo(groundOf(ground).io, 'data'), folder, hooks)));
}

/** A restored folder beside the data in use, byte by byte. */
export function compareRestored(there: string, here: string, hooks: Hooks = NO_HOOKS, ground: Partial<Ground> = {}): Promise<Result<Comparison>> {
  return answer(here, () => compareFolders(placedIo(groundOf(ground).io, 'data'), there, here, hooks));
}
