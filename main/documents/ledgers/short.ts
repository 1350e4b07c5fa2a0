// What a narrow column takes: days in figures, the first names of many, the beginning of a story.
import { parts, type Day } from '../../domain/day';

/** So many names in a cell. */
const NAMES = 5;

/** 2026.3.9 */
export function shortDay(day: Day): string {
  return parts(day).join('.');
}

/** All names, or the first and how many there are: 向大明等9方. */
export function shortNames(names: readonly string[]): string {
  return names.length > NAMES ? `${names[0]}等${names.length}方` : names.join('、');
}

/** A text on one line, up to so many characters; that there is more is shown by …… */
export function inShort(text: string, most: number): string {
  const characters = [...text.trim().replace(/\s*\n\s*/gu, '　')];
  return characters.length > most ? `${characters.slice(0, most).join('')}……` : characters.join('');
}
