// Which visits a case wants (回访): by the room's rules, by what visits themselves said, by hand; and what became of each. Facts only say
// what was planned and done by hand; all the rest is worked out here.
import type { CaseFacts } from './case';
import { addDays, inDayOrder, type Day } from './day';
import { rollForward } from './holidays';
import { duesByDay } from './visit-dues';
import type { RuleBook } from './rule-book';
import { effectDay } from './stage';
import type { StaffRef } from './staff';
import { visitsMade, type Visit, type VisitChange } from './visit';
import type { VisitRule } from './visit-rule';

/** What makes a visit wanted. A reminder comes before a day and has no sense after it. */
export type VisitOrigin = 'rule' | 'reminder' | 'next' | 'planned';

export interface WantedVisit {
  /** Names it as long as what it hangs on stays: `after:RULE:DAY`, `before:RULE:DAY`, `next:VISIT`, `planned:ID`, `wanted`. */
  key: string;
  origin: VisitOrigin;
  /** The day it is wanted; where it was put off, the new one. */
  on: Day;
  /** What it looks at happened on this day; null: no matter. */
  since: Day | null;
  /** The last day on which it has sense; null: it stays wanted. */
  until: Day | null;
  /** In a person's words, e.g. 第2期到期后回访. */
  why: string;
  by: StaffRef | null;
  /** The rule that asks for it. */
  rule: VisitRule | null;
  /** Visits that found nobody. */
  attempts: number;
  /** Put on this day, or dropped, by hand. */
  change: VisitChange | null;
  /** Id of the visit that settled it. */
  settledBy: string | null;
  /** `lapsed`: a reminder whose day is over. */
  state: 'open' | 'settled' | 'dropped' | 'lapsed';
}

/** So many days early a visit still settles one that a rule wants, but never before what the rule counts from. */
export const RULE_GRACE = 7;
/** … and one whose day somebody named: less, because they named it. */
export const NAMED_GRACE = 3;
/** No rule asks for more visits at once: the next one comes up when the first is settled. Of rounds without an end only the next. */
export const OPEN_PER_RULE = 3;

/** What of the room's rules visits depend on. */
type VisitBook = Pick<RuleBook, 'visitRules' | 'calendar'>;

/** A wanted visit before anybody asked what became of it. `opens`: the first day on which a visit settles it. */
interface Draft extends Omit<WantedVisit, 'attempts' | 'change' | 'settledBy' | 'state'> {
  opens: Day;
  /** Without an end: only the next is asked for. */
  endless: boolean;
}

/**
 * All wanted visits, by day: open, settled and dropped ones. Rules speak from effect until the case is closed; a day that somebody
 * named stands until a visit settles it or somebody drops it. `today` bounds how far endless rounds are laid out, and ends reminders.
 */
export function visitPlan(facts: CaseFacts, book: VisitBook, today: Day): WantedVisit[] {
  const drafts = [...byRules(facts, book, today), ...byVisits(facts), ...byHand(facts)];
  return inDayOrder(fewAtOnce(drafts.map((draft) => ({ draft, wanted: settled(moved(draft, facts), facts, today) }))), ({ on }) => on);
}

function byRules(facts: CaseFacts, book: VisitBook, today: Day): Draft[] {
  const effect = effectDay(facts);
  if (effect === null || facts.closing) return [];
  if (book.visitRules.length === 0) return [];
  const { days, last, allDoneOn } = duesByDay(facts, today, (day) => rollForward(day, book.calendar));
  return book.visitRules.flatMap((rule) => {
    if (rule.withoutDue && last !== null) return [];
    switch (rule.anchor) {
      case 'effect':
        return [ruled(rule, effect, effect, rule.offset < 0 ? '协议生效前回访' : '协议生效后回访')];
      case 'last-due': {
        if (last === null) return [];
        if (rule.offset < 0) return allDoneOn !== null ? [] : [ruled(rule, last, last, '最后一项到期前回访')];
        // All was done before the day it was due: what there is to look at is there already.
        return [ruled(rule, last, allDoneOn !== null && allDoneOn < last ? allDoneOn : last, '全部到期后回访')];
      }
      case 'each-due':
        return days.flatMap(({ due, name, doneInTime, done, endless }) => {
          // Nobody is reminded of what is done, or looked in on about what was done in time.
          if (rule.offset < 0 ? done || addDays(due, rule.offset) < effect : doneInTime) return [];
          return [{ ...ruled(rule, due, due, `${name}到期${rule.offset < 0 ? '前' : '后'}回访`), endless }];
        });
    }
  });
}

/** `anchor` names it; `from` is the day counted from. */
function ruled(rule: VisitRule, anchor: Day, from: Day, why: string): Draft {
  const on = addDays(from, rule.offset);
  const early = addDays(on, -RULE_GRACE);
  const before = rule.offset < 0;
  return {
    key: `${before ? 'before' : 'after'}:${rule.id}:${anchor}`,
    origin: before ? 'reminder' : 'rule',
    on,
    since: before ? null : from,
    until: before ? anchor : null,
    why,
    by: null,
    rule,
    opens: !before && early < from ? from : early,
    endless: false,
  };
}

/** What the last visit that met somebody said about the next; later visits take its place. */
function byVisits(facts: CaseFacts): Draft[] {
  const last = lastMade(facts.visits);
  if (!last?.nextOn) return [];
  return [{ ...named(`next:${last.id}`, last.nextOn, '再次回访', last.on), origin: 'next' }];
}

function byHand({ plannedVisits, visitWantedOn }: CaseFacts): Draft[] {
  const planned = plannedVisits.map(({ id, on, reason, by, notedOn }) => ({ ...named(`planned:${id}`, on, reason === '' ? '约定的回访' : `回访：${reason}`, notedOn), by }));
  return visitWantedOn === null ? planned : [...planned, { ...named('wanted', visitWantedOn, '约定的回访', null), opens: visitWantedOn }];
}

function named(key: string, on: Day, why: string, notedOn: Day | null): Draft {
  return { key, origin: 'planned', on, since: null, until: null, why, by: null, rule: null, opens: opensNamed(on, notedOn), endless: false };
}

/** A few days early, but after it was named; on the day itself in any case. */
function opensNamed(on: Day, notedOn: Day | null): Day {
  const early = addDays(on, -NAMED_GRACE);
  if (notedOn === null || early > notedOn) return early;
  const next = addDays(notedOn, 1);
  return next < on ? next : on;
}

/** The latest word on it by hand. A day it was put on is a named day. */
function moved(draft: Draft, { visitChanges }: CaseFacts): Draft & { change: VisitChange | null } {
  const change = visitChanges.findLast(({ visit }) => visit === draft.key) ?? null;
  if (change === null || change.to === null) return { ...draft, change };
  return { ...draft, on: change.to, opens: opensNamed(change.to, change.notedOn), change };
}

/** The first visit that met somebody from `opens` on settles it; those that met nobody are counted, and put it off when they said so. */
function settled({ opens, endless: _, ...draft }: Draft & { change: VisitChange | null }, { visits }: CaseFacts, today: Day): WantedVisit {
  const own = draft.origin === 'next' ? draft.key.slice('next:'.length) : null;
  const since = inDayOrder(visits, (v) => v.on).filter(({ id, on }) => on >= opens && id !== own);
  const settling = since.find(({ reached, on }) => reached && (draft.until === null || on <= draft.until));
  const attempts = since.filter(({ reached, on }) => !reached && (settling === undefined || on <= settling.on));
  // “明天再打”: then it is wanted tomorrow, though no later than it has sense.
  const said = attempts.at(-1)?.nextOn ?? null;
  const again = said !== null && draft.until !== null && said > draft.until ? draft.until : said;
  const dropped = draft.change !== null && draft.change.to === null;
  const lapsed = draft.until !== null && draft.until < today;
  const state = settling ? 'settled' : dropped ? 'dropped' : lapsed ? 'lapsed' : 'open';
  return { ...draft, on: again !== null && again > draft.on ? again : draft.on, attempts: attempts.length, settledBy: settling?.id ?? null, state };
}

function lastMade(visits: readonly Visit[]): Visit | null {
  return visitsMade(visits).reduce<Visit | null>((a, b) => (a === null || b.on >= a.on ? b : a), null);
}

/** Of the open ones of a rule the first few; of endless rounds the first. */
function fewAtOnce(all: readonly { draft: Draft; wanted: WantedVisit }[]): WantedVisit[] {
  const open = new Map<string, number>();
  return inDayOrder(all, ({ wanted }) => wanted.on).flatMap(({ draft, wanted }) => {
    if (wanted.state !== 'open' || wanted.rule === null) return [wanted];
    const before = open.get(wanted.rule.id) ?? 0;
    if (before >= (draft.endless ? 1 : OPEN_PER_RULE)) return [];
    open.set(wanted.rule.id, before + 1);
    return [wanted];
  });
}

/** Open visits of which one on the same way does for several: the first, and those it would settle too. */
export interface VisitToMake {
  visit: WantedVisit;
  /** Others it settles when it is made on its day: by rules, or named for that very day. */
  also: WantedVisit[];
}

/** The visits to be made, by day. */
export function visitsToMake(facts: CaseFacts, book: VisitBook, today: Day): VisitToMake[] {
  const open = visitPlan(facts, book, today).filter(({ state }) => state === 'open');
  const made: VisitToMake[] = [];
  for (const visit of open) {
    const first = made.find(({ visit: lead }) => lead.on === visit.on || (visit.origin === 'rule' && visit.change === null && lead.origin !== 'reminder' && settles(lead.on, visit)));
    if (first) first.also.push(visit);
    else made.push({ visit, also: [] });
  }
  return made;
}

/** Whether a visit on `day` would settle one that a rule wants. */
function settles(day: Day, { on, rule }: WantedVisit): boolean {
  return rule !== null && day >= addDays(on, -Math.min(RULE_GRACE, rule.offset));
}

/** The day of the next visit to be made; null when none is wanted. */
export function nextVisitDay(facts: CaseFacts, book: VisitBook, today: Day): Day | null {
  return visitsToMake(facts, book, today)[0]?.visit.on ?? null;
}
