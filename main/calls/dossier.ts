// dossier.*: the table of contents, the check-up, the whole file as one PDF, and a closed case as a folder of its own.
import { fail, ok, type Result } from '../contract/errors';
import { checkUp } from '../domain/checkup';
import type { CaseFile } from '../domain/case';
import type { Bound } from '../documents';
import type { Store } from '../store';
import { bindCase, lineOf, planned, type Binding } from './bind-case';
import type { Context } from './context';
import { exportCase } from './export-case';
import type { Handlers } from './handler';
import { offersFor } from './papers';
import { lastPrinter } from './print-memory';
import { writeWhole } from './write-whole';

export const dossierHandlers: Handlers<'dossier'> = {
  'dossier.plan': (context, { id, drafts }) =>
    withCase(context, id, async (store, file) => {
      const plan = await planned({ context, store, file, drafts, progress: () => {}, signal: new AbortController().signal });
      return plan.ok ? ok({ lines: plan.value.pieces.map(lineOf), pages: plan.value.pieces.at(-1)?.last ?? 0 }) : plan;
    }),

  'dossier.preview': (context, { id, drafts }) => bound(context, id, drafts),

  'dossier.save': async (context, { id, drafts }) => {
    // Asked first: nobody waits for a binding whose place they then think better of. The name is the case's id and nobody's name.
    const path = await context.ports.pickers.saveFileAs(`${id} 案卷.pdf`);
    if (path === null) return ok({ saved: false });
    const made = await bound(context, id, drafts);
    if (!made.ok) return made;
    const written = await writeWhole(path, made.value.bytes);
    return written.ok ? ok({ saved: true }) : written;
  },

  'dossier.print': async (context, { id, drafts, copies }) => {
    const made = await bound(context, id, drafts);
    if (!made.ok) return made;
    const printed = await context.ports.printing.print(made.value.bytes, { copies, title: '案卷', printer: await lastPrinter(context.ports.configFolder) });
    return printed.ok ? ok({}) : printed;
  },

  'dossier.openOutside': async (context, { id, drafts }) => {
    const made = await bound(context, id, drafts);
    if (!made.ok) return made;
    const opened = await context.ports.printing.openOutside(made.value.bytes, '案卷.pdf');
    return opened.ok ? ok({}) : opened;
  },

  'dossier.checkup': (context, { id }) =>
    withCase(context, id, async (store, file) => ok({ findings: checkUp(file, offersFor(file, store), store.book(), context.ports.clock.today()) })),

  'dossier.export': (context, { id, folder }) => {
    const path = context.tokens.path(folder);
    if (path === undefined) return fail({ kind: 'bad-input', fields: [{ path: 'folder', say: '请重新选择存放的文件夹' }] });
    return working(context, id, true, (binding) => exportCase(binding, path));
  },

  'dossier.cancel': (context) => {
    underWay.get(context)?.abort();
    return ok({});
  },
};

/** The binding or export under way in a house. A newer one stops an older one: only the last is looked at. */
const underWay = new WeakMap<Context, AbortController>();

function bound(context: Context, id: string, drafts: boolean): Promise<Result<Bound>> {
  return working(context, id, drafts, bindCase);
}

function working<T>(context: Context, id: string, drafts: boolean, work: (binding: Binding) => Promise<Result<T>>): Promise<Result<T>> {
  return withCase(context, id, async (store, file) => {
    underWay.get(context)?.abort();
    const stop = new AbortController();
    underWay.set(context, stop);
    try {
      return await work({ context, store, file, drafts, progress: context.progress('dossier'), signal: stop.signal });
    } finally {
      if (underWay.get(context) === stop) underWay.delete(context);
    }
  });
}

async function withCase<T>(context: Context, id: string, work: (store: Store, file: CaseFile) => Promise<Result<T>>): Promise<Result<T>> {
  if (!context.open.ok) return context.open;
  const { store } = context.open.value;
  const read = await store.read(id);
  return read.ok ? work(store, read.value) : read;
}
