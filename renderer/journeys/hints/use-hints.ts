// Other cases with the same people or about the same thing, looked for while somebody types.
import { useEffect, useState } from 'react';
import type { Hint } from '../../../main/contract/shapes';
import type { PartyInForm } from '../parties/party-values';
import { useCall } from '../../use-call';

export interface About {
  /** The case itself, once it is one. */
  except: string | null;
  parties: readonly PartyInForm[];
  village: string;
  category: string;
}

type Question = Parameters<typeof useCall<'cases.hints'>>[1];

/** People asked about at once; the contract takes no more. */
const MOST = 60;
/** After the last key: a name is whole by then. */
const WAIT = 500;

/** The question for what a form says; null while nobody is named. */
export function hintsQuestion({ except, parties, village, category }: About): Question {
  const people = parties.flatMap((party) => [
    { name: party.name ?? '', number: (party.kind === 'person' ? party.document?.number : party.creditCode) ?? '' },
    ...(party.standIns ?? []).map((s) => ({ name: s.name ?? '', number: s.document?.number ?? '' })),
  ]);
  const named = people.map(({ name, number }) => ({ name: name.trim().slice(0, 200), number: number.slice(0, 40) })).filter(({ name, number }) => name.length >= 2 || number.length >= 8);
  return named.length === 0 ? null : { except, people: named.slice(0, MOST), village: village.slice(0, 200), category: category.slice(0, 40) };
}

/** Hints for `about`, a moment after it stopped changing; null while there is nobody to ask about. */
export function useHints(about: About): Hint[] | null {
  const question = hintsQuestion(about);
  const key = JSON.stringify(question);
  const [asked, setAsked] = useState<{ key: string; question: Question }>({ key, question });
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ key, question: JSON.parse(key) as Question }), WAIT);
    return () => clearTimeout(timer);
  }, [key]);
  const answer = useCall('cases.hints', asked.question, ['case-saved']);
  return asked.question === null || answer.value === null ? null : answer.value.hints;
}
