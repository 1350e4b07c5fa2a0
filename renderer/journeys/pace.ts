// How fast long work goes and how long it will take: of the last seconds, so that a slow stick is not judged by a quick beginning.
import { useEffect, useRef, useState } from 'react';

export interface Pace {
  /** Amount per second; null while nobody can say. */
  speed: number | null;
  /** Seconds left, rounded as far as they can be believed; null while nobody can say. */
  left: number | null;
}

interface Sample {
  /** Milliseconds. */
  at: number;
  done: number;
}

const WINDOW_MS = 12_000;
/** Before this much time and this much work nobody can say how long it takes. */
const LEAST_MS = 3000;
const LEAST_PART = 0.01;
const UNKNOWN: Pace = { speed: null, left: null };

/** Samples of the last seconds, with one more. Going back (a new phase) begins anew. */
export function withSample(samples: readonly Sample[], next: Sample): Sample[] {
  const last = samples.at(-1);
  if (last !== undefined && next.done < last.done) return [next];
  return [...samples.filter(({ at }) => next.at - at <= WINDOW_MS), next];
}

/** The pace of the samples; `now` counts, too: a stick that stands still gets slower. */
export function paceOf(samples: readonly Sample[], total: number, now: number): Pace {
  const [first] = samples;
  const last = samples.at(-1);
  if (first === undefined || last === undefined || total <= 0) return UNKNOWN;
  const time = now - first.at;
  const gone = last.done - first.done;
  if (time < LEAST_MS || gone < total * LEAST_PART) return UNKNOWN;
  const speed = (gone / time) * 1000;
  return { speed, left: rounded((total - last.done) / speed) };
}

/** To five seconds, half minutes, minutes: nearer would be a lie. */
function rounded(seconds: number): number {
  const step = seconds < 60 ? 5 : seconds < 300 ? 30 : 60;
  return Math.max(step, Math.ceil(seconds / step) * step);
}

/** The pace of work that has `done` of `total`; `what` names the amount, and another one begins anew. */
export function usePace(what: string, done: number, total: number): Pace {
  const samples = useRef<{ what: string; list: Sample[] }>({ what, list: [] });
  const [pace, setPace] = useState(UNKNOWN);
  useEffect(() => {
    const now = performance.now();
    const list = samples.current.what === what ? samples.current.list : [];
    samples.current = { what, list: withSample(list, { at: now, done }) };
    setPace(paceOf(samples.current.list, total, now));
  }, [what, done, total]);
  return pace;
}
