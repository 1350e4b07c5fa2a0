// A paper's content as the printing worker takes it: what the case says, and the drawings of characters that could only be described.
import { ok, type Result } from '../contract/errors';
import type { CaseFile } from '../domain/case';
import type { Form } from '../domain/paper';
import { paperContent, type DirectoryLine, type PaperContent } from '../documents';
import type { Store } from '../store';
import { keptBytes } from './kept-bytes';

/** As paperContent, with the bytes of the drawings its notes speak of; damaged or gone: the paper is not made. */
export async function contentToPrint(store: Store, file: CaseFile, form: Form, subject: string | null, directory: DirectoryLine[] | null = null): Promise<Result<PaperContent>> {
  const content = paperContent(file, form, subject, store.settings(), store.reference(), directory);
  if (!content.ok) return content;
  const drawings: PaperContent['drawings'] = [];
  for (const { drawing } of content.value.notes) {
    if (drawing === null || drawings.some((known) => known.file === drawing.file)) continue;
    const bytes = await keptBytes(store.scans, file.id, drawing);
    if (!bytes.ok) return bytes;
    drawings.push({ file: drawing.file, bytes: bytes.value });
  }
  return ok({ ...content.value, drawings });
}
