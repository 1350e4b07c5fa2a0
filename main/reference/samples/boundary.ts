// Sample A (domain.md §10): a forest boundary, written agreement, money and replanting, a limit that rolls over.
import { OFFICE, RAN, WU, YANG } from './room';
import { step, type Sample } from './sample';

const YCL = 'ycl';
const SXZ = 'sxz';

export const BOUNDARY: Sample = {
  intake: {
    office: OFFICE,
    clue: { on: '2026-03-05', by: '网格员龙正才', note: '' },
    source: { kind: 'application', manner: 'oral' },
    registeredOn: '2026-03-09',
    registeredBy: WU,
    parties: [
      {
        kind: 'person',
        id: YCL,
        side: 'applicant',
        name: '杨昌禄',
        ethnicity: '土家族',
        document: { type: '居民身份证', number: '500299196203050015' },
        occupation: '务农',
        address: '云隘镇岩坪村3组大坳寨',
        phones: [{ number: '19900000001', owner: '' }],
        consent: { answer: 'agreed', on: '2026-03-09', how: 'oral' },
        rightsToldOn: '2026-03-09',
      },
      {
        kind: 'person',
        id: SXZ,
        side: 'respondent',
        name: '石显忠',
        ethnicity: '苗族',
        document: { type: '居民身份证', number: '500299195811170032' },
        occupation: '务农',
        address: '云隘镇岩坪村3组岩脚寨',
        phones: [{ number: '19900000002', owner: '儿子石远代接' }],
        consent: { answer: 'agreed', on: '2026-03-09', how: 'oral' },
        rightsToldOn: '2026-03-09',
      },
    ],
    dispute: {
      category: 'forest-land',
      subject: '山林界线纠纷',
      village: '岩坪村',
      place: '大坳湾',
      brief:
        '双方“大坳湾”自留山相邻，界以老沟为记。2025年冬石家砍杉树24株，杨家称越界；沟因山水改道，双方指界相差约6米。',
      requests: ['停止越界砍伐；', '赔偿被砍杉树；', '明确今后管护界线。'],
      amount: 240_000,
      risks: ['crime'],
      riskNote: '2月因砍树持柴刀对峙。',
    },
    assignment: { lead: YANG, others: [RAN], recorder: WU, chosenBy: 'committee' },
  },
  serial: 17,
  acceptedOn: '2026-03-09',
  steps: [
    step('put-letter', { item: { id: 'report', kind: 'report', organ: '云隘派出所', on: '2026-03-09', how: 'oral', about: '双方2月曾持柴刀对峙，有激化可能，已口头报告。' } }),
    step('put-participant', { item: { id: 'lzc', name: '龙正才', role: 'invitee', identity: '岩坪村3组组长', partiesAgreed: true, agreedOn: '2026-03-09' } }),
    step('put-participant', { item: { id: 'tjf', name: '田井发', role: 'invitee', identity: '老党员，知界人', partiesAgreed: true, agreedOn: '2026-03-09' } }),
    step('put-inquiry', {
      item: {
        id: 'site',
        on: '2026-03-12',
        from: '09:30',
        to: '11:40',
        place: '岩坪村3组大坳湾',
        subject: '杨昌禄、石显忠',
        present: '龙正才、田井发',
        investigators: [YANG, RAN],
        recorder: WU,
        record:
          '问：双方的自留山以什么为界？\n答（杨昌禄）：以老沟为界，沟以东是我家的。\n答（石显忠）：也是以沟为界，但沟改过道。\n经查：林权证登记四至为“西抵沟”。现场确认被砍杉树中越过双方认可之沟心线的16株，胸径8至14厘米；拍照6张，绘草图1份。',
      },
    }),
    step('put-evidence', { item: { id: 'photos', title: '现场照片', providedBy: '调委会', providedOn: '2026-03-12', original: true, copies: 1, pages: 6 } }),
    step('put-evidence', { item: { id: 'sketch', title: '大坳湾界线草图', providedBy: '调委会', providedOn: '2026-03-12', original: true, copies: 1, pages: 1 } }),
    step('put-session', {
      item: {
        id: 'first',
        on: '2026-03-16',
        from: '14:30',
        to: '16:50',
        place: '老杨工作室',
        open: true,
        mediators: [YANG, RAN],
        recorder: WU,
        attendance: [
          { party: YCL, how: 'in-person' },
          { party: SXZ, how: 'in-person' },
        ],
        participants: ['lzc', 'tjf'],
        rightsTold: true,
        record:
          '调解员：今天就大坳湾砍树一事进行调解。人民调解不收取任何费用，双方的权利义务已经告知。\n杨昌禄：石家砍的树有16株在我这边，要求赔偿，并且把界线定下来。\n石显忠：沟改了道，我以为还在自己山上。树已经砍了，赔钱我不认。\n龙正才：沟是2020年涨水改的，老沟的痕迹还在，3月12日大家都在现场看过。\n调解员向双方说明了民法典关于相邻关系和侵权责任的规定，双方对界线指认没有异议，对赔偿没有达成一致。\n双方同意3月20日再次调解。',
        outcome: 'continue',
        readBack: true,
      },
    }),
    step('put-session', {
      item: {
        id: 'second',
        on: '2026-03-20',
        from: '09:00',
        to: '11:20',
        place: '老杨工作室',
        open: true,
        mediators: [YANG, RAN],
        recorder: WU,
        attendance: [
          { party: YCL, how: 'in-person' },
          { party: SXZ, how: 'in-person' },
        ],
        participants: ['lzc', 'tjf'],
        rightsTold: true,
        record:
          '调解员：上次双方对界线没有异议，今天主要谈赔偿和补栽。\n田井发：8到14厘米的杉树，16株按市价在两千四百元上下，我觉得公道。\n杨昌禄：钱少点可以，但要把苗补起来。\n石显忠：两千四我认，苗我栽，界桩的钱一家一半。\n双方自愿达成协议。调解员说明了协议的法律效力和不履行的后果。\n以上记录已向当事人宣读，当事人确认无误。',
        outcome: 'agreed',
        readBack: true,
      },
    }),
    step('put-agreement', {
      item: {
        id: 'agreement',
        form: 'written',
        concludedOn: '2026-03-20',
        facts:
          '双方自留山相邻，以沟为界。因山水改道致沟位变化，2025年12月石显忠砍伐杉树，其中16株位于双方现场指认的沟心线杨昌禄一侧。争议为管护界线及树木损失。',
        responsibility: '石显忠对未核实界线即砍伐负主要责任。',
        clauses: [
          {
            id: 'c1',
            text: '双方认可以2026年3月12日现场指认的沟心线作为日常管护界线（草图见附件，双方按指印）。本条不作山林权属确认；权属如有争议，由人民政府依法处理。',
          },
          { id: 'c2', text: '双方于2026年3月27日前共同栽设水泥界桩5根，费用各半，由龙正才现场见证。' },
          {
            id: 'c3',
            text: '石显忠赔偿杨昌禄杉树损失人民币2,400元（大写：贰仟肆佰元整），于2026年4月10日前现金给付，杨昌禄出具收条，由老杨工作室留存复印件。',
          },
          { id: 'c4', text: '石显忠于2026年3月31日前在杨昌禄一侧补栽杉树苗30株。' },
          { id: 'c5', text: '争议解决前及今后，任何一方不得越界砍伐；确需砍伐先告知对方并依法办理手续。' },
          { id: 'c6', text: '逾期给付的，按欠付金额日万分之五另付损失；双方就本次砍树再无其他金钱争议。' },
        ],
        performance: '界桩：2026年3月27日前；补苗：2026年3月31日前；现金：2026年4月10日前。',
        obligations: [
          { id: 'o-posts', clause: 'c2', kind: 'act', debtors: [YCL, SXZ], creditors: [YCL, SXZ], what: '共同栽设水泥界桩5根', how: '费用各半', schedule: { type: 'once', due: '2026-03-27' } },
          { id: 'o-trees', clause: 'c4', kind: 'act', debtors: [SXZ], creditors: [YCL], what: '补栽杉树苗30株', how: '', schedule: { type: 'once', due: '2026-03-31' } },
          { id: 'o-money', clause: 'c3', kind: 'money', debtors: [SXZ], creditors: [YCL], what: '赔偿杉树损失', amount: 240_000, how: '现金', schedule: { type: 'once', due: '2026-04-10' } },
          { id: 'o-no-felling', clause: 'c5', kind: 'forbearance', debtors: [YCL, SXZ], creditors: [YCL, SXZ], what: '不得越界砍伐', how: '', schedule: { type: 'standing' } },
        ],
      },
    }),
    step('sign', {
      agreement: 'agreement',
      signs: [
        { id: 'x1', who: 'party', subject: YCL, ways: ['signature', 'fingerprint'], on: '2026-03-20' },
        { id: 'x2', who: 'party', subject: SXZ, ways: ['signature', 'fingerprint'], on: '2026-03-20' },
        { id: 'x3', who: 'mediator', subject: 'yang', ways: ['signature'], on: '2026-03-20' },
        { id: 'x4', who: 'mediator', subject: 'ran', ways: ['signature'], on: '2026-03-20' },
        { id: 'x5', who: 'recorder', subject: 'wu', ways: ['signature'], on: '2026-03-20' },
        { id: 'x6', who: 'committee-seal', on: '2026-03-20' },
      ],
    }),
    step('put-performance', { item: { id: 'p-posts', obligation: 'o-posts', on: '2026-03-26', proof: '照片2张' } }),
    step('put-performance', { item: { id: 'p-trees', obligation: 'o-trees', on: '2026-03-30', note: '成活待4月查看。' } }),
    step('put-performance', { item: { id: 'p-money', obligation: 'o-money', on: '2026-04-09', amount: 240_000, how: '现金', proof: '收条1号' } }),
    step('put-visit', {
      item: { id: 'v1', on: '2026-04-13', how: 'in-person', by: YANG, parties: [YCL, SXZ], findings: '界桩、补苗、赔款均已履行，双方满意。补栽的树苗是否成活，6月再看。', satisfaction: 'satisfied', nextOn: '2026-06-22' },
    }),
    step('put-visit', { item: { id: 'v2', on: '2026-06-22', how: 'in-person', by: RAN, parties: [YCL, SXZ], findings: '补苗成活27株，双方认可，没有新的矛盾。', satisfaction: 'satisfied' } }),
    step('grade', { grade: { level: '一般', reason: '2人，金额0.24万元', by: YANG, on: '2026-06-25' } }),
    step('close', { closing: { on: '2026-06-25', result: 'succeeded', summary: '', by: YANG } }),
    step('archive', { archive: { on: '2026-06-30', retention: '长期', shelf: '', filedBy: WU } }),
  ],
};
