// One form for what is looked for and what is looked in: full width and case do not matter, dots in names neither.

/** Dots that are written inside names of some peoples in many ways, and left out as often. */
const NAME_DOTS = /[·•‧・･]/gu;

/** Folded text: full-width as half-width (NFKC), lower case, without name dots. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(NAME_DOTS, '');
}

const WHOLE_ID = /^(\d{15}|\d{17}[\dx])$/;
const WHOLE_CREDIT_CODE = /^[0-9a-z]{2}\d{6}[0-9a-z]{10}$/;
const A = 'A'.charCodeAt(0);
/** Digits as A to J, letters as a pair of which the first is K, L or M: in capitals, of which folded text has none. */
function inCapitals(sign: string): string {
  const value = parseInt(sign, 36);
  return value < 10 ? String.fromCharCode(A + value) : String.fromCharCode(A + Math.floor(value / 10) + 9, A + (value % 10));
}

/**
 * A whole ID number or credit code as one word that only the whole number matches: the search text knows people's numbers, but no
 * part of one, except its end, finds anybody. Null for anything else. Takes folded text.
 */
export function wholeNumber(word: string): string | null {
  return WHOLE_ID.test(word) || WHOLE_CREDIT_CODE.test(word) ? Array.from(word, inCapitals).join('') : null;
}

/** The words of a query, folded, each once; those contained in another word ask nothing new and are left out. Longest first. */
export function wordsOf(query: string): string[] {
  const words = new Set(
    fold(query)
      .split(/\s+/u)
      .filter((word) => word !== '')
      .map((word) => wholeNumber(word) ?? word),
  );
  const longest = [...words].toSorted((a, b) => b.length - a.length);
  return longest.filter((word, i) => !longest.slice(0, i).some((longer) => longer.includes(word)));
}
