// The house: all calls and their state behind one door. Plain Node; the shell, the terminal and the tests open it with their ports.
import type { Result } from '../contract/errors';
import type { EventName } from '../contract/events';
import type { Answer, MethodName, Question } from '../contract/methods';
import { Context } from './context';
import { dispatch } from './dispatch';
import type { HousePorts } from './ports';
import { Reminder } from './reminder';

export type { HousePorts } from './ports';

export interface House {
  /** Reads what this PC remembers and opens its data folder, if any. */
  start(): Promise<void>;
  /** Any method with any input, as it comes over the bridge. */
  call(method: string, input: unknown): Promise<Result<unknown>>;
  /** The same, typed, for callers in this process. */
  ask<N extends MethodName>(method: N, input: Question<N>): Promise<Result<Answer<N>>>;
  onEvent(listener: (name: EventName, value: unknown) => void): () => void;
  /** A token for a path the caller chose itself (the terminal); a window never names paths. */
  token(path: string): string;
  /** Reminds of the day's work if it is time to; to be asked at the start and every minute. True when something was said. */
  remind(): Promise<boolean>;
  /** Makes a snapshot of the data on this PC if it is time to; to be asked every minute. True when one was made. */
  keepSnapshots(): Promise<boolean>;
  /** Makes the last one of the day, if that is quick; before `close`, where a person leaves. */
  leaving(): Promise<void>;
  /** Loads fonts and compiles code for the first paper; for an idle moment after the window is up. */
  warmUp(): Promise<void>;
  close(): Promise<void>;
}

export function createHouse(ports: HousePorts): House {
  const context = new Context(ports);
  const reminder = new Reminder(context);
  return {
    start: () => context.start(),
    call: (method, input) => dispatch(context, method, input),
    ask: (method, input) => dispatch(context, method, input) as Promise<Result<never>>,
    onEvent: (listener) => context.onEvent(listener),
    token: (path) => context.tokens.give(path).token,
    remind: () => reminder.look(),
    keepSnapshots: () => context.snapshots.look(),
    leaving: () => context.snapshots.closing(),
    warmUp: () => context.renderer.warmUp(),
    close: () => context.close(),
  };
}
