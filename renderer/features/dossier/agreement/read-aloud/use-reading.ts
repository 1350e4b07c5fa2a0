// A reading under way, kept as a draft with every step: a power cut, Esc or a quarrel in the middle costs nothing.
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import type { Agreement } from '../../../../../main/domain/agreement';
import { readingParts, type ReadingPart } from '../../../../../main/domain/reading';
import { DRAFT_KEYS } from '../../../../draft-keys';
import { DRAFTS } from '../../../../drafts';
import { useOpenCase } from '../../../../journeys/case-file/case-context';
import { digest } from '../../../../journeys/case-file/digest';
import { usuallyPresent } from './present';
import { fitting, ReadingState } from './steps';

const Kept = z.object({ form: ReadingState, basis: z.string() });

/** Name of the draft of one agreement's reading. */
export const readingDraft = (caseId: string, agreement: string) => DRAFT_KEYS.inCase(caseId, 'reading', agreement);

export interface ReadingUnderWay {
  parts: ReadingPart[];
  state: ReadingState;
  /** What was found when it opened: nothing, a reading to go on with, or one of words that changed since. */
  found: 'nothing' | 'stopped' | 'changed';
  change(next: ReadingState): void;
  /** Forgets it: it is stored, or begun anew. */
  drop(): Promise<void>;
}

/** Mark of the words to be read: a reading goes on as long as it stays the same. */
export const wordsMark = (agreement: Agreement) => digest(readingParts(agreement));

/** null until the draft is known. Its owner begins anew when `wordsMark` changes; other saves of the case do not disturb it. */
export function useReading(agreement: Agreement): ReadingUnderWay | null {
  const { file } = useOpenCase();
  const [parts] = useState(() => readingParts(agreement));
  const [basis] = useState(() => wordsMark(agreement));
  const key = readingDraft(file.id, agreement.id);
  const [begun, setBegun] = useState<{ state: ReadingState; found: ReadingUnderWay['found'] } | null>(null);
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  const fresh = useRef<ReadingState>({ at: -1, read: [], present: agreement.reading?.present ?? usuallyPresent(file) });

  useEffect(() => {
    let here = true;
    void DRAFTS.read(key).then((draft) => {
      if (!here) return;
      const kept = Kept.safeParse(draft?.value);
      if (!kept.success) return setBegun({ state: fresh.current, found: 'nothing' });
      const changed = kept.data.basis !== basis;
      const state = changed ? { ...fresh.current, present: kept.data.form.present } : fitting(kept.data.form, parts);
      // Where it stopped is offered on the first page, so that nobody finds themselves in the middle of a sentence.
      setBegun({ state: { ...state, at: -1 }, found: changed ? 'changed' : state.read.length > 0 ? 'stopped' : 'nothing' });
    });
    return () => {
      here = false;
    };
  }, [key, basis, parts]);

  if (begun === null) return null;
  const then = (work: () => Promise<unknown>) => {
    writing.current = writing.current.then(work);
    return writing.current.then(() => undefined);
  };
  return {
    parts,
    state: begun.state,
    found: begun.found,
    change: (state) => {
      setBegun({ ...begun, state });
      // Nothing read yet is nothing to go on with.
      if (state.read.length > 0) void then(() => DRAFTS.write(key, { form: state, basis }));
    },
    drop: () => then(() => DRAFTS.drop(key)),
  };
}
