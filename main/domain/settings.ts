// Who the room is and how it works: entered at first start, changed in 设置. Values marked † in domain.md live here, not in rules.
import { z } from 'zod';
import { Length, OwnClock } from './clock';
import { FormVariant } from './form-variant';
import { Day, Instant, OptionalDay, TimeOfDay } from './day';
import { DutyChoice, DutyRule } from './duty';
import { BusySeason, LocalHoliday, Town } from './town';
import { NumberingRule } from './numbering';
import { OptionalSex } from './party';
import { MOST_PCS, Pc } from './pcs';
import { Line, requiredLine } from './text';
import { VisitChoice, VisitRule } from './visit-rule';

/** Version of the settings file's form on disk. */
export const SETTINGS_FORMAT = 1;

/** Kinds of committees, the columns ⑥–⑪ of the official statistics. */
export const COMMITTEE_KINDS = ['village', 'neighbourhood', 'township', 'street', 'enterprise', 'society'] as const;
export const COMMITTEE_KIND_NAMES: Record<(typeof COMMITTEE_KINDS)[number], string> = {
  village: '村调委会',
  neighbourhood: '居调委会',
  township: '乡镇调委会',
  street: '街道调委会',
  enterprise: '企事业单位调委会',
  society: '社会团体和其他组织调委会',
};

export const Committee = z.object({
  name: requiredLine('请填写调委会全称'),
  kind: z.enum(COMMITTEE_KINDS).default('township'),
  town: Line,
  /** The court that 司法确认 is asked of. */
  court: Line,
  phone: Line,
});
export type Committee = z.infer<typeof Committee>;

export const Room = z.object({ id: z.string(), name: requiredLine('请填写调解室名称'), place: Line, retired: z.boolean().default(false) });
export type Room = z.infer<typeof Room>;

export const STAFF_DUTIES = ['director', 'mediator', 'recorder'] as const;
export type StaffDuty = (typeof STAFF_DUTIES)[number];
export const DUTY_NAMES: Record<StaffDuty, string> = { director: '主任', mediator: '调解员', recorder: '记录人' };

export const StaffMember = z.object({
  id: z.string(),
  name: requiredLine('请填写姓名'),
  sex: OptionalSex,
  ethnicity: Line,
  duties: z.array(z.enum(STAFF_DUTIES)).default(['mediator']),
  employment: z.enum(['专职', '兼职', '特邀']).default('兼职'),
  phone: Line,
  leftOn: OptionalDay,
});
export type StaffMember = z.infer<typeof StaffMember>;

export const PaperSettings = z.object({
  /** 仿宋 (FandolFang) or 宋体 (Noto Serif SC). */
  bodyFace: z.enum(['fang', 'song']).default('fang'),
  /** The official form has no line for it; courts and banks ask for it (domain.md F7). */
  showIdNumber: z.boolean().default(true),
  showPhone: z.boolean().default(true),
  /** What this room prints otherwise than the official text, by form; what is not named here is official. */
  variants: z.record(z.string(), FormVariant).default({}),
  /** Lunar date in brackets after the day of an agreement (民法典 200: the solar one counts). */
  lunarDates: z.boolean().default(false),
});
export type PaperSettings = z.infer<typeof PaperSettings>;

/** A line of the diary of rules: clocks are law or custom, and somebody answers for changing them. */
export const RuleChange = z.object({ at: Instant, by: Line, what: Line });
export type RuleChange = z.infer<typeof RuleChange>;

export const Settings = z.object({
  format: z.int().min(1).default(SETTINGS_FORMAT),
  committee: Committee,
  rooms: z.array(Room).min(1, '请至少填写一个调解室'),
  staff: z.array(StaffMember).min(1, '请至少填写一名调解员'),
  numbering: NumberingRule,
  categoryGeneration: z.string().default('2014-18'),
  /** Own lengths of clock rules, by rule id. */
  clockLengths: z.record(z.string(), Length).default({}),
  /** Ids of clock rules this room does not use, and rules of its own. */
  clocksOff: z.array(z.string()).default([]),
  ownClocks: z.array(OwnClock).default([]),
  /** Who changed which rule when; oldest first. */
  ruleChanges: z.array(RuleChange).default([]),
  /** How many days before a day counts as soon. */
  soonDays: z.int().min(0).max(90).default(7),
  /** †: no national rule; a visit is wanted this long after the last thing promised fell due, or after effect when nothing has a day. */
  visitDaysAfterDue: z.int().min(1).max(365).default(7),
  visitDaysAfterEffect: z.int().min(1).max(365).default(15),
  /** Rules for visits switched on or off, or with other days, by rule id; and rules of the room's own. */
  visitChoices: z.record(z.string(), VisitChoice).default({}),
  ownVisits: z.array(VisitRule).default([]),
  /** 排查, 例会: the rules this room works by, by rule id; none as shipped. And rules of its own. */
  dutyChoices: z.record(z.string(), DutyChoice).default({}),
  ownDuties: z.array(DutyRule).default([]),
  backupEveryDays: z.int().min(1).max(90).default(7),
  /** †: a restore that nobody has tried is a hope; a quarter is what the county asks about. */
  rehearseEveryDays: z.int().min(1).max(730).default(90),
  /** Two sticks or more are used by turns: the one with the oldest backup is asked for. */
  stickRotation: z.boolean().default(true),
  /** †: after so many days a stick nobody has seen is missed. */
  stickUnseenDays: z.int().min(1).max(365).default(30),
  /** What stays on a stick: old backups thinned (thinning.ts), or all of them while there is room. */
  stickKeeps: z.enum(['thinned', 'all']).default('thinned'),
  villages: z.array(Line).default([]),
  /** Towns whose market days people go by. */
  towns: z.array(Town).default([]),
  /** Days off of the county beside the national ones (全国年节及纪念日放假办法 4: set by an autonomous area). */
  localHolidays: z.array(LocalHoliday).default([]),
  /** 农忙: days on which sittings are better not held. */
  busySeasons: z.array(BusySeason).default([]),
  /** 'HH:MM' at which the PC reminds of the day's work; empty: only when the program starts. */
  reminderAt: TimeOfDay,
  retentions: z.array(Line).default(['短期', '长期', '永久']),
  grades: z.array(Line).default(['简单', '一般', '疑难复杂', '重大']),
  paper: PaperSettings.default({ bodyFace: 'fang', showIdNumber: true, showPhone: true, variants: {}, lunarDates: false }),
  largeType: z.boolean().default(false),
  /** The PCs this room works on, when there are several without a network; none: there is one, and it gives all numbers. */
  pcs: z.array(Pc).max(MOST_PCS).default([]),
  /** The recovery sheet in force: public half of its key (base64) and the name under which sticks know this room. Only main writes it. */
  recovery: z.object({ id: z.string(), publicKey: z.string(), madeOn: Day }).nullable().default(null),
  /** Id of whoever sits at the keyboard; changes are noted under this name. */
  operator: z.string().nullable().default(null),
});
export type Settings = z.infer<typeof Settings>;

/** Staff who still work here and have one of the duties. */
export function staffWith(settings: Settings, ...duties: StaffDuty[]): StaffMember[] {
  return settings.staff.filter((m) => m.leftOn === null && (duties.length === 0 || duties.some((d) => m.duties.includes(d))));
}

/** The name under which changes are noted. */
export function operatorName(settings: Settings): string {
  return settings.staff.find((m) => m.id === settings.operator)?.name ?? '';
}
