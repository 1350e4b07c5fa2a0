// 补录 at 登记: a tick and a reason become the note; what is lacking is said at its field.
import { describe, expect, it } from 'vitest';
import { SAMPLE_SETTINGS } from '../../../main/reference/samples/room';
import { blankIntake, IntakeForm, intakeOf, pathInForm } from '../../../renderer/features/intake/intake-values';

const blank = () => {
  let ids = 0;
  const form = blankIntake(SAMPLE_SETTINGS, '2026-11-23', () => `p${(ids += 1)}`);
  return { ...form, parties: form.parties.map((party, i) => ({ ...party, name: ['杨昌禄', '石显忠'][i] ?? '' })), dispute: { ...form.dispute, brief: '地界不清。' } };
};
const filled = (more: object) => IntakeForm.safeParse({ ...blank(), ...more });

describe('a late entry at intake', () => {
  it('is noted with its reason; one entered at once has none', () => {
    const late = IntakeForm.parse({ ...blank(), late: { is: true, reason: '停电' }, registeredOn: '2026-11-20' });
    expect(intakeOf(late, SAMPLE_SETTINGS, '2026-11-23')).toMatchObject({ lateEntry: { reason: '停电' }, registeredOn: '2026-11-20' });
    expect(intakeOf(IntakeForm.parse(blank()), SAMPLE_SETTINGS, '2026-11-23').lateEntry).toBeNull();
    // A reason left behind by a tick taken back is none.
    expect(intakeOf(IntakeForm.parse({ ...blank(), late: { is: false, reason: '停电' } }), SAMPLE_SETTINGS, '2026-11-23').lateEntry).toBeNull();
  });

  it('needs its reason and its day', () => {
    expect(filled({ late: { is: true, reason: ' ' } }).error?.issues.map(({ path }) => path.join('.'))).toEqual(['late.reason']);
    expect(filled({ late: { is: true, reason: '停电' }, registeredOn: null }).error?.issues.map(({ path }) => path.join('.'))).toEqual(['registeredOn']);
    expect(pathInForm('intake.lateEntry.reason')).toBe('late.reason');
  });
});
