// How large the letters of a reading are: chosen once, the same the next time.
import { useEffect, useState } from 'react';
import { DRAFTS } from '../../../../drafts';
import { useHouse } from '../../../../house';
import { LETTER_SIZES, letterSize } from './steps';

const KEY = 'reading-letters';

/** [px, larger or smaller by one step] */
export function useLetterSize(): [number, (by: 1 | -1) => void] {
  const { settings } = useHouse();
  const [size, setSize] = useState<number>(settings.largeType ? 48 : 40);
  useEffect(() => {
    let here = true;
    void DRAFTS.read(KEY).then((found) => {
      const kept = LETTER_SIZES.find((known) => known === found?.value);
      if (here && kept !== undefined) setSize(kept);
    });
    return () => {
      here = false;
    };
  }, []);
  const change = (by: 1 | -1) => {
    const next = letterSize(size, by);
    setSize(next);
    void DRAFTS.write(KEY, next);
  };
  return [size, change];
}
