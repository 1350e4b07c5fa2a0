// Promises that a supplement changed or ended: what became of each, and what was recorded for it while it held.
import { dayInChinese } from '../../../../main/domain/day';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import type { Former } from '../../../journeys/follow-up/promises';
import { promises } from '../../../strings/promises';
import { PerformanceRecord } from './records';

const words = promises.former;

export function FormerPromises({ former }: { former: readonly Former[] }) {
  const { file } = useOpenCase();
  return (
    <div className="promise former">
      <h3>{words.title}</h3>
      <ul>
        {former.map(({ obligation, fate }) => {
          const day = fate.agreement.concludedOn === null ? '' : dayInChinese(fate.agreement.concludedOn);
          const paid = file.performances.filter((p) => p.obligation === obligation.id);
          return (
            <li key={obligation.id}>
              <p>
                <b>{obligation.what}</b> {fate.by === null ? words.ended(day) : words.replaced(day, fate.by.what)}
                {fate.by !== null && obligation.kind === 'money' && paid.length > 0 && (fate.by.countsPaid && fate.by.kind === 'money' ? words.carried : words.notCarried)}
              </p>
              {paid.length > 0 && (fate.by === null || !fate.by.countsPaid) && (
                <ul className="promise-records">
                  {paid.map((performance) => (
                    <PerformanceRecord key={performance.id} performance={performance} />
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
