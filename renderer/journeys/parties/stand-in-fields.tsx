// Those who act for a party: agent with 一般 or 特别授权 and powers, guardian, 户主代表, 推选代表.
import { useFormContext, useWatch } from 'react-hook-form';
import { AGENT_POWERS, STAND_IN_KINDS, STAND_IN_NAMES, type StandInKind } from '../../../main/domain/party';
import { newId } from '../../ids';
import { parties as words } from '../../strings/parties';
import { Button } from '../../ui/button';
import { ChecksField, ChoiceField } from '../../ui/choice-fields';
import { DayField } from '../../ui/day-field';
import { Fields } from '../../ui/form-frame';
import { IdNumberField } from '../../ui/id-number-field';
import { RepeatField } from '../../ui/repeat-field';
import { PhoneField, TextField } from '../../ui/text-fields';
import { blankStandIn } from './party-values';

const KINDS = STAND_IN_KINDS.map((value) => ({ value, label: STAND_IN_NAMES[value] }));
const AUTHORITIES = (['special', 'general'] as const).map((value) => ({ value, label: words.authorities[value], hint: words.authorityHint[value] }));
const POWERS = AGENT_POWERS.map((value) => ({ value, label: value }));

export function StandInList({ path }: { path: string }) {
  return (
    <RepeatField
      name={`${path}.standIns`}
      itemName={words.standIn}
      blank={() => ({ ...blankStandIn('agent', newId()), phones: [{ number: '', owner: '' }] })}
      titleOf={(value) => [STAND_IN_NAMES[(value['kind'] as StandInKind | undefined) ?? 'agent'], String(value['name'] ?? '')].filter(Boolean).join('　')}
    >
      {(at) => <StandInFields path={at} />}
    </RepeatField>
  );
}

function StandInFields({ path }: { path: string }) {
  const kind = useWatch({ name: `${path}.kind` }) as StandInKind | undefined;
  const { setValue } = useFormContext();
  return (
    <Fields>
      <ChoiceField name={`${path}.kind`} label={words.standInKind} options={KINDS} />
      <TextField name={`${path}.name`} label={words.name} required span={4} />
      <IdNumberField name={`${path}.document.number`} label={words.idNumber} span={5} />
      <TextField name={`${path}.relation`} label={words.relation} span={3} />
      <PhoneField name={`${path}.phones.0.number`} label={words.phone} span={4} />
      <TextField name={`${path}.address`} label={words.address} span={8} />
      {kind === 'agent' && (
        <>
          <ChoiceField name={`${path}.authority`} label={words.authority} options={AUTHORITIES} clearable span={8} />
          <DayField name={`${path}.authorisedOn`} label={words.authorisedOn} lean="past" span={4} />
          <ChecksField name={`${path}.powers`} label={words.powers} options={POWERS} stacked />
          <div className="span-12">
            <Button kind="quiet" onClick={() => setValue(`${path}.powers`, [...AGENT_POWERS], { shouldDirty: true })}>
              {words.allPowers}
            </Button>
          </div>
        </>
      )}
    </Fields>
  );
}
