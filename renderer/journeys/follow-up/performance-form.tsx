// 记履行: everything open of that part, today, paid as usual, is filled in already; a smaller sum is a part payment.
import { useMemo, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { yuan } from '../../../main/domain/amount';
import { shortDayInChinese } from '../../../main/domain/day';
import { Performance } from '../../../main/domain/performance';
import { useHouse } from '../../house';
import { followUp } from '../../strings/follow-up';
import { kit } from '../../strings/kit';
import { fieldsOf } from '../../ui/fields-of';
import { Fold } from '../../ui/fold';
import { Fields } from '../../ui/form-frame';
import { Note } from '../../ui/panels';
import { useOpenCase } from '../case-file/case-context';
import { CaseForm, moving } from '../case-file/case-form';
import { verdictOf } from './amount-verdict';
import { allPromises, newPerformance, offeredAmount, offeredPart, promiseFor, usualWay, type PerformanceValues } from './defaults';
import type { FollowUpFormProps } from './form-props';
import { firstOpen, openAmount, type Promised } from './promises';
import { ProofScan } from './proof-scan';
import './follow-up.css';

const words = followUp.performance;
const P = fieldsOf<PerformanceValues>();

/** `subject`: the obligation to record something for, or with `mend` the record to change. */
export function PerformanceForm({ subject, part, mend = false, onDone, onCancel }: FollowUpFormProps & { mend?: boolean }) {
  const { today } = useHouse();
  const { file } = useOpenCase();
  const record = mend ? file.performances.find(({ id }) => id === subject) : undefined;
  // What is being changed does not count beside itself.
  const promises = useMemo(
    () => allPromises(record ? { ...file, performances: file.performances.filter(({ id }) => id !== record.id) } : file, today).filter(({ obligation }) => obligation.schedule.type !== 'standing'),
    [file, record, today],
  );
  const schema = useMemo(() => schemaFor(promises), [promises]);
  // What it is about stays as it was when the sheet opened: the save itself moves the first open part on.
  const [begun] = useState(() => {
    const chosen = promiseFor(promises, record?.obligation ?? subject);
    return { chosen, about: record?.id ?? `${chosen?.obligation.id ?? ''}-${offeredPart(chosen, part) ?? ''}` };
  });
  const { chosen, about } = begun;
  if (chosen === undefined || (mend && record === undefined)) return <Note>{words.nothing}</Note>;
  return (
    <CaseForm
      name="performance"
      about={about}
      schema={schema}
      initialOf={(present): PerformanceValues =>
        (record && present.performances.find(({ id }) => id === record.id)) ?? newPerformance(promiseFor(allPromises(present, today), chosen.obligation.id), part, today)
      }
      partOf={({ performances, agreements }) => ({ performances: performances.filter((p) => p.obligation === chosen.obligation.id), agreements: agreements.map(({ obligations }) => obligations) })}
      save={moving('put-performance', (item: Performance) => ({ item }))}
      onDone={onDone}
      onCancel={onCancel}
      saveWords={record ? kit.save : words.save}
      extra={<kbd className="save-keys">{words.keys}</kbd>}
    >
      <PerformanceFields promises={promises} choosing={subject === null || mend} />
    </CaseForm>
  );
}

function schemaFor(promises: readonly Promised[]) {
  return Performance.superRefine(({ obligation, amount }, context) => {
    const money = promises.find((p) => p.obligation.id === obligation)?.obligation.kind === 'money';
    if (money && (amount === null || amount === 0)) context.addIssue({ code: 'custom', path: ['amount'], message: words.amountWanted });
  });
}

/** `choosing`: the person has not said yet which promise it is for. */
function PerformanceFields({ promises, choosing }: { promises: readonly Promised[]; choosing: boolean }) {
  const { getValues, setValue } = useFormContext<PerformanceValues>();
  const id = useWatch<PerformanceValues, 'obligation'>({ name: 'obligation' });
  const promised = promises.find(({ obligation }) => obligation.id === id);
  if (promised === undefined) return <Note>{words.nothing}</Note>;
  const { obligation, dues } = promised;
  const money = obligation.kind === 'money';

  /** Goes over to another part; a sum that was only proposed goes along, one that somebody typed stays. */
  const moveTo = (next: Promised, part: string | null) => {
    if (getValues('amount') === offeredAmount(promised, getValues('part') ?? null)) setValue('amount', offeredAmount(next, part), { shouldDirty: true });
  };
  const toObligation = (chosen: string) => {
    const next = promises.find((p) => p.obligation.id === chosen);
    if (!next) return;
    moveTo(next, offeredPart(next, null));
    if (getValues('how') === usualWay(promised)) setValue('how', usualWay(next), { shouldDirty: true });
    setValue('part', offeredPart(next, null), { shouldDirty: true });
  };
  return (
    <>
      <PromiseLine promised={promised} />
      <Fields>
        {choosing && promises.length > 1 && <P.Select name="obligation" label={words.obligation} options={promises.map((p) => ({ value: p.obligation.id, label: promiseName(p) }))} onChoose={toObligation} />}
        {obligation.schedule.type !== 'once' && <P.Select name="part" label={words.part} options={partOptions(promised)} onChoose={(part) => moveTo(promised, part)} placeholder={words.anyPart} clearable />}
        {money && <P.Amount name="amount" label={words.amount} required autoFocus hint={<AmountVerdict promised={promised} />} />}
        <P.Day name="on" label={words.on} required lean="past" span={7} autoFocus={!money} />
        {money && <P.Suggest name="how" label={words.how} suggestions={words.ways} span={5} />}
      </Fields>
      <Fold title={words.more} says={words.moreHint} paths={['by', 'proof', 'proofScan', 'note']}>
        <Fields>
          <P.Text name="proof" label={words.proof} hint={words.proofHint} span={6} />
          <P.Text name="by" label={words.by} hint={words.byHint} span={6} />
          <ProofScan />
          <P.Prose name="note" label={words.note} rows={2} />
        </Fields>
      </Fold>
      {dues.length > 0 && firstOpen(dues) === undefined && <p className="sheet-hint">{words.partState('', true)}</p>}
    </>
  );
}

/** '石显忠 → 杨昌禄：赔偿杉树损失' */
export function promiseName({ debtors, creditors, obligation }: Promised): string {
  const who = debtors === creditors || creditors === '' ? debtors : followUp.tab.owes(debtors, creditors);
  return [who, obligation.what].filter(Boolean).join('：');
}

function PromiseLine({ promised }: { promised: Promised }) {
  const { owed, paid } = promised;
  return (
    <p className="promise-line">
      <b>{promiseName(promised)}</b>
      {owed !== null && <span>{followUp.tab.paid(yuan(paid), yuan(owed))}</span>}
    </p>
  );
}

function partOptions({ dues }: Promised) {
  return dues.map((due, i) => {
    const open = openAmount(due);
    const hint = due.doneOn !== null || open !== null ? { hint: words.partState(yuan(open ?? 0), due.doneOn !== null) } : {};
    return { value: due.part, label: words.partOption(i + 1, due.due === null ? '' : shortDayInChinese(due.due)), ...hint };
  });
}

/** What the sum means, said while it is typed; no wall. */
function AmountVerdict({ promised }: { promised: Promised }) {
  const amount = useWatch<PerformanceValues, 'amount'>({ name: 'amount' });
  const part = useWatch<PerformanceValues, 'part'>({ name: 'part' });
  const verdict = typeof amount === 'number' && amount > 0 ? verdictOf(promised, part ?? null, amount) : null;
  return (
    <span role="status" className={verdict?.kind === 'too-much' ? 'amount-verdict too-much' : 'amount-verdict'}>
      {verdict !== null && verdictInWords(verdict)}
    </span>
  );
}

function verdictInWords(verdict: NonNullable<ReturnType<typeof verdictOf>>): string {
  switch (verdict.kind) {
    case 'settles':
      return words.verdict.settles;
    case 'part':
      return words.verdict.part(yuan(verdict.rest));
    default:
      return words.verdict[verdict.kind](yuan(verdict.over));
  }
}
