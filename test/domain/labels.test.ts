// 甲乙丙丁: in order while nothing speaks of them, kept once something does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelAt, withLabels } from '../../main/domain/labels';
import type { Side } from '../../main/domain/party';

const p = (side: Side, label = '') => ({ side, label });

describe('labels of parties', () => {
  it('are stems, then branches, then numbers, all different', () => {
    expect([0, 9, 10, 21, 22, 29].map(labelAt)).toEqual(['甲', '癸', '子', '亥', '第23', '第30']);
    expect(new Set(Array.from({ length: 40 }, (_, i) => labelAt(i))).size).toBe(40);
  });

  it('follow the sides, applicants first', () => {
    expect(withLabels([p('respondent'), p('applicant'), p('third'), p('applicant')], false).map((x) => x.side[0] + x.label)).toEqual(['a甲', 'a乙', 'r丙', 't丁']);
  });

  it('stay with whoever has them when kept, and newcomers get a free one', () => {
    const kept = withLabels([p('applicant', '甲'), p('respondent', '乙'), p('applicant')], true);
    expect(kept.map((x) => x.label)).toEqual(['甲', '丙', '乙']);
  });

  it('are never given twice', () => {
    const party = fc.record({ side: fc.constantFrom<Side>('applicant', 'respondent', 'third'), label: fc.constantFrom('', '', '甲') });
    fc.assert(
      fc.property(fc.uniqueArray(party, { maxLength: 35, selector: (x) => (x.label === '' ? {} : x.label) }), fc.boolean(), (parties, keep) => {
        const labels = withLabels(parties, keep).map((x) => x.label);
        expect(new Set(labels).size).toBe(labels.length);
      }),
    );
  });
});
