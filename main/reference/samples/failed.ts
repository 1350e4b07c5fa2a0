// Sample G, invented: land, handed over by the police, two sittings, no agreement. Terminated, the other ways told (人民调解法 26).
import { allHere, villager } from './people';
import { OFFICE, RAN, WU, YANG } from './room';
import { step, type Sample } from './sample';

const ON = '2026-08-17';
const XIANG = 'xsg';
const BAI = 'bwq';
const BOTH = [XIANG, BAI];

export const FAILED: Sample = {
  intake: {
    office: OFFICE,
    source: { kind: 'referral', manner: 'written', referrer: 'police', organ: '云隘派出所', documentNumber: '委托调解函第8号', receivedOn: '2026-08-15', replyWanted: true },
    registeredOn: ON,
    registeredBy: WU,
    parties: [
      villager(XIANG, 'applicant', ON, ['向世贵', '土家族', '500299196411050538', '云隘镇岩坪村7组', '19900000051']),
      villager(BAI, 'respondent', ON, ['白文全', '苗族', '500299197909090531', '云隘镇岩坪村7组', '19900000052']),
    ],
    dispute: {
      category: 'forest-land',
      subject: '承包地界线纠纷',
      village: '岩坪村',
      place: '岩坪村7组楠木坪',
      occurredOn: '2026-08-12',
      brief: '双方承包地相邻，以田坎为界。白文全修坎时向外移了约半米，向世贵拔了他种的苞谷苗，8月12日争吵后由派出所出警劝开。双方承包证的四至都写“抵坎”，各认一条坎。',
      requests: ['将田坎退回原处；', '赔偿苞谷苗（白文全提出）。'],
      risks: ['crime'],
    },
    assignment: { lead: YANG, others: [RAN], recorder: WU, chosenBy: 'committee' },
  },
  serial: 27,
  acceptedOn: ON,
  steps: [
    step('put-inquiry', {
      item: { id: 'ridge', on: '2026-08-20', from: '09:00', to: '10:30', place: '岩坪村7组楠木坪', subject: '', present: '向世贵、白文全、组长杨再明', investigators: [YANG, RAN], recorder: WU, record: '现场有新旧两道田坎，相距0.4至0.6米。双方各指一条为界，没有界石。拍照5张。' },
    }),
    step('put-evidence', { item: { id: 'papers', title: '双方土地承包经营权证复印件', providedBy: '向世贵、白文全', providedOn: '2026-08-20', original: false, copies: 1, pages: 4 } }),
    step('put-session', {
      item: {
        id: 'first',
        on: '2026-08-24',
        from: '15:00',
        to: '17:00',
        place: '老杨工作室',
        open: true,
        mediators: [YANG, RAN],
        recorder: WU,
        attendance: allHere(BOTH),
        rightsTold: true,
        record: '双方各自陈述，对原来的田坎在哪里各执一词。调解员建议以两坎的中线管护，双方表示回去商量。',
        outcome: 'continue',
        readBack: true,
      },
    }),
    step('put-session', {
      item: {
        id: 'second',
        on: '2026-09-02',
        from: '15:00',
        to: '16:10',
        place: '老杨工作室',
        open: true,
        mediators: [YANG, RAN],
        recorder: WU,
        attendance: allHere(BOTH),
        rightsTold: true,
        record: '双方都不同意以中线管护，均要求确认土地使用权的界线。调解员说明权属争议由人民政府处理，在解决以前任何一方不得改变土地利用现状。双方不再要求调解。',
        outcome: 'failed',
        readBack: true,
      },
    }),
    step('terminate', { termination: { on: '2026-09-02', reason: 'no-agreement', detail: '双方对承包地界线各执一词，均要求确认权属，没有达成协议。', waysToldOn: '2026-09-02' } }),
    step('put-letter', { item: { id: 'reply', kind: 'reply', organ: '云隘派出所', on: '2026-09-04', how: 'written', documentNumber: '', about: '经两次调解，双方没有达成协议，已终止调解，并告知双方向镇人民政府申请处理。' } }),
    step('grade', { grade: { level: '一般', reason: '涉及权属', by: YANG, on: '2026-09-07' } }),
    step('close', { closing: { on: '2026-09-07', result: 'failed', summary: '', by: YANG } }),
    step('archive', { archive: { on: '2026-09-15', retention: '长期', shelf: '', filedBy: WU } }),
  ],
};
