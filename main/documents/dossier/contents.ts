// What a reader of the bound PDF finds its way by: bookmarks part by part, and the label of each page.
import type { Bookmark } from './outline';
import type { Laid } from './proof';

/** Covers and directory on the first level; parts with their pieces under them. */
export function bookmarksOf(laid: readonly Laid[]): Bookmark[] {
  const top: Bookmark[] = [];
  for (const [i, { piece, from }] of laid.entries()) {
    const bookmark: Bookmark = { title: piece.title, page: from, under: [] };
    if (piece.section === null) top.push(bookmark);
    else if (laid[i - 1]?.piece.section === piece.section) top.at(-1)?.under.push(bookmark);
    else top.push({ title: piece.section, page: from, under: [bookmark] });
  }
  return top;
}

/** The number printed on each page; where there is none, what the page is. */
export function labelsOf(laid: readonly Laid[]): (number | string)[] {
  return laid.flatMap(({ piece, stamps }) =>
    stamps.map((stamp, i) => {
      if (stamp === null) return stamps.length === 1 ? piece.title : `${piece.title}${i + 1}`;
      return /^\d+$/.test(stamp) ? Number(stamp) : stamp;
    }),
  );
}
