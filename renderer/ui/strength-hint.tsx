// The honest word under a new passphrase: how hard it is to guess, and the one thing that would help most. It forbids nothing.
import { useEffect, useState } from 'react';
import { kit } from '../strings/kit';
import { isTooShort, judge, LEAST_PASSPHRASE, type Judgement } from './passphrase-strength';

const words = kit.strength;

export function StrengthHint({ passphrase, own }: { passphrase: string; own: readonly string[] }) {
  const [judged, setJudged] = useState<Judgement | null>(null);
  const short = isTooShort(passphrase);
  const known = own.join('\n');
  useEffect(() => {
    if (short) return;
    let typedOn = false;
    // Without the lists there is no hint, and nothing else is different.
    judge(passphrase, known.split('\n')).then(
      (told) => !typedOn && setJudged(told),
      () => !typedOn && setJudged(null),
    );
    return () => {
      typedOn = true;
    };
  }, [passphrase, known, short]);
  if (passphrase === '' || (!short && judged === null)) return null;
  return (
    <p className={`strength ${short ? 'short' : judged?.strength}`} role="status">
      <span className="strength-bar" aria-hidden />
      {short || judged === null ? words.short(LEAST_PASSPHRASE) : `${words.levels[judged.strength]}${words.advice[judged.advice]}`}
    </p>
  );
}
