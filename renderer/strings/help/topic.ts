// What a topic of the manual is made of. Plain words for somebody who would rather ask a neighbour.

export type Block =
  /** A paragraph. */
  | { p: string }
  /** Steps to do one after the other. */
  | { steps: readonly string[] }
  /** Things to know, in no order. */
  | { points: readonly string[] }
  /** Something that matters. */
  | { note: string }
  /** A small heading. */
  | { head: string }
  /** Keys and what they do. */
  | { keys: readonly (readonly [key: string, does: string])[] };

export interface Topic {
  id: string;
  title: string;
  blocks: readonly Block[];
}

/** All words of a topic, for searching. */
export function wordsOf({ title, blocks }: Topic): string {
  return [title, ...blocks.flatMap((block) => Object.values(block).flat(2))].join(' ');
}
