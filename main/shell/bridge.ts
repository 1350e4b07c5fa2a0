// The one channel between window and main: app:call asks, app:event tells.
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { House } from '../calls/house';
import { fail, type Result } from '../contract/errors';
import { isOurs } from './addresses';
import { describe } from './faults';
import type { Log } from '../log';

export const CALL = 'app:call';
export const EVENT = 'app:event';

/** What the bridge needs of the window. */
interface Peer {
  readonly contents: WebContents | null;
}

/** Answers the window's questions once `started`, and passes on what the house says unasked. */
export function answerCalls(house: House, started: Promise<void>, window: Peer, log: Log): void {
  started.catch((fault: unknown) => log('start-failed', describe(fault)));
  ipcMain.handle(CALL, async (event, ...args: unknown[]) => {
    if (!isFromOurPage(event, window.contents)) {
      log('foreign-sender');
      return fail({ kind: 'internal', code: 'sender' });
    }
    return answer(house, started, args, log);
  });
  house.onEvent((name, value) => {
    const { contents } = window;
    if (contents && !contents.isDestroyed() && !contents.isCrashed()) contents.send(EVENT, name, value);
  });
}

/** Our own window's top frame, showing a page of ours: nobody else is answered. */
export function isFromOurPage(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>, ours: WebContents | null): boolean {
  const { sender, senderFrame } = event;
  return ours !== null && sender === ours && senderFrame !== null && senderFrame === ours.mainFrame && isOurs(senderFrame.url);
}

/** Takes anything at all; what is not a question is an error like any other. */
export async function answer(house: Pick<House, 'call'>, started: Promise<void>, args: readonly unknown[], log: Log): Promise<Result<unknown>> {
  const [question, ...rest] = args;
  if (rest.length > 0 || typeof question !== 'object' || question === null) return notAQuestion;
  const { method, input } = question as { method?: unknown; input?: unknown };
  if (typeof method !== 'string') return notAQuestion;
  try {
    await started;
    return await house.call(method, input);
  } catch (fault) {
    log('call-failed', describe(fault));
    return fail({ kind: 'internal', code: 'call' });
  }
}

const notAQuestion: Result<never> = fail({ kind: 'bad-input', fields: [{ path: '', say: '程序内部的提问不完整' }] });
