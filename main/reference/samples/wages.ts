// Sample B (domain.md §10): unpaid wages, a company against three workers, one by proxy, instalments, the 15-day limit.
import { OFFICE, RAN, WU, YANG } from './room';
import { step, type Sample } from './sample';

const TIAN = 'tian';
const WU_DM = 'wudm';
const LONG = 'long';
const PROXY = 'long-xb';
const COMPANY = 'company';
const agreed = { answer: 'agreed' as const, on: '2026-01-15', how: 'oral' as const };

export const WAGES: Sample = {
  intake: {
    office: { ...OFFICE, roomId: 'heshitang', room: '和事堂' },
    source: {
      kind: 'referral',
      manner: 'written',
      referrer: 'other',
      organ: '云隘镇劳动就业和社会保障服务所',
      documentNumber: '移交单第2号',
      receivedOn: '2026-01-14',
      replyWanted: true,
    },
    registeredOn: '2026-01-15',
    registeredBy: WU,
    parties: [
      {
        kind: 'person',
        id: TIAN,
        side: 'applicant',
        name: '田茂军',
        ethnicity: '土家族',
        document: { type: '居民身份证', number: '500299197901020096' },
        occupation: '务工',
        address: '云隘镇岩坪村1组',
        phones: [{ number: '19900000011', owner: '' }],
        consent: agreed,
        rightsToldOn: '2026-01-15',
      },
      {
        kind: 'person',
        id: WU_DM,
        side: 'applicant',
        name: '吴冬梅',
        ethnicity: '汉族',
        document: { type: '居民身份证', number: '500299198309190082' },
        occupation: '务工',
        address: '云隘镇岩坪村2组',
        phones: [{ number: '19900000012', owner: '' }],
        consent: agreed,
        rightsToldOn: '2026-01-15',
      },
      {
        kind: 'person',
        id: LONG,
        side: 'applicant',
        name: '龙小虎',
        ethnicity: '苗族',
        document: { type: '居民身份证', number: '50029919900426011X' },
        occupation: '务工（在浙江）',
        address: '云隘镇岩坪村5组',
        consent: agreed,
        rightsToldOn: '2026-01-16',
        standIns: [
          {
            id: PROXY,
            kind: 'agent',
            name: '龙小豹',
            document: { type: '居民身份证', number: '500299199503030159' },
            relation: '弟',
            address: '云隘镇岩坪村5组',
            authority: 'special',
            powers: ['代为承认、变更和放弃调解请求', '代为参加调解并签署调查记录、调解记录、告知书、协议书', '代为领取文书'],
            authorisedOn: '2026-01-16',
          },
        ],
      },
      {
        kind: 'organisation',
        id: COMPANY,
        side: 'respondent',
        name: '重庆云隘山货有限公司',
        creditCode: '91500299MA0000007M',
        address: '云隘镇云隘社区',
        phones: [{ number: '19900000013', owner: '周宏波' }],
        head: { name: '周宏波', title: '法定代表人', sex: '男', ethnicity: '汉族', document: { type: '居民身份证', number: '500299197608180138' } },
        consent: agreed,
        rightsToldOn: '2026-01-15',
      },
    ],
    dispute: {
      category: 'wages',
      subject: '拖欠劳动报酬纠纷',
      village: '云隘社区',
      place: '茶叶、笋干加工点',
      brief:
        '三人2025年9月至12月在公司茶叶、笋干加工点做工，计件，公司以货款未回为由欠付：田茂军8,400元、吴冬梅6,150元、龙小虎9,720元，合计24,270元；有考勤本、微信记录、公司签认的工资表。',
      requests: ['支付所欠劳动报酬合计24,270元。'],
      amount: 2_427_000,
    },
    assignment: { lead: RAN, others: [YANG], recorder: WU, chosenBy: 'parties' },
  },
  serial: 3,
  acceptedOn: '2026-01-15',
  steps: [
    step('put-participant', { item: { id: 'office', name: '向明月', role: 'invitee', identity: '云隘镇劳动就业和社会保障服务所', partiesAgreed: true, agreedOn: '2026-01-15' } }),
    step('put-participant', { item: { id: 'secretary', name: '彭大川', role: 'invitee', identity: '岩坪村党支部书记', partiesAgreed: true, agreedOn: '2026-01-15' } }),
    step('put-evidence', { item: { id: 'sheet', title: '公司签认的工资表', providedBy: '田茂军', providedOn: '2026-01-15', original: false, copies: 1, pages: 2 } }),
    step('put-evidence', { item: { id: 'licence', title: '营业执照复印件', providedBy: '重庆云隘山货有限公司', providedOn: '2026-01-16', original: false, copies: 1, pages: 1 } }),
    step('put-session', {
      item: {
        id: 'only',
        on: '2026-01-20',
        from: '09:30',
        to: '12:00',
        place: '和事堂',
        open: false,
        mediators: [RAN, YANG],
        recorder: WU,
        attendance: [
          { party: TIAN, how: 'in-person' },
          { party: WU_DM, how: 'in-person' },
          { party: LONG, how: 'by-stand-in', standIn: PROXY },
          { party: COMPANY, how: 'in-person' },
        ],
        participants: ['office', 'secretary'],
        rightsTold: true,
        record:
          '调解员：今天调解三名工人与重庆云隘山货有限公司的劳动报酬纠纷，经各方要求不公开进行。\n田茂军：工资表公司签了字，三个人一共24,270元，要求年前付清。\n周宏波：数额认可，货款没有回笼，一次拿不出来，请求分期。\n龙小豹：我哥在浙江，委托书带来了，同意分期，但要打到我哥本人的卡上。\n向明月说明了保障农民工工资支付条例的规定。\n各方同意分两期支付，并约定了逾期的处理。\n以上记录已向各方宣读，各方确认无误。',
        outcome: 'agreed',
        readBack: true,
      },
    }),
    step('put-agreement', {
      item: {
        id: 'agreement',
        form: 'written',
        concludedOn: '2026-01-20',
        facts:
          '甲方、乙方、丙方2025年9月至12月在丁方茶叶、笋干加工点做工，报酬计件。丁方以货款未回为由欠付劳动报酬。各方对工资表载明的数额没有争议，争议为支付时间和方式。',
        responsibility: '丁方未按时足额支付劳动报酬，负全部责任。',
        clauses: [
          {
            id: 'c1',
            text: '双方确认丁方欠付劳动报酬：甲方8,400元、乙方6,150元、丙方9,720元，合计人民币24,270元（大写：贰万肆仟贰佰柒拾元整），不含个税及社保争议。',
          },
          {
            id: 'c2',
            text: '丁方分两期转账至三人本人银行账户（丙方账户由丙方本人确认，不付给代理人）：第一期2026年1月28日前付合计12,135元（甲方4,200元、乙方3,075元、丙方4,860元）；第二期2026年2月10日（农历腊月廿三）前付合计12,135元（甲方4,200元、乙方3,075元、丙方4,860元）。',
          },
          {
            id: 'c3',
            text: '任一期逾期满3日，未到期部分视为全部到期，三人可依《劳动争议调解仲裁法》第十六条持本协议向人民法院申请支付令，亦可申请仲裁。',
          },
          { id: 'c4', text: '丁方于2026年1月28日前交付工资结算明细。' },
          { id: 'c5', text: '付清后三人就上述期间工资不再主张。' },
        ],
        performance: '银行转账；第一期2026年1月28日前，第二期2026年2月10日前。',
        obligations: [
          wages('o-tian', TIAN, 420_000),
          wages('o-wu', WU_DM, 307_500),
          wages('o-long', LONG, 486_000),
          { id: 'o-sheet', clause: 'c4', kind: 'act', debtors: [COMPANY], creditors: [TIAN, WU_DM, LONG], what: '交付工资结算明细', how: '', schedule: { type: 'once', due: '2026-01-28' } },
        ],
      },
    }),
    step('sign', {
      agreement: 'agreement',
      signs: [
        { id: 'x1', who: 'party', subject: TIAN, ways: ['signature', 'fingerprint'], on: '2026-01-20' },
        { id: 'x2', who: 'party', subject: WU_DM, ways: ['signature', 'fingerprint'], on: '2026-01-20' },
        { id: 'x3', who: 'party', subject: LONG, standIn: PROXY, ways: ['signature', 'fingerprint'], on: '2026-01-20' },
        { id: 'x4', who: 'party', subject: COMPANY, ways: ['signature', 'stamp'], on: '2026-01-20' },
        { id: 'x5', who: 'mediator', subject: 'ran', ways: ['signature'], on: '2026-01-20' },
        { id: 'x6', who: 'mediator', subject: 'yang', ways: ['signature'], on: '2026-01-20' },
        { id: 'x7', who: 'recorder', subject: 'wu', ways: ['signature'], on: '2026-01-20' },
        { id: 'x8', who: 'committee-seal', on: '2026-01-20' },
      ],
    }),
    step('put-performance', { item: { id: 'p1', obligation: 'o-tian', part: 'o-tian-1', on: '2026-01-28', amount: 420_000, how: '转账', proof: '银行回单1' } }),
    step('put-performance', { item: { id: 'p2', obligation: 'o-wu', part: 'o-wu-1', on: '2026-01-28', amount: 307_500, how: '转账', proof: '银行回单2' } }),
    step('put-performance', { item: { id: 'p3', obligation: 'o-long', part: 'o-long-1', on: '2026-01-28', amount: 486_000, how: '转账', proof: '银行回单3' } }),
    step('put-performance', { item: { id: 'p4', obligation: 'o-sheet', on: '2026-01-28', proof: '结算明细' } }),
    step('put-performance', { item: { id: 'p5', obligation: 'o-tian', part: 'o-tian-2', on: '2026-02-10', amount: 420_000, how: '转账', proof: '银行回单4' } }),
    step('put-performance', { item: { id: 'p6', obligation: 'o-wu', part: 'o-wu-2', on: '2026-02-10', amount: 307_500, how: '转账', proof: '银行回单5' } }),
    step('put-urge', { item: { id: 'u1', obligation: 'o-long', on: '2026-02-11', how: 'phone', by: RAN, reply: '公司答复当日银行已下班，12日一定到账。', promisedOn: '2026-02-12' } }),
    step('put-performance', { item: { id: 'p7', obligation: 'o-long', part: 'o-long-2', on: '2026-02-12', amount: 486_000, how: '转账', proof: '银行回单6', note: '逾期2日，未触发第3条。' } }),
    step('put-visit', { item: { id: 'v1', on: '2026-02-25', how: 'phone', by: RAN, parties: [TIAN, WU_DM, LONG, COMPANY], findings: '三人工资均已到账，丙方第二期迟到两日，三人表示满意，没有新的矛盾。', satisfaction: 'satisfied' } }),
    step('put-letter', { item: { id: 'reply', kind: 'reply', organ: '云隘镇劳动就业和社会保障服务所', on: '2026-02-26', how: 'written', documentNumber: '', about: '调解成功，协议已履行完毕。' } }),
    step('grade', { grade: { level: '疑难复杂', reason: '多人，移送', by: RAN, on: '2026-02-27' } }),
    step('close', { closing: { on: '2026-02-27', result: 'succeeded', summary: '', by: RAN } }),
  ],
};

function wages(id: string, worker: string, each: number) {
  return {
    id,
    clause: 'c2',
    kind: 'money' as const,
    debtors: [COMPANY],
    creditors: [worker],
    what: '支付劳动报酬',
    amount: each * 2,
    how: '银行转账至本人账户',
    schedule: {
      type: 'instalments' as const,
      parts: [
        { id: `${id}-1`, due: '2026-01-28', amount: each },
        { id: `${id}-2`, due: '2026-02-10', amount: each },
      ],
    },
  };
}
