// A case file wherever it lies, whole and up to date, or nothing: for copies, earlier versions, folders nobody has open.
import type { CaseFile } from '../../domain/case';
import { keepUnknown } from '../../domain/unknown-fields';
import { ifThere, type DiskIo } from '../disk';
import { unseal } from '../envelope';
import type { FormsInUse } from '../forms';
import { migrate } from '../migrations/migrate';

/** Null when it is not a whole case file. */
export async function readCaseAt(disk: DiskIo, forms: Pick<FormsInUse, 'case'>, path: string): Promise<CaseFile | null> {
  const bytes = await ifThere(disk.readFile(path), null).catch(() => null);
  if (bytes === null) return null;
  const opened = unseal('case', bytes, forms.case.format);
  if (opened.state !== 'whole') return null;
  try {
    const raw = migrate(opened.value, opened.format, forms.case.format, forms.case.migrations);
    const parsed = forms.case.schema.safeParse(raw);
    return parsed.success ? keepUnknown(raw, parsed.data) : null;
  } catch {
    return null;
  }
}
