// The case that a page or a sheet is about, for everything inside it.
import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react';
import type { Result } from '../../../main/contract/errors';
import type { CaseFile } from '../../../main/domain/case';
import type { MoveInput, MoveName } from '../../../main/domain/moves/all';
import { call } from '../../api';
import type { CaseState } from './use-case';

export interface OpenCase extends Pick<CaseState, 'again' | 'put'> {
  file: CaseFile;
}

const CaseContext = createContext<OpenCase | null>(null);

export function CaseProvider({ file, again, put, children }: OpenCase & { children: ReactNode }) {
  const value = useMemo(() => ({ file, again, put }), [file, again, put]);
  return <CaseContext value={value}>{children}</CaseContext>;
}

/** The case around; only inside CaseProvider. */
export function useOpenCase(): OpenCase {
  const open = useContext(CaseContext);
  if (open === null) throw new Error('no open case');
  return open;
}

/** The case around, where there is one: at registration there is none yet. */
export function useCaseIfOpen(): OpenCase | null {
  return useContext(CaseContext);
}

export type MakeMove = <N extends MoveName>(move: N, input: MoveInput<N>) => Promise<Result<{ file: CaseFile }>>;

/** Makes a move without a form, on the case as it is shown. */
export function useMakeMove(): MakeMove {
  const { file, put } = useOpenCase();
  const { id, revision } = file;
  return useCallback(
    async (move, input) => {
      const result = await call('cases.move', { id, revision, move, input });
      if (result.ok) put(result.value.file);
      return result;
    },
    [id, revision, put],
  );
}
