// One promise: who owes whom what, each day on which something falls due and how it stands, what was recorded for it.
import { useId, useState } from 'react';
import { yuan } from '../../../../main/domain/amount';
import { inDayOrder } from '../../../../main/domain/day';
import { useHouse } from '../../../house';
import { partNumber, type Promised } from '../../../journeys/follow-up/promises';
import { followUp } from '../../../strings/follow-up';
import { DueRow } from './due-row';
import { folded } from './folded';
import { PerformanceRecord, UrgeRecord } from './records';

const words = followUp.tab;

export function PromiseView({ promised }: { promised: Promised }) {
  const id = useId();
  const { today } = useHouse();
  const [all, setAll] = useState({ earlier: false, later: false });
  const { obligation, clause, debtors, creditors, dues, owed, paid, performances, urges } = promised;
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
      {performances.length + urges.length > 0 && (
        <ul className="promise-records">
          {inDayOrder([...performances.map((performance) => ({ on: performance.on, performance, urge: null })), ...urges.map((urge) => ({ on: urge.on, performance: null, urge }))], ({ on }) => on).map(({ performance, urge }) =>
            performance ? <PerformanceRecord key={performance.id} performance={performance} /> : <UrgeRecord key={urge.id} urge={urge} />,
          )}
        </ul>
      )}
    </article>
  );
}
