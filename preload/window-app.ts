// What the preload gives the window. Types only.
import type { Result } from '../main/contract/errors';
import type { EventName, EventValue } from '../main/contract/events';
import type { Answer, MethodName, Question } from '../main/contract/methods';

export interface WindowApp {
  /** Asks main. Never rejects. */
  call<N extends MethodName>(method: N, input: Question<N>): Promise<Result<Answer<N>>>;
  /** Listens to what main says unasked; returns how to stop. */
  on<N extends EventName>(event: N, listener: (value: EventValue<N>) => void): () => void;
}
