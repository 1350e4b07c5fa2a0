// The dossier (卷宗): the bound file in its lawful order (domain.md §5), and what a person says about binding it.
import { z } from 'zod';
import { OptionalDay } from './day';
import type { Form } from './paper';
import { OptionalStaff } from './staff';
import { Line, Prose, requiredLine } from './text';

/** The parts of a dossier between directory and back cover, in order. */
export const SECTIONS = [
  'application',
  'rights',
  'identity',
  'authority',
  'inquiry',
  'evidence',
  'record',
  'agreement',
  'performance',
  'visit',
  'confirmation',
  'note',
] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_NAMES: Record<Section, string> = {
  application: '申请、受理材料',
  rights: '权利义务告知书',
  identity: '身份证明',
  authority: '授权委托书',
  inquiry: '调查记录',
  evidence: '证据材料',
  record: '调解记录',
  agreement: '调解协议',
  performance: '履行凭证',
  visit: '回访记录',
  confirmation: '司法确认材料',
  note: '其他材料、卷宗情况说明',
};

/** Which forms stand in which part, in this order; the local ones where they belong by what they are about. */
export const SECTION_FORMS: Record<Section, readonly Form[]> = {
  application: ['F2', 'F3', 'L6C'],
  rights: ['L1'],
  identity: ['L2'],
  authority: ['L3'],
  inquiry: ['F4'],
  evidence: ['F5'],
  record: ['L6A', 'L6D', 'F6', 'L6B'],
  agreement: ['F7', 'F8'],
  // The title sheet stands right before the vouchers it heads.
  performance: ['L6F', 'L4', 'L6G'],
  visit: ['F9'],
  confirmation: ['F10', 'F10A', 'F10B'],
  note: ['L6E', 'L6H', 'L5', 'F11'],
};

/** The part a form stands in; null for covers and directory. */
export function sectionOf(form: Form): Section | null {
  return SECTIONS.find((section) => SECTION_FORMS[section].includes(form)) ?? null;
}

/** Sheets that exist only on paper and go into the bound file: what they are and how many pages. */
export const PaperSheet = z.object({
  id: z.string(),
  section: z.enum(SECTIONS),
  title: requiredLine('请填写材料名称'),
  pages: z.int().min(1).max(9999).default(1),
  note: Line,
});
export type PaperSheet = z.infer<typeof PaperSheet>;

/** What the covers and 卷宗情况说明 say beyond the case itself. */
export const Binding = z.object({
  /** 立卷人, 立卷日期 */
  filedBy: OptionalStaff,
  filedOn: OptionalDay,
  /** 保管期限; the values are a setting†. Taken over at 归档. */
  retention: Line,
  /** 备注 on the cover */
  remark: Line,
  /** 卷宗情况说明: what is missing, damaged, added. */
  note: Prose,
  checkedBy: Line,
  checkedOn: OptionalDay,
});
export type Binding = z.infer<typeof Binding>;
