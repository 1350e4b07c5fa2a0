// In a supplement: each promise that still holds, and whether it stays, becomes another, or need not be kept any more. Nothing else
// changes what was agreed before.
import { useId, useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { yuan } from '../../../../main/domain/amount';
import type { CaseFile } from '../../../../main/domain/case';
import { obligationsInForce, performancesInForce } from '../../../../main/domain/in-force';
import type { Obligation } from '../../../../main/domain/obligation';
import { paidTotal } from '../../../../main/domain/performance';
import { newId } from '../../../ids';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { agreement as words } from '../../../strings/dossier-agreement';
import { useKit } from '../../../ui/kit-context';
import { Section } from '../../../ui/section';
import type { AgreementInForm } from './agreement-values';
import { changedPromise } from './change-promise';
import { partiesInWords } from './people';

const said = words.earlier;
const CHOICES = ['keep', 'change', 'end'] as const;
type Choice = (typeof CHOICES)[number];

/** `about`: the agreement being written; null for a new one. Nothing where no promise of another holds. */
export function EarlierPromises({ about }: { about: string | null }) {
  const { file } = useOpenCase();
  const held = useMemo(() => earlierThan(file, about), [file, about]);
  if (held.length === 0) return null;
  return (
    <Section title={said.title} hint={said.hint}>
      <ul className="earlier-promises">
        {held.map((obligation) => (
          <li key={obligation.id}>
            <EarlierPromise obligation={obligation} file={file} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What the other agreements of the case promise and still holds. */
function earlierThan(file: CaseFile, about: string | null): Obligation[] {
  return obligationsInForce({ ...file, agreements: file.agreements.filter(({ id }) => id !== about) });
}

function EarlierPromise({ obligation, file }: { obligation: Obligation; file: CaseFile }) {
  const id = useId();
  const { getValues, setValue, setFocus } = useFormContext<AgreementInForm>();
  const { say } = useKit();
  const ended = useWatch({ name: 'ends', compute: (value: unknown) => ((value ?? []) as string[]).includes(obligation.id) });
  const by = useWatch({ name: 'obligations', compute: (value: unknown) => ((value ?? []) as AgreementInForm['obligations']).findIndex(({ replaces }) => replaces?.includes(obligation.id)) });
  const choice: Choice = ended ? 'end' : by !== -1 ? 'change' : 'keep';
  const paid = paidTotal(obligation, performancesInForce(file));
  const choose = (next: Choice) => {
    const { ends, obligations } = getValues();
    const endsElse = (ends ?? []).filter((e) => e !== obligation.id);
    setValue('ends', next === 'end' ? [...endsElse, obligation.id] : endsElse, { shouldDirty: true });
    const others = obligations.filter(({ replaces }) => !replaces?.includes(obligation.id));
    if (next !== 'change') return setValue('obligations', others, { shouldDirty: true });
    setValue('obligations', [...others, changedPromise(obligation, newId)], { shouldDirty: true });
    say(said.changed(others.length + 1));
    // Its fields are there after the next drawing.
    requestAnimationFrame(() => setFocus(`obligations.${others.length}.what`));
    return undefined;
  };
  return (
    <fieldset className="earlier-promise" aria-labelledby={id}>
      <p id={id}>
        <b>{[partiesInWords(obligation.debtors, file), obligation.what].filter(Boolean).join('：')}</b>
        {obligation.amount !== null && <span>{said.sum(yuan(obligation.amount))}</span>}
        {paid > 0 && <span>{said.paid(yuan(paid))}</span>}
      </p>
      <div className="choices">
        {CHOICES.map((value) => (
          <label className="choice" key={value}>
            <input type="radio" name={id} checked={choice === value} onChange={() => choose(value)} />
            <span>{said.options[value]}</span>
          </label>
        ))}
      </div>
      {choice === 'change' && <p className="agreement-quiet">{said.became(by + 1)}</p>}
      {choice === 'end' && <p className="agreement-quiet">{said.ended}</p>}
    </fieldset>
  );
}
