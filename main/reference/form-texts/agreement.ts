// F7 人民调解协议书, F8 人民调解口头协议登记表 (domain.md §2.1; parts and copies: 人民调解法 29).
import { formText, idNumberLine, PARTY_BLOCK, PHONE, SEAL, SIGN_MEDIATOR, SIGN_PARTY, SIGN_RECORDER } from './common';

const BODY = {
  facts: { label: '事实', text: '纠纷主要事实、争议事项：' },
  agreed: { label: '协议内容', text: '经调解，自愿达成如下协议：' },
  performance: { label: '履行', text: '履行方式、时限' },
};

export const F7 = formText({
  copies: null,
  sentences: {
    ...BODY,
    copies: { label: '份数', text: '本协议一式{份数}份，当事人、人民调解委员会各持一份。' },
    ...SIGN_PARTY,
    ...SIGN_MEDIATOR,
    ...SIGN_RECORDER,
    ...SEAL,
  },
  lines: { ...idNumberLine(true), ...PHONE },
  blocks: PARTY_BLOCK,
});

export const F8 = formText({
  sentences: { ...BODY, ...SIGN_PARTY, ...SIGN_MEDIATOR, ...SEAL, remark: { label: '备注', text: '备注：此表由人民调解委员会填写。' } },
  // 人民调解法 28 asks for nobody's signature but the mediator's note; some rooms want it.
  lines: { ...idNumberLine(true), ...PHONE, partySignatures: { label: '当事人签名栏', printed: false } },
  blocks: PARTY_BLOCK,
});
