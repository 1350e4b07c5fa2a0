// The rows of a list of up to 50,000 cases: asked for in slices as they come into sight, kept while near.
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { CaseRow } from '../../../main/contract/shapes';
import { call, onEvent } from '../../api';
import type { Filter } from './filter-query';
import { addSlice, firstIn, NO_SLICES, rowAt, SLICE, slicesFor } from './slices';

export interface Rows {
  /** null until the first answer. */
  total: number | null;
  /** The rows shown belong to an earlier filter; the answer to this one is on its way. */
  stale: boolean;
  error: AppError | null;
  rowAt(index: number): CaseRow | undefined;
  again(): void;
}

/** Rows of the cases that pass `filter`; those from `first` to `last` are in sight. Asks again when a case was saved. */
export function useRows(filter: Filter, first: number, last: number): Rows {
  const [slices, add] = useReducer(addSlice, NO_SLICES);
  const [failure, setFailure] = useState<{ turn: string; error: AppError } | null>(null);
  const [count, setCount] = useState(0);
  const turn = JSON.stringify([filter, count]);
  const asked = useRef({ turn: '', slices: new Set<number>() });

  useEffect(() => {
    if (asked.current.turn !== turn) asked.current = { turn, slices: new Set() };
    const { current } = asked;
    const have = slices.turn === turn ? slices.rows : NO_SLICES.rows;
    for (const slice of slicesFor(first, last)) {
      if (have.has(slice) || current.slices.has(slice)) continue;
      current.slices.add(slice);
      void call('cases.list', { filter, offset: firstIn(slice), limit: SLICE }).then((result) => {
        current.slices.delete(slice);
        // An answer to a question that nobody asks any more.
        if (asked.current !== current) return;
        if (result.ok) add({ turn, slice, ...result.value });
        else setFailure({ turn, error: result.error });
      });
    }
    // The filter is in `turn`, by content.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [turn, first, last, slices]);

  const again = useCallback(() => setCount((n) => n + 1), []);
  useEffect(() => {
    const stops = [onEvent('case-saved', again), onEvent('house-changed', again)];
    return () => stops.forEach((stop) => stop());
  }, [again]);

  return {
    total: slices === NO_SLICES ? null : slices.total,
    stale: slices.turn !== turn,
    error: failure?.turn === turn ? failure.error : null,
    rowAt: (index) => rowAt(slices, index),
    again,
  };
}
