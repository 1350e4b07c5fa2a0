// 组字描述: the last resort for a character that no font of ours can print (domain.md §8.4). It is written as a description such as
// （上山下夆）, kept beside the case with what it stands for, and with a drawing of it where somebody made one.
import { z } from 'zod';
import { Instant } from './day';
import { Line } from './text';

export const DescribedCharacter = z.object({
  id: z.string(),
  /** As it stands in names and texts of this case, brackets included: （上山下夆）. Found by this. */
  written: Line.refine((text) => /^（[^（）]{2,20}）$/u.test(text), '请写成“（上山下夆）”的样子'),
  /** The character itself where a computer has it (it may be a private-use one), for the record. */
  character: Line,
  /** A drawing of it as a PNG in the case's scans folder, named by hash; empty: none. */
  drawing: Line,
  note: Line,
  at: Instant,
  by: Line,
});
export type DescribedCharacter = z.infer<typeof DescribedCharacter>;
