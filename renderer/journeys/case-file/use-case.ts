// One case as the window holds it: read when opened, replaced by the answer of each save, read again when somebody else saved it.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { CaseFile } from '../../../main/domain/case';
import { call, onEvent } from '../../api';

export interface CaseState {
  file: CaseFile | null;
  error: AppError | null;
  /** Reads the case again; done when the answer is in. */
  again(): Promise<void>;
  /** Takes the case as a save gave it back. */
  put(file: CaseFile): void;
}

export function useCase(id: string): CaseState {
  const [state, setState] = useState<{ id: string; file: CaseFile | null; error: AppError | null }>({ id, file: null, error: null });
  const latest = useRef({ id, revision: 0 });

  const put = useCallback((file: CaseFile) => {
    // An answer that was overtaken by a later save is not news any more.
    if (file.id !== latest.current.id || file.revision < latest.current.revision) return;
    latest.current = { id: file.id, revision: file.revision };
    setState({ id: file.id, file, error: null });
  }, []);
  const again = useCallback(async () => {
    const result = await call('cases.open', { id });
    if (result.ok) put(result.value.file);
    else if (latest.current.id === id) setState((last) => ({ id, file: last.id === id ? last.file : null, error: result.error }));
  }, [id, put]);

  useEffect(() => {
    if (latest.current.id !== id) latest.current = { id, revision: 0 };
    void again();
    return onEvent('case-saved', (saved) => {
      if (saved.id === id && saved.revision > latest.current.revision) void again();
    });
  }, [id, again]);

  return { file: state.id === id ? state.file : null, error: state.id === id ? state.error : null, again, put };
}
