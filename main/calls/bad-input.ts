// What a schema says about wrong input, as fields and words.
import type { z } from 'zod';

/** One line per wrong field, e.g. {path: 'parties.0.name', say: '请填写姓名'}. */
export function fieldsOf(error: z.ZodError): { path: string; say: string }[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), say: issue.message }));
}
