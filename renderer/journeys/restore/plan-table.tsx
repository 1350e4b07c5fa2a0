// What a restore will change: cases by year in the backup and on this computer.
import type { RestorePlan } from '../../../main/contract/shapes';
import { restore as words } from '../../strings/drives';

/** How many cases there are here, year by year, beyond those in the backup. */
export function missingFrom({ perYear }: Pick<RestorePlan, 'perYear'>): number {
  return perYear.reduce((sum, { here, inBackup }) => sum + Math.max(0, here - inBackup), 0);
}

export function PlanTable({ plan }: { plan: RestorePlan }) {
  const { perYear, overExisting } = plan;
  const compared = overExisting && perYear.some((year) => year.here > 0);
  const total = (of: 'here' | 'inBackup') => perYear.reduce((sum, year) => sum + year[of], 0);
  return (
    <section className="plan" aria-labelledby="plan">
      <h2 id="plan">{words.plan}</h2>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.year}</th>
            {compared && <th scope="col">{words.here}</th>}
            <th scope="col">{words.inBackup}</th>
          </tr>
        </thead>
        <tbody>
          {perYear.map(({ year, here, inBackup }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {compared && <td>{words.cases(here)}</td>}
              <td>
                {words.cases(inBackup)}
                {compared && here > inBackup && <span className="plan-fewer">{words.fewer(here - inBackup)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            {compared && <td>{words.cases(total('here'))}</td>}
            <td>{words.cases(total('inBackup'))}</td>
          </tr>
        </tfoot>
      </table>
      {compared && <p>{words.over}</p>}
    </section>
  );
}
