// Who may ask main something, and what counts as a question. Imports nothing of Electron but types, so that every case can be tested.
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type { House } from '../calls/house';
import { fail, type Result } from '../contract/errors';
import type { Log } from '../log';
import { isOurs } from './addresses';
import { describe } from './faults';

type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/** Our own window's top frame, showing a page of ours: nobody else is answered. */
export function isFromOurPage({ sender, senderFrame }: Sender, ours: WebContents | null): boolean {
  // A frame that has gone meanwhile is null.
  return ours !== null && sender === ours && senderFrame !== null && senderFrame === ours.mainFrame && isOurs(senderFrame.url);
}

/**
 * Answers what came over the channel, which may be anything at all.
 * @param started the house's start; no question is answered before, or the first would find no data
 */
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
export const foreignSender: Result<never> = fail({ kind: 'internal', code: 'sender' });
