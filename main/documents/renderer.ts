// Printing off the main thread: one long-lived worker, replaced by a fresh one when it dies. Without a worker file, in process.
// oxlint-disable unicorn/require-post-message-target-origin -- these are worker threads, not windows
import { Worker } from 'node:worker_threads';
import { fail, type Result } from '../contract/errors';
import type { PaperContent } from './content/paper-content';
import { unprintableIn, type Unprintable } from './faces/unprintable';
import type { Rendered } from './render-paper';

export type Question = { id: number } & ({ ask: 'warm-up' } | { ask: 'render'; content: PaperContent; draft: boolean });
export interface Answer {
  id: number;
  result: Result<Rendered | null>;
}

export interface Renderer {
  render(content: PaperContent, options: { draft: boolean }): Promise<Result<Rendered>>;
  /** Characters of a text that no face of ours draws, each once. Answered at once, from tables. */
  unprintable(text: string): Unprintable[];
  /** Parses fonts and compiles code ahead of the first paper. Nothing it meets is an error. */
  warmUp(): Promise<void>;
  close(): Promise<void>;
}

/** `workerFile`: the bundled worker; null: print in this thread (tests, tools). */
export function createRenderer({ workerFile }: { workerFile: string | URL | null }): Renderer {
  return workerFile === null ? inProcess() : new WorkerRenderer(workerFile);
}

/** pdfmake and pdf.js are loaded only here and in the worker: the main process starts without them. */
function inProcess(): Renderer {
  return {
    render: async (content, options) => (await import('./render-paper')).renderPaper(content, options),
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
  readonly #waiting = new Map<number, (result: Result<Rendered | null>) => void>();
  #closed = false;

  constructor(file: string | URL) {
    this.#file = file;
  }

  async render(content: PaperContent, { draft }: { draft: boolean }): Promise<Result<Rendered>> {
    const result = await this.#ask({ id: this.#next++, ask: 'render', content, draft });
    if (!result.ok) return result;
    return result.value === null ? fail({ kind: 'internal', code: 'paper-no-answer' }) : { ok: true, value: result.value };
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

  #ask(question: Question): Promise<Result<Rendered | null>> {
    if (this.#closed) return Promise.resolve(fail({ kind: 'internal', code: 'paper-closed' }));
    return new Promise((resolve) => {
      this.#waiting.set(question.id, resolve);
      const worker = (this.#worker ??= this.#start());
      // While something is being printed the process stays; an idle worker does not keep it.
      worker.ref();
      worker.postMessage(question);
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
    worker.on('message', ({ id, result }: Answer) => {
      this.#waiting.get(id)?.(result);
      this.#waiting.delete(id);
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
    for (const resolve of waiting) resolve(fail({ kind: 'internal', code }));
  }
}
