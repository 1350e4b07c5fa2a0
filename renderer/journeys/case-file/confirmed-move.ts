// Ask, make a move, say that it is saved; or keep the failure to be shown. What every “remove this?” of a case does.
import { useState, type ReactNode } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { MoveInput, MoveName } from '../../../main/domain/moves/all';
import { dossier } from '../../strings/dossier';
import { useConfirm } from '../../ui/confirm';
import { useKit } from '../../ui/kit-context';
import { useMakeMove } from './case-context';

export interface Question {
  title: string;
  children: ReactNode;
  yes: string;
}

export interface ConfirmedMove {
  /** Of the last move; null when it was made. */
  failure: AppError | null;
  /** Asks, and makes the move on yes. */
  ask<N extends MoveName>(question: Question, move: N, input: MoveInput<N>): Promise<void>;
}

/** Only inside CaseProvider. */
export function useConfirmedMove(): ConfirmedMove {
  const { say } = useKit();
  const confirm = useConfirm();
  const makeMove = useMakeMove();
  const [failure, setFailure] = useState<AppError | null>(null);
  const ask: ConfirmedMove['ask'] = async (question, move, input) => {
    if (!(await confirm(question))) return;
    const result = await makeMove(move, input);
    setFailure(result.ok ? null : result.error);
    if (result.ok) say(dossier.saved);
  };
  return { failure, ask };
}
