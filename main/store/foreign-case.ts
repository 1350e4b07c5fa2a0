// A case as another PC wrote it: brought to today's form and checked, as a file of ours is, before anybody looks at it.
import { fail, ok, type Result } from '../contract/errors';
import { type CaseFile } from '../domain/case';
import { keptFilesOf } from '../domain/kept-files';
import { FORMS } from './forms';
import { KEPT_NAME } from './kept-files';
import { migrate } from './migrations/migrate';
import { checked } from './sealed-file';

/** Version of the form of cases that this program writes. */
export const caseFormat = (): number => FORMS.case.format;

/** `value` as a case; `newer-format`, or `damaged` when it is no case of ours or names a file by a name no file of ours has. */
export function caseFromElsewhere(value: unknown, format: number): Result<CaseFile> {
  const bad = fail({ kind: 'damaged', file: '', why: 'wrong-shape', previous: false } as const);
  if (format > FORMS.case.format) return fail({ kind: 'newer-format', file: '', found: format, known: FORMS.case.format });
  let raw: unknown;
  try {
    raw = migrate(value, format, FORMS.case.format, FORMS.case.migrations);
  } catch {
    return bad;
  }
  const fit = checked(FORMS.case, raw);
  if (!fit.ok) return bad;
  const names = keptFilesOf(fit.value).map(({ name }) => name);
  return names.every((name) => KEPT_NAME.test(name)) ? ok(fit.value) : bad;
}
