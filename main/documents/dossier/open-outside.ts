// Opening a PDF that came from elsewhere. One that only forbids copying opens with the empty password, as every reader opens it.
import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib';

/** The PDF behind the bytes. Throws EncryptedPDFError when it asks for a password, anything else when it is broken. */
export async function openOutside(bytes: Uint8Array): Promise<PDFDocument> {
  const options = { updateMetadata: false, throwOnInvalidObject: true };
  const document = await PDFDocument.load(bytes, options).catch(async (error: unknown) => {
    if (!isEncrypted(error)) throw error;
    return PDFDocument.load(bytes, { ...options, password: '' }).catch(() => {
      throw new EncryptedPDFError();
    });
  });
  // pdf-lib finds no pages in what was cut off, and says nothing.
  if (document.getPageCount() === 0) throw new Error('no pages');
  return document;
}

/** True for the refusal of a PDF that asks for a password. */
export function isEncrypted(error: unknown): boolean {
  return error instanceof EncryptedPDFError || (error instanceof Error && /encrypted/i.test(error.message));
}
