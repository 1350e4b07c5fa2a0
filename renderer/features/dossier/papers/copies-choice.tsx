// How many copies, from a list that is enough for any agreement of ours without typing.
import { useId } from 'react';
import { papers as words } from '../../../strings/dossier-papers';

export function CopiesChoice({ copies, onChoose }: { copies: number; onChoose(copies: number): void }) {
  const id = useId();
  return (
    <label className="paper-copies" htmlFor={id}>
      {words.copies}
      <select id={id} value={copies} onChange={(event) => onChoose(Number(event.target.value))}>
        {Array.from({ length: Math.max(20, copies) }, (_, i) => (
          <option key={i}>{i + 1}</option>
        ))}
      </select>
    </label>
  );
}
