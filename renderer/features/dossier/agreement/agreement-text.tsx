// An agreement to read, as it stands on the paper: facts, numbered clauses, how and when; then its promises as a table.
import type { Agreement } from '../../../../main/domain/agreement';
import { yuan } from '../../../../main/domain/amount';
import type { CaseFile } from '../../../../main/domain/case';
import { dayInChinese, shortDayInChinese, yearOf, type Day } from '../../../../main/domain/day';
import type { Obligation } from '../../../../main/domain/obligation';
import { agreement as words } from '../../../strings/dossier-agreement';
import { partiesInWords } from './people';

interface Props {
  file: CaseFile;
  agreement: Agreement;
}

export function AgreementText({ file, agreement }: Props) {
  const { form, facts, responsibility, clauses, performance, obligations, ends } = agreement;
  return (
    <div className="agreement-text">
      <Part title={words.view.facts} texts={[facts, responsibility]} />
      <section>
        <h3>{form === 'none' ? words.view.clausesOnTheSpot : words.view.clauses}</h3>
        {clauses.length === 0 && <p className="agreement-quiet">{words.view.nothing}</p>}
        {clauses.length === 1 && <p>{clauses[0]?.text}</p>}
        {clauses.length > 1 && (
          <ol className="agreement-clauses">
            {clauses.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ol>
        )}
      </section>
      {(form !== 'none' || performance !== '') && <Part title={words.view.performance} texts={[performance]} />}
      {ends.length > 0 && <p className="agreement-quiet">{words.view.ended(promisesInWords(ends, file))}</p>}
      {obligations.length > 0 && (
        <section>
          <h3>{words.view.obligations}</h3>
          <PromiseTable file={file} agreement={agreement} />
        </section>
      )}
    </div>
  );
}

function Part({ title, texts }: { title: string; texts: string[] }) {
  const said = texts.filter((text) => text !== '');
  return (
    <section>
      <h3>{title}</h3>
      {said.length === 0 ? <p className="agreement-quiet">{words.view.nothing}</p> : said.map((text, i) => <p key={i}>{text}</p>)}
    </section>
  );
}

function PromiseTable({ file, agreement: { obligations, clauses, concludedOn } }: Props) {
  return (
    <table className="ledger promise-table">
      <thead>
        <tr>
          {[words.view.table.what, words.view.table.who, words.view.table.when].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th scope="col" className="number">
            {words.view.table.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {obligations.map((obligation) => {
          const clause = clauses.findIndex(({ id }) => id === obligation.clause);
          return (
            <tr key={obligation.id}>
              <th scope="row">
                {obligation.what}
                {obligation.how !== '' && <span className="agreement-quiet">（{obligation.how}）</span>}
                {clause !== -1 && <span className="agreement-quiet"> {words.view.clauseRef(clause + 1)}</span>}
                {promiseAsides(obligation, file).map((aside) => (
                  <span key={aside} className="agreement-quiet promise-note">
                    {aside}
                  </span>
                ))}
                {obligation.note !== '' && <span className="agreement-quiet promise-note">{obligation.note}</span>}
              </th>
              <td>
                {partiesInWords(obligation.debtors, file)}
                {obligation.creditors.length > 0 && <span className="promise-to">{words.view.toWhom(partiesInWords(obligation.creditors, file))}</span>}
              </td>
              <td>
                {scheduleLines(obligation, concludedOn).map((line) => (
                  <div key={line}>{line}</div>
                ))}
              </td>
              <td className="number">{obligation.amount === null ? '' : yuan(obligation.amount)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What it changes, and what was agreed for being late. */
function promiseAsides({ replaces, acceleration, lateRate }: Obligation, file: CaseFile): string[] {
  return [
    replaces.length === 0 ? '' : words.view.replaced(promisesInWords(replaces, file)),
    acceleration === null ? '' : words.view.accelerated(acceleration.afterDays),
    lateRate === null ? '' : words.view.lateRate(lateRate),
  ].filter(Boolean);
}

function promisesInWords(ids: readonly string[], file: CaseFile): string {
  const all = file.agreements.flatMap(({ obligations }) => obligations);
  return ids.map((id) => all.find((o) => o.id === id)?.what ?? '').filter(Boolean).join('；');
}

/** When a promise falls due, a line for each instalment. */
function scheduleLines({ schedule }: Obligation, since: Day | null): string[] {
  // The year goes without saying in the year of the agreement.
  const said = (day: Day) => (since !== null && yearOf(day) === yearOf(since) ? shortDayInChinese(day) : dayInChinese(day));
  switch (schedule.type) {
    case 'once':
      return [schedule.due === null ? words.view.noDay : words.view.once(said(schedule.due))];
    case 'instalments':
      return schedule.parts.map(({ due, amount }, i) => words.view.part(i + 1, said(due), yuan(amount)));
    case 'recurring': {
      const { from, until, everyMonths, dayOfMonth, amount } = schedule;
      const text = words.everyBefore(dayInChinese(from), until === null ? null : dayInChinese(until), everyMonths, dayOfMonth);
      return [words.view.eachTime(text, amount === null ? '' : yuan(amount))];
    }
    case 'standing':
      return [words.view.standing];
  }
}
