// When a promise falls due: once, in instalments (against the whole sum, as one types), again and again.
import { CheckCircleFilled, InfoCircleOutlined } from '@ant-design/icons';
import { useFormContext, useWatch } from 'react-hook-form';
import { yuan } from '../../../../main/domain/amount';
import { newId } from '../../../ids';
import { agreement as words } from '../../../strings/dossier-agreement';
import { DayField } from '../../../ui/day-field';
import { Fields } from '../../../ui/form-frame';
import { RepeatField } from '../../../ui/repeat-field';
import { NumberField } from '../../../ui/text-fields';
import { AmountField } from '../../../ui/time-and-amount';
import { equalParts, sumCheck } from './instalments';
import type { ObligationInForm, When } from './obligation-values';

export function ScheduleFields({ path, when, money }: { path: string; when: When; money: boolean }) {
  switch (when) {
    case 'once':
      return <DayField name={`${path}.due`} label={words.due} lean="future" span={money ? 12 : 6} />;
    case 'instalments':
      return <Instalments path={path} />;
    case 'recurring':
      return (
        <>
          <NumberField name={`${path}.everyMonths`} label={words.everyMonths} low={1} high={120} unit={words.months} span={6} />
          <NumberField name={`${path}.dayOfMonth`} label={words.dayOfMonth} low={1} high={31} unit={words.dayUnit} span={6} />
          <DayField name={`${path}.from`} label={words.from} lean="future" required span={6} />
          <DayField name={`${path}.until`} label={words.until} lean="future" hint={words.untilHint} span={6} />
          {money && <AmountField name={`${path}.each`} label={words.each} />}
        </>
      );
    case 'standing':
      return null;
  }
}

function Instalments({ path }: { path: string }) {
  return (
    <div className="span-12 instalments">
      <RepeatField name={`${path}.parts`} itemName={words.part} blank={() => ({ id: newId(), due: null, amount: null })} titleOf={(_, index) => words.nthPart(index + 1)} addWords={words.addPart} least={1}>
        {(part) => (
          <Fields>
            <DayField name={`${part}.due`} label={words.partDue} lean="future" span={6} />
            <AmountField name={`${part}.amount`} label={words.partAmount} span={6} />
          </Fields>
        )}
      </RepeatField>
      <SumLine path={path} />
    </div>
  );
}

/** The instalments' sum beside the whole, said at once; and the whole split evenly. */
function SumLine({ path }: { path: string }) {
  const { getValues, setValue } = useFormContext();
  const total: unknown = useWatch({ name: `${path}.amount` });
  const amounts = JSON.parse(useWatch({ name: `${path}.parts`, compute: (value: unknown) => JSON.stringify(((value ?? []) as ObligationInForm['parts']).map(({ amount }) => amount)) })) as unknown[];
  const check = sumCheck(total, amounts);
  const split = () => {
    if (typeof total !== 'number') return;
    const parts = getValues(`${path}.parts`) as ObligationInForm['parts'];
    equalParts(total, parts.length).forEach((amount, i) => setValue(`${path}.parts.${i}.amount`, amount, { shouldDirty: true, shouldValidate: true }));
  };
  return (
    <div className="sum-line">
      <p role="status" className={check.state}>
        {check.state === 'equal' && <CheckCircleFilled aria-hidden />}
        {'by' in check && <InfoCircleOutlined aria-hidden />} {'by' in check ? words.sum[check.state](yuan(check.sum), yuan(check.by)) : words.sum[check.state](yuan(check.sum))}
      </p>
      {typeof total === 'number' && amounts.length > 1 && check.state !== 'equal' && (
        <button type="button" className="text-button" onClick={split}>
          {words.equalParts(amounts.length)}
        </button>
      )}
    </div>
  );
}
