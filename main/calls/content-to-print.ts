// A paper's content as the printing worker takes it: what the case says, and the drawings of characters that could only be described.
import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../contract/errors';
import type { CaseFile } from '../domain/case';
import type { Drawing } from '../domain/described-character';
import type { Form } from '../domain/paper';
import { paperContent, type DirectoryLine, type PaperContent } from '../documents';
import type { Store } from '../store';

/** As paperContent, with the bytes of the drawings its notes speak of; damaged or gone: the paper is not made. */
export async function contentToPrint(store: Store, file: CaseFile, form: Form, subject: string | null, directory: DirectoryLine[] | null = null): Promise<Result<PaperContent>> {
  const content = paperContent(file, form, subject, store.settings(), store.reference(), directory);
  if (!content.ok) return content;
  const drawings: PaperContent['drawings'] = [];
  for (const { drawing } of content.value.notes) {
    if (drawing === null || drawings.some((known) => known.file === drawing.file)) continue;
    const bytes = await drawingBytes(store, file.id, drawing);
    if (!bytes.ok) return bytes;
    drawings.push({ file: drawing.file, bytes: bytes.value });
  }
  return ok({ ...content.value, drawings });
}

/** The bytes of a drawing, checked against their hash. */
export async function drawingBytes(store: Store, id: string, { file, sha256 }: Pick<Drawing, 'file' | 'sha256'>): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const bytes = await store.scans.read(id, file);
  if (!bytes.ok) return bytes;
  const whole = createHash('sha256').update(bytes.value).digest('hex') === sha256;
  return whole ? ok(bytes.value as Uint8Array<ArrayBuffer>) : fail({ kind: 'damaged', file, why: 'checksum', previous: false });
}
