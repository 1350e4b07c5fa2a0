// Printing off the main thread: one long-lived worker, replaced by a fresh one when it dies. Without a worker file, in process.
// oxlint-disable unicorn/require-post-message-target-origin -- these are worker threads, not windows
import { Worker } from 'node:worker_threads';
import { fail, type AppError, type Result } from '../contract/errors';
import type { BindOrder, Bound, OnBinding } from './dossier/order';
import { unprintableIn, type Unprintable } from './faces/unprintable';
import type { Printable, Rendered } from './render-paper';

export type Question = { id: number } & (
  | { ask: 'warm-up' }
  | { ask: 'render'; content: Printable; draft: boolean }
  | { ask: 'bind'; order: BindOrder }
  /** Stops the binding asked for under this id. */
  | { ask: 'stop' }
);
type Made = Rendered | Bound | null;
/** The end of a question, or how far it is. */
export type Answer = { id: number } & ({ result: Result<Made> } | { done: number; total: number });

export interface Renderer {
  render(content: Printable, options: { draft: boolean }): Promise<Result<Rendered>>;
  /** One PDF of many pieces (dossier/bind.ts); `cancelled` when the signal said stop. The order's bytes are handed over: they are gone afterwards. */
  bind(order: BindOrder, hooks?: { progress?: OnBinding; signal?: AbortSignal }): Promise<Result<Bound>>;
  /** Characters of a text that no face of ours draws, each once. Answered at once, from tables. */
  unprintable(text: string): Unprintable[];
  /** Parses fonts and compiles code ahead of the first paper. Nothing it meets is an error. */
  warmUp(): Promise<void>;
  close(): Promise<void>;
}

const NO_ANSWER = fail<AppError>({ kind: 'internal', code: 'paper-no-answer' });

/** Every file in an order. */
function bytesOf({ pieces }: BindOrder): Uint8Array<ArrayBuffer>[] {
  return pieces.flatMap(({ body }) => body.flatMap((part) => (part.kind === 'photos' ? part.images : part.kind === 'slip' ? [] : [part.bytes])));
}

/** `workerFile`: the bundled worker; null: print in this thread (tests, tools). */
export function createRenderer({ workerFile }: { workerFile: string | URL | null }): Renderer {
  return workerFile === null ? inProcess() : new WorkerRenderer(workerFile);
}

/** pdfmake and pdf.js are loaded only here and in the worker: the main process starts without them. */
function inProcess(): Renderer {
  return {
    render: async (content, options) => (await import('./render-paper')).renderPaper(content, options),
    bind: async (order, { progress, signal } = {}) => (await import('./dossier/bind')).bindDossier(order, progress, signal),
    unprintable: unprintableIn,
    warmUp: async () => (await import('./warm-up')).warmUp(),
    close: () => Promise.resolve(),
  };
}

class WorkerRenderer implements Renderer {
  readonly #file: string | URL;
  #worker: Worker | null = null;
  #next = 1;
  /** Who waits for which answer. All of them hang on the present worker. */
  readonly #waiting = new Map<number, { end(result: Result<Made>): void; progress: OnBinding | undefined }>();
  #closed = false;

  constructor(file: string | URL) {
    this.#file = file;
  }

  async render(content: Printable, { draft }: { draft: boolean }): Promise<Result<Rendered>> {
    const result = await this.#ask({ id: this.#next++, ask: 'render', content, draft });
    if (!result.ok) return result;
    return result.value === null ? NO_ANSWER : { ok: true, value: result.value };
  }

  async bind(order: BindOrder, { progress, signal }: { progress?: OnBinding; signal?: AbortSignal } = {}): Promise<Result<Bound>> {
    if (signal?.aborted) return fail({ kind: 'cancelled' });
    const id = this.#next++;
    const stop = () => this.#worker?.postMessage({ id, ask: 'stop' } satisfies Question);
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const result = await this.#ask({ id, ask: 'bind', order }, progress);
      if (!result.ok) return result;
      return result.value === null ? NO_ANSWER : { ok: true, value: result.value };
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  unprintable(text: string): Unprintable[] {
    return unprintableIn(text);
  }

  async warmUp(): Promise<void> {
    await this.#ask({ id: this.#next++, ask: 'warm-up' });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#worker;
    this.#gone('paper-closed');
    await worker?.terminate();
  }

  #ask(question: Question, progress?: OnBinding): Promise<Result<Made>> {
    if (this.#closed) return Promise.resolve(fail({ kind: 'internal', code: 'paper-closed' }));
    return new Promise((resolve) => {
      this.#waiting.set(question.id, { end: resolve, progress });
      const worker = (this.#worker ??= this.#start());
      // While something is being printed the process stays; an idle worker does not keep it.
      worker.ref();
      // The bytes of a dossier move over, they are not copied.
      worker.postMessage(question, question.ask === 'bind' ? [...new Set(bytesOf(question.order).map(({ buffer }) => buffer))] : []);
    });
  }

  #start(): Worker {
    // What the worker's libraries have to say (pdf.js looks for a canvas it does not need) is not passed on.
    const worker = new Worker(this.#file, { stdout: true, stderr: true });
    worker.stdout.resume();
    worker.stderr.resume();
    const gone = (code: string) => {
      if (this.#worker === worker) this.#gone(code);
    };
    worker.on('message', (answer: Answer) => {
      const asked = this.#waiting.get(answer.id);
      if (!('result' in answer)) {
        asked?.progress?.(answer.done, answer.total);
        return;
      }
      this.#waiting.delete(answer.id);
      asked?.end(answer.result);
      if (this.#waiting.size === 0) worker.unref();
    });
    worker.on('error', () => gone('paper-worker-error'));
    worker.on('messageerror', () => gone('paper-worker-message'));
    worker.on('exit', () => gone('paper-worker-exit'));
    return worker;
  }

  /** The worker is no more: whoever waits is told, and the next question starts another. */
  #gone(code: string): void {
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { end } of waiting) end(fail({ kind: 'internal', code }));
  }
}
