// When the parties are to be looked in on (回访), as data: no law gives a day, so every rule is practice† and the room's to choose.
import { z } from 'zod';
import { Line, requiredLine } from './text';

/** What a visit is counted from: the day of effect, every day something falls due, or the last of these. */
export const VISIT_ANCHORS = ['effect', 'each-due', 'last-due'] as const;
export type VisitAnchor = (typeof VISIT_ANCHORS)[number];

/** Days from the anchor; negative: before it. */
export const VisitOffset = z.int().min(-365).max(365);

export const VisitRule = z.object({
  id: z.string(),
  name: requiredLine('请填写名称'),
  anchor: z.enum(VISIT_ANCHORS),
  offset: VisitOffset,
  /** Only where nothing that was promised has a day: else the due days say when to come. */
  withoutDue: z.boolean().default(false),
  /** In force unless the room chose otherwise. */
  on: z.boolean().default(true),
  /** Where the practice was seen. */
  source: Line,
  statutory: z.literal(false).default(false),
});
export type VisitRule = z.infer<typeof VisitRule>;

/** What a room chose for one rule instead of what is shipped. */
export const VisitChoice = z.object({ on: z.boolean(), offset: VisitOffset });
export type VisitChoice = z.infer<typeof VisitChoice>;

/** The two rules whose days were settings of their own before there were rules: those settings are still their days. */
const KEPT_DAYS = { 'after-effect': 'visitDaysAfterEffect', 'after-last-due': 'visitDaysAfterDue' } as const;

export interface VisitSettings {
  visitDaysAfterEffect: number;
  visitDaysAfterDue: number;
  visitChoices: Record<string, VisitChoice>;
  ownVisits: readonly VisitRule[];
}

/** All rules with the room's days and switches put in, its own rules last. Two that name the same day ask for one visit. */
export function visitRulesOf(shipped: readonly VisitRule[], settings: VisitSettings): VisitRule[] {
  return [...shipped, ...settings.ownVisits].map((rule) => {
    const kept = rule.id in KEPT_DAYS ? settings[KEPT_DAYS[rule.id as keyof typeof KEPT_DAYS]] : rule.offset;
    const choice = settings.visitChoices[rule.id];
    return { ...rule, on: choice?.on ?? rule.on, offset: rule.id in KEPT_DAYS ? kept : (choice?.offset ?? rule.offset) };
  });
}

/** '最后一期履行到期后7日' */
export const visitWhen = ({ anchor, offset }: Pick<VisitRule, 'anchor' | 'offset'>): string =>
  offset === 0 ? `${ANCHOR_NAMES[anchor]}当日` : `${ANCHOR_NAMES[anchor]}${offset < 0 ? '前' : '后'}${Math.abs(offset)}日`;

export const ANCHOR_NAMES: Record<VisitAnchor, string> = { effect: '协议生效', 'each-due': '每期履行到期', 'last-due': '最后一期履行到期' };
