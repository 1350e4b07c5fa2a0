// F10 司法确认有关材料, F10A 司法确认申请书, F10B 主持调解证明. What goes to the court: 人民调解法 33, 民事诉讼法 205, 民诉法解释 354.
// The wording of the application follows what courts use; it is not law, and a room may have its own court's.
import { formText, idNumberLine, PHONE } from './common';

/** What the court asks for (民诉法解释 354), and what comes back from it. */
export const F10 = formText({
  sentences: {
    sheetApplication: { label: '材料一', text: '司法确认申请书' },
    sheetAgreement: { label: '材料二', text: '调解协议' },
    sheetCertificate: { label: '材料三', text: '主持调解证明' },
    sheetIdentity: { label: '材料四', text: '当事人身份证明、住所和联系方式' },
    sheetProperty: { label: '材料五', text: '与调解协议相关的财产权利证明' },
    sheetRuling: { label: '材料六', text: '人民法院裁定书' },
  },
});

export const F10A = formText({
  copies: null,
  sentences: {
    request: { label: '请求事项', text: '确认申请人{申请人}于{协议日期}达成的{协议}（编号：{编号}）有效。' },
    reached: { label: '达成协议', text: '申请人因{事由}，于{协议日期}经{调委会}主持调解，自愿达成如下协议：' },
    promise: {
      label: '承诺',
      text: '申请人出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；如果因该协议内容给他人造成损害，愿意承担相应的民事责任和其他法律责任。',
    },
    law: { label: '申请依据', text: '现根据《中华人民共和国人民调解法》第三十三条、《中华人民共和国民事诉讼法》第二百零五条的规定，共同申请司法确认。' },
    greeting: { label: '此致', text: '此致' },
    sign: { label: '申请人签名栏', text: '申请人（签名盖章或按指印）' },
    enclosed: { label: '附件', text: '附：1. {协议}；2. 主持调解证明；3. 身份证明；4. 与协议有关的财产权利证明。' },
  },
  lines: { ...idNumberLine(true), ...PHONE },
  blocks: {
    party: {
      label: '申请人栏',
      fields: [
        { key: 'name', label: '姓名' },
        { key: 'sex', label: '性别' },
        { key: 'ethnicity', label: '民族' },
        { key: 'birth', label: '出生日期' },
        { key: 'occupation', label: '职业或职务' },
        { key: 'phone', label: '联系方式' },
        { key: 'idNumber', label: '身份证件号码' },
        { key: 'address', label: '单位或住址' },
      ],
    },
  },
});

export const F10B = formText({
  preset: 'official',
  sentences: {
    body: {
      label: '正文',
      text: '{当事人}因{事由}，由本调解委员会于{受理日期}受理，由人民调解员{调解员}主持调解。经调解，各方当事人于{协议日期}自愿达成{协议}（编号：{编号}），协议自{生效日期}起生效。',
    },
    manner: { label: '调解经过', text: '调解遵循自愿、平等的原则，没有收取任何费用。' },
    end: { label: '结尾', text: '特此证明。' },
  },
});
