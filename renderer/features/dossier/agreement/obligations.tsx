// 履行事项: what each promise is, so that the program can remind of it and what was done can be noted against it.
import { useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { amountInWords, type Fen } from '../../../../main/domain/amount';
import { OBLIGATION_KINDS, OBLIGATION_NAMES, type ObligationKind } from '../../../../main/domain/obligation';
import { newId } from '../../../ids';
import { agreement as words } from '../../../strings/dossier-agreement';
import { ChoiceField } from '../../../ui/choice-fields';
import { Fields } from '../../../ui/form-frame';
import { RepeatField } from '../../../ui/repeat-field';
import { ProseField, TextField } from '../../../ui/text-fields';
import { AmountField } from '../../../ui/time-and-amount';
import type { AgreementInForm } from './agreement-values';
import { ClauseChoice } from './clause-choice';
import { DefaultClauseFields, InPlaceOf } from './default-clause-fields';
import { blankObligation, WHENS, type When } from './obligation-values';
import { PartyChoice } from './party-choice';
import { ScheduleFields } from './schedule-fields';
import { bareAmount, select, typeAtEnd, typeInto, writingAt } from './typing';

const KINDS = OBLIGATION_KINDS.map((value) => ({ value, label: OBLIGATION_NAMES[value] }));

export function Obligations() {
  return (
    <RepeatField
      name="obligations"
      itemName={words.obligation}
      blank={() => ({ ...blankObligation(newId(), newId()) })}
      titleOf={(value, index) => [`${words.obligation} ${index + 1}`, String(value['what'] ?? '')].filter(Boolean).join('　')}
      ordered
    >
      {(path) => <ObligationFields path={path} />}
    </RepeatField>
  );
}

function ObligationFields({ path }: { path: string }) {
  const kind = (useWatch({ name: `${path}.kind` }) ?? 'money') as ObligationKind;
  const when = (useWatch({ name: `${path}.when` }) ?? 'once') as When;
  useAllowedWhen(path, kind);
  const money = kind === 'money';
  return (
    <Fields>
      <InPlaceOf path={path} money={money} />
      <ChoiceField name={`${path}.kind`} label={words.kind} options={KINDS} />
      <PartyChoice name={`${path}.debtors`} label={words.debtors} span={6} />
      <PartyChoice name={`${path}.creditors`} label={words.creditors} span={6} />
      <TextField name={`${path}.what`} label={words.what} hint={words.whatHint[kind]} span={money ? 6 : 12} />
      {money && <TextField name={`${path}.how`} label={words.how} hint={words.howHint} span={6} />}
      {money && when !== 'recurring' && <AmountField name={`${path}.amount`} label={words.amount} hint={<WriteIntoClause path={path} />} />}
      <WhenChoice path={path} kind={kind} when={when} />
      <ScheduleFields path={path} when={when} money={money} />
      {money && <DefaultClauseFields path={path} when={when} />}
      {!money && <TextField name={`${path}.how`} label={words.how} span={6} />}
      <ClauseChoice name={`${path}.clause`} label={words.inClause} />
      <ProseField name={`${path}.note`} label={words.note} rows={1} span={money ? 6 : 12} />
    </Fields>
  );
}

function WhenChoice({ path, kind, when }: { path: string; kind: ObligationKind; when: When }) {
  // What came in from elsewhere stays choosable, whatever is usual.
  const allowed = WHENS[kind].includes(when) ? WHENS[kind] : [...WHENS[kind], when];
  return <ChoiceField name={`${path}.when`} label={words.when} options={allowed.map((value) => ({ value, label: words.whens[value] }))} />;
}

/** When the kind is changed to one for which the chosen schedule makes no sense, the usual one takes its place. */
function useAllowedWhen(path: string, kind: ObligationKind): void {
  const { getValues, setValue } = useFormContext();
  const before = useRef(kind);
  useEffect(() => {
    if (before.current === kind) return;
    before.current = kind;
    const when = getValues(`${path}.when`) as When;
    const [usual] = WHENS[kind];
    if (usual !== undefined && !WHENS[kind].includes(when)) setValue(`${path}.when`, usual, { shouldDirty: true });
  }, [kind, path, getValues, setValue]);
}

/** 把金额写进第几条: with 大写, in place of the bare digits when they are there, else at the end. */
function WriteIntoClause({ path }: { path: string }) {
  const amount: unknown = useWatch({ name: `${path}.amount` });
  const clause: unknown = useWatch({ name: `${path}.clause` });
  const index = useWatch({ name: 'clauses', compute: (value: unknown) => ((value ?? []) as AgreementInForm['clauses']).findIndex(({ id }) => id === clause) });
  const text = useWatch({ name: 'clauses', compute: (value: unknown) => typeof amount === 'number' && (((value ?? []) as AgreementInForm['clauses'])[index]?.text ?? '').includes(amountInWords(amount as Fen)) });
  if (typeof amount !== 'number' || index === -1 || text) return null;
  const write = () => {
    const area = writingAt(`clauses.${index}.text`);
    if (area === null) return undefined;
    const bare = bareAmount(area.value, amount);
    if (bare === null) return typeAtEnd(area, amountInWords(amount));
    select(area, bare);
    return typeInto(area, amountInWords(amount));
  };
  return (
    <button type="button" className="text-button" onClick={write}>
      {words.writeIntoClause(index + 1)}
    </button>
  );
}
