// cases.versions …: every save of a case, what it changed, any earlier version again, the last save undone.
import { fail, ok, refused, type Result } from '../contract/errors';
import type { CaseFile } from '../domain/case';
import { dayInChinese } from '../domain/day';
import { caseDifferences } from '../domain/differences';
import type { Refusal } from '../domain/moves/move';
import type { Result as Made } from '../domain/result';
import { beijingDay } from '../domain/thinning';
import { bringVersionBack, undoLast } from '../domain/version-back';
import type { CaseVersion, Store } from '../store';
import type { Context } from './context';
import type { Handlers } from './handler';

type Versions = Pick<Handlers<'cases'>, 'cases.versions' | 'cases.version' | 'cases.changed' | 'cases.tryVersionBack' | 'cases.bringVersionBack' | 'cases.undo'>;

export const versionHandlers: Versions = {
  'cases.versions': async (context, { id }) => {
    if (!context.open.ok) return context.open;
    const versions = await context.open.value.store.versions(id);
    return versions.ok ? ok({ versions: versions.value }) : versions;
  },

  'cases.version': async (context, { id, version }) => (context.open.ok ? asFile(await context.open.value.store.version(id, version)) : context.open),

  'cases.changed': async (context, { id, version }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const after = await store.version(id, version);
    if (!after.ok) return after;
    const before = await versionBefore(store, id, version);
    return before.ok ? ok({ differences: caseDifferences(before.value, after.value, store.reference()) }) : before;
  },

  'cases.tryVersionBack': async (context, { id, revision, version }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const present = await store.read(id);
    if (!present.ok) return present;
    if (present.value.revision !== revision) return fail({ kind: 'saved-elsewhere', id, revision: present.value.revision });
    const made = await madeOf(context, store, present.value, version);
    return made.ok ? ok({ differences: caseDifferences(present.value, made.value, store.reference()) }) : made;
  },

  'cases.bringVersionBack': async (context, { id, revision, version }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    return asFile(await store.change(id, revision, (present) => madeOf(context, store, present, version)));
  },

  'cases.undo': async (context, { id, revision }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    return asFile(
      await store.change(id, revision, async (present) => {
        const before = await versionBefore(store, id, revision);
        if (!before.ok) return before;
        const what = present.changes.findLast((line) => line.revision === revision)?.what ?? '上一步';
        return asResult(undoLast(present, before.value, context.moveContext(store), what));
      }),
    );
  },
};

/** The present case with a version of it brought back, not saved. */
async function madeOf(context: Context, store: Store, present: CaseFile, version: number): Promise<Result<CaseFile>> {
  const wanted = await store.version(present.id, version);
  if (!wanted.ok) return wanted;
  const what = `恢复到第${version}版（${dayInChinese(beijingDay(wanted.value.savedAt))}）`;
  return asResult(bringVersionBack(present, wanted.value, context.moveContext(store), what));
}

/** The version that a save was made from; none for the first. Numbers may be skipped where a version came from elsewhere. */
async function versionBefore(store: Store, id: string, revision: number): Promise<Result<CaseFile>> {
  const versions = await store.versions(id);
  if (!versions.ok) return versions;
  const before = versions.value.find((one: CaseVersion) => one.revision < revision && one.whole);
  return before === undefined ? fail({ kind: 'not-found', what: 'version' }) : store.version(id, before.revision);
}

const asFile = (result: Result<CaseFile>): Result<{ file: CaseFile }> => (result.ok ? ok({ file: result.value }) : result);
const asResult = (made: Made<CaseFile, Refusal>): Result<CaseFile> => (made.ok ? made : fail(refused(made.error)));
