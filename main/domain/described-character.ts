// 组字描述: the last resort for a character that no font of ours can print (domain.md §8.4). It is written as a description such as
// （上山下夆）, kept beside the case with what it stands for, and with a drawing of it where somebody made one.
import { z } from 'zod';
import { Instant } from './day';
import { Line } from './text';

/** A drawing of a character: a PNG in the case's scans folder, named by hash. */
export const Drawing = z.object({
  file: Line,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** In pixels. */
  width: z.int().min(1).max(2000),
  height: z.int().min(1).max(2000),
});
export type Drawing = z.infer<typeof Drawing>;

export const DescribedCharacter = z.object({
  id: z.string(),
  /** As it stands in names and texts of this case, brackets included: （上山下夆）. Found by this. */
  written: Line.refine((text) => /^（[^（）]{2,20}）$/u.test(text), '请写成“（上山下夆）”的样子'),
  /** The character itself where a computer has it (it may be a private-use one), for the record. */
  character: Line,
  /** null: nobody drew it. */
  drawing: Drawing.nullable().default(null),
  note: Line,
  at: Instant,
  by: Line,
});
export type DescribedCharacter = z.infer<typeof DescribedCharacter>;

/** How a character is put together, with the words that stand before its parts. */
export const STRUCTURES = {
  'top-bottom': ['上', '下'],
  'left-right': ['左', '右'],
  'outer-inner': ['外', '内'],
  'top-middle-bottom': ['上', '中', '下'],
  'left-middle-right': ['左', '中', '右'],
} as const;
export type Structure = keyof typeof STRUCTURES;

/** （上山下夆） for parts 山, 夆 one above the other; empty while a part is missing. */
export function described(structure: Structure, parts: readonly string[]): string {
  const named = STRUCTURES[structure].map((where, i) => [where, (parts[i] ?? '').trim()] as const);
  return named.some(([, part]) => part === '') ? '' : `（${named.map(([where, part]) => `${where}${part}`).join('')}）`;
}

/** A description somebody wrote in their own words, in the brackets that mark it; brackets of theirs are not doubled. */
export function describedFreely(words: string): string {
  const bare = words.trim().replace(/^[（(]|[）)]$/gu, '');
  return bare === '' ? '' : `（${bare}）`;
}

/** The described characters that stand in some text, in the order given. */
export function describedIn<C extends Pick<DescribedCharacter, 'written'>>(texts: readonly string[], characters: readonly C[]): C[] {
  return characters.filter(({ written }) => written !== '' && texts.some((text) => text.includes(written)));
}
