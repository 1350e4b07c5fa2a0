// What taking a package in would do: whose it is, how many cases, and each one a person must decide about.
import { useState } from 'react';
import type { MergePlan, MergeRow } from '../../../../main/contract/exchange-shapes';
import { isAsked, type Choice } from '../../../../main/domain/merge';
import { pcs } from '../../../strings/pcs';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/panels';
import { Section } from '../../../ui/section';
import { whenShown } from '../../../ui/when';
import { AskedCase } from './asked-case';

const words = pcs.plan;

interface Props {
  plan: MergePlan;
  onTake(choices: Record<string, Choice>): void;
  onBack(): void;
}

export function PlanView({ plan, onTake, onBack }: Props) {
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const [compared, setCompared] = useState(plan.known);
  const [tried, setTried] = useState(false);
  const { counts, rows, aside, from } = plan;
  const asked = rows.filter(({ kind }) => isAsked(kind));
  const rest = rows.filter(({ kind }) => !isAsked(kind));
  const start = () => {
    setTried(true);
    if (compared) onTake(choices);
  };
  return (
    <div className="pcs">
      <h2>{words.from(from.name, whenShown(plan.made, true))}</h2>
      {plan.before && <Note>{words.before(whenShown(plan.before, true))}</Note>}
      {!plan.known && (
        <Note tone="soon" title={words.unknown}>
          <p>{words.unknownWords}</p>
          <p>
            <output className="pcs-groups big">{from.groups}</output>
          </p>
          <label className="choice">
            <input type="checkbox" checked={compared} onChange={(event) => setCompared(event.target.checked)} />
            <span>{words.compared}</span>
          </label>
        </Note>
      )}
      <p className="pcs-counts">{rows.length === 0 ? words.nothing : words.counts(counts.added, counts.updated, counts.unchanged)}</p>
      {asked.length > 0 && (
        <Section title={words.asked(asked.length)} hint={words.askedHint}>
          {asked.map((row) => (
            <AskedCase key={row.theirs} plan={plan.token} row={row} choice={choices[row.theirs] ?? 'later'} onChoose={(choice) => setChoices({ ...choices, [row.theirs]: choice })} />
          ))}
        </Section>
      )}
      {rest.length > 0 && <Rest rows={rest} />}
      {aside.length > 0 && (
        <Note title={words.aside(aside.length)}>{aside.map(({ id, number, title }) => <p key={id}>{[number, title].filter(Boolean).join(' ')}</p>)}</Note>
      )}
      {plan.skipped > 0 && <Note tone="soon">{words.skipped(plan.skipped)}</Note>}
      {plan.comeAlong.length > 0 && <Note>{words.comeAlong(plan.comeAlong.join('、'))}</Note>}
      {tried && !compared && (
        <p className="field-error" role="alert">
          {words.notCompared}
        </p>
      )}
      <div className="form-buttons">
        <Button kind="now" onClick={start}>
          {words.start}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {pcs.back}
        </Button>
      </div>
      <p className="pcs-hint">{words.snapshot}</p>
    </div>
  );
}

/** The cases that need no decision; those with a 卷号 that is taken are said first. */
function Rest({ rows }: { rows: readonly MergeRow[] }) {
  const clashing = rows.filter(({ sameNumber }) => sameNumber !== '');
  return (
    <>
      {clashing.map(({ theirs, number, title, sameNumber }) => (
        <Note key={theirs} tone="now" title={[number, title].filter(Boolean).join(' ')}>
          {words.sameNumber(sameNumber)}
        </Note>
      ))}
      <Section title={words.rest} folded={pcs.history.count(rows.length)}>
        <table className="ledger">
          <tbody>
            {rows.map(({ theirs, number, title, kind }) => (
              <tr key={theirs}>
                <th scope="row">{[number, title].filter(Boolean).join(' ')}</th>
                <td>{words.kinds[kind]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </>
  );
}
