// The diary of rules: what a save of the settings changes about limits, visits and duties, in words, with who and when. Main writes it
// from what was in force and what is wanted; whatever a window sends as diary is not looked at.
import { lengthInChinese, TRIGGER_NAMES, type ClockRule } from './clock';
import type { Day, Instant } from './day';
import { dutyWhen } from './duty';
import { clockRulesOf, type ReferenceData } from './rule-book';
import { operatorName, type Settings } from './settings';
import { visitRulesOf, visitWhen } from './visit-rule';

type Shipped = Pick<ReferenceData, 'clockRules' | 'visitRules' | 'dutyRules'>;

/** One rule as the diary sees it. */
interface Seen {
  name: string;
  on: boolean;
  /** When it falls, in words. */
  says: string;
}

/** `next` as it is to be saved: with the lines of its changes, and the day since when a duty is asked for. */
export function withRuleChanges(before: Settings, next: Settings, shipped: Shipped, now: { today: Day; at: Instant }): Settings {
  const dutyChoices = Object.fromEntries(
    Object.entries(next.dutyChoices).map(([id, { day }]) => [id, { day, since: before.dutyChoices[id]?.since ?? now.today }]),
  );
  const settled = { ...next, dutyChoices };
  const by = operatorName(next);
  const lines = changesInWords(before, settled, shipped).map((what) => ({ at: now.at, by, what }));
  return { ...settled, ruleChanges: [...before.ruleChanges, ...lines] };
}

/** Every change of a rule, a line each. */
export function changesInWords(before: Settings, next: Settings, shipped: Shipped): string[] {
  return [
    ...compared('期限', clocks(before, shipped), clocks(next, shipped)),
    ...compared('回访', visits(before, shipped), visits(next, shipped)),
    ...compared('例行工作', duties(before, shipped), duties(next, shipped)),
  ];
}

/** '受理起30日', '村民会议召开前10日' */
export const clockWhen = ({ starts, direction, length }: Pick<ClockRule, 'starts' | 'direction' | 'length'>): string =>
  `${TRIGGER_NAMES[starts]}${direction === 'before' ? '前' : '起'}${lengthInChinese(length)}`;

function clocks(settings: Settings, shipped: Shipped): Map<string, Seen> {
  const rules = clockRulesOf(shipped.clockRules, settings);
  return new Map(rules.map((rule) => [rule.id, { name: rule.name, on: !settings.clocksOff.includes(rule.id), says: clockWhen(rule) }]));
}

function visits(settings: Settings, shipped: Shipped): Map<string, Seen> {
  return new Map(visitRulesOf(shipped.visitRules, settings).map((rule) => [rule.id, { name: rule.name, on: rule.on, says: visitWhen(rule) }]));
}

function duties(settings: Settings, shipped: Shipped): Map<string, Seen> {
  return new Map(
    [...shipped.dutyRules, ...settings.ownDuties].map((rule) => {
      const choice = settings.dutyChoices[rule.id];
      return [rule.id, { name: rule.name, on: choice !== undefined, says: dutyWhen({ ...rule, day: choice?.day ?? rule.day }) }];
    }),
  );
}

function compared(kind: string, before: ReadonlyMap<string, Seen>, next: ReadonlyMap<string, Seen>): string[] {
  const lines: string[] = [];
  for (const [id, now] of next) {
    const was = before.get(id);
    if (!was) lines.push(`增加${kind}“${now.name}”（${now.says}）${now.on ? '' : '，未启用'}`);
    else {
      if (was.name !== now.name) lines.push(`${kind}“${was.name}”改名为“${now.name}”`);
      if (was.on !== now.on) lines.push(`${now.on ? '启用' : '停用'}${kind}“${now.name}”（${now.says}）`);
      else if (was.says !== now.says) lines.push(`${kind}“${now.name}”由${was.says}改为${now.says}`);
    }
  }
  for (const [id, was] of before) if (!next.has(id)) lines.push(`删去${kind}“${was.name}”（${was.says}）`);
  return lines;
}
