// What a form says where a schema has no words of its own: plain Chinese instead of a library's terms.
import { z } from 'zod';

type Issue = { code?: string | undefined; origin?: unknown; minimum?: unknown; maximum?: unknown };

/** Words for an issue that a schema left without; undefined leaves it to the library. */
export function plainWords(issue: Issue): string {
  const text = issue.origin === 'string';
  const list = issue.origin === 'array';
  switch (issue.code) {
    case 'too_small':
      return text || list ? '请填写' : `不能小于 ${String(issue.minimum)}`;
    case 'too_big':
      return text ? `最多 ${String(issue.maximum)} 个字` : list ? `最多 ${String(issue.maximum)} 项` : `不能大于 ${String(issue.maximum)}`;
    case 'invalid_type':
    case 'invalid_value':
    case 'invalid_union':
      return '请填写';
    default:
      return '填写得不对，请核对';
  }
}

/** Must run before any schema does. Without jitless zod compiles code, which our content policy reports as an attempt. */
export function setUpSchemas(): void {
  z.config({ jitless: true, customError: plainWords });
}
