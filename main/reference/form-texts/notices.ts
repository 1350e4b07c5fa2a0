// L6 letters to the parties: 终止调解告知书, 不予受理告知书. Articles are those whose text was read (domain.md §1, §1.1); the rest is the room's own wording.
import { formText } from './common';

// Signed for by everybody: 表格式 takes it on one page.
export const L6B = formText({
  copies: null,
  sentences: {
    opening: { label: '首句', text: '关于你们之间的{事由}（编号：{编号}），本调解委员会于{受理日期}受理。' },
    reasonNoAgreement: { label: '原因：没有达成协议', text: '经调解，各方当事人没有达成协议。' },
    reasonRefused: { label: '原因：拒绝调解', text: '因有当事人明确表示不接受调解，调解不能继续进行。' },
    reasonWithdrawn: { label: '原因：撤回', text: '因申请人撤回申请，调解不再进行。' },
    reasonOther: { label: '原因：其他', text: '因出现不宜继续调解的情形，调解不再进行。' },
    ended: { label: '终止', text: '根据《中华人民共和国人民调解法》第二十六条的规定，调解于{终止日期}终止。' },
    told: { label: '告知', text: '你们可以依法通过仲裁、行政、司法等途径维护自己的权利：' },
    usualArbitration: { label: '一般途径：仲裁', text: '有仲裁协议，或者法律规定可以申请仲裁的，向仲裁机构申请仲裁；' },
    usualAdministration: { label: '一般途径：行政', text: '依法由行政机关处理的，请求该行政机关处理；' },
    usualCourt: { label: '一般途径：诉讼', text: '依法向人民法院提起诉讼。' },
    landGovernment: {
      label: '山林土地：政府处理',
      text: '属于土地、山林所有权或者使用权争议的，由人民政府处理；对处理决定不服的，自接到处理决定通知之日起三十日内向人民法院起诉（《中华人民共和国土地管理法》第十四条、《中华人民共和国森林法》第二十二条）；',
    },
    landStandstill: { label: '山林土地：维持现状', text: '争议解决以前，任何一方不得改变土地利用现状，不得砍伐有争议的林木；' },
    landOther: { label: '山林土地：其他', text: '不涉及权属的，依法申请仲裁或者向人民法院提起诉讼。' },
    labourArbitration: {
      label: '劳动争议：仲裁',
      text: '向劳动人事争议仲裁委员会申请仲裁，申请仲裁的时效期间为一年（《中华人民共和国劳动争议调解仲裁法》第十四条、第二十七条）；',
    },
    labourOrder: { label: '劳动争议：支付令', text: '请求给付欠付的劳动报酬，符合法定条件的，可以依法向人民法院申请支付令（《中华人民共和国民事诉讼法》第二百二十五条）；' },
    labourCourt: { label: '劳动争议：诉讼', text: '对仲裁结果不服的，依法向人民法院提起诉讼。' },
    sign: { label: '被告知人签名栏', text: '被告知人（签名或按指印）' },
  },
});

export const L6C = formText({
  preset: 'official',
  copies: null,
  sentences: {
    opening: { label: '首句', text: '关于{申请人}与{被申请人}的{事由}，本调解委员会于{登记日期}登记。' },
    cause: { label: '原因', text: '经审查，不予受理的原因是：' },
    refused: { label: '一方拒绝', text: '当事人一方明确拒绝调解的，不得调解（《中华人民共和国人民调解法》第十七条）。' },
    decision: { label: '决定', text: '本调解委员会决定不予受理。' },
    passedOn: { label: '转办', text: '本调解委员会不予受理，已将有关情况转{去向}办理，请与该单位联系。' },
    ways: { label: '其他途径', text: '你们可以依法通过仲裁、行政、司法等途径维护自己的权利。' },
    end: { label: '结尾', text: '特此告知。' },
  },
});

// With a receipt to tear off: 表格式 takes both on one page.
export const L6A = formText({
  copies: 1,
  sentences: {
    opening: { label: '首句', text: '关于{事由}，本调解委员会定于{时间}在{地点}进行第{次数}次调解，请准时参加。' },
    bring: { label: '携带材料', text: '请携带本人身份证件和与纠纷有关的证据材料；委托他人参加的，还应提交授权委托书。' },
    mediators: { label: '调解员', text: '本次调解由人民调解员{调解员}主持，{记录人}记录。您可以选择或者接受人民调解员，可以要求公开或者不公开进行调解（《中华人民共和国人民调解法》第二十三条）。' },
    chosen: { label: '本次是否公开', text: '本次调解：' },
    free: { label: '不收费', text: '人民调解不收取任何费用（《中华人民共和国人民调解法》第四条）。' },
    absent: { label: '不能参加', text: '因故不能参加的，请提前告知。' },
    phone: { label: '联系电话', text: '联系电话' },
    cut: { label: '剪开处', text: '沿此线剪开' },
    receipt: { label: '回执标题', text: '调解通知书（回执）' },
    received: { label: '回执正文', text: '已收到通知，第{次数}次调解：①按时参加　②不能参加，原因：' },
    receiver: { label: '受送达人', text: '受送达人（签名或按指印）' },
    receivedOn: { label: '送达时间', text: '送达时间' },
    deliveredTo: { label: '送达地点', text: '送达地点' },
    deliverer: { label: '送达人', text: '送达人（签名）' },
  },
});

export const L6D = formText({
  copies: null,
  sentences: {
    body: { label: '正文', text: '{当事人}因{事由}，由{调委会}于{受理日期}受理。' },
    cause: { label: '延期原因', text: '因下列原因，需要延长调解期限：' },
    agreed: { label: '同意', text: '各方当事人同意将调解期限延长至{延期日期}。' },
    free: { label: '可以终止', text: '各方当事人知道：延期期间可以要求终止调解，也可以依法通过仲裁、行政、司法等途径维护自己的权利（《中华人民共和国人民调解法》第三条、第二十三条）。' },
    sign: { label: '当事人签名栏', text: '当事人（签名盖章或按指印）' },
    signMediator: { label: '调解员签名栏', text: '人民调解员（签名）' },
    seal: { label: '印章处', text: '（人民调解委员会印章）' },
  },
});

export const L6F = formText({
  preset: 'official',
  copies: null,
  sentences: {
    opening: { label: '首句', text: '您（单位）于{协议日期}经本调解委员会主持调解达成了协议（编号：{编号}），现有下列事项尚未履行（金额单位：元）：' },
    openInAll: { label: '尚欠合计', text: '尚欠合计：{金额}。' },
    accelerated: { label: '全部到期', text: '因逾期未履行，按照协议的约定，其余未到期的部分已经全部到期。' },
    law: { label: '应当履行', text: '调解协议具有法律约束力，当事人应当按照约定履行（《中华人民共和国人民调解法》第三十一条）。' },
    by: { label: '履行期限', text: '请于{日期}前履行完毕，并将履行凭证交本调解委员会。' },
    court: { label: '不履行的后果', text: '不履行的，对方当事人可以依法向人民法院提起诉讼（《中华人民共和国人民调解法》第三十二条）。' },
    enforcement: { label: '已经司法确认', text: '该协议已经人民法院确认有效，不履行的，对方当事人可以依法向人民法院申请强制执行（《中华人民共和国人民调解法》第三十三条）。' },
    receiver: { label: '签收栏', text: '签收人（签名或按指印）' },
  },
});

// Signed by whoever was paid; one for them who paid, one for the committee's file.
export const L6G = formText({
  copies: 2,
  sentences: {
    received: { label: '正文', text: '今收到{付款人}于{日期}以{方式}方式给付的{金额}，系“{事项}”款项。' },
    paidBy: { label: '代付', text: '该款由{代付人}代为给付。' },
    basis: { label: '依据', text: '此款系履行{协议日期}经{调委会}主持达成的调解协议。' },
    settled: { label: '已付清', text: '至此，该项已全部付清。' },
    rest: { label: '未付清', text: '该项尚欠{尚欠}。' },
    sign: { label: '收款人签名栏', text: '收款人（签名或按指印）' },
  },
});
