// 逾期怎么办, where the agreement says it: the rest falls due at once, damages by the day. And for a changed promise, what its sum means.
import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { yuan } from '../../../../main/domain/amount';
import { performancesInForce } from '../../../../main/domain/in-force';
import { paidTotal } from '../../../../main/domain/performance';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { agreement as words } from '../../../strings/dossier-agreement';
import { ChoiceField } from '../../../ui/choice-fields';
import { NumberField, TextField } from '../../../ui/text-fields';
import { ClauseChoice } from './clause-choice';
import { accelerates, type When } from './obligation-values';

export function DefaultClauseFields({ path, when }: { path: string; when: When }) {
  const until: unknown = useWatch({ name: `${path}.until` });
  const agreed = useWatch({ name: `${path}.accelerateAfter`, compute: (value: unknown) => typeof value === 'number' });
  return (
    <>
      {accelerates({ kind: 'money', when, until }) && (
        <NumberField name={`${path}.accelerateAfter`} label={words.accelerateAfter} hint={words.accelerateHint} low={1} high={365} unit={words.dayUnit} span={6} />
      )}
      {agreed && accelerates({ kind: 'money', when, until }) && <ClauseChoice name={`${path}.accelerateClause`} label={words.accelerateClause} />}
      <TextField name={`${path}.lateRate`} label={words.lateRate} hint={words.lateRateHint} span={6} />
    </>
  );
}

/** In a supplement: which promise this one takes the place of, and whether what was paid on it counts. */
export function InPlaceOf({ path, money }: { path: string; money: boolean }) {
  const { file } = useOpenCase();
  const replaced = JSON.parse(useWatch({ name: `${path}.replaces`, compute: (value: unknown) => JSON.stringify(value ?? []) })) as string[];
  const paid = useMemo(() => performancesInForce(file), [file]);
  if (replaced.length === 0) return null;
  const earlier = file.agreements.flatMap(({ obligations }) => obligations).filter(({ id }) => replaced.includes(id));
  const sum = earlier.reduce((all, obligation) => all + paidTotal(obligation, paid), 0);
  return (
    <div className="span-12 in-place-of">
      <p>{earlier.length === 0 ? words.earlier.lost : words.earlier.replaces(earlier.map(({ what }) => what).join('；'))}</p>
      {money && sum > 0 && (
        <ChoiceField
          name={`${path}.countsPaid`}
          label={words.earlier.countsPaid}
          options={[
            { value: 'whole', label: words.earlier.counts.whole(yuan(sum)) },
            { value: 'rest', label: words.earlier.counts.rest },
          ]}
        />
      )}
    </div>
  );
}
