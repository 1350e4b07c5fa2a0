// Characters that no face of ours can print, found while somebody types. Verdicts are kept: a character is asked about once.
import { useEffect, useState } from 'react';
import { cleanText } from '../../../main/domain/text';
import { call } from '../../api';

export interface Unprintable {
  character: string;
  /** A character of a private area, as old household systems made them: it means something else on every machine. */
  privateUse: boolean;
}

/** null: prints. */
const verdicts = new Map<string, Unprintable | null>();

/** Ordinary hanzi, ASCII, Chinese punctuation and full-width forms: every face has them (fonts.test.ts), no need to ask. */
const SURELY_PRINTS = /[\n\t\u0020-\u007e\u3000-\u301f\u4e00-\u9fa5\uff01-\uff5e\u2018\u2019\u201c\u201d\u2026\u2014\u00b7]/gu;

/** The characters of a text that are worth asking about, each once; what saving removes or replaces anyway is not among them. */
export function doubtful(text: string): string[] {
  return [...new Set(cleanText(text).replace(SURELY_PRINTS, ''))];
}

/** Where a character stands in a text, counted from 1 as a person counts: rare characters once, what is typed as it is typed. */
export function placesIn(text: string, character: string): number[] {
  return [...text].flatMap((each, i) => (each === character ? [i + 1] : []));
}

/** Long enough not to ask in the middle of a word, short enough to be said “at once”. */
const WAIT = 300;

/** Of a text, what cannot be printed. Answers come a moment after the last change. */
export function useUnprintable(text: string): Unprintable[] {
  const [, setTurn] = useState(0);
  const asked = doubtful(text);
  const unknown = asked.filter((character) => !verdicts.has(character)).join('');
  useEffect(() => {
    if (unknown === '') return undefined;
    let here = true;
    const timer = setTimeout(() => {
      void call('papers.unprintable', { text: unknown }).then((result) => {
        if (!result.ok) return;
        for (const character of unknown) verdicts.set(character, null);
        for (const { character, privateUse } of result.value.characters) verdicts.set(character, { character, privateUse });
        if (here) setTurn((n) => n + 1);
      });
    }, WAIT);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [unknown]);
  return asked.flatMap((character) => verdicts.get(character) ?? []);
}
