// What there is to know of a PDF before it is taken in: how many pages, and whether it opens at all.
import { openReader } from './open-pdf';

/** Number of pages; or why it does not open. One that only forbids printing or copying opens without a password. */
export type PdfFacts = number | 'password' | 'unreadable';

/** Looks into a PDF; `bytes` stay the caller's. */
export async function inspectPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PdfFacts> {
  const { task } = await openReader(bytes);
  try {
    const pdf = await task.promise;
    // The first page is read: a file whose list of pages is broken opens all the same.
    await pdf.getPage(1);
    return pdf.numPages;
  } catch (fault) {
    // pdf.js does not hand out the class of this error.
    return fault instanceof Error && fault.name === 'PasswordException' ? 'password' : 'unreadable';
  } finally {
    void task.destroy();
  }
}
