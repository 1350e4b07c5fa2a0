// A data folder for tests: real files in a folder of their own, a clock that stands, ids that count.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Result } from '../../main/contract/errors';
import type { CaseFile } from '../../main/domain/case';
import { Intake, openCase } from '../../main/domain/moves/intake';
import { makeMove, MOVES, type MoveInput, type MoveName } from '../../main/domain/moves/all';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { searchText } from '../../main/search';
import { createStore, openStore, type Store, type StoreOptions } from '../../main/store';
import { context, TODAY } from '../helpers/cases';

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).toReversed()) await undo();
});

/** A folder that is gone after the test. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'heshibu-store-'));
  cleanUp.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The value of an answer that must be one. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The error of an answer that must say no. */
export function mustFail(result: Result<unknown>) {
  if (result.ok) throw new Error('said yes');
  return result.error;
}

let ids = 0;
export function options(more: Partial<StoreOptions> & { today?: string } = {}): StoreOptions {
  const { today = TODAY, ...rest } = more;
  return {
    clock: { today: () => today, now: () => `${today}T02:00:00.000Z` },
    newId: () => `n${(ids += 1)}`,
    searchText,
    // Nothing is left to chance in a test: opening waits until all files were looked at.
    patience: 60_000,
    ...rest,
  };
}

const closing = (store: Store) => {
  cleanUp.push(() => store.close());
  return store;
};

export interface Place {
  folder: string;
  store: Store;
}

/** A new data folder, open. */
export async function newStore(more: Parameters<typeof options>[0] = {}): Promise<Place> {
  const folder = join(await tempFolder(), '和事簿数据');
  return { folder, store: closing(must(await createStore(folder, SAMPLE_SETTINGS, options(more)))) };
}

/** Opens a data folder that must open; it is closed after the test. */
export async function reopen(folder: string, more: Parameters<typeof options>[0] = {}): Promise<Store> {
  return closing(must(await openStore(folder, options(more))));
}

/** Registers a case in the store: sample A, with another brief if wanted. */
export async function register(store: Store, brief = BOUNDARY.intake.dispute.brief, today = TODAY): Promise<CaseFile> {
  const intake = Intake.parse({ ...BOUNDARY.intake, dispute: { ...BOUNDARY.intake.dispute, brief } });
  return must(
    await store.create((id) => {
      const made = openCase(id, intake, context(today));
      return made.ok ? made : { ok: false, error: { kind: 'refused', ...made.error } };
    }),
  );
}

/** Makes a move on a case in the store. */
export function move<N extends MoveName>(store: Store, file: CaseFile, name: N, input: MoveInput<N>, today = TODAY): Promise<Result<CaseFile>> {
  return store.change(file.id, file.revision, (present) => {
    const made = makeMove(present, name, MOVES[name].input.parse(input) as never, context(today));
    return made.ok ? made : { ok: false, error: { kind: 'refused', ...made.error } };
  });
}

/** Saves a case once more with another remark. */
export function remark(store: Store, file: CaseFile, text: string): Promise<Result<CaseFile>> {
  return store.change(file.id, file.revision, (present) => ({ ok: true, value: { ...present, remark: text } }));
}

/** Takes a registered case on with the next number of the year. */
export function accept(store: Store, file: CaseFile, serial: number | null = null): Promise<Result<CaseFile>> {
  return store.change(file.id, file.revision, async (present) => {
    const number = await store.numbers.take(2026, serial, present.id);
    if (!number.ok) return number;
    const made = makeMove(present, 'accept', { on: '2026-03-09', by: null, number: number.value }, context());
    return made.ok ? made : { ok: false, error: { kind: 'refused', ...made.error } };
  });
}
