// The agreement as it stands in the form at this moment, half typed: what the live check looks at. Nothing is refused here; what
// cannot be read yet counts as not there.
import type { Agreement } from '../../../../main/domain/agreement';
import { AMOUNT_LIMIT, type Fen } from '../../../../main/domain/amount';
import { isDay, type Day } from '../../../../main/domain/day';
import type { Obligation, Schedule } from '../../../../main/domain/obligation';
import type { AgreementInForm } from './agreement-values';
import { accelerates, rateOf, type ObligationInForm } from './obligation-values';

/** `values` of the form with what is not in it taken from `base`: signatures, its reading, and which agreement it supplements. */
export function asTyped(values: AgreementInForm, base: Pick<Agreement, 'id' | 'signs' | 'reading' | 'supplements'>): Agreement {
  const { copies } = values;
  return {
    ...base,
    form: values.form,
    concludedOn: dayOf(values.concludedOn),
    // As typed, not cleaned: the words that are found must be found again in the field, to be marked there.
    facts: textOf(values.facts),
    responsibility: textOf(values.responsibility),
    clauses: (values.clauses ?? []).map(({ id, text }) => ({ id, text: textOf(text) })),
    performance: textOf(values.performance),
    ends: values.ends ?? [],
    obligations: (values.obligations ?? []).filter((o) => !nothingTyped(o)).map((o) => obligationOf(o)),
    copies: typeof copies === 'number' && Number.isInteger(copies) && copies >= 1 && copies <= 99 ? copies : null,
  };
}

function obligationOf(o: ObligationInForm): Obligation {
  const money = o.kind === 'money';
  return {
    id: o.id,
    clause: o.clause ?? null,
    kind: o.kind,
    debtors: o.debtors ?? [],
    creditors: o.creditors ?? [],
    what: textOf(o.what).trim(),
    amount: money && o.when !== 'recurring' ? fenOf(o.amount) : null,
    how: textOf(o.how).trim(),
    schedule: scheduleOf(o),
    note: textOf(o.note),
    acceleration: accelerationOf(o),
    lateRate: money ? rateOf(o.lateRate) : null,
    replaces: o.replaces ?? [],
    countsPaid: o.countsPaid !== 'rest',
  };
}

function accelerationOf(o: ObligationInForm): Obligation['acceleration'] {
  const afterDays = wholeOf(o.accelerateAfter, 365);
  return afterDays === null || !accelerates(o) ? null : { afterDays, clause: o.accelerateClause ?? null };
}

function scheduleOf(o: ObligationInForm): Schedule {
  switch (o.when) {
    case 'once':
      return { type: 'once', due: dayOf(o.due) };
    case 'instalments': {
      const parts = (o.parts ?? []).flatMap(({ id, due, amount }) => {
        const [day, fen] = [dayOf(due), fenOf(amount)];
        return day === null || fen === null ? [] : [{ id, due: day, amount: fen }];
      });
      return { type: 'instalments', parts };
    }
    case 'recurring': {
      const from = dayOf(o.from);
      const [every, on] = [wholeOf(o.everyMonths, 120), wholeOf(o.dayOfMonth, 31)];
      if (from === null || every === null || on === null) return { type: 'once', due: null };
      return { type: 'recurring', everyMonths: every, dayOfMonth: on, from, until: dayOf(o.until), amount: o.kind === 'money' ? fenOf(o.each) : null };
    }
    case 'standing':
      return { type: 'standing' };
  }
}

function nothingTyped(o: ObligationInForm): boolean {
  return textOf(o.what).trim() === '' && textOf(o.how).trim() === '' && textOf(o.note) === '' && (o.amount === null || o.amount === '') && !o.debtors?.length && !o.creditors?.length;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trimEnd() : '');
const dayOf = (value: unknown): Day | null => (typeof value === 'string' && isDay(value) ? value : null);
const fenOf = (value: unknown): Fen | null => (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= AMOUNT_LIMIT ? value : null);
const wholeOf = (value: unknown, high: number): number | null => (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= high ? value : null);
