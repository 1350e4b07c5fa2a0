// F12 封底: how many pages the bound file has.
import { forTheDossier } from './cover';
import type { DirectoryLine, FormContent } from './form-content';

export interface BackCoverWords {
  /** '29'; empty while the dossier is not bound. */
  pages: string;
}

export const F12: FormContent<BackCoverWords> = {
  papers: forTheDossier,
  words: (_, subject, { directory }) => (subject === null ? { day: null, words: { pages: lastPage(directory ?? []) } } : null),
  blank: () => ({ pages: '' }),
};

/** The highest page number in a directory: covers and directory are not counted (domain.md §5). */
function lastPage(directory: readonly DirectoryLine[]): string {
  const pages = directory.flatMap((line) => line.pages.match(/\d+/g) ?? []).map(Number);
  return pages.length === 0 ? '' : String(Math.max(...pages));
}
