// Taking files into a case, one after the other: read, pages made, written; what cannot be taken is said, the rest goes on.
// It goes on, too, when the person looks at another page meanwhile: files that were dropped are taken or said, never forgotten.
import { useSyncExternalStore } from 'react';
import { fail, ok, type AppError, type Result } from '../../../main/contract/errors';
import type { Question } from '../../../main/contract/methods';
import type { CaseFile } from '../../../main/domain/case';
import type { Section } from '../../../main/domain/dossier';
import { call } from '../../api';
import type { Hooks } from './page-maker';
import { readScanFile, type ReadyFile } from './read-file';

/** Where files are put, and what they are called. */
export interface Target {
  section: Section;
  subject: string | null;
  title: string;
}

/** What is being taken in just now. */
export interface TakingWork {
  name: string;
  /** Of a file of several pages. */
  page: { done: number; total: number } | null;
  /** Files. */
  done: number;
  total: number;
  cancelling: boolean;
}

export interface Outcome {
  taken: number;
  stopped: boolean;
  failed: { name: string; error: AppError }[];
}

export interface TakingState {
  work: TakingWork | null;
  /** What became of the last files, until somebody has read it. */
  outcome: Outcome | null;
}

/** What taking in needs: a file read and its pages made; a scan added to the case. Tests give their own. */
export interface TakingPorts {
  read(file: File, hooks: Hooks): Promise<Result<ReadyFile>>;
  add(id: string, what: Added): Promise<Result<CaseFile>>;
}

const IDLE: TakingState = { work: null, outcome: null };

export class Taking {
  readonly #id: string;
  #state = IDLE;
  readonly #listeners = new Set<() => void>();
  #waiting: { file: File; target: Target }[] = [];
  #running: AbortController | null = null;
  readonly #ports: TakingPorts;

  constructor(id: string, ports: TakingPorts = { read: readScanFile, add: addTo }) {
    this.#id = id;
    this.#ports = ports;
  }

  readonly state = (): TakingState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Files chosen while others are under way wait for them. */
  take(files: readonly File[], target: Target): void {
    this.#waiting.push(...files.map((file) => ({ file, target })));
    if (this.#running === null && this.#waiting.length > 0) void this.#run();
  }

  /** What was taken so far stays; what was not is not touched. */
  cancel(): void {
    this.#running?.abort();
    if (this.#state.work) this.#show({ ...this.#state, work: { ...this.#state.work, cancelling: true } });
  }

  dismiss(): void {
    this.#show({ ...this.#state, outcome: null });
  }

  #show(state: TakingState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  async #run(): Promise<void> {
    const control = new AbortController();
    this.#running = control;
    const outcome: Outcome = { taken: 0, stopped: false, failed: [] };
    for (let done = 0; !control.signal.aborted; done += 1) {
      const next = this.#waiting.shift();
      if (!next) break;
      const error = await this.#one(next, done, control.signal);
      if (error === null) outcome.taken += 1;
      else if (error.kind !== 'cancelled') outcome.failed.push({ name: next.file.name, error });
    }
    outcome.stopped = control.signal.aborted;
    this.#waiting = [];
    this.#running = null;
    this.#show({ work: null, outcome });
  }

  async #one({ file, target }: { file: File; target: Target }, done: number, signal: AbortSignal): Promise<AppError | null> {
    const show = (page: TakingWork['page']) => {
      if (!signal.aborted) this.#show({ outcome: null, work: { name: file.name, page, done, total: done + 1 + this.#waiting.length, cancelling: false } });
    };
    show(null);
    const read = await this.#ports.read(file, { signal, onPage: (page, total) => show(total > 1 ? { done: page, total } : null) });
    if (!read.ok) return read.error;
    if (signal.aborted) return { kind: 'cancelled' };
    const added = await this.#ports.add(this.#id, { ...target, ...read.value });
    return added.ok ? null : added.error;
  }
}

export type Added = Omit<Question<'scans.add'>, 'id' | 'revision'>;

/** Adds one scan to the case as it is now. Adding writes over nothing, so a save that came in between is no reason to say no. */
async function addTo(id: string, what: Added, tries = 3): Promise<Result<CaseFile>> {
  const present = await call('cases.open', { id });
  if (!present.ok) return present;
  const added = await call('scans.add', { id, revision: present.value.file.revision, ...what });
  if (added.ok) return ok(added.value.file);
  return added.error.kind === 'saved-elsewhere' && tries > 1 ? addTo(id, what, tries - 1) : fail(added.error);
}

const takings = new Map<string, Taking>();

/** The files on their way into a case. */
export function takingOf(id: string): Taking {
  const taking = takings.get(id) ?? new Taking(id);
  takings.set(id, taking);
  return taking;
}

/** The same, and a new rendering whenever it gets on. */
export function useTaking(id: string): TakingState & Pick<Taking, 'take' | 'cancel' | 'dismiss'> {
  const taking = takingOf(id);
  const state = useSyncExternalStore(taking.subscribe, taking.state);
  return { ...state, take: (files, target) => taking.take(files, target), cancel: () => taking.cancel(), dismiss: () => taking.dismiss() };
}
