// Sample H, invented: one side clearly refuses, so the committee may not mediate (人民调解法 17).
import { villager } from './people';
import { OFFICE, RAN, WU } from './room';
import { step, type UnacceptedSample } from './sample';

const ON = '2026-10-12';

export const DECLINED: UnacceptedSample = {
  intake: {
    office: OFFICE,
    source: { kind: 'application', manner: 'oral' },
    registeredOn: ON,
    registeredBy: WU,
    parties: [
      villager('ltx', 'applicant', ON, ['龙天秀', '苗族', '50029919720412050X', '云隘镇岩坪村5组', '19900000061']),
      villager('wcg', 'respondent', ON, ['吴朝贵', '汉族', '500299196006010495', '云隘镇岩坪村5组', '19900000062'], {
        consent: { answer: 'refused', on: '2026-10-13', how: 'oral' },
        rightsToldOn: null,
      }),
    ],
    dispute: {
      category: 'contract',
      subject: '民间借款纠纷',
      village: '岩坪村',
      place: '岩坪村5组',
      brief: '龙天秀称2025年3月借给吴朝贵3,000元，多次催要未还。吴朝贵否认借款。',
      requests: ['归还借款3,000元。'],
      amount: 300_000,
    },
    assignment: { lead: RAN, others: [], recorder: WU, chosenBy: 'committee' },
  },
  steps: [
    step('decline', { decision: 'declined', on: '2026-10-14', by: RAN, reason: '被申请人明确表示不接受调解。', to: '' }),
    step('close', { closing: { on: '2026-10-14', result: 'declined', summary: '', by: RAN } }),
  ],
};
