// When a restore was last tried.
import { useHouse } from '../../house';
import { rehearse as words } from '../../strings/copies';
import { whenShown } from '../../ui/when';

export function RehearsalLine() {
  const { last } = useHouse().rehearsed;
  return <p className="field-hint">{last === null ? words.never : words.last(whenShown(last.at, true), last.good)}</p>;
}
