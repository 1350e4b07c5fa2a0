// One promise: who owes whom what, each day on which something falls due and how it stands, what was recorded for it.
import { useId, useState } from 'react';
import { yuan } from '../../../../main/domain/amount';
import { dayInChinese, inDayOrder } from '../../../../main/domain/day';
import { useHouse } from '../../../house';
import { partNumber, type Promised } from '../../../journeys/follow-up/promises';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { followUp } from '../../../strings/follow-up';
import { promises as promiseWords } from '../../../strings/promises';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/panels';
import { useCaseRoute } from '../use-case-route';
import { DueRow } from './due-row';
import { folded } from './folded';
import { BreachRecord, PerformanceRecord, UrgeRecord } from './records';

const words = followUp.tab;

export function PromiseView({ promised }: { promised: Promised }) {
  const id = useId();
  const { today } = useHouse();
  const { file } = useOpenCase();
  const { open } = useCaseRoute();
  const [all, setAll] = useState({ earlier: false, later: false });
  const { obligation, clause, debtors, creditors, dues, owed, paid, performances, urges, breaches, accelerates, damages } = promised;
  const { earlier, shown, later } = folded(dues, today);
  const rows = [...(all.earlier ? earlier : []), ...shown, ...(all.later ? later : [])];
  const together = debtors === creditors || creditors === '';
  return (
    <article className="promise" aria-labelledby={id}>
      <header>
        <h3 id={id}>
          <span className="promise-who">
            <span aria-hidden>{together ? debtors : words.owes(debtors, creditors)}</span>
            <span className="visually-hidden">{together ? debtors : words.owesLabel(debtors, creditors)}</span>
          </span>
          {obligation.what}
        </h3>
        <p className="promise-facts">
          {[clause === null ? '' : words.clause(clause), obligation.how, obligation.kind === 'money' && (owed !== null || paid > 0) ? words.paid(yuan(paid), owed === null ? null : yuan(owed)) : '']
            .filter(Boolean)
            .map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          {owed !== null && paid > owed && <b>{words.overpaid(yuan(paid - owed))}</b>}
        </p>
      </header>
      {obligation.schedule.type === 'standing' && <p className="promise-standing">{words.standing}</p>}
      {obligation.kind === 'forbearance' && (
        <div className="promise-breach">
          {breaches.length > 0 && <b>{promiseWords.breach.state(breaches.length)}</b>}
          {file.archive === null && (
            <Button kind="quiet" label={promiseWords.breach.label(obligation.what)} onClick={() => open('breach', { ref: obligation.id })}>
              {promiseWords.breach.button}
            </Button>
          )}
        </div>
      )}
      {accelerates !== null && (accelerates.done ? (
        <Note tone="soon">{promiseWords.accelerated(accelerates.clause, accelerates.done.part, accelerates.afterDays, dayInChinese(accelerates.done.on))}</Note>
      ) : (
        <p className="promise-clause">{promiseWords.mayAccelerate(accelerates.clause, accelerates.afterDays)}</p>
      ))}
      {damages !== null && damages > 0 && obligation.lateRate !== null && <p className="promise-clause">{promiseWords.lateDamages(obligation.lateRate, yuan(damages))}</p>}
      {earlier.length > 0 && !all.earlier && (
        <button type="button" className="text-button" onClick={() => setAll({ ...all, earlier: true })}>
          {words.earlier(earlier.length)}
        </button>
      )}
      {rows.length > 0 && (
        <ul className="dues">
          {rows.map((due) => (
            <DueRow key={due.part} due={due} number={obligation.schedule.type === 'once' ? null : partNumber(dues, due.part)} what={obligation.what} />
          ))}
        </ul>
      )}
      {later.length > 0 && !all.later && (
        <button type="button" className="text-button" onClick={() => setAll({ ...all, later: true })}>
          {words.later(later.length)}
        </button>
      )}
      {performances.length + urges.length + breaches.length > 0 && (
        <ul className="promise-records">
          {inDayOrder(
            [
              ...performances.map((performance) => ({ on: performance.on, row: <PerformanceRecord key={performance.id} performance={performance} /> })),
              ...urges.map((urge) => ({ on: urge.on, row: <UrgeRecord key={urge.id} urge={urge} /> })),
              ...breaches.map((breach) => ({ on: breach.on, row: <BreachRecord key={breach.id} breach={breach} /> })),
            ],
            ({ on }) => on,
          ).map(({ row }) => row)}
        </ul>
      )}
    </article>
  );
}
