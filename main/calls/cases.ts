// cases.*: listing, opening, registering, moving, setting aside.
import { fail, ok, refused, type AppError, type Result } from '../contract/errors';
import type { CaseFacts, CaseFile } from '../domain/case';
import { readExchange, toExchange } from '../domain/exchange';
import { openCase } from '../domain/moves/intake';
import { MAIN_ONLY, makeMove, MOVES, type MoveName } from '../domain/moves/all';
import type { Store } from '../store';
import type { Context } from './context';
import type { Handlers } from './handler';
import { hintsFor } from './hints';
import { versionHandlers } from './versions';
import { fieldsOf } from './bad-input';

export const caseHandlers: Handlers<'cases'> = {
  'cases.list': (context, { filter, offset, limit }) => {
    if (!context.open.ok) return context.open;
    return ok(context.open.value.lister.list(filter, offset, limit, context.ports.clock.today()));
  },

  'cases.open': async (context, { id }) => {
    if (!context.open.ok) return context.open;
    return asFile(await context.open.value.store.read(id));
  },

  'cases.previous': async (context, { id }) => (context.open.ok ? asFile(await context.open.value.store.readPrevious(id)) : context.open),

  'cases.bringPreviousBack': async (context, { id }) => (context.open.ok ? asFile(await context.open.value.store.bringPreviousBack(id)) : context.open),

  'cases.register': async (context, { intake, draft }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const created = await store.create((id) => asResult(openCase(id, intake, context.moveContext(store))));
    // The draft goes only once the case is safely on disk.
    if (created.ok && draft !== null) await store.drafts.drop(draft);
    return asFile(created);
  },

  'cases.nextNumber': ({ open }, { year }) => {
    if (!open.ok) return open;
    const { numbers } = open.value.store;
    const problem = numbers.problem(year);
    return problem ? fail(refused(problem)) : ok(numbers.next(year));
  },

  'cases.accept': async (context, { id, revision, on, by, serial }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    return asFile(
      await store.change(id, revision, async (file) => {
        // Rules are asked before a number is taken, so that a refusal wastes none.
        const trial = makeMove(file, 'accept', { on, by, number: { year: Number(on.slice(0, 4)), serial: 1, text: '试' } }, context.moveContext(store));
        if (!trial.ok) return fail(refused(trial.error));
        const number = file.number ? ok(file.number) : await store.numbers.take(Number(on.slice(0, 4)), serial, id);
        if (!number.ok) return number;
        return asResult(makeMove(file, 'accept', { on, by, number: number.value }, context.moveContext(store)));
      }),
    );
  },

  'cases.move': async (context, { id, revision, move, input }) => {
    if (MAIN_ONLY.has(move)) return fail({ kind: 'bad-input', fields: [{ path: 'move', say: '这一步要用专门的功能来做' }] });
    if (!context.open.ok) return context.open;
    return asFile(await moveCase(context, context.open.value.store, id, revision, move, input));
  },

  'cases.hints': (context, question) => (context.open.ok ? ok({ hints: hintsFor(context.open.value.store.summaries(), question) }) : context.open),

  'cases.import': async (context, { documents }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const read: CaseFacts[] = [];
    for (const { file, content } of documents) {
      const facts = readExchange(content);
      if (!facts.ok) return fail({ kind: 'import', file, fields: facts.error });
      read.push(facts.value);
    }
    const made = await store.importCases(read, context.moveContext(store));
    if (!made.ok) return made;
    return ok({ cases: made.value.map(({ id, number }) => ({ id, number: number?.text ?? '' })) });
  },

  'cases.export': async (context, { id }) => {
    if (!context.open.ok) return context.open;
    const read = await context.open.value.store.read(id);
    return read.ok ? ok({ document: toExchange(read.value) }) : read;
  },

  'cases.setAside': async (context, { id, revision, reason }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const done = await store.trash.setAside(id, revision, context.moveContext(store).by, reason);
    return done.ok ? ok({}) : done;
  },

  'cases.trash': async (context) => (context.open.ok ? ok({ items: await context.open.value.store.trash.list() }) : context.open),

  'cases.bringBack': async (context, { id }) => {
    if (!context.open.ok) return context.open;
    const done = await context.open.value.store.trash.bringBack(id);
    return done.ok ? ok({}) : done;
  },

  'cases.clear': async (context, { id }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const done = await store.trash.clear(id, context.moveContext(store).by);
    return done.ok ? ok({}) : done;
  },

  ...versionHandlers,
};

/** What a move would make of a case, without saving it: asked before files are written that only make sense when it is allowed. */
export function tryMove(context: Context, store: Store, file: CaseFile, name: MoveName, input: unknown): Result<CaseFile> {
  const checked = MOVES[name].input.safeParse(input);
  if (!checked.success) return fail({ kind: 'bad-input', fields: fieldsOf(checked.error) });
  return asResult(makeMove(file, name, checked.data as never, context.moveContext(store)));
}

/** Checks a move's input against its schema and makes it, durably. */
export function moveCase(context: Context, store: Store, id: string, revision: number, name: MoveName, input: unknown): Promise<Result<CaseFile>> | Result<CaseFile> {
  const checked = MOVES[name].input.safeParse(input);
  if (!checked.success) return fail({ kind: 'bad-input', fields: fieldsOf(checked.error) });
  return store.change(id, revision, (file) => asResult(makeMove(file, name, checked.data as never, context.moveContext(store))));
}

function asResult(made: ReturnType<typeof makeMove>): Result<CaseFile> {
  return made.ok ? made : fail<AppError>(refused(made.error));
}

function asFile(result: Result<CaseFile>): Result<{ file: CaseFile }> {
  return result.ok ? ok({ file: result.value }) : result;
}
