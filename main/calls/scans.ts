// scans.*: taking files into a case, the pictures of their pages, reading them, copies elsewhere.
import { fail, ok, type Result, type ScanProblem } from '../contract/errors';
import type { CaseFile } from '../domain/case';
import { SCAN_LIMITS, type Scan, type ScanPage, type ScanType } from '../domain/scan';
import { fileKindOf, isScanType, isWhole, jpegFacts } from '../domain/scan-bytes';
import type { Store } from '../store';
import { moveCase, tryMove } from './cases';
import type { Context } from './context';
import type { Handlers } from './handler';
import { keptBytes, sha256Of } from './kept-bytes';
import { writeWhole } from './write-whole';

export const scanHandlers: Handlers<'scans'> = {
  'scans.add': async (context, { id, revision, section, subject, title, original, pages, pageCount }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const type = typeOf(original, pages);
    if (!type.ok) return type;
    const pictures = pages.map((bytes) => pageOf(bytes, { turns: 0, crop: null }));
    if (pictures.some((page) => page === null)) return bad('bad-page');
    const { file, sha256 } = nameOf(original, type.value);
    const scan: Scan = {
      id: context.ports.newId(),
      section,
      subject,
      title,
      type: type.value,
      file,
      sha256,
      bytes: original.length,
      pages: pictures.flatMap((page) => page ?? []),
      pageCount,
      addedAt: context.ports.clock.now(),
      addedBy: context.moveContext(store).by,
    };
    // Rules are asked before anything is written, so that a refusal leaves nothing lying.
    const allowed = await tryFirst(context, store, id, revision, scan);
    if (!allowed.ok) return allowed;
    // The files are on disk before the case names them; a crash in between leaves files that nothing names.
    const written = await writeAll(store, id, [[file, original], ...scan.pages.map((page, i): [string, Uint8Array] => [page.file, pages[i] ?? original])]);
    if (!written.ok) return written;
    const moved = await moveCase(context, store, id, revision, 'put-scans', { scans: [scan] });
    return moved.ok ? ok({ file: moved.value, scan: moved.value.scans.find((s) => s.id === scan.id) ?? scan }) : moved;
  },

  'scans.change': async (context, { id, revision, scan, page: index, turns, crop, picture }) => {
    const found = await find(context, id, scan);
    if (!found.ok) return found;
    const { store, file } = found.value;
    if (file.revision !== revision) return fail({ kind: 'saved-elsewhere', id, revision: file.revision });
    const page = pageOf(picture, { turns, crop });
    if (page === null) return bad('bad-page');
    const input = { scan, index, page };
    const allowed = tryMove(context, store, file, 'turn-scan-page', input);
    if (!allowed.ok) return allowed;
    const written = await store.scans.write(id, page.file, picture);
    if (!written.ok) return written;
    const moved = await moveCase(context, store, id, revision, 'turn-scan-page', input);
    return moved.ok ? ok({ file: moved.value }) : moved;
  },

  'scans.read': async (context, { id, scan: scanId, what }) => {
    const found = await find(context, id, scanId);
    if (!found.ok) return found;
    const { store, scan } = found.value;
    const wanted = what === 'original' ? scan : scan.pages[what];
    if (!wanted) return fail({ kind: 'not-found', what: 'scan' });
    const bytes = await keptBytes(store.scans, id, wanted);
    return bytes.ok ? ok({ bytes: bytes.value, type: what === 'original' ? scan.type : 'jpg' }) : bytes;
  },

  'scans.saveCopy': async (context, { id, scan: scanId }) => {
    const found = await find(context, id, scanId);
    if (!found.ok) return found;
    const { store, scan, file } = found.value;
    const bytes = await keptBytes(store.scans, id, scan);
    if (!bytes.ok) return bytes;
    // Its number in the case, not its title: a title may name somebody.
    const path = await context.ports.pickers.saveFileAs(`${id} 材料${file.scans.indexOf(scan) + 1}.${scan.type}`);
    if (path === null) return ok({ saved: false });
    const written = await writeWhole(path, bytes.value);
    return written.ok ? ok({ saved: true }) : written;
  },
};

const bad = (problem: ScanProblem) => fail<{ kind: 'scan-file'; problem: ScanProblem }>({ kind: 'scan-file', problem });

/** What a file is by its bytes, whatever it was called; or why it is not taken. */
function typeOf(original: Uint8Array, pages: readonly Uint8Array[]): Result<ScanType> {
  const kind = fileKindOf(original);
  if (!isScanType(kind)) return bad(kind);
  if (original.length > SCAN_LIMITS.fileBytes || pages.reduce((sum, page) => sum + page.length, 0) > SCAN_LIMITS.pictureBytes) return bad('too-large');
  return isWhole(kind, original) ? ok(kind) : bad('cut-short');
}

/** Sixteen digits of the hash are enough to tell files of one case apart; the whole hash stands in the case. */
function nameOf(bytes: Uint8Array, ending: string): { file: string; sha256: string } {
  const sha256 = sha256Of(bytes);
  return { file: `${sha256.slice(0, 16)}.${ending}`, sha256 };
}

/** A page of these bytes; null when they are no whole JPEG of a sensible size. */
function pageOf(bytes: Uint8Array, how: Pick<ScanPage, 'turns' | 'crop'>): ScanPage | null {
  const facts = jpegFacts(bytes);
  if (!facts?.whole || Math.max(facts.width, facts.height) > 20_000) return null;
  const { file, sha256 } = nameOf(bytes, 'jpg');
  return { file: `page-${file}`, sha256, width: facts.width, height: facts.height, ...how };
}

async function tryFirst(context: Context, store: Store, id: string, revision: number, scan: Scan): Promise<Result<CaseFile>> {
  const read = await store.read(id);
  if (!read.ok) return read;
  if (read.value.revision !== revision) return fail({ kind: 'saved-elsewhere', id, revision: read.value.revision });
  return tryMove(context, store, read.value, 'put-scans', { scans: [scan] });
}

async function writeAll(store: Store, id: string, files: readonly [name: string, bytes: Uint8Array][]): Promise<Result<void>> {
  for (const [name, bytes] of files) {
    const written = await store.scans.write(id, name, bytes);
    if (!written.ok) return written;
  }
  return ok(undefined);
}

async function find(context: Context, id: string, scanId: string): Promise<Result<{ store: Store; file: CaseFile; scan: Scan }>> {
  if (!context.open.ok) return context.open;
  const { store } = context.open.value;
  const read = await store.read(id);
  if (!read.ok) return read;
  const scan = read.value.scans.find((s) => s.id === scanId);
  return scan ? ok({ store, file: read.value, scan }) : fail({ kind: 'not-found', what: 'scan' });
}
