// A case's dossier bound: planned, its unprinted papers made, page numbers given, directory set, everything handed to the worker.
import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../contract/errors';
import type { DossierLine } from '../contract/shapes';
import type { CaseFile } from '../domain/case';
import { SECTION_NAMES } from '../domain/dossier';
import { BACK_FORMS, directoryRows, dossierPlan, FRONT_FORMS, kindOf, paginate, type DirectoryRow, type NumberedPiece, type Piece } from '../domain/dossier-plan';
import { FORM_TITLES, type Form } from '../domain/paper';
import type { Scan } from '../domain/scan';
import type { Bound, BoundBody, BoundPiece } from '../documents';
import type { Store } from '../store';
import { contentToPrint } from './content-to-print';
import type { Context } from './context';
import { keptBytes } from './kept-bytes';
import { offersFor } from './papers';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Binding {
  context: Context;
  store: Store;
  file: CaseFile;
  /** Papers never printed for signature go in as drafts. */
  drafts: boolean;
  progress(phase: string, done: number, total: number): void;
  signal: AbortSignal;
}

interface Planned {
  pieces: NumberedPiece[];
  /** Papers made for this binding, by the key of their piece. */
  made: Map<string, { bytes: Bytes; pages: number }>;
}

/** The pieces with their numbers. Papers that are not frozen are made, because only then is it known how many pages they take. */
export async function planned({ context, store, file, drafts, progress, signal }: Binding): Promise<Result<Planned>> {
  const pieces = dossierPlan(file, offersFor(file, store), { drafts });
  const made: Planned['made'] = new Map();
  for (const [i, { key, source }] of pieces.entries()) {
    if (source.from !== 'made') continue;
    if (signal.aborted) return fail({ kind: 'cancelled' });
    progress('正在制作文书', i, pieces.length);
    const paper = await makePaper(context, store, file, source, null);
    if (!paper.ok) return paper;
    made.set(key, paper.value);
  }
  return ok({ pieces: paginate(pieces, ({ key }) => made.get(key)?.pages ?? 0), made });
}

/** A line of the table of contents. */
export function lineOf({ key, section, title, pages, first, last, note, source }: NumberedPiece): DossierLine {
  const paper = source.from === 'paper' ? source.paper : source.from === 'scans' ? source.of : source.from === 'made' ? source : null;
  return {
    key,
    section,
    title,
    kind: kindOf({ source }),
    pages,
    first,
    last,
    draft: source.from === 'made' && source.draft,
    signed: source.from === 'scans' && source.of !== null,
    note,
    form: paper?.form ?? null,
    subject: paper?.subject ?? null,
  };
}

/** The whole file as one PDF. */
export async function bindCase(binding: Binding): Promise<Result<Bound>> {
  const { context, store, file, progress, signal } = binding;
  const plan = await planned(binding);
  if (!plan.ok) return plan;
  const { pieces, made } = plan.value;
  const rows = directoryRows(pieces);
  const front = await covers(binding, FRONT_FORMS, rows);
  if (!front.ok) return front;
  const back = await covers(binding, BACK_FORMS, rows);
  if (!back.ok) return back;
  const bound: BoundPiece[] = [];
  for (const piece of pieces) {
    const body = await bodyOf(store, file, piece, made);
    if (!body.ok) return body;
    bound.push({ title: piece.title, section: SECTION_NAMES[piece.section], pages: piece.pages, first: piece.first, body: body.value });
  }
  if (signal.aborted) return fail({ kind: 'cancelled' });
  const order = { title: file.number?.text ?? file.id, pieces: [...front.value, ...bound, ...back.value] };
  return context.renderer.bind(order, { progress: (done, total) => progress('正在装订', done, total), signal });
}

/** Covers and directory: made from the facts at every binding, without numbers. Those this program has no form for are left out. */
async function covers({ context, store, file }: Binding, forms: readonly Form[], rows: DirectoryRow[]): Promise<Result<BoundPiece[]>> {
  const pieces: BoundPiece[] = [];
  const offers = offersFor(file, store);
  for (const form of forms) {
    if (!offers.some((offer) => offer.form === form && offer.lacking === '')) continue;
    const paper = await makePaper(context, store, file, { form, subject: null, draft: false }, rows);
    if (!paper.ok) return paper;
    pieces.push({ title: form === 'F0' ? '封面' : FORM_TITLES[form], section: null, pages: paper.value.pages, first: null, body: [{ kind: 'paper', bytes: paper.value.bytes.slice() }] });
  }
  return ok(pieces);
}

async function makePaper(
  context: Context,
  store: Store,
  file: CaseFile,
  { form, subject, draft }: { form: Form; subject: string | null; draft: boolean },
  rows: DirectoryRow[] | null,
): Promise<Result<{ bytes: Bytes; pages: number }>> {
  const content = await contentToPrint(store, file, form, subject, rows);
  if (!content.ok) return content;
  const key = createHash('sha256').update(JSON.stringify([content.value, draft])).digest('hex');
  const kept = lately(context);
  const paper = kept.get(key);
  if (paper) return ok(paper);
  const rendered = await context.renderer.render(content.value, { draft });
  if (!rendered.ok) return rendered;
  kept.set(key, rendered.value);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return ok(rendered.value);
}

/** As many as a large file has; at about 100 KB each. */
const KEPT = 60;
const MADE = new WeakMap<Context, Map<string, { bytes: Bytes; pages: number }>>();

/** Papers made lately: the table of contents, the preview and the file that is saved need the same ones. */
function lately(context: Context): Map<string, { bytes: Bytes; pages: number }> {
  const kept = MADE.get(context) ?? new Map<string, { bytes: Bytes; pages: number }>();
  MADE.set(context, kept);
  return kept;
}

async function bodyOf(store: Store, file: CaseFile, { key, source }: Piece, made: Planned['made']): Promise<Result<BoundBody[]>> {
  switch (source.from) {
    case 'sheet':
      return ok([{ kind: 'slip' }]);
    case 'made': {
      const paper = made.get(key);
      return paper ? ok([{ kind: 'paper', bytes: paper.bytes.slice() }]) : fail({ kind: 'not-found', what: 'paper' });
    }
    case 'paper': {
      const bytes = await keptBytes(store.papers, file.id, source.paper);
      return bytes.ok ? ok([{ kind: 'paper', bytes: own(bytes.value) }]) : bytes;
    }
    case 'scans': {
      const bodies: BoundBody[] = [];
      for (const scan of source.scans) {
        const body = await scanBody(store, file.id, scan);
        if (!body.ok) return body;
        bodies.push(body.value);
      }
      return ok(bodies);
    }
  }
}

/** Pictures of its pages; a PDF goes in as it is. */
async function scanBody(store: Store, id: string, scan: Scan): Promise<Result<BoundBody>> {
  if (scan.type === 'pdf') {
    const bytes = await keptBytes(store.scans, id, scan);
    return bytes.ok ? ok({ kind: 'pdf', bytes: own(bytes.value) }) : bytes;
  }
  const images: Bytes[] = [];
  for (const page of scan.pages) {
    const bytes = await keptBytes(store.scans, id, page);
    if (!bytes.ok) return bytes;
    images.push(own(bytes.value));
  }
  return ok({ kind: 'photos', images });
}

/** Bytes alone in their memory: they are handed over to the worker, and a small file shares its memory with others. */
function own(bytes: Bytes): Bytes {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes);
}
