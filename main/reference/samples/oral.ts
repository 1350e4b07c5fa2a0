// Sample C, invented: a quarrel over water, settled on the spot by word of mouth (人民调解法 28, 30).
import { OFFICE, WU, YANG } from './room';
import { step, type Sample } from './sample';

const PENG = 'peng';
const TIAN = 'tian';
const agreed = { answer: 'agreed' as const, on: '2026-05-06', how: 'oral' as const };

export const ORAL: Sample = {
  intake: {
    office: OFFICE,
    source: { kind: 'initiative' },
    registeredOn: '2026-05-06',
    registeredBy: WU,
    parties: [
      {
        kind: 'person',
        id: PENG,
        side: 'applicant',
        name: '彭二妹',
        ethnicity: '土家族',
        document: { type: '居民身份证', number: '500299197105200029' },
        occupation: '务农',
        address: '云隘镇岩坪村4组',
        consent: agreed,
        rightsToldOn: '2026-05-06',
      },
      {
        kind: 'person',
        id: TIAN,
        side: 'respondent',
        name: '田老幺',
        sex: '男',
        ethnicity: '土家族',
        birthDate: '1968-08-15',
        occupation: '务农',
        address: '云隘镇岩坪村4组',
        consent: agreed,
        rightsToldOn: '2026-05-06',
      },
    ],
    dispute: {
      category: 'neighbour',
      subject: '用水纠纷',
      village: '岩坪村',
      place: '岩坪村4组水井湾',
      brief: '两家共用水井湾一口水堰，栽秧时节争着放水，在田坎上吵闹。',
      requests: ['定下放水的先后。'],
    },
    assignment: { lead: YANG, others: [], recorder: WU, chosenBy: 'committee' },
  },
  serial: 18,
  acceptedOn: '2026-05-06',
  steps: [
    step('put-session', {
      item: {
        id: 'field',
        on: '2026-05-06',
        from: '07:30',
        to: '08:10',
        place: '水井湾田坎',
        open: true,
        mediators: [YANG],
        recorder: WU,
        attendance: [
          { party: PENG, how: 'in-person' },
          { party: TIAN, how: 'in-person' },
        ],
        rightsTold: true,
        record: '调解员在田坎上听了双方的话，讲了相邻用水应当照顾各方的道理。双方同意单日彭家放水，双日田家放水，堰坎一起修。双方认为不用写协议书。',
        outcome: 'agreed',
        readBack: true,
      },
    }),
    step('put-agreement', {
      item: {
        id: 'oral',
        form: 'oral',
        concludedOn: '2026-05-06',
        facts: '两家共用水井湾水堰，栽秧时节为放水先后发生争吵，没有造成损失。',
        responsibility: '双方都有争抢放水的责任。',
        clauses: [
          { id: 'c1', text: '自2026年5月6日起至2026年6月15日止，单日由彭二妹家放水，双日由田老幺家放水。' },
          { id: 'c2', text: '双方于2026年5月10日前共同修好堰坎，工料各半。' },
        ],
        performance: '轮流放水：2026年5月6日至6月15日；修堰坎：2026年5月10日前。',
        obligations: [{ id: 'o-weir', clause: 'c2', kind: 'act', debtors: [PENG, TIAN], creditors: [PENG, TIAN], what: '共同修好堰坎', how: '工料各半', schedule: { type: 'once', due: '2026-05-10' } }],
      },
    }),
    step('put-performance', { item: { id: 'p1', obligation: 'o-weir', on: '2026-05-09' } }),
    step('put-visit', {
      item: { id: 'v1', on: '2026-05-20', how: 'phone', by: YANG, parties: [PENG, TIAN], findings: '堰坎已修好，按单双日放水，双方没有再吵。', satisfaction: 'satisfied' },
    }),
    step('close', { closing: { on: '2026-05-21', result: 'succeeded', summary: '', by: YANG } }),
  ],
};
