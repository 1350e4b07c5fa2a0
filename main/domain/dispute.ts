// What the quarrel is about, how it came to the room, and what could go wrong.
import { z } from 'zod';
import { OptionalFen } from './amount';
import { Day, OptionalDay } from './day';
import { OptionalStaff } from './staff';
import { Line, Prose } from './text';

/** 线索: who noticed the matter and when, before anybody registered it. */
export const Clue = z.object({ on: OptionalDay, by: Line, note: Prose });
export type Clue = z.infer<typeof Clue>;

/** Who may hand a matter over; the columns ⑮–⑲ of the official statistics. */
export const REFERRERS = ['court', 'procuratorate', 'police', 'petition', 'other'] as const;
export const REFERRER_NAMES: Record<(typeof REFERRERS)[number], string> = {
  court: '法院',
  procuratorate: '检察院',
  police: '公安机关',
  petition: '信访部门',
  other: '其他部门',
};

/** 案件来源 (人民调解法 17, 18): on application, on the committee's own initiative, or handed over by somebody. */
export const Source = z.object({
  kind: z.enum(['application', 'initiative', 'referral']).default('application'),
  /** How an application was made. */
  manner: z.enum(['oral', 'written']).default('oral'),
  /** For a referral: from whom, which paper, when it came, and whether an answer is owed. */
  referrer: z.enum(REFERRERS).nullable().default(null),
  organ: Line,
  documentNumber: Line,
  receivedOn: OptionalDay,
  replyWanted: z.boolean().default(false),
});
export type Source = z.infer<typeof Source>;
export const SOURCE_NAMES: Record<Source['kind'], string> = {
  application: '依申请',
  initiative: '主动调解',
  referral: '委托移送',
};

/** Signs that a dispute may get worse (人民调解法 25). Never printed. */
export const RISKS = ['crime', 'suicide', 'petition', 'brawl', 'domestic-violence', 'minor'] as const;
export type Risk = (typeof RISKS)[number];
export const RISK_NAMES: Record<Risk, string> = {
  crime: '民转刑倾向',
  suicide: '自杀倾向',
  petition: '群体性上访倾向',
  brawl: '群体性械斗倾向',
  'domestic-violence': '疑似家庭暴力',
  minor: '涉及未成年人',
};

export const Dispute = z.object({
  /** Code of a category of the generation in force; see reference/categories. */
  category: Line,
  tags: z.array(Line).default([]),
  /** 事由, e.g. 山林界线纠纷: with the parties' names it makes the title of the file. */
  subject: Line,
  village: Line,
  place: Line,
  occurredOn: OptionalDay,
  brief: Prose,
  requests: z.array(Prose).default([]),
  /** 涉及金额, in 分 */
  amount: OptionalFen,
  risks: z.array(z.enum(RISKS)).default([]),
  riskNote: Prose,
});
export type Dispute = z.infer<typeof Dispute>;

/** 受理 or not (人民调解法 17). The number is a separate fact because it is never given back. */
export const Acceptance = z.object({
  decision: z.enum(['accepted', 'declined', 'transferred']),
  on: OptionalDay,
  by: OptionalStaff,
  reason: Prose,
  /** For 转办: where it went. */
  to: Line,
});
export type Acceptance = z.infer<typeof Acceptance>;

/** 延期: more time than the usual limit, which takes the consent of all parties. */
export const Extension = z.object({
  id: z.string(),
  on: OptionalDay,
  until: OptionalDay,
  reason: Prose,
  agreedByAll: z.boolean().default(false),
});
export type Extension = z.infer<typeof Extension>;

/** Time that does not count towards the limit, e.g. 鉴定. */
export const Pause = z.object({ id: z.string(), from: Day, to: OptionalDay, reason: Prose });
export type Pause = z.infer<typeof Pause>;
