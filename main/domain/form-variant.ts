// A room's own version of a form (domain.md: forms' local variants are data): only what differs from the official text is kept.
import { z } from 'zod';
import { cleanText } from './text';

/** 表格式: 四号仿宋 with underlined blanks; 公文式: GB/T 9704, 三号, 22 lines. */
export const PRESETS = ['table', 'official'] as const;
export type Preset = (typeof PRESETS)[number];
export const PRESET_NAMES: Record<Preset, string> = { table: '表格式', official: '公文式' };

/** Brackets round the year of a 卷号 as a form prints it; as-numbered: as the number was given. */
export const BRACKETS = ['as-numbered', '（）', '〔〕', '[]', '()'] as const;
export type Brackets = (typeof BRACKETS)[number];

/** Longest fixed sentence that is accepted at all; see longestFor in form-text.ts. */
const SENTENCE_LIMIT = 2000;

/** A fixed sentence of a form. It stands in a paragraph or a cell of the form, so it is one line however it was typed or pasted. */
export const Sentence = z
  .string()
  .overwrite((raw) => cleanText(raw).replace(/\s*\n\s*/gu, '').trimEnd())
  .max(SENTENCE_LIMIT, `最多 ${SENTENCE_LIMIT} 个字`)
  .default('');

export const FormVariant = z.object({
  /** Fixed sentences, by their key in reference/form-texts. */
  sentences: z.record(z.string(), Sentence).default({}),
  /** Optional lines, by key: printed or not. */
  lines: z.record(z.string(), z.boolean()).default({}),
  /** Order of the fields inside a block, by the block's key. Fields not named come after, in the official order. */
  order: z.record(z.string(), z.array(z.string())).default({}),
  preset: z.enum(PRESETS).nullable().default(null),
  brackets: z.enum(BRACKETS).default('as-numbered'),
  /** How many copies are proposed; null: as the form says. */
  copies: z.int().min(1).max(99).nullable().default(null),
});
export type FormVariant = z.infer<typeof FormVariant>;
