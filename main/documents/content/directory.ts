// F1 卷内目录: what is in the bound file, on which pages. Known only when the file is bound; until then a table to fill in.
import { forTheDossier } from './cover';
import type { DirectoryLine, FormContent } from './form-content';

export interface DirectoryWords {
  /** In the order in which they are bound; empty: to be filled in by hand. */
  lines: DirectoryLine[];
}

export const F1: FormContent<DirectoryWords> = {
  papers: forTheDossier,
  words: (_, subject, { directory }) => (subject === null ? { day: null, words: { lines: (directory ?? []).map(({ title, pages, note }) => ({ title, pages, note })) } } : null),
  blank: () => ({ lines: [] }),
};
