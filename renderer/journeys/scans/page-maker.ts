// The window's side of the page worker: ask for pages, hear how far it is, stop it. One worker, made when first needed.
import { fail, ok, type AppError, type Result } from '../../../main/contract/errors';
import type { Crop } from '../../../main/domain/scan';
import type { PageAnswer, PageRequest } from './page-messages';

export type PageBytes = Uint8Array<ArrayBuffer>;
export type PictureType = PageRequest['type'];

interface Waiting {
  onPage: (done: number, total: number) => void;
  settle(result: Result<PageBytes[]>): void;
}

let worker: Worker | null = null;
let serial = 0;
const waiting = new Map<number, Waiting>();

/** What may be done while pages are made. */
export interface Hooks {
  signal?: AbortSignal | undefined;
  onPage?: ((done: number, total: number) => void) | undefined;
}

/** The pages of a picture as they are; JPEG. */
export function makePages(file: Blob, type: PictureType, hooks: Hooks = {}): Promise<Result<PageBytes[]>> {
  return ask({ file, type, only: null }, hooks);
}

/** One page, turned and cropped. */
export async function makePage(file: Blob, type: PictureType, only: { index: number; turns: number; crop: Crop | null }, hooks: Hooks = {}): Promise<Result<PageBytes>> {
  const made = await ask({ file, type, only }, hooks);
  if (!made.ok) return made;
  const [page] = made.value;
  return page ? ok(page) : fail({ kind: 'scan-file', problem: 'bad-page' });
}

function ask(question: Omit<PageRequest, 'serial'>, { signal, onPage = () => {} }: Hooks): Promise<Result<PageBytes[]>> {
  return new Promise((resolve) => {
    if (signal?.aborted) {
      resolve(fail({ kind: 'cancelled' }));
      return;
    }
    serial += 1;
    const mine = serial;
    // A decoder in the middle of a page hears nothing: the worker goes, and the next question makes another.
    const stop = () => endWorker({ kind: 'cancelled' });
    signal?.addEventListener('abort', stop, { once: true });
    waiting.set(mine, {
      onPage,
      settle(result) {
        waiting.delete(mine);
        signal?.removeEventListener('abort', stop);
        resolve(result);
      },
    });
    const request: PageRequest = { serial: mine, ...question };
    // A worker's, not a window's: it has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    present().postMessage(request);
  });
}

function present(): Worker {
  worker ??= begin();
  return worker;
}

function begin(): Worker {
  const made = new Worker(new URL('./page-worker.ts', import.meta.url), { type: 'module', name: 'pages' });
  made.addEventListener('message', ({ data }: MessageEvent<PageAnswer>) => hear(data));
  // Out of memory, most likely: what it was working on is said, and the next file finds a fresh one.
  made.addEventListener('error', () => endWorker({ kind: 'scan-file', problem: 'bad-page' }));
  return made;
}

function hear(answer: PageAnswer): void {
  const asked = waiting.get(answer.serial);
  if (!asked) return;
  if (answer.say === 'page') asked.onPage(answer.done, answer.total);
  else asked.settle(answer.say === 'done' ? ok(answer.pages) : fail({ kind: 'scan-file', problem: answer.problem }));
}

/** Ends the worker; whoever waits for it is told why. (Nobody asks for two things at a time.) */
function endWorker(why: AppError): void {
  worker?.terminate();
  worker = null;
  for (const asked of waiting.values()) asked.settle(fail(why));
}
