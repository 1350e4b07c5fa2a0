// Words of promises: settled at once, receipts, default clauses, what a supplement changed, what was broken, where to turn.
import type { ConfirmationStep, WantedForCourt, Way } from '../../main/domain/confirmation-standing';
import type { UnconfirmableReason } from '../../main/domain/unconfirmable';

export const promises = {
  settle: {
    button: '一次付清',
    title: '一次付清',
    which: '付清了哪几项',
    option: (name: string, open: string) => `${name}（${open} 元）`,
    inAll: (sum: string) => `一共 ${sum} 元`,
    on: '哪一天',
    how: '怎样付的',
    by: '谁来付的',
    byHint: '不是本人时才填',
    whichWanted: '请选择付清了哪几项',
    nothing: '没有可以一次付清的事项。',
    done: '已记下，全部付清。收条可以现在打印，请收款人签名或者按指印。',
    doneFor: '已记下。收条可以现在打印，请收款人签名或者按指印。',
    close: '以后再打印',
  },
  receipt: '收条',
  receiptFor: (names: string, amount: string) => `看收条：${names} ${amount} 元`,
  receiptOn: (day: string) => `看收条（${day}）`,
  notice: '督促通知书',
  noticeOn: (day: string) => `看督促履行通知书（${day}）`,
  urgeLetter: '记下并看通知书',
  letterHint: '记下以后打开督促履行通知书，可以打印。到期没有履行的各期都写在一张上；要写上全部事项，请选“整份协议”。',

  accelerated: (clause: number | null, part: number, days: number, on: string) => `${clause === null ? '' : `第${clause}条：`}第${part}期到${on}逾期满${days}日，其余未付各期已全部到期。`,
  mayAccelerate: (clause: number | null, days: number) => `${clause === null ? '' : `第${clause}条：`}任一期逾期满${days}日，其余各期全部到期`,
  cameForward: (day: string) => `原定 ${day}`,
  lateDamages: (rate: number, sum: string) => `按约定的日万分之${rate}，到今天逾期损失约 ${sum} 元（供参考，没有算进应付金额）`,
  former: {
    title: '已变更的事项',
    replaced: (day: string, by: string) => `由${day}的补充协议改为：${by}`,
    ended: (day: string) => `由${day}的补充协议约定，不再履行`,
    carried: '原来已付的，算在改后的那一项里。',
    notCarried: '原来已付的，不算在改后的金额里。',
  },

  breach: {
    button: '记违反',
    title: '记违反',
    editTitle: '修改违反记录',
    label: (what: string) => `记违反：${what}`,
    on: '哪一天',
    note: '怎样违反的',
    noteHint: '例如 石显忠又越界砍杉树2株，龙正才在场看见',
    noteWanted: '请写几句违反的情况',
    record: '违反记录',
    line: '违反约定',
    state: (n: number) => `有违反 ${n} 次`,
  },

  proofScan: '凭证材料（扫描件、照片）',
  proofScanHint: '从“材料”里选，或者现在加入',
  addProof: '加入凭证',
  proofTitle: '履行凭证',
  seeProof: (title: string) => `看凭证：${title}`,

  ways: {
    title: '对方明确不履行，可以告知权利人：',
    enforcement: '协议已经法院裁定有效，可以向人民法院申请强制执行（人民调解法第三十三条）。',
    'payment-order': '欠付劳动报酬等，可以持调解协议书依法向人民法院申请支付令（劳动争议调解仲裁法第十六条）。',
    arbitration: '可以依法申请劳动仲裁（劳动争议调解仲裁法第十五条）。',
    lawsuit: '可以向人民法院提起诉讼（人民调解法第三十二条）。',
  } satisfies Record<Way | 'title', string>,

  unconfirmable: {
    ownership: (clauses: string) => `第 ${clauses} 条涉及界线、权属或者确认物权、知识产权归属，法院不受理这些内容的司法确认申请（民诉法解释第三百五十五条）；申请前请先问清法院，其余各条仍可申请。`,
    status: (clauses: string) => `第 ${clauses} 条涉及婚姻、亲子、收养等身份关系，法院不受理对这些内容的司法确认申请（民诉法解释第三百五十五条）。`,
    special: (clauses: string) => `第 ${clauses} 条涉及要由法院按特别程序等审理的事，法院不受理对这些内容的司法确认申请（民诉法解释第三百五十五条）。`,
    unlawful: (clauses: string) => `第 ${clauses} 条可能违反法律规定，法院会驳回申请（民诉法解释第三百五十八条）。`,
    others: (clauses: string) => `第 ${clauses} 条可能处分了别人的权益，法院会驳回申请（民诉法解释第三百五十八条）。`,
    unclear: (clauses: string) => `第 ${clauses} 条写得不够明确，法院可能驳回申请（民诉法解释第三百五十八条）。`,
  } satisfies Record<UnconfirmableReason, (clauses: string) => string>,
  nothingConfirmable: '协议各条都是法院不受理司法确认的内容，不用申请。',
  notConfirmable: '不能申请司法确认。',

  court: {
    steps: { apply: '记共同申请', 'note-acceptance': '记法院受理', 'note-decision': '记法院裁定' } satisfies Record<Exclude<ConfirmationStep, null | 'tell-enforcement' | 'tell-lawsuit'>, string>,
    prepare: '申请要准备的：',
    ready: '申请要用的两份文书已经打印好。',
    application: '司法确认申请书',
    certificate: '主持调解证明',
    wanted: {
      number: (names: string) => `${names}的身份证件号码或者统一社会信用代码还没有登记`,
      address: (names: string) => `${names}的住址还没有登记`,
      phone: (names: string) => `${names}的联系电话还没有登记`,
      application: () => '司法确认申请书还没有打印签字',
      certificate: () => '主持调解证明还没有打印盖章',
    } satisfies Record<WantedForCourt['what'], (names: string) => string>,
    enforcement: (day: string) => `申请强制执行的期间到 ${day} 为止。`,
    dismissed: '法院驳回申请的，当事人可以通过调解变更原协议、达成新的协议，也可以向人民法院提起诉讼（民事诉讼法第二百零六条）。',
  },
} as const;
