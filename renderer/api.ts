// The only file that touches window.app: typed questions to main, and what main says unasked.
import type { EventName, EventValue } from '../main/contract/events';
import type { AppError, Result } from '../main/contract/errors';
import type { Answer, MethodName, Question } from '../main/contract/methods';

interface Bridge {
  call(method: string, input: unknown): Promise<unknown>;
  on(event: string, listener: (value: never) => void): () => void;
}

const bridge = (): Bridge => (window as unknown as { app: Bridge }).app;

/**
 * Asks main. Never rejects: a broken bridge is an `internal` error like any other, so that no caller needs a second way
 * to fail.
 */
export async function call<N extends MethodName>(method: N, input: Question<N>): Promise<Result<Answer<N>>> {
  try {
    return (await bridge().call(method, input)) as Result<Answer<N>>;
  } catch {
    return { ok: false, error: BROKEN };
  }
}

const BROKEN: AppError = { kind: 'internal', code: 'bridge' };

/** Listens to main; returns how to stop. */
export function onEvent<N extends EventName>(event: N, listener: (value: EventValue<N>) => void): () => void {
  return bridge().on(event, listener as (value: never) => void);
}
