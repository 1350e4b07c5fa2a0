// Sentences offered while writing; a person picks and changes them. 〔…〕 marks what has to be filled in.
export interface Phrase {
  /** Where it is offered. */
  for: 'clause' | 'performance' | 'record' | 'responsibility' | 'findings';
  title: string;
  text: string;
}

export const PHRASES: Phrase[] = [
  { for: 'clause', title: '一次付清', text: '〔甲〕方赔偿〔乙〕方人民币〔　〕元（大写：〔　〕），于〔　〕年〔　〕月〔　〕日前以〔现金／银行转账〕方式一次付清。' },
  { for: 'clause', title: '分期付款', text: '〔甲〕方分〔两〕期支付：第一期于〔　〕年〔　〕月〔　〕日前付人民币〔　〕元，第二期于〔　〕年〔　〕月〔　〕日前付人民币〔　〕元。' },
  { for: 'clause', title: '逾期责任', text: '逾期给付的，按欠付金额日万分之五另付损失。' },
  { for: 'clause', title: '逾期全部到期', text: '任何一期逾期满〔3〕日，未到期部分视为全部到期。' },
  { for: 'clause', title: '界线（不作确权）', text: '双方认可以〔　〕年〔　〕月〔　〕日现场指认的〔　〕作为日常管护界线。本条不作山林权属确认；权属如有争议，由人民政府依法处理。' },
  { for: 'clause', title: '赔礼道歉', text: '〔甲〕方当面向〔乙〕方赔礼道歉，〔乙〕方表示接受。' },
  { for: 'clause', title: '赡养', text: '〔甲〕方自〔　〕年〔　〕月起，每月〔5〕日前给付〔乙〕方赡养费人民币〔　〕元。' },
  { for: 'clause', title: '就本次纠纷了结', text: '上述事项履行完毕后，双方就本次纠纷再无其他金钱争议。' },
  { for: 'performance', title: '现金', text: '现金：〔　〕年〔　〕月〔　〕日前。' },
  { for: 'performance', title: '转账', text: '银行转账：〔　〕年〔　〕月〔　〕日前。' },
  { for: 'responsibility', title: '主要责任', text: '〔甲〕方〔　〕，负主要责任；〔乙〕方〔　〕，负次要责任。' },
  { for: 'record', title: '宣读核对', text: '以上记录已向当事人宣读，当事人确认无误。' },
  { for: 'record', title: '告知后果', text: '调解员说明了达成协议的法律效力和不履行的后果，以及申请司法确认的途径。' },
  { for: 'record', title: '继续调解', text: '双方意见尚有差距，同意再次调解。' },
  { for: 'record', title: '调解不成告知', text: '经调解未能达成协议，调解员告知当事人可以依法通过仲裁、行政、司法等途径维护权利。' },
  { for: 'findings', title: '已履行', text: '协议已经履行，双方表示满意，没有新的矛盾。' },
  { for: 'findings', title: '正在履行', text: '协议正在按期履行，已提醒〔　〕方于〔　〕月〔　〕日前履行下一期。' },
];
