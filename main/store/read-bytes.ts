// A case read from bytes that lie elsewhere (a backup): the same checks as from the data folder, migrations included.
import type { CaseFile } from '../domain/case';
import { keepUnknown } from '../domain/unknown-fields';
import { unseal } from './envelope';
import { FORMS } from './forms';
import { migrate } from './migrations/migrate';

/** The case; null when the bytes are not a whole case file this program understands. */
export function caseFromBytes(bytes: Buffer): CaseFile | null {
  const { kind, format, schema, migrations } = FORMS.case;
  const opened = unseal(kind, bytes, format);
  if (opened.state !== 'whole') return null;
  try {
    const raw = migrate(opened.value, opened.format, format, migrations);
    const parsed = schema.safeParse(raw);
    return parsed.success ? keepUnknown(raw, parsed.data) : null;
  } catch {
    return null;
  }
}
