// What search keeps of a case: everything by which somebody might ask for it, as one line of folded text.
import { categoryByCode, type CategoryGeneration } from '../domain/category';
import { plainNumber } from '../domain/identity';
import type { CaseSummary } from '../domain/summary';
import { SHIPPED_REFERENCE } from '../reference';
import { fold, wholeNumber } from './fold';
import { readingOf, readingsOfName, type Readings } from './pinyin';

/** Characters of an ID number's end that find its bearer: people give the last four, some the last six. */
const TAIL = 6;

/**
 * The search text of a case: numbers, names, title, places, category and brief in characters; names, title, places and category in
 * pinyin and initials; phones; of ID numbers the end, and the whole as one word (see fold.ts). Not the brief's pinyin: it would be half of
 * the text and find everything. Not the mediators: every case of the room has them, the list has a filter for them.
 */
export function searchText(summary: CaseSummary, reference: { categories: readonly CategoryGeneration[] } = SHIPPED_REFERENCE): string {
  const category = categoryByCode(reference.categories, summary.category)?.name ?? '';
  const names = summary.people.flatMap(({ name, otherName }) => [name, otherName]).filter((name) => name !== '');
  const places = [summary.village, summary.place, category];
  const readings = [...names.map(fold).flatMap(readingsOfName), ...[summary.title, ...places].map((text) => readingOf(fold(text)))];
  const parts = [
    ...numbersOf(summary),
    ...[summary.title, ...names, ...places, summary.brief].map(fold),
    ...summary.people.flatMap(({ phones }) => phones.map((phone) => plainNumber(phone).toLowerCase())),
    ...summary.people.flatMap(({ id }) => identityOf(id)),
    ...readings.flatMap(({ full, initials }: Readings) => [full, initials]),
  ];
  return withoutRepeats(parts.join(' ').split(/\s+/u)).join(' ');
}

/** Words that are part of another word find nothing that one does not: names that are in the title, their pinyin that is in its pinyin. */
function withoutRepeats(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (const word of words.toSorted((a, b) => b.length - a.length)) if (!kept.some((longer) => longer.includes(word))) kept.push(word);
  return kept;
}

/** The 卷号 as printed and as people say it: (2026)云隘人调字第017号, 第17号, 2026-17; and the id. */
function numbersOf({ id, number, year, serial }: CaseSummary): string[] {
  return serial === null ? [id] : [fold(number), `第${serial}号`, `${year}-${serial}`, id];
}

function identityOf(id: string): string[] {
  const plain = plainNumber(id).toLowerCase();
  return [plain.slice(-TAIL), wholeNumber(plain) ?? ''];
}
