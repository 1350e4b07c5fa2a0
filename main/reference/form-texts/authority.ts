// L3 授权委托书 (domain.md §2.1): a local add-on; the powers are those of domain/party.ts.
import { AGENT_POWERS } from '../../domain/party';
import type { FormText } from '../../domain/form-text';
import { formText, idNumberLine, PARTY_BLOCK, PHONE } from './common';

/** Giving in on a claim needs power given for it by name. */
const SPECIAL = '代为承认、变更和放弃调解请求';

/** Key of the sentence that prints the nth power. */
export const powerKey = (index: number) => `power${index + 1}`;

const powers: FormText['sentences'] = Object.fromEntries(
  AGENT_POWERS.map((power, i) => [powerKey(i), { label: `权限${i + 1}`, text: power === SPECIAL ? `${power}（特别授权）` : power }]),
);

export const L3 = formText({
  sentences: {
    opening: { label: '委托', text: '委托人因{纠纷}，委托上列受托人在{调解组织}主持的人民调解中作为委托人的代理人。' },
    powers: { label: '权限', text: '委托权限（在所授权的事项前打√）：' },
    ...powers,
    other: { label: '其他权限', text: '其他：' },
    // How long is for the principal to say; the program knows no day for it.
    term: { label: '期限', text: '委托期限：自本委托书签署之日起至{期限}止。' },
    signPrincipal: { label: '委托人签名栏', text: '委托人（签名盖章或按指印）' },
    signAgent: { label: '受托人签名栏', text: '受托人（签名或按指印）' },
  },
  lines: { ...idNumberLine(true), ...PHONE },
  blocks: PARTY_BLOCK,
});
