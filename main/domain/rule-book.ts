// Everything outside a case that its state depends on: calendar, clock rules, categories, the room's own intervals.
import { categoryByCode, type CategoryGeneration, type CategoryTrait } from './category';
import type { ClockRule } from './clock';
import { workCalendar, type HolidayYear, type WorkCalendar } from './holidays';
import type { Settings } from './settings';

/** Reference data a room may replace; shipped in main/reference. */
export interface ReferenceData {
  categories: CategoryGeneration[];
  holidays: HolidayYear[];
  clockRules: ClockRule[];
}

export interface RuleBook {
  calendar: WorkCalendar;
  clockRules: readonly ClockRule[];
  hasTrait(categoryCode: string, trait: CategoryTrait): boolean;
  visitDaysAfterDue: number;
  visitDaysAfterEffect: number;
}

/** The rule book of a room: reference data with the room's own lengths put in. */
export function ruleBook(reference: ReferenceData, settings: Pick<Settings, 'clockLengths' | 'visitDaysAfterDue' | 'visitDaysAfterEffect'>): RuleBook {
  return {
    calendar: workCalendar(reference.holidays),
    clockRules: reference.clockRules.map((rule) => ({ ...rule, length: settings.clockLengths[rule.id] ?? rule.length })),
    hasTrait: (code, trait) => categoryByCode(reference.categories, code)?.traits.includes(trait) ?? false,
    visitDaysAfterDue: settings.visitDaysAfterDue,
    visitDaysAfterEffect: settings.visitDaysAfterEffect,
  };
}
