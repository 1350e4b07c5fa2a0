// Sample E, invented: a company against five workers, by an agent. A contract and wages; several sittings, one called off, more
// time by consent, and a supplementary agreement when the company cannot pay the second half in time.
import { allHere, signedBy, villager } from './people';
import { OFFICE, RAN, WU, YANG } from './room';
import { step, type Sample } from './sample';

const ON = '2026-05-11';
const COMPANY = 'company';
const AGENT = 'company-agent';
const FIVE = ['mzh', 'lqs', 'yfl', 'wdj', 'tcl'];
/** What each is owed, in 分. */
const OWED: Record<string, number> = { mzh: 1_200_000, lqs: 960_000, yfl: 880_000, wdj: 750_000, tcl: 610_000 };
const HALVES = ['2026-06-15', '2026-07-15'];
const byAgent = { party: COMPANY, how: 'by-stand-in' as const, standIn: AGENT };

export const WORKERS: Sample = {
  intake: {
    office: { ...OFFICE, roomId: 'heshitang', room: '和事堂' },
    source: { kind: 'application', manner: 'written' },
    registeredOn: ON,
    registeredBy: WU,
    parties: [
      {
        kind: 'organisation',
        id: COMPANY,
        side: 'applicant',
        name: '重庆云隘建材有限公司',
        creditCode: '91500299MA0000015G',
        address: '云隘镇云隘社区石板路（虚构）9号',
        phones: [{ number: '19900000031', owner: '公司办公室' }],
        head: { name: '罗启文', title: '法定代表人', sex: '男', ethnicity: '汉族', document: { type: '居民身份证', number: '500299198108260515' } },
        consent: { answer: 'agreed', on: ON, how: 'written' },
        rightsToldOn: ON,
        standIns: [
          {
            id: AGENT,
            kind: 'agent',
            name: '蒋晓琳',
            sex: '女',
            ethnicity: '汉族',
            document: { type: '居民身份证', number: '500299198505150547' },
            relation: '公司职员',
            address: '云隘镇云隘社区',
            phones: [{ number: '19900000032', owner: '' }],
            authority: 'special',
            powers: ['代为申请调解或要求终止调解', '代为收集、提供证据', '代为承认、变更和放弃调解请求', '代为参加调解并签署调查记录、调解记录、告知书、协议书'],
            authorisedOn: ON,
          },
        ],
      },
      villager('mzh', 'respondent', ON, ['麻正华', '苗族', '500299198205140099', '云隘镇岩坪村2组', '19900000033'], { occupation: '务工' }),
      villager('lqs', 'respondent', ON, ['龙庆松', '苗族', '500299199008110311', '云隘镇岩坪村5组', '19900000034'], { occupation: '务工' }),
      villager('yfl', 'respondent', ON, ['杨凤莲', '土家族', '500299199307020367', '云隘镇岩坪村3组', '19900000035'], { occupation: '务工' }),
      villager('wdj', 'respondent', ON, ['吴德君', '汉族', '500299198701230333', '云隘镇云隘社区', '19900000036'], { occupation: '务工' }),
      villager('tcl', 'respondent', ON, ['田长林', '土家族', '500299197308150439', '云隘镇岩坪村1组', ''], { occupation: '务工' }),
    ],
    dispute: {
      category: 'labour',
      tags: ['承揽合同'],
      subject: '劳动合同及劳动报酬纠纷',
      village: '云隘社区',
      place: '公司砖厂',
      occurredOn: '2026-04-20',
      brief: '五人在公司砖厂做工，约定做满一年。2026年4月20日五人因公司欠付2月至4月报酬停工，公司称停工致订单延误，五人称先付报酬再复工。欠付合计44,000元，有考勤表和结算单。',
      requests: ['五人于五日内复工或办理离厂手续、交还工具；', '双方结清劳动报酬。'],
      amount: 4_400_000,
    },
    assignment: { lead: RAN, others: [YANG], recorder: WU, chosenBy: 'parties' },
  },
  serial: 19,
  acceptedOn: ON,
  steps: [
    step('put-participant', { item: { id: 'office', name: '向明月', role: 'invitee', identity: '云隘镇劳动就业和社会保障服务所', partiesAgreed: true, agreedOn: ON } }),
    step('put-evidence', { item: { id: 'roll', title: '2026年2月至4月考勤表', providedBy: '麻正华', providedOn: '2026-05-12', original: false, copies: 1, pages: 6 } }),
    step('put-evidence', { item: { id: 'bill', title: '报酬结算单', providedBy: '重庆云隘建材有限公司', providedOn: '2026-05-12', original: true, copies: 1, pages: 2 } }),
    step('put-session', {
      item: {
        id: 'first',
        on: '2026-05-15',
        from: '09:00',
        to: '11:30',
        place: '和事堂',
        open: false,
        mediators: [RAN, YANG],
        recorder: WU,
        attendance: [byAgent, ...allHere(FIVE)],
        participants: ['office'],
        rightsTold: true,
        record: '蒋晓琳：公司认欠报酬，但五人突然停工，有一笔订单延误了。\n麻正华：三个月没有领到钱，家里等着用。\n向明月说明了按月支付劳动报酬的规定。\n双方对数额没有争议，对支付时间没有谈成，同意20日再谈。',
        outcome: 'continue',
        readBack: true,
      },
    }),
    step('put-session', { item: { id: 'second', on: '2026-05-20', from: '09:00', place: '和事堂', open: false, mediators: [RAN, YANG], recorder: WU } }),
    step('cancel-session', { id: 'second', on: '2026-05-19', reason: '公司负责人出差，各方同意改期。' }),
    step('put-extension', { item: { id: 'more-time', on: '2026-05-25', until: '2026-06-12', reason: '公司正在核对订单损失，各方同意等核对清楚再谈。', agreedByAll: true } }),
    step('put-session', {
      item: {
        id: 'third',
        on: '2026-05-26',
        from: '14:30',
        to: '17:00',
        place: '和事堂',
        open: false,
        mediators: [RAN, YANG],
        recorder: WU,
        attendance: [byAgent, ...allHere(['mzh', 'lqs', 'yfl', 'wdj']), { party: 'tcl', how: 'phone' }],
        participants: ['office'],
        rightsTold: true,
        record: '公司核对后不再主张订单损失。田长林电话参加。五人同意离厂并交还工具。公司提出分两期付款，五人要求第一期六月中旬付清一半。',
        outcome: 'continue',
        readBack: true,
      },
    }),
    step('put-session', {
      item: {
        id: 'fourth',
        on: '2026-06-05',
        from: '09:00',
        to: '11:00',
        place: '和事堂',
        open: false,
        mediators: [RAN, YANG],
        recorder: WU,
        attendance: [byAgent, ...allHere(FIVE)],
        participants: ['office'],
        rightsTold: true,
        record: '各方逐条看了协议，达成一致。以上记录已向各方宣读，各方确认无误。',
        outcome: 'agreed',
        readBack: true,
      },
    }),
    step('put-agreement', {
      item: {
        id: 'agreement',
        form: 'written',
        concludedOn: '2026-06-05',
        facts: '乙方至己方五人在甲方砖厂做工。甲方欠付2026年2月至4月劳动报酬，五人于2026年4月20日停工。各方对结算单载明的数额没有争议，争议为支付时间和工具交还。',
        responsibility: '甲方未按时支付劳动报酬，负主要责任；五人未提前告知即停工，负次要责任。',
        clauses: [
          { id: 'c1', text: '甲方欠付劳动报酬：乙方12,000元、丙方9,600元、丁方8,800元、戊方7,500元、己方6,100元，合计人民币44,000元（大写：肆万肆仟元整）。' },
          { id: 'c2', text: '甲方分两期转账至五人本人账户，每期各付一半：第一期2026年6月15日前，第二期2026年7月15日前，每期合计人民币22,000元（大写：贰万贰仟元整）。' },
          { id: 'c3', text: '五人于2026年6月10日前交还工具，甲方当日办结离厂手续。' },
          { id: 'c4', text: '甲方逾期支付的，五人可依《劳动争议调解仲裁法》第十六条申请支付令，亦可申请仲裁。' },
        ],
        performance: '银行转账；第一期2026年6月15日前，第二期2026年7月15日前；工具2026年6月10日前交还。',
        obligations: [
          ...FIVE.map((worker) => ({
            id: `o-${worker}`,
            clause: 'c2',
            kind: 'money' as const,
            debtors: [COMPANY],
            creditors: [worker],
            what: '支付劳动报酬',
            amount: OWED[worker] ?? 0,
            how: '转账至本人账户',
            schedule: { type: 'instalments' as const, parts: HALVES.map((due, i) => ({ id: `o-${worker}-${i + 1}`, due, amount: (OWED[worker] ?? 0) / 2 })) },
          })),
          { id: 'o-tools', clause: 'c3', kind: 'act', debtors: FIVE, creditors: [COMPANY], what: '交还工具', how: '', schedule: { type: 'once', due: '2026-06-10' } },
        ],
      },
    }),
    step('sign', { agreement: 'agreement', signs: signedByAll('2026-06-05') }),
    step('set-confirmation', { confirmation: { declinedOn: '2026-06-05', note: '各方认为不需要申请司法确认。' } }),
    step('put-performance', { item: { id: 'p-tools', obligation: 'o-tools', on: '2026-06-10', proof: '工具清单' } }),
    ...FIVE.map((worker, i) =>
      step('put-performance', { item: { id: `p-${worker}-1`, obligation: `o-${worker}`, part: `o-${worker}-1`, on: '2026-06-15', amount: (OWED[worker] ?? 0) / 2, how: '转账', proof: `银行回单${i + 1}` } }),
    ),
    step('put-agreement', {
      item: {
        id: 'supplement',
        form: 'written',
        concludedOn: '2026-07-13',
        facts: '甲方货款未能按期收回，请求延期支付第二期劳动报酬，五人同意，由甲方另付补偿。',
        responsibility: '延期由甲方造成，由甲方承担责任。',
        clauses: [
          { id: 's1', text: '五人同意甲方将第二期劳动报酬延至2026年8月14日前付清，原协议其他内容不变。' },
          { id: 's2', text: '甲方另付五人延期补偿每人人民币100元（大写：壹佰元整），合计500元，于2026年8月14日前随第二期一并转账。' },
          { id: 's3', text: '再有逾期的，按原协议第四条办理。' },
        ],
        performance: '银行转账；2026年8月14日前。',
        obligations: [{ id: 'o-extra', clause: 's2', kind: 'money', debtors: [COMPANY], creditors: FIVE, what: '支付延期补偿', amount: 50_000, how: '转账至本人账户', schedule: { type: 'once', due: '2026-08-14' } }],
      },
    }),
    step('sign', { agreement: 'supplement', signs: signedByAll('2026-07-13') }),
    step('put-urge', { item: { id: 'u1', obligation: null, on: '2026-08-10', how: 'phone', by: RAN, reply: '公司答复14日按时转账。', promisedOn: '2026-08-14' } }),
    ...FIVE.map((worker, i) =>
      step('put-performance', { item: { id: `p-${worker}-2`, obligation: `o-${worker}`, part: `o-${worker}-2`, on: '2026-08-14', amount: (OWED[worker] ?? 0) / 2, how: '转账', proof: `银行回单${i + 6}` } }),
    ),
    step('put-performance', { item: { id: 'p-extra', obligation: 'o-extra', on: '2026-08-14', amount: 50_000, how: '转账', proof: '银行回单11' } }),
    step('put-visit', { item: { id: 'v1', on: '2026-08-20', how: 'phone', by: RAN, parties: [COMPANY, ...FIVE], findings: '报酬和延期补偿全部到账，五人表示满意，没有新的矛盾。', satisfaction: 'satisfied' } }),
    step('grade', { grade: { level: '疑难复杂', reason: '六方，金额4.4万元', by: RAN, on: '2026-08-24' } }),
    step('close', { closing: { on: '2026-08-24', result: 'succeeded', summary: '', by: RAN } }),
  ],
};

function signedByAll(on: string) {
  return [
    { id: 'x-company', who: 'party' as const, subject: COMPANY, standIn: AGENT, ways: ['signature' as const, 'stamp' as const], on },
    ...signedBy(FIVE, on),
    { id: 'x-ran', who: 'mediator' as const, subject: 'ran', ways: ['signature' as const], on },
    { id: 'x-yang', who: 'mediator' as const, subject: 'yang', ways: ['signature' as const], on },
    { id: 'x-wu', who: 'recorder' as const, subject: 'wu', ways: ['signature' as const], on },
    { id: 'x-seal', who: 'committee-seal' as const, on },
  ];
}
