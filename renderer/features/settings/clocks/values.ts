// 期限与提醒 as its form holds it: a row for every rule, on or off, with its length. And the settings such answers mean.
import { z } from 'zod';
import type { Reference } from '../../../../main/contract/shapes';
import { Length, OwnClock, type ClockRule } from '../../../../main/domain/clock';
import { clockRulesOf } from '../../../../main/domain/rule-book';
import { Settings } from '../../../../main/domain/settings';
import { visitRulesOf } from '../../../../main/domain/visit-rule';

const { soonDays, backupEveryDays, rehearseEveryDays } = Settings.shape;
const VisitRow = z.object({ on: z.boolean(), days: z.int().min(1).max(365) });
const DutyRow = z.object({ on: z.boolean(), day: z.int().min(1).max(92) });

export const ClocksPart = z.object({
  on: z.record(z.string(), z.boolean()),
  lengths: z.record(z.string(), Length),
  own: z.array(OwnClock.extend({ on: z.boolean() })),
  visits: z.record(z.string(), VisitRow),
  duties: z.record(z.string(), DutyRow),
  soonDays,
  backupEveryDays,
  rehearseEveryDays,
});
export type ClocksAnswers = z.output<typeof ClocksPart>;

type Rules = Pick<Reference, 'clockRules' | 'visitRules' | 'dutyRules'>;

export function answersOf(settings: Settings, reference: Rules): z.input<typeof ClocksPart> {
  const isOn = (id: string) => !settings.clocksOff.includes(id);
  const rules = clockRulesOf(reference.clockRules, { ...settings, ownClocks: [] });
  return {
    on: Object.fromEntries(rules.map(({ id }) => [id, isOn(id)])),
    lengths: Object.fromEntries(rules.filter(({ statutory }) => !statutory).map(({ id, length }) => [id, length])),
    own: settings.ownClocks.map((rule) => ({ ...rule, on: isOn(rule.id) })),
    visits: Object.fromEntries(visitRulesOf(reference.visitRules, settings).map(({ id, on, offset }) => [id, { on, days: Math.abs(offset) }])),
    duties: Object.fromEntries(reference.dutyRules.map(({ id, day }) => [id, { on: settings.dutyChoices[id] !== undefined, day: settings.dutyChoices[id]?.day ?? day }])),
    soonDays: settings.soonDays,
    backupEveryDays: settings.backupEveryDays,
    rehearseEveryDays: settings.rehearseEveryDays,
  };
}

/** The settings with the answers in them. What is as shipped is not the room's own: it follows when the shipped one changes. */
export function withAnswers(now: Settings, answers: ClocksAnswers, reference: Rules, today: string): Settings {
  const shipped = new Map(reference.clockRules.map((rule) => [rule.id, rule]));
  const visitDays = (id: string, otherwise: number) => answers.visits[id]?.days ?? otherwise;
  return {
    ...now,
    soonDays: answers.soonDays,
    backupEveryDays: answers.backupEveryDays,
    rehearseEveryDays: answers.rehearseEveryDays,
    clockLengths: Object.fromEntries(Object.entries(answers.lengths).filter(([id, length]) => !isSame(length, shipped.get(id)?.length))),
    clocksOff: [...Object.entries(answers.on).flatMap(([id, on]) => (on ? [] : [id])), ...answers.own.flatMap(({ id, on }) => (on ? [] : [id]))],
    ownClocks: answers.own.map(({ on: _on, ...rule }) => rule),
    visitDaysAfterEffect: visitDays('after-effect', now.visitDaysAfterEffect),
    visitDaysAfterDue: visitDays('after-last-due', now.visitDaysAfterDue),
    visitChoices: visitChoices(now, answers, reference),
    dutyChoices: Object.fromEntries(
      Object.entries(answers.duties).flatMap(([id, { on, day }]) => (on ? [[id, { day, since: now.dutyChoices[id]?.since ?? today }]] : [])),
    ),
  };
}

function visitChoices(now: Settings, answers: ClocksAnswers, reference: Rules): Settings['visitChoices'] {
  const own = Object.entries(now.visitChoices).filter(([id]) => answers.visits[id] === undefined);
  const chosen = reference.visitRules.flatMap((rule) => {
    const row = answers.visits[rule.id];
    if (!row) return [];
    const offset = rule.offset < 0 ? -row.days : row.days;
    return row.on === rule.on && offset === rule.offset ? [] : [[rule.id, { on: row.on, offset }] as const];
  });
  return Object.fromEntries([...own, ...chosen]);
}

const isSame = (a: Length, b: Length | undefined): boolean => a.count === b?.count && a.unit === b.unit;

/** A new rule of the room's own; its name is still to be typed. */
export function blankClock(id: string): ClockRule & { on: boolean } {
  return { id, name: '', starts: 'taken-on', length: { count: 10, unit: 'day' }, direction: 'after', stretch: null, whose: 'room', source: '', statutory: false, means: '', afterwards: '', on: true };
}
