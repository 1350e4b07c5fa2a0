// A question to main as React state: asked when the input changes, asked again on demand or when main says something changed.
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { EventName } from '../main/contract/events';
import type { AppError } from '../main/contract/errors';
import type { Answer, MethodName, Question } from '../main/contract/methods';
import { call, onEvent } from './api';

export interface Asked<T> {
  /** The last good answer; kept on screen while a newer one is on its way. */
  value: T | null;
  error: AppError | null;
  /** True until the answer to the present input has come. */
  loading: boolean;
  again(): void;
}

/**
 * Asks `method` with `input` (compared by content). `input` null: do not ask yet. `refreshOn` names events after which it
 * asks again. Late answers to older questions are dropped.
 */
export function useCall<N extends MethodName>(method: N, input: Question<N> | null, refreshOn: readonly EventName[] = []): Asked<Answer<N>> {
  const [answer, setAnswer] = useState<{ key: string; value: Answer<N> | null; error: AppError | null } | null>(null);
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify([method, input]);
  // By content: an input made anew at each rendering is still the same question.
  const present = useEffectEvent(() => input);

  useEffect(() => {
    const question = present();
    if (question === null) return undefined;
    let current = true;
    void call(method, question).then((result) => {
      if (!current) return;
      setAnswer((last) => (result.ok ? { key, value: result.value, error: null } : { key, value: last?.value ?? null, error: result.error }));
    });
    return () => {
      current = false;
    };
  }, [method, key, turn]);

  const again = useCallback(() => setTurn((n) => n + 1), []);
  const events = refreshOn.join(' ');
  useEffect(() => {
    const stops = events === '' ? [] : events.split(' ').map((event) => onEvent(event as EventName, again));
    return () => stops.forEach((stop) => stop());
  }, [events, again]);

  return { value: answer?.value ?? null, error: answer?.key === key ? answer.error : null, loading: input !== null && answer?.key !== key, again };
}
