// Others at the table: invited people (人民调解法 20), witnesses, interpreters. Never mediators, parties or the recorder.
import { z } from 'zod';
import { OptionalDay } from './day';
import { Line, requiredLine } from './text';

export const PARTICIPANT_ROLES = ['invitee', 'witness', 'interpreter'] as const;
export const PARTICIPANT_NAMES: Record<(typeof PARTICIPANT_ROLES)[number], string> = {
  invitee: '邀请参加人',
  witness: '见证人',
  interpreter: '翻译',
};

export const Participant = z.object({
  id: z.string(),
  name: requiredLine('请填写姓名'),
  role: z.enum(PARTICIPANT_ROLES).default('invitee'),
  /** Who they are: 组长、老党员、亲属、律师、民警 … */
  identity: Line,
  phone: Line,
  /** 各方当事人同意邀请 */
  partiesAgreed: z.boolean().default(false),
  agreedOn: OptionalDay,
});
export type Participant = z.infer<typeof Participant>;
