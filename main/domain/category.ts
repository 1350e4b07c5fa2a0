// Categories of disputes: lists that changed over the years, kept as data by generation (domain.md §3.2).
import { z } from 'zod';
import { Day } from './day';

export const Category = z.object({
  code: z.string(),
  name: z.string(),
  /** Column of the official statistics it counts in; its own code for an official category. */
  column: z.string(),
  /** What other rules need to know about it. */
  traits: z.array(z.enum(['labour', 'land', 'family'])).default([]),
});
export type Category = z.infer<typeof Category>;
export type CategoryTrait = Category['traits'][number];

export const CategoryGeneration = z.object({
  id: z.string(),
  name: z.string(),
  from: Day.nullable(),
  to: Day.nullable(),
  source: z.string(),
  categories: z.array(Category).min(1),
});
export type CategoryGeneration = z.infer<typeof CategoryGeneration>;

/** A category by code over all generations: a case keeps the code of the list it was entered with. */
export function categoryByCode(generations: readonly CategoryGeneration[], code: string): Category | undefined {
  for (const generation of generations) {
    const found = generation.categories.find((c) => c.code === code);
    if (found) return found;
  }
  return undefined;
}
