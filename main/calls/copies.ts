// copies.*: one case from a copy of the data, beside the present one, and brought back as a new version of it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseInCopy, CopyRef } from '../backup';
import type { CopyFrom, CopiedCase } from '../contract/copies';
import { fail, ok, type AppError, type Result } from '../contract/errors';
import { titleOf, type CaseFile } from '../domain/case';
import { dayInChinese } from '../domain/day';
import { caseDifferences } from '../domain/differences';
import { operatorName } from '../domain/settings';
import type { Store } from '../store';
import { alone } from './alone';
import type { Context } from './context';
import type { Handlers } from './handler';
import { inSandbox } from './sandbox';

/** The copy a question means. */
export function copyOf(context: Context, from: CopyFrom, snapshot: string): Result<CopyRef> {
  if (from.kind === 'local') {
    const local = context.snapshots.place();
    return local === null ? fail({ kind: 'not-open' }) : ok({ local, snapshot });
  }
  const drive = context.tokens.path(from.drive);
  return drive === undefined ? fail<AppError>({ kind: 'drive', problem: 'gone', detail: '' }) : ok({ drive, passphrase: from.passphrase, snapshot });
}

export const copyHandlers: Handlers<'copies'> = {
  'copies.cases': async (context, { from, snapshot, year }) => {
    const { open } = context;
    if (!open.ok) return open;
    const ref = copyOf(context, from, snapshot);
    if (!ref.ok) return ref;
    return alone(context, 'restore', async (signal) => {
      const listed = await context.backup.listCasesInCopy(ref.value, year, { progress: context.progress('restore'), signal });
      if (!listed.ok) return listed;
      const { store } = open.value;
      const aside = new Set((await store.trash.list()).map(({ id }) => id));
      return ok({ ...listed.value, cases: listed.value.cases.map((one) => ({ ...shown(one), here: standing(store, aside, one) })) });
    });
  },

  'copies.compare': async (context, { from, snapshot, id }) => {
    if (!context.open.ok) return context.open;
    const ref = copyOf(context, from, snapshot);
    if (!ref.ok) return ref;
    const there = await context.backup.takeCaseFromCopy(ref.value, id, null);
    if (!there.ok) return there;
    const here = await context.open.value.store.read(id);
    const present = here.ok ? here.value : null;
    return ok({
      there: side(there.value),
      here: present && side(present),
      seen: present?.revision ?? null,
      differences: present ? caseDifferences(present, there.value, context.open.value.store.reference()).map(({ where, from: before, to }) => ({ where, from: before, to })) : [],
    });
  },

  'copies.bring': async (context, { from, snapshot, id, seen }) => {
    const { open } = context;
    if (!open.ok) return open;
    const ref = copyOf(context, from, snapshot);
    if (!ref.ok) return ref;
    return alone(context, 'restore', (signal) =>
      inSandbox(context.ports, async (folder) => {
        const taken = await context.backup.takeCaseFromCopy(ref.value, id, folder, { progress: context.progress('restore'), signal });
        if (!taken.ok) return taken;
        const { store } = open.value;
        const adopted = await store.adopt(taken.value, {
          mode: 'take',
          by: operatorName(store.settings()),
          what: whatFor(from, taken.value),
          // A damaged case has no revision anybody could have seen.
          ...(seen !== null && { seen }),
          kept: ({ folder: kind, name }) => readTaken(join(folder, kind, name), `${kind}/${name}`),
        });
        return adopted.ok ? ok({ id, revision: adopted.value.revision }) : adopted;
      }),
    );
  },
};

const shown = ({ id, number, title, registeredOn, savedAt }: CaseInCopy) => ({ id, number, title, registeredOn, savedAt });

function standing(store: Store, aside: ReadonlySet<string>, { id, readable, revision, savedAt }: CaseInCopy): CopiedCase['here'] {
  if (!readable) return 'unreadable';
  if (aside.has(id)) return 'set-aside';
  const here = store.summary(id);
  if (here === undefined) return 'missing';
  return here.revision === revision && here.savedAt === savedAt ? 'same' : 'changed';
}

const side = (file: CaseFile) => ({
  number: file.number?.text ?? '',
  title: titleOf(file),
  savedAt: file.savedAt,
  revision: file.revision,
  scans: file.scans.length,
  papers: file.papers.length,
});

/** The line in the diary. */
function whatFor(from: CopyFrom, { savedAt }: CaseFile): string {
  const day = dayInChinese(new Date(Date.parse(savedAt) + 8 * 3_600_000).toISOString().slice(0, 10));
  return `从${from.kind === 'local' ? '本机快照' : '备份'}取回：${day}保存的内容`;
}

async function readTaken(path: string, file: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await readFile(path));
  } catch {
    return fail({ kind: 'damaged', file, why: 'unreadable', previous: false });
  }
}
