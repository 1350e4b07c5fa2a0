// 司法确认 (人民调解法 33): whether the parties jointly ask for it, until when, what of it a court will not confirm, what it decided.
import { useWatch } from 'react-hook-form';
import { caseClocks } from '../../../main/domain/case-clocks';
import { CONFIRMATION_NAMES, CONFIRMATION_RESULTS } from '../../../main/domain/confirmation';
import { dayInChinese, isDay } from '../../../main/domain/day';
import { useHouse } from '../../house';
import { followUp } from '../../strings/follow-up';
import { fieldsOf } from '../../ui/fields-of';
import { Fold } from '../../ui/fold';
import { Fields } from '../../ui/form-frame';
import { useOpenCase } from '../case-file/case-context';
import { CaseForm, moving } from '../case-file/case-form';
import { ConfirmationInForm, confirmationInForm, savedConfirmation, type ConfirmationValues } from './confirmation-values';
import type { FollowUpFormProps } from './form-props';
import { UnconfirmableNotes } from './unconfirmable-notes';
import './follow-up.css';

const words = followUp.confirmation;
const C = fieldsOf<ConfirmationValues>();
const WANTS = (['apply', 'declined'] as const).map((value) => ({ value, label: words.wantsOptions[value] }));
const RESULTS = CONFIRMATION_RESULTS.map((value) => ({ value, label: CONFIRMATION_NAMES[value] }));

export function ConfirmationForm({ onDone, onCancel }: FollowUpFormProps) {
  const { settings, today } = useHouse();
  return (
    <CaseForm
      name="confirmation"
      about="all"
      schema={ConfirmationInForm}
      initialOf={(file) => confirmationInForm(file, settings, today)}
      partOf={({ confirmation }) => confirmation}
      save={moving('set-confirmation', (values: Parameters<typeof savedConfirmation>[0], file) => ({ confirmation: savedConfirmation(values, file) }))}
      pathOf={(path) => path.replace(/^confirmation\./, '')}
      onDone={onDone}
      onCancel={onCancel}
    >
      <ConfirmationFields />
    </CaseForm>
  );
}

function ConfirmationFields() {
  const wants = useWatch<ConfirmationValues, 'wants'>({ name: 'wants' });
  return (
    <>
      <Fields>
        <C.Choice name="wants" label={words.wants} options={WANTS} />
        {wants === 'declined' && <C.Day name="declinedOn" label={words.declinedOn} required lean="past" />}
      </Fields>
      {wants !== 'declined' && (
        <>
          <UnconfirmableNotes />
          <Fields>
            <C.Text name="court" label={words.court} span={5} />
            <C.Day name="appliedOn" label={words.appliedOn} required lean="past" span={7} hint={<TooLate />} />
          </Fields>
          <Fold title={words.materialsTitle} says="" paths={[]}>
            <div className="sheet-law">
              <p>{words.joint}</p>
              <p>{words.materials}</p>
            </div>
          </Fold>
          <Fold title={words.courtPart} says={words.courtPartHint} paths={['acceptedOn', 'decidedOn', 'result', 'documentNumber', 'note']}>
            <Fields>
              <C.Day name="acceptedOn" label={words.acceptedOn} lean="past" span={6} />
              <C.Day name="decidedOn" label={words.decidedOn} lean="past" span={6} />
              <C.Choice name="result" label={words.result} options={RESULTS} clearable />
              <C.Text name="documentNumber" label={words.documentNumber} span={6} />
              <C.Prose name="note" label={words.note} rows={2} />
            </Fields>
          </Fold>
        </>
      )}
    </>
  );
}

/** Said beside the day when it lies after the limit; the court decides, not the program. */
function TooLate() {
  const { book, today } = useHouse();
  const { file } = useOpenCase();
  const on = useWatch<ConfirmationValues, 'appliedOn'>({ name: 'appliedOn' });
  const clock = caseClocks(file, book, today).find(({ rule }) => rule.id === 'confirmation');
  const late = clock !== undefined && typeof on === 'string' && isDay(on) && on > clock.rolled;
  return (
    <span role="status" className="amount-verdict too-much">
      {late && words.tooLate(dayInChinese(clock.rolled))}
    </span>
  );
}
