// F2 人民调解申请书, F3 人民调解受理登记表 (domain.md §2.1).
import { formText, idNumberLine, PARTY_BLOCK, PHONE, SEAL } from './common';

export const F2 = formText({
  sentences: {
    told: {
      label: '自愿申请',
      text: '人民调解委员会已将申请人民调解的相关规定告知我，现自愿申请人民调解委员会进行调解。',
    },
    sign: { label: '申请人签名栏', text: '申请人（签名盖章或按指印）' },
  },
  lines: { ...idNumberLine(false), ...PHONE },
  blocks: PARTY_BLOCK,
});

export const F3 = formText({
  sentences: {
    opening: { label: '首句', text: '{日期}，人民调解委员会依当事人申请（人民调解委员会主动调解），经当事人同意，调解{申请人}、{被申请人}之间的纠纷。' },
    signParty: { label: '当事人签名栏', text: '当事人（签名）' },
    signRegistrar: { label: '登记人签名栏', text: '登记人（签名）' },
    ...SEAL,
    remark: { label: '备注', text: '备注：此表由人民调解委员会填写。' },
  },
});
