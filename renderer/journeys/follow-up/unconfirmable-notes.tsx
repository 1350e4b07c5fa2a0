// Which clauses a court will not confirm, where that is known.
import { useMemo } from 'react';
import { useHouse } from '../../house';
import { promises } from '../../strings/promises';
import { Note } from '../../ui/panels';
import { useOpenCase } from '../case-file/case-context';
import { unconfirmable } from '../../../main/domain/unconfirmable';

export function UnconfirmableNotes() {
  const { reference, book, today } = useHouse();
  const { file } = useOpenCase();
  const found = useMemo(() => unconfirmable(file, reference.words, book, today), [file, reference.words, book, today]);
  return found.map(({ why, clauses }) => (
    <Note key={why} tone="soon">
      {promises.unconfirmable[why](clauses.join('、'))}
    </Note>
  ));
}
