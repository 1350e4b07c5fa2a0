// The jobs, done in a worker thread: same names, same arguments, same answers, with progress and cancelling over messages.
import { Worker } from 'node:worker_threads';
import type { AppError, Result } from '../../contract/errors';
import { fail } from '../../contract/errors';
import { type Hooks, NO_HOOKS } from '../phases';
import { takeOrders } from './worker-jobs';
import type { JobArguments, JobName, JobResult, News, Order } from './messages';

type Ask<N extends JobName> = (...given: JobArguments<N>) => Promise<JobResult<N>>;
type AskLong<N extends JobName> = (...given: [...JobArguments<N>, Hooks?]) => Promise<JobResult<N>>;

export interface BackupWorker {
  prepareRepo: Ask<'prepareRepo'>;
  changePassphrase: Ask<'changePassphrase'>;
  probeDrive: AskLong<'probeDrive'>;
  runBackup: AskLong<'runBackup'>;
  listSnapshots: Ask<'listSnapshots'>;
  verifySnapshot: AskLong<'verifySnapshot'>;
  planRestore: Ask<'planRestore'>;
  restoreSnapshot: AskLong<'restoreSnapshot'>;
  restoreOverFolder: AskLong<'restoreOverFolder'>;
  makeLocalSnapshot: AskLong<'makeLocalSnapshot'>;
  lookAtLocalSnapshots: Ask<'lookAtLocalSnapshots'>;
  planCopy: Ask<'planCopy'>;
  listCasesInCopy: AskLong<'listCasesInCopy'>;
  takeCaseFromCopy: AskLong<'takeCaseFromCopy'>;
  compareCopyWith: AskLong<'compareCopyWith'>;
  compareRestored: AskLong<'compareRestored'>;
  setAside: Ask<'setAside'>;
  putBack: Ask<'putBack'>;
  /** Stops the thread; jobs under way answer 'cancelled'. */
  close(): Promise<void>;
}

/** `workerFile`: the built worker; null does the work in this thread (tests). The thread starts with the first job. */
export function createBackupWorker({ workerFile }: { workerFile: string | URL | null }): BackupWorker {
  const desk = workerFile === null ? new Desk(inThisThread) : new Desk((tell, lost) => inThread(workerFile, tell, lost));
  return {
    prepareRepo: (...given) => desk.ask('prepareRepo', given),
    changePassphrase: (...given) => desk.ask('changePassphrase', given),
    probeDrive: (drive, hooks) => desk.ask('probeDrive', [drive], hooks),
    runBackup: (job, hooks) => desk.ask('runBackup', [job], hooks),
    listSnapshots: (...given) => desk.ask('listSnapshots', given),
    verifySnapshot: (drive, passphrase, id, hooks) => desk.ask('verifySnapshot', [drive, passphrase, id], hooks),
    planRestore: (...given) => desk.ask('planRestore', given),
    restoreSnapshot: (job, hooks) => desk.ask('restoreSnapshot', [job], hooks),
    restoreOverFolder: (job, hooks) => desk.ask('restoreOverFolder', [job], hooks),
    makeLocalSnapshot: (job, hooks) => desk.ask('makeLocalSnapshot', [job], hooks),
    lookAtLocalSnapshots: (...given) => desk.ask('lookAtLocalSnapshots', given),
    planCopy: (...given) => desk.ask('planCopy', given),
    listCasesInCopy: (ref, year, hooks) => desk.ask('listCasesInCopy', [ref, year], hooks),
    takeCaseFromCopy: (ref, id, into, hooks) => desk.ask('takeCaseFromCopy', [ref, id, into], hooks),
    compareCopyWith: (ref, folder, hooks) => desk.ask('compareCopyWith', [ref, folder], hooks),
    compareRestored: (there, here, hooks) => desk.ask('compareRestored', [there, here], hooks),
    setAside: (...given) => desk.ask('setAside', given),
    putBack: (...given) => desk.ask('putBack', given),
    close: () => desk.close(),
  };
}

interface Hand {
  order(order: Order): void;
  stop(): Promise<void>;
}
/** Begins the work; `lost` is called when the thread dies. */
type Hire = (tell: (news: News) => void, lost: () => void) => Hand;

const inThisThread: Hire = (tell) => ({ order: takeOrders(tell), stop: async () => {} });

function inThread(workerFile: string | URL, tell: (news: News) => void, lost: () => void): Hand {
  const worker = new Worker(workerFile);
  worker.on('message', tell);
  worker.on('error', lost);
  worker.on('exit', lost);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    order: (order) => worker.postMessage(order),
    stop: async () => {
      await worker.terminate();
    },
  };
}

interface Waiting {
  hooks: Hooks;
  answer(result: Result<unknown>): void;
}

/** Keeps track of who waits for what. */
class Desk {
  readonly #hire: Hire;
  readonly #waiting = new Map<number, Waiting>();
  #hand: Hand | null = null;
  #last = 0;

  constructor(hire: Hire) {
    this.#hire = hire;
  }

  async ask<N extends JobName>(job: N, given: JobArguments<N>, hooks: Hooks = NO_HOOKS): Promise<JobResult<N>> {
    const id = (this.#last += 1);
    const hand = (this.#hand ??= this.#hireOne());
    const cancel = () => hand.order({ id, cancel: true });
    hooks.signal?.addEventListener('abort', cancel, { once: true });
    const result = await new Promise<Result<unknown>>((answer) => {
      this.#waiting.set(id, { hooks, answer });
      hand.order({ id, job, given });
      if (hooks.signal?.aborted) cancel();
    });
    hooks.signal?.removeEventListener('abort', cancel);
    // The worker answers with what the job of that name gives.
    return result as JobResult<N>;
  }

  async close(): Promise<void> {
    const hand = this.#hand;
    this.#lost({ kind: 'cancelled' });
    await hand?.stop();
  }

  #hireOne(): Hand {
    const hand: Hand = this.#hire(
      (news) => this.#hear(news),
      () => {
        // A thread that was closed ends too, perhaps when its successor is at work.
        if (this.#hand === hand) this.#lost({ kind: 'internal', code: 'backup-worker' });
      },
    );
    return hand;
  }

  #hear(news: News): void {
    const waiting = this.#waiting.get(news.id);
    if ('progress' in news) {
      waiting?.hooks.progress(...news.progress);
      return;
    }
    this.#waiting.delete(news.id);
    waiting?.answer(news.result);
  }

  /** Everyone waiting is told; the next job starts a new thread. */
  #lost(error: AppError): void {
    this.#hand = null;
    for (const { answer } of this.#waiting.values()) answer(fail(error));
    this.#waiting.clear();
  }
}
