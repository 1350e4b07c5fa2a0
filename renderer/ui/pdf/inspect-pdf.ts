// What there is to know of a PDF before it is taken in: how many pages, and whether they may be taken out of it.
import { openReader } from './open-pdf';

export type PdfFacts = { pages: number; locked: boolean } | 'password' | 'unreadable';

/** Looks into a PDF; `bytes` stay the caller's. `locked`: it opens without a password, but its content is encrypted. */
export async function inspectPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PdfFacts> {
  const { task } = await openReader(bytes);
  try {
    const pdf = await task.promise;
    const { info } = await pdf.getMetadata();
    // The first page is read: a file whose list of pages is broken opens all the same.
    await pdf.getPage(1);
    return { pages: pdf.numPages, locked: typeof (info as { EncryptFilterName?: unknown }).EncryptFilterName === 'string' };
  } catch (fault) {
    // pdf.js does not hand out the class of this error.
    return fault instanceof Error && fault.name === 'PasswordException' ? 'password' : 'unreadable';
  } finally {
    void task.destroy();
  }
}
