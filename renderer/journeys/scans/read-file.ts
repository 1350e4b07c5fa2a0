// A file somebody chose, dropped or pasted, as it can be taken in: looked at by its bytes, its pages made. Nothing is written here.
import { fail, ok, type Result, type ScanProblem } from '../../../main/contract/errors';
import { SCAN_LIMITS, type ScanType } from '../../../main/domain/scan';
import { fileKindOf, isScanType, isWhole, jpegFacts, pngFacts } from '../../../main/domain/scan-bytes';
import { inspectPdf } from '../../ui/pdf/inspect-pdf';
import { makePages, type Hooks, type PageBytes } from './page-maker';

export interface ReadyFile {
  original: PageBytes;
  /** Pictures of its pages; none for a PDF, which goes in as it is. */
  pages: PageBytes[];
  pageCount: number;
}

const bad = (problem: ScanProblem) => fail<{ kind: 'scan-file'; problem: ScanProblem }>({ kind: 'scan-file', problem });

/** Reads a file and makes its pages; or says why it cannot be taken in. */
export async function readScanFile(file: File, hooks: Hooks = {}): Promise<Result<ReadyFile>> {
  if (file.size > SCAN_LIMITS.fileBytes) return bad('too-large');
  const original = await bytesOf(file);
  if (original === null) return bad('unreadable');
  const kind = fileKindOf(original);
  if (!isScanType(kind)) return bad(kind);
  if (!isWhole(kind, original)) return bad('cut-short');
  return kind === 'pdf' ? readPdf(original) : readPicture(original, kind, hooks);
}

/** Null: a folder was dropped, or the stick it lies on is gone. */
async function bytesOf(file: File): Promise<PageBytes | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

async function readPdf(original: PageBytes): Promise<Result<ReadyFile>> {
  const facts = await inspectPdf(original);
  if (facts === 'unreadable') return bad('unreadable');
  if (facts === 'password') return bad('encrypted');
  return facts > SCAN_LIMITS.pdfPages ? bad('too-many-pages') : ok({ original, pages: [], pageCount: facts });
}

async function readPicture(original: PageBytes, type: Exclude<ScanType, 'pdf'>, hooks: Hooks): Promise<Result<ReadyFile>> {
  // Asked before it is decoded: a small file may claim a picture larger than the memory. Of a TIFF the worker asks page by page.
  const facts = type === 'jpg' ? jpegFacts(original) : type === 'png' ? pngFacts(original) : null;
  if (facts && facts.width * facts.height > SCAN_LIMITS.pixels) return bad('too-many-pixels');
  const pages = await makePages(new Blob([original]), type, hooks);
  return pages.ok ? ok({ original, pages: pages.value, pageCount: pages.value.length }) : pages;
}
