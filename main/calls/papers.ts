// papers.*: which papers a case can have, their preview, freezing for signature, printing, copies elsewhere.
import { fail, ok, type Result } from '../contract/errors';
import type { PaperOffer } from '../contract/shapes';
import { effectOf } from '../domain/agreement';
import type { CaseFile } from '../domain/case';
import { FORM_TITLES, paperInForce, type Form, type Paper } from '../domain/paper';
import { paperContent, paperOffers } from '../documents';
import type { Store } from '../store';
import { moveCase } from './cases';
import { contentToPrint } from './content-to-print';
import type { Context } from './context';
import type { Handlers } from './handler';
import { keptBytes, sha256Of } from './kept-bytes';
import { rememberPrinting } from './print-memory';
import { writeWhole } from './write-whole';

export const paperHandlers: Handlers<'papers'> = {
  'papers.list': async (context, { id }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const read = await store.read(id);
    return read.ok ? ok({ offers: offersFor(read.value, store) }) : read;
  },

  'papers.preview': async (context, { id, form, subject }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const read = await store.read(id);
    if (!read.ok) return read;
    const frozen = paperInForce(read.value.papers, form, subject);
    if (frozen && !isOutdated(read.value, frozen, store)) {
      const bytes = await keptBytes(store.papers, id, frozen);
      return bytes.ok ? ok({ bytes: bytes.value, pages: frozen.pages, frozen: true }) : bytes;
    }
    const made = await make(context, store, read.value, form, subject, true);
    return made.ok ? ok({ bytes: made.value.bytes, pages: made.value.pages, frozen: false }) : made;
  },

  'papers.freeze': async (context, { id, revision, form, subject, copies }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const read = await store.read(id);
    if (!read.ok) return read;
    if (read.value.revision !== revision) return fail({ kind: 'saved-elsewhere', id, revision: read.value.revision });
    return freeze(context, store, read.value, { form, subject, copies });
  },

  'papers.read': async (context, { id, paper }) => {
    const found = await find(context, id, paper);
    return found.ok ? ok({ bytes: found.value.bytes }) : found;
  },

  'papers.print': async (context, { id, revision, paper, copies, printer }) => {
    const found = await find(context, id, paper);
    if (!found.ok) return found;
    const { bytes, store, file } = found.value;
    // Whoever prints must have seen the case as it is: afterwards the sheets are out.
    if (file.revision !== revision) return fail({ kind: 'saved-elsewhere', id, revision: file.revision });
    const printed = await context.ports.printing.print(bytes, { copies, title: FORM_TITLES[found.value.paper.form], printer });
    if (!printed.ok) return printed;
    // A habit that cannot be kept is no reason to say that paper did not come out.
    const { form, printings } = found.value.paper;
    const remembered = await rememberPrinting(context.ports.configFolder, form, { printer, copies: printings.length === 0 ? copies : null });
    if (!remembered.ok) context.ports.log('print-memory', { kind: remembered.error.kind });
    const at = context.ports.clock.now();
    const noted = await notePrinting(context, store, id, { paper, printing: { at, copies, cameOut: null } });
    return noted.ok ? ok({ file: noted.value, at }) : noted;
  },

  'papers.cameOut': async (context, { id, revision, paper, at, cameOut }) => {
    const found = await find(context, id, paper);
    if (!found.ok) return found;
    const printing = found.value.paper.printings.find((p) => p.at === at);
    if (!printing) return fail({ kind: 'not-found', what: 'paper' });
    const moved = await moveCase(context, found.value.store, id, revision, 'note-printing', { paper, printing: { ...printing, cameOut } });
    return moved.ok ? ok({ file: moved.value }) : moved;
  },

  'papers.printedElsewhere': async (context, { id, revision, paper, copies, how }) => {
    const found = await find(context, id, paper);
    if (!found.ok) return found;
    // The person has the sheets in hand: no question how they came out.
    const printing = { at: context.ports.clock.now(), copies, cameOut: true, note: ELSEWHERE[how] };
    const moved = await moveCase(context, found.value.store, id, revision, 'note-printing', { paper, printing });
    return moved.ok ? ok({ file: moved.value }) : moved;
  },

  'papers.openOutside': async (context, { id, paper }) => {
    const found = await find(context, id, paper);
    if (!found.ok) return found;
    const opened = await context.ports.printing.openOutside(found.value.bytes, `${FORM_TITLES[found.value.paper.form]}.pdf`);
    return opened.ok ? ok({}) : opened;
  },

  'papers.saveCopy': async (context, { id, paper }) => {
    const found = await find(context, id, paper);
    if (!found.ok) return found;
    // The name says which form of which case, and nobody's name.
    const path = await context.ports.pickers.saveFileAs(`${id} ${FORM_TITLES[found.value.paper.form]}.pdf`);
    if (path === null) return ok({ saved: false });
    const written = await writeWhole(path, found.value.bytes);
    return written.ok ? ok({ saved: true }) : written;
  },

  'papers.unprintable': (context, { text }) => ok({ characters: context.renderer.unprintable(text) }),
};

const ELSEWHERE = { reader: '用系统阅读器打印', stick: '另存到U盘，在别处打印' } as const;

/** Paper that came out is a fact, whatever was saved while the print dialog stood open: noted on the case as it is now. */
async function notePrinting(context: Context, store: Store, id: string, input: unknown): Promise<Result<CaseFile>> {
  const read = await store.read(id);
  if (!read.ok) return read;
  const moved = await moveCase(context, store, id, read.value.revision, 'note-printing', input);
  return !moved.ok && moved.error.kind === 'saved-elsewhere' ? notePrinting(context, store, id, input) : moved;
}

/** Every paper of a case: what can be made, what is frozen, what is out of date. */
export function offersFor(file: CaseFile, store: Store): PaperOffer[] {
  return paperOffers(file).map((offer) => {
    const paper = paperInForce(file.papers, offer.form, offer.subject) ?? null;
    return { ...offer, paper, outdated: paper !== null && isOutdated(file, paper, store) };
  });
}

/** True when today's facts would print otherwise. What people have signed stays as it is, whatever the facts say later. */
function isOutdated(file: CaseFile, paper: Paper, store: Store): boolean {
  // Other papers are about an agreement too (F10A, F10B): those go to a court, and are written anew when the facts change.
  const agreement = paper.form === 'F7' || paper.form === 'F8' ? file.agreements.find((a) => a.id === paper.subject) : undefined;
  if (agreement && (agreement.signs.length > 0 || (agreement.form === 'written' && effectOf(agreement, file.parties).on !== null))) return false;
  const content = paperContent(file, paper.form, paper.subject, store.settings(), store.reference());
  return content.ok && content.value.facts !== paper.facts;
}

/** Makes a paper for signature and enters it in the case: bytes first, so that a crash in between leaves a file that nothing names. */
export async function freeze(
  context: Context,
  store: Store,
  file: CaseFile,
  { form, subject, copies }: { form: Form; subject: string | null; copies: number },
): Promise<Result<{ file: CaseFile; paper: Paper }>> {
  const made = await make(context, store, file, form, subject, false);
  if (!made.ok) return made;
  const { bytes, pages, facts } = made.value;
  const sha256 = sha256Of(bytes);
  const name = `${form}-${sha256.slice(0, 16)}.pdf`;
  const written = await store.papers.write(file.id, name, bytes);
  if (!written.ok) return written;
  const paper: Paper = {
    id: context.ports.newId(),
    form,
    subject,
    file: name,
    sha256,
    facts,
    pages,
    frozenAt: context.ports.clock.now(),
    copies,
    printings: [],
    handedOut: [],
    voidedAt: null,
  };
  const moved = await moveCase(context, store, file.id, file.revision, 'freeze-paper', { paper });
  return moved.ok ? ok({ file: moved.value, paper }) : moved;
}

async function make(
  context: Context,
  store: Store,
  file: CaseFile,
  form: Form,
  subject: string | null,
  draft: boolean,
): Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; pages: number; facts: string }>> {
  const content = await contentToPrint(store, file, form, subject);
  if (!content.ok) return content;
  const rendered = await context.renderer.render(content.value, { draft });
  return rendered.ok ? ok({ ...rendered.value, facts: content.value.facts }) : rendered;
}

async function find(context: Context, id: string, paperId: string): Promise<Result<{ store: Store; file: CaseFile; paper: Paper; bytes: Uint8Array<ArrayBuffer> }>> {
  if (!context.open.ok) return context.open;
  const { store } = context.open.value;
  const read = await store.read(id);
  if (!read.ok) return read;
  const paper = read.value.papers.find((p) => p.id === paperId);
  if (!paper) return fail({ kind: 'not-found', what: 'paper' });
  const bytes = await keptBytes(store.papers, id, paper);
  return bytes.ok ? ok({ store, file: read.value, paper, bytes: bytes.value }) : bytes;
}
