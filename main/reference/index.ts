// All reference data as shipped. A room's own files in the data folder's reference/ take the place of whole lists.
import type { ReferenceData } from '../domain/rule-book';
import { CATEGORY_GENERATIONS } from './categories';
import { CLOCK_RULES } from './clock-rules';
import { DUTY_RULES } from './duty-rules';
import { HOLIDAYS } from './holidays';
import { VISIT_RULES } from './visit-rules';

export { ETHNIC_GROUPS, QUICK_ETHNIC_GROUPS } from './ethnic-groups';
export { PHRASES, type Phrase } from './phrases';
export { WORD_LISTS } from './wording-lists';

export const SHIPPED_REFERENCE: ReferenceData = {
  categories: CATEGORY_GENERATIONS,
  holidays: HOLIDAYS,
  clockRules: CLOCK_RULES,
  visitRules: VISIT_RULES,
  dutyRules: DUTY_RULES,
};
