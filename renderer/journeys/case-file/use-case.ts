// One case as the window holds it: read when opened, replaced by the answer of each save, read again when somebody else saved it.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { CaseFile } from '../../../main/domain/case';
import { leftTheHouse } from '../../../main/domain/version-back';
import { call, onEvent } from '../../api';

export interface CaseState {
  file: CaseFile | null;
  error: AppError | null;
  /** Reads the case again; done when the answer is in. */
  again(): Promise<void>;
  /** Takes the case as a save gave it back. */
  put(file: CaseFile): void;
  /** The last save made here, while nothing was saved since: what Ctrl+Z takes back. */
  done: DoneHere | null;
}

export interface DoneHere {
  revision: number;
  what: string;
  /** Why it cannot be taken back, in words; null when it can. */
  stays: string | null;
}

export function useCase(id: string): CaseState {
  const [state, setState] = useState<{ id: string; file: CaseFile | null; error: AppError | null }>({ id, file: null, error: null });
  const latest = useRef({ id, revision: 0 });
  const [done, setDone] = useState<DoneHere & { id: string } | null>(null);
  /** The case on screen and the one before it: an event may bring a save before its answer does. */
  const shown = useRef<{ now: CaseFile | null; before: CaseFile | null }>({ now: null, before: null });

  const take = useCallback((file: CaseFile) => {
    // An answer that was overtaken by a later save is not news any more.
    if (file.id !== latest.current.id || file.revision < latest.current.revision) return;
    latest.current = { id: file.id, revision: file.revision };
    if (shown.current.now?.revision !== file.revision) shown.current = { now: file, before: shown.current.now };
    setState({ id: file.id, file, error: null });
  }, []);
  const put = useCallback(
    (file: CaseFile) => {
      const { now, before } = shown.current;
      const was = now !== null && now.revision < file.revision ? now : before;
      if (file.id === latest.current.id && file.revision >= latest.current.revision) {
        const what = file.changes.findLast(({ revision }) => revision === file.revision)?.what ?? '';
        setDone({ id: file.id, revision: file.revision, what, stays: was?.id === file.id ? leftTheHouse(file, was) : null });
      }
      take(file);
    },
    [take],
  );
  const again = useCallback(async () => {
    const result = await call('cases.open', { id });
    if (result.ok) take(result.value.file);
    else if (latest.current.id === id) setState((last) => ({ id, file: last.id === id ? last.file : null, error: result.error }));
  }, [id, take]);

  useEffect(() => {
    if (latest.current.id !== id) latest.current = { id, revision: 0 };
    void again();
    return onEvent('case-saved', (saved) => {
      if (saved.id === id && saved.revision > latest.current.revision) void again();
    });
  }, [id, again]);

  const file = state.id === id ? state.file : null;
  return { file, error: state.id === id ? state.error : null, again, put, done: done?.id === id && done.revision === file?.revision ? done : null };
}
