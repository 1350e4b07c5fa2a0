// Sample D, invented: nine households about a spring and a ditch line. Three sides, chosen representatives, one absent who signs
// later, a child with a guardian, confirmation by the court, and one household that has to be urged.
import { allHere, signedBy, villager } from './people';
import { OFFICE, RAN, WU, YANG } from './room';
import { step, type Sample } from './sample';

const ON = '2026-07-06';
const UPPER = '云隘镇岩坪村6组上寨';
const LOWER = '云隘镇岩坪村6组下寨';
const UPPER_FOUR = ['xdm', 'pjx', 'rgx', 'bxy'];
const LOWER_FOUR = ['tsy', 'zlm', 'sz', 'mgh'];
const CHILD = 'mxy';
const GUARDIAN = 'mxy-mother';
const ALL_NINE = [...UPPER_FOUR, ...LOWER_FOUR, CHILD];
/** Who works away and came late to sign. */
const ABSENT = 'sz';

const AUTHORITY = { authority: 'special' as const, authorisedOn: ON };
/** The upper hamlet chose one of its own to speak for the others. */
const speaker = (of: string) => ({ id: `${of}-speaker`, kind: 'chosen' as const, name: '向大明', relation: '同寨', address: UPPER, ...AUTHORITY });

export const WATER: Sample = {
  intake: {
    office: OFFICE,
    clue: { on: '2026-07-03', by: '岩坪村6组组长田应祥', note: '' },
    source: { kind: 'application', manner: 'written' },
    registeredOn: ON,
    registeredBy: WU,
    parties: [
      villager('xdm', 'applicant', ON, ['向大明', '土家族', '50029919650412011X', UPPER, '19900000021']),
      villager('pjx', 'applicant', ON, ['彭金秀', '土家族', '50029919711103002X', UPPER, '19900000022'], { standIns: [speaker('pjx')] }),
      villager('rgx', 'applicant', ON, ['冉光喜', '苗族', '500299195809200132', UPPER, ''], { standIns: [speaker('rgx')] }),
      villager('bxy', 'applicant', ON, ['白小燕', '苗族', '500299198007070042', UPPER, '19900000023'], { standIns: [speaker('bxy')] }),
      villager('tsy', 'respondent', ON, ['田胜友', '土家族', '500299196601300155', LOWER, '19900000024']),
      villager('zlm', 'respondent', ON, ['张腊梅', '汉族', '500299196902250227', LOWER, '19900000025']),
      villager(ABSENT, 'respondent', ON, ['石𬱖', '苗族', '500299197406180076', LOWER, '19900000026'], { occupation: '务工（在浙江）', rightsToldOn: '2026-07-08' }),
      villager('mgh', 'respondent', ON, ['麻贵和', '苗族', '500299197804060395', LOWER, '']),
      villager(CHILD, 'third', ON, ['麻小雨', '苗族', '500299201303160266', LOWER, ''], {
        occupation: '学生',
        standIns: [
          {
            id: GUARDIAN,
            kind: 'guardian',
            name: '吴秀英',
            ethnicity: '苗族',
            document: { type: '居民身份证', number: '500299198512090087' },
            relation: '母亲',
            address: LOWER,
            phones: [{ number: '19900000027', owner: '' }],
          },
        ],
      }),
    ],
    dispute: {
      category: 'neighbour',
      tags: ['水源'],
      subject: '水源及水渠界线纠纷',
      village: '岩坪村',
      place: '岩坪村6组凉水井',
      occurredOn: '2026-06-28',
      brief:
        '上寨、下寨八户共用凉水井水源。2026年6月天旱，下寨在井口另接水管，上寨断水三日；6月28日上寨将水管拔断，双方各聚十余人争执。水渠从麻小雨家责任地边经过，渠边界线也有争议。',
      requests: ['恢复上寨用水；', '定下分水办法和水渠界线；', '赔偿被拔断的水管（下寨提出）。'],
      amount: 186_000,
      risks: ['brawl', 'minor'],
      riskNote: '6月28日双方聚集，村组干部劝散。',
    },
    assignment: { lead: YANG, others: [RAN], recorder: WU, chosenBy: 'parties' },
  },
  serial: 24,
  acceptedOn: ON,
  steps: [
    step('put-letter', { item: { id: 'report', kind: 'report', organ: '云隘派出所', on: ON, how: 'oral', about: '双方曾聚集争执，有激化可能，已口头报告。' } }),
    step('put-participant', { item: { id: 'tyx', name: '田应祥', role: 'invitee', identity: '岩坪村6组组长', partiesAgreed: true, agreedOn: ON } }),
    step('put-participant', { item: { id: 'station', name: '龙水生', role: 'invitee', identity: '云隘镇农业服务中心', partiesAgreed: true, agreedOn: ON } }),
    step('put-inquiry', {
      item: {
        id: 'spring',
        on: '2026-07-09',
        from: '08:30',
        to: '11:00',
        place: '岩坪村6组凉水井',
        subject: '向大明、田胜友',
        present: '田应祥、龙水生、吴秀英',
        investigators: [YANG, RAN],
        recorder: WU,
        record:
          '问：水井出水多少，够几户用？\n答（田应祥）：天旱时一昼夜约六方，八户省着用是够的。\n问：水渠原来走哪里？\n答（吴秀英）：走我家地坎外一尺，坎上有老石桩三根。\n经查：老石桩尚在两根，双方当场指认渠边线；量得断管42米。',
      },
    }),
    step('put-evidence', { item: { id: 'pipe', title: '断管照片及购管收据', providedBy: '田胜友', providedOn: '2026-07-09', original: false, copies: 1, pages: 3 } }),
    step('put-evidence', { item: { id: 'plan', title: '凉水井水渠草图', providedBy: '调委会', providedOn: '2026-07-09', original: true, copies: 1, pages: 1 } }),
    step('put-session', {
      item: {
        id: 'first',
        on: '2026-07-13',
        from: '19:30',
        to: '21:40',
        place: '岩坪村6组田应祥家堂屋',
        open: true,
        mediators: [YANG, RAN],
        recorder: WU,
        attendance: [...allHere(ALL_NINE.filter((id) => id !== ABSENT && id !== CHILD)), { party: ABSENT, how: 'absent' }, { party: CHILD, how: 'by-stand-in', standIn: GUARDIAN }],
        participants: ['tyx', 'station'],
        rightsTold: true,
        record: '调解员说明了程序，宣读了权利义务。\n向大明：井是祖辈一起挖的，下寨不能一家独占。\n田胜友：我们接管子是因为下寨地势低、水压不够，没有想断上寨的水。\n吴秀英：渠可以从地边过，但不能再往里挖。\n龙水生介绍了分水箱的做法。各方同意按户轮水，赔偿数额没有谈拢，约定7月17日再谈。',
        outcome: 'continue',
        readBack: true,
      },
    }),
    step('put-session', {
      item: {
        id: 'second',
        on: '2026-07-17',
        from: '19:30',
        to: '22:00',
        place: '岩坪村6组田应祥家堂屋',
        open: true,
        mediators: [YANG, RAN],
        recorder: WU,
        attendance: [...allHere(ALL_NINE.filter((id) => id !== ABSENT && id !== CHILD)), { party: ABSENT, how: 'video' }, { party: CHILD, how: 'by-stand-in', standIn: GUARDIAN }],
        participants: ['tyx', 'station'],
        rightsTold: true,
        record: '石𬱖通过视频参加。\n各方同意：井边修分水箱，八户轮水；上寨四户赔偿断管；渠边线以老石桩为准，每年给麻小雨家占地补偿。\n以上记录已向各方宣读，各方确认无误。',
        outcome: 'agreed',
        readBack: true,
      },
    }),
    step('put-agreement', {
      item: {
        id: 'agreement',
        form: 'written',
        concludedOn: '2026-07-17',
        facts: '上寨四户与下寨四户共用凉水井水源，水渠从麻小雨家责任地边经过。2026年6月天旱，下寨在井口另接水管致上寨断水，上寨将水管拔断42米。争议为分水办法、断管损失和水渠界线。',
        responsibility: '下寨四户未经商量接管，上寨四户拔断水管，双方均有责任。',
        clauses: [
          { id: 'c1', text: '八户在凉水井共同修建分水箱，2026年8月10日前完工，出工由八户平均分担。' },
          { id: 'c2', text: '分水箱建成前按日轮水：单日上寨用水，双日下寨用水。建成后上、下寨各用一个出水口。' },
          { id: 'c3', text: '上寨四户赔偿下寨断管损失人民币1,860元（大写：壹仟捌佰陆拾元整），由上寨四户于2026年7月31日前现金交田胜友，由田胜友转付下寨各户。' },
          { id: 'c4', text: '修建分水箱的材料费由八户分担，田胜友垫付；张腊梅、石𬱖、麻贵和各承担人民币400元（大写：肆佰元整），于2026年8月15日前付给田胜友。' },
          { id: 'c5', text: '水渠边线以现存两根老石桩的连线为日常管护界线，本条不作土地权属确认。八户每年12月31日前共付麻小雨占地补偿人民币200元（大写：贰佰元整），自2026年起付至2030年。' },
          { id: 'c6', text: '任何一户不得再私自从井口接管。逾期付款的，另付欠付金额的百分之十。' },
        ],
        performance: '赔偿款：2026年7月31日前；分水箱：2026年8月10日前；材料费：2026年8月15日前；占地补偿：2026年至2030年每年12月31日前。',
        obligations: [
          { id: 'o-box', clause: 'c1', kind: 'act', debtors: [...UPPER_FOUR, ...LOWER_FOUR], creditors: [...UPPER_FOUR, ...LOWER_FOUR], what: '修建凉水井分水箱', how: '平均出工', schedule: { type: 'once', due: '2026-08-10' } },
          { id: 'o-pipe', clause: 'c3', kind: 'money', debtors: UPPER_FOUR, creditors: LOWER_FOUR, what: '赔偿断管损失', amount: 186_000, how: '现金', schedule: { type: 'once', due: '2026-07-31' } },
          { id: 'o-share-zlm', clause: 'c4', kind: 'money', debtors: ['zlm'], creditors: ['tsy'], what: '承担分水箱材料费', amount: 40_000, how: '现金', schedule: { type: 'once', due: '2026-08-15' } },
          { id: 'o-share-sz', clause: 'c4', kind: 'money', debtors: [ABSENT], creditors: ['tsy'], what: '承担分水箱材料费', amount: 40_000, how: '转账', schedule: { type: 'once', due: '2026-08-15' } },
          { id: 'o-share-mgh', clause: 'c4', kind: 'money', debtors: ['mgh'], creditors: ['tsy'], what: '承担分水箱材料费', amount: 40_000, how: '现金', schedule: { type: 'once', due: '2026-08-15' } },
          {
            id: 'o-land',
            clause: 'c5',
            kind: 'money',
            debtors: [...UPPER_FOUR, ...LOWER_FOUR],
            creditors: [CHILD],
            what: '支付水渠占地补偿',
            how: '现金',
            schedule: { type: 'recurring', everyMonths: 12, dayOfMonth: 31, from: '2026-12-01', until: '2030-12-31', amount: 20_000 },
          },
          { id: 'o-no-pipes', clause: 'c6', kind: 'forbearance', debtors: [...UPPER_FOUR, ...LOWER_FOUR], creditors: [...UPPER_FOUR, ...LOWER_FOUR], what: '不得私自从井口接管', how: '', schedule: { type: 'standing' } },
        ],
      },
    }),
    step('sign', {
      agreement: 'agreement',
      signs: [
        ...signedBy(ALL_NINE.filter((id) => id !== ABSENT && id !== CHILD), '2026-07-17'),
        { id: 'x-child', who: 'party', subject: CHILD, standIn: GUARDIAN, ways: ['signature', 'fingerprint'], on: '2026-07-17' },
        ...signedBy([ABSENT], '2026-07-24'),
        { id: 'x-yang', who: 'mediator', subject: 'yang', ways: ['signature'], on: '2026-07-17' },
        { id: 'x-ran', who: 'mediator', subject: 'ran', ways: ['signature'], on: '2026-07-17' },
        { id: 'x-wu', who: 'recorder', subject: 'wu', ways: ['signature'], on: '2026-07-17' },
        { id: 'x-seal', who: 'committee-seal', on: '2026-07-24' },
      ],
    }),
    step('put-performance', { item: { id: 'p-pipe', obligation: 'o-pipe', on: '2026-07-31', amount: 186_000, how: '现金', proof: '收条1号' } }),
    step('set-confirmation', {
      confirmation: { court: '云隘县人民法院', appliedOn: '2026-08-03', acceptedOn: '2026-08-05', decidedOn: '2026-08-18', result: 'confirmed', documentNumber: '（2026）云隘司确第6号' },
    }),
    step('put-performance', { item: { id: 'p-box', obligation: 'o-box', on: '2026-08-09', proof: '照片4张' } }),
    step('put-performance', { item: { id: 'p-zlm', obligation: 'o-share-zlm', on: '2026-08-14', amount: 40_000, how: '现金', proof: '收条2号' } }),
    step('put-performance', { item: { id: 'p-sz', obligation: 'o-share-sz', on: '2026-08-15', amount: 40_000, how: '转账', proof: '转账截图' } }),
    step('put-performance', { item: { id: 'p-mgh', obligation: 'o-share-mgh', on: '2026-08-16', amount: 15_000, how: '现金', proof: '收条3号' } }),
    step('put-visit', {
      item: { id: 'v1', on: '2026-08-20', how: 'in-person', by: YANG, parties: ['xdm', 'tsy', 'zlm', 'mgh', CHILD], findings: '分水箱已用，八户轮水正常。麻贵和材料费还差250元，说赶场卖了猪就付。', satisfaction: 'fair', riskRemains: false, nextOn: '2026-09-10' },
    }),
    step('put-urge', { item: { id: 'u1', obligation: 'o-share-mgh', on: '2026-08-24', how: 'letter', by: RAN, reply: '', promisedOn: '2026-09-05' } }),
    step('put-visit', { item: { id: 'v2', on: '2026-09-10', how: 'phone', by: RAN, parties: ['tsy', 'mgh'], findings: '麻贵和尚欠250元，答应月底前付清。用水没有新的矛盾。', satisfaction: 'fair' } }),
  ],
};
