// Sample F, invented: a quarrel on market day, agreed by word of mouth and done on the spot (人民调解法 21, 28, 30).
import { allHere, villager } from './people';
import { OFFICE, WU, YANG } from './room';
import { step, type Sample } from './sample';

const ON = '2026-06-11';
const TRADER = 'aili';
const RIDER = 'rdq';

export const SPOT: Sample = {
  intake: {
    office: OFFICE,
    source: { kind: 'initiative' },
    registeredOn: ON,
    registeredBy: WU,
    parties: [
      villager(TRADER, 'applicant', ON, ['艾力·买买提', '维吾尔族', '500299197903030458', '云隘镇云隘社区市场路口', '19900000041'], { occupation: '摊主' }),
      villager(RIDER, 'respondent', ON, ['冉登奎', '苗族', '500299196803030456', '云隘镇岩坪村2组', '']),
    ],
    dispute: {
      category: 'damage',
      subject: '摊位受损赔偿纠纷',
      village: '云隘社区',
      place: '云隘镇农贸市场',
      occurredOn: ON,
      brief: '赶场天冉登奎骑摩托车碰翻艾力·买买提的果摊，水果压坏一批，双方在市场争吵，围观的人多。',
      requests: ['赔偿压坏的水果。'],
      amount: 38_000,
    },
    assignment: { lead: YANG, others: [], recorder: WU, chosenBy: 'committee' },
  },
  serial: 21,
  acceptedOn: ON,
  steps: [
    step('put-session', {
      item: {
        id: 'market',
        on: ON,
        from: '10:20',
        to: '10:50',
        place: '云隘镇农贸市场门口',
        open: true,
        mediators: [YANG],
        recorder: WU,
        attendance: allHere([TRADER, RIDER]),
        rightsTold: true,
        record: '调解员到场劝开双方，当面清点压坏的水果，双方认可值380元。冉登奎当场赔了钱，向摊主道歉。双方认为不用写协议书。',
        outcome: 'agreed',
        readBack: true,
      },
    }),
    step('put-agreement', {
      item: {
        id: 'oral',
        form: 'oral',
        concludedOn: ON,
        facts: '冉登奎骑摩托车碰翻艾力·买买提的果摊，压坏水果，双方清点后认可损失380元。',
        responsibility: '冉登奎负全部责任。',
        clauses: [{ id: 'c1', text: '冉登奎当场赔偿艾力·买买提水果损失人民币380元（大写：叁佰捌拾元整），并赔礼道歉。本次纠纷就此了结。' }],
        performance: '2026年6月11日当场履行完毕。',
        obligations: [{ id: 'o-fruit', clause: 'c1', kind: 'money', debtors: [RIDER], creditors: [TRADER], what: '赔偿水果损失', amount: 38_000, how: '现金', schedule: { type: 'once', due: ON } }],
      },
    }),
    step('put-performance', { item: { id: 'p1', obligation: 'o-fruit', on: ON, amount: 38_000, how: '现金', note: '当场付清。' } }),
    step('grade', { grade: { level: '简单', reason: '当场履行', by: YANG, on: ON } }),
    step('close', { closing: { on: ON, result: 'succeeded', summary: '', by: YANG } }),
  ],
};
