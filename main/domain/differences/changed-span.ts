// Of two long texts, the stretch that differs with a little around it: a record of three pages is not read twice for one word.

/** Shorter texts are shown whole. In characters a person counts. */
const SHORT = 60;
/** Characters kept before and after what changed. */
const AROUND = 12;

/** Both texts, cut down to where they differ when they are long; … stands for what is the same. */
export function changedSpan(from: string, to: string): { from: string; to: string } {
  const a = [...from];
  const b = [...to];
  if (from === '' || to === '' || (a.length <= SHORT && b.length <= SHORT)) return { from, to };
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same += 1;
  let sameEnd = 0;
  while (sameEnd < shorter - same && a[a.length - 1 - sameEnd] === b[b.length - 1 - sameEnd]) sameEnd += 1;
  return { from: cut(a, same, sameEnd), to: cut(b, same, sameEnd) };
}

function cut(text: readonly string[], same: number, sameEnd: number): string {
  const start = Math.max(0, same - AROUND);
  const end = Math.min(text.length, text.length - sameEnd + AROUND);
  return `${start > 0 ? '…' : ''}${text.slice(start, end).join('')}${end < text.length ? '…' : ''}`;
}
