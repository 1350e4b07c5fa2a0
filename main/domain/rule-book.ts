// Everything outside a case that its state depends on: calendar, clock rules, categories, the room's own intervals.
import { categoryByCode, type CategoryGeneration, type CategoryTrait } from './category';
import type { ClockRule } from './clock';
import { dutyRulesOf, type DutyInForce, type DutyRule } from './duty';
import { workCalendar, type HolidayYear, type WorkCalendar } from './holidays';
import type { Settings } from './settings';
import { visitRulesOf, type VisitRule } from './visit-rule';

/** Reference data a room may replace; shipped in main/reference. */
export interface ReferenceData {
  categories: CategoryGeneration[];
  holidays: HolidayYear[];
  clockRules: ClockRule[];
  visitRules: VisitRule[];
  dutyRules: DutyRule[];
}

export interface RuleBook {
  calendar: WorkCalendar;
  /** Rules in force: shipped ones with the room's lengths, less those switched off, and its own. */
  clockRules: readonly ClockRule[];
  /** Rules in force for visits, with the room's days. */
  visitRules: readonly VisitRule[];
  /** What the room does by the calendar, with its days. */
  dutyRules: readonly DutyInForce[];
  hasTrait(categoryCode: string, trait: CategoryTrait): boolean;
  visitDaysAfterDue: number;
  visitDaysAfterEffect: number;
}

/** What a room may set about the rules of cases; the catalog's stamp covers the same (store/catalog/stamp.ts). */
export const RULE_SETTINGS = ['clockLengths', 'clocksOff', 'ownClocks', 'visitDaysAfterDue', 'visitDaysAfterEffect', 'visitChoices', 'ownVisits', 'localHolidays'] as const;
export type RuleSettings = Pick<Settings, (typeof RULE_SETTINGS)[number] | 'dutyChoices' | 'ownDuties'>;

/** All clock rules, in force or not, with the room's lengths: the law's stand as they are. Own rules come last; an id is a rule's once. */
export function clockRulesOf(shipped: readonly ClockRule[], { clockLengths, ownClocks }: Pick<Settings, 'clockLengths' | 'ownClocks'>): ClockRule[] {
  const own = ownClocks.filter(({ id }) => !shipped.some((rule) => rule.id === id));
  return [...shipped.map((rule) => (rule.statutory ? rule : { ...rule, length: clockLengths[rule.id] ?? rule.length })), ...own];
}

/** The rule book of a room: reference data with the room's own lengths put in. */
export function ruleBook(reference: ReferenceData, settings: RuleSettings): RuleBook {
  return {
    calendar: workCalendar(reference.holidays, settings.localHolidays),
    clockRules: clockRulesOf(reference.clockRules, settings).filter(({ id }) => !settings.clocksOff.includes(id)),
    visitRules: visitRulesOf(reference.visitRules, settings).filter(({ on }) => on),
    dutyRules: dutyRulesOf(reference.dutyRules, settings),
    hasTrait: (code, trait) => categoryByCode(reference.categories, code)?.traits.includes(trait) ?? false,
    visitDaysAfterDue: settings.visitDaysAfterDue,
    visitDaysAfterEffect: settings.visitDaysAfterEffect,
  };
}
