// Where whoever is owed may turn when the other side says no: enforcement only where a court has ruled.
import { waysWhenRefused } from '../../../main/domain/confirmation-standing';
import { useHouse } from '../../house';
import { promises } from '../../strings/promises';
import { Note } from '../../ui/panels';
import { useOpenCase } from '../case-file/case-context';

const words = promises.ways;

export function WaysNote() {
  const { book, today } = useHouse();
  const { file } = useOpenCase();
  return (
    <Note tone="soon" title={words.title}>
      {waysWhenRefused(file, book.hasTrait(file.dispute.category, 'labour'), today).map((way) => (
        <span key={way} className="way">
          {words[way]}
        </span>
      ))}
    </Note>
  );
}
