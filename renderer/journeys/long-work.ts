// Long work in main (backup, check, restore): what it is doing now, and a safe way to stop it.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { EventValue } from '../../main/contract/events';
import { call, onEvent } from '../api';

type Job = EventValue<'progress'>['job'];

export interface LongWork {
  running: boolean;
  phase: string;
  done: number;
  total: number;
  cancelling: boolean;
  /** Runs `work` and shows what main tells of it meanwhile. */
  run<T>(work: () => Promise<T>): Promise<T>;
  cancel(): void;
}

const NOTHING = { phase: '', done: 0, total: 0 };

/** `jobs`: whose progress to follow. `first`: what to say before main says anything. `stop`: the question that stops the work. */
export function useLongWork(jobs: readonly Job[], first: string, stop: 'backup.cancel' | 'dossier.cancel' = 'backup.cancel'): LongWork {
  const [running, setRunning] = useState(false);
  const [cancelling, setCancelling] = useState(false);
  const [told, setTold] = useState(NOTHING);
  const here = useRef(true);
  const followed = jobs.join(' ');
  useEffect(() => {
    here.current = true;
    const unfollow = onEvent('progress', ({ job, phase, done, total }) => {
      if (followed.split(' ').includes(job)) setTold({ phase, done, total });
    });
    return () => {
      here.current = false;
      unfollow();
    };
  }, [followed]);
  const run = useCallback(async <T>(work: () => Promise<T>): Promise<T> => {
    setRunning(true);
    setCancelling(false);
    setTold(NOTHING);
    try {
      return await work();
    } finally {
      if (here.current) setRunning(false);
    }
  }, []);
  const cancel = useCallback(() => {
    setCancelling(true);
    void call(stop, {});
  }, [stop]);
  return { running, cancelling, ...told, phase: told.phase || first, run, cancel };
}
