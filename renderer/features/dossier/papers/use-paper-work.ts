// What is done with a frozen paper: printed, opened elsewhere, copied; and what the person says came out. Failures stay on screen.
import { useCallback, useState } from 'react';
import type { AppError, Result } from '../../../../main/contract/errors';
import type { CaseFile } from '../../../../main/domain/case';
import type { Paper } from '../../../../main/domain/paper';
import { call } from '../../../api';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { papers as words } from '../../../strings/dossier-papers';
import { useKit } from '../../../ui/kit-context';
import type { Printing } from './paper-lines';

export interface PaperWork {
  /** What is under way; nothing else is begun meanwhile. */
  busy: 'print' | 'open' | 'save' | 'answer' | null;
  failure: AppError | null;
  /** Closed the system's print window without printing. */
  cancelled: boolean;
  /** Good news to show. */
  done: string;
  /** Just printed: the question how it came out takes the focus. */
  printed: boolean;
  /** Prints the frozen bytes of a paper of `file`, which may be newer than the one on screen. */
  print(file: CaseFile, paper: Paper, copies: number, printer: string): void;
  answer(paper: Paper, printing: Printing, cameOut: boolean): void;
  openOutside(paper: Paper): void;
  saveCopy(paper: Paper): void;
  /** Opened or taken along just now: it may have been printed there. */
  taken: { paper: string; how: 'reader' | 'stick' } | null;
  printedElsewhere(paper: Paper, copies: number, how: 'reader' | 'stick'): void;
}

type Told = Pick<PaperWork, 'busy' | 'failure' | 'cancelled' | 'done' | 'printed' | 'taken'>;
const QUIET: Told = { busy: null, failure: null, cancelled: false, done: '', printed: false, taken: null };

export function usePaperWork(): PaperWork {
  const { file, put, again } = useOpenCase();
  const { say } = useKit();
  const [told, setTold] = useState<Told>(QUIET);
  const { id, revision } = file;

  const run = useCallback(
    async <T,>(busy: NonNullable<Told['busy']>, work: Promise<Result<T>>, onDone: (value: T) => Partial<Told>) => {
      setTold({ ...QUIET, busy });
      const result = await work;
      if (result.ok) setTold({ ...QUIET, ...onDone(result.value) });
      else if (result.error.kind === 'cancelled') setTold({ ...QUIET, cancelled: true });
      else {
        setTold({ ...QUIET, failure: result.error });
        if (result.error.kind === 'saved-elsewhere') void again();
      }
    },
    [again],
  );
  const putBack = ({ file: saved }: { file: CaseFile }) => {
    put(saved);
    return {};
  };
  return {
    ...told,
    print: (present, paper, copies, printer) => void run('print', call('papers.print', { id, revision: present.revision, paper: paper.id, copies, printer }), (value) => ({ ...putBack(value), printed: true })),
    answer: (paper, { at }, cameOut) => void run('answer', call('papers.cameOut', { id, revision, paper: paper.id, at, cameOut }), putBack),
    openOutside: (paper) => void run('open', call('papers.openOutside', { id, paper: paper.id }), () => ({ taken: { paper: paper.id, how: 'reader' } })),
    printedElsewhere: (paper, copies, how) => void run('answer', call('papers.printedElsewhere', { id, revision, paper: paper.id, copies, how }), putBack),
    saveCopy: (paper) =>
      void run('save', call('papers.saveCopy', { id, paper: paper.id }), ({ saved }) => {
        if (saved) say(words.saved);
        return saved ? { done: words.saved, taken: { paper: paper.id, how: 'stick' as const } } : {};
      }),
  };
}
