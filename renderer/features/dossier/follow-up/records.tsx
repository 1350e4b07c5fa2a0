// What was recorded: performances, urgings, visits. Each can be mended, and taken out while the case is open.
import type { ReactNode } from 'react';
import { yuan } from '../../../../main/domain/amount';
import { dayInChinese, shortDayInChinese, yearOf, type Day } from '../../../../main/domain/day';
import { URGE_NAMES, type Performance, type Urge } from '../../../../main/domain/performance';
import { SATISFACTION_NAMES, VISIT_WAY_NAMES, type Visit } from '../../../../main/domain/visit';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { useConfirmedMove } from '../../../journeys/case-file/confirmed-move';
import { partyNames } from '../../../journeys/follow-up/promises';
import { followUp } from '../../../strings/follow-up';
import { LongText } from '../../../ui/long-text';
import { ErrorPanel } from '../../../ui/panels';
import { keyOf } from '../papers/paper-lines';
import { useCaseRoute } from '../use-case-route';

const words = followUp.tab;

export function PerformanceRecord({ performance }: { performance: Performance }) {
  const { id, on, amount, how, by, proof, note } = performance;
  const facts = [amount === null ? words.didOn : words.paidOn(yuan(amount)), how, by && words.by(by), proof && words.proof(proof)];
  return <Record kind="performanceRecord" list="performances" action="edit-performance" id={id} on={on} facts={facts} prose={note} />;
}

export function UrgeRecord({ urge }: { urge: Urge }) {
  const { id, on, how, by, reply, refused, promisedOn } = urge;
  const facts = [words.urgeLine(URGE_NAMES[how], by?.name ?? ''), refused ? words.refused : '', promisedOn === null ? '' : words.promised(shortDayInChinese(promisedOn))];
  return <Record kind="urgeRecord" list="urges" action="edit-urge" id={id} on={on} facts={facts} prose={reply} />;
}

export function VisitRecord({ visit }: { visit: Visit }) {
  const { file } = useOpenCase();
  const { toTab } = useCaseRoute();
  const { id, on, how, by, parties, findings, satisfaction, riskRemains, nextOn } = visit;
  const facts = [
    VISIT_WAY_NAMES[how],
    by?.name ?? '',
    parties.length === file.parties.length ? '' : words.visited(partyNames(file, parties)),
    satisfaction === null ? '' : SATISFACTION_NAMES[satisfaction],
    riskRemains ? words.riskRemains : '',
    nextOn === null ? '' : words.nextOn(shortDayInChinese(nextOn)),
  ];
  const paper = (
    <button type="button" className="text-button" aria-label={words.printVisitLabel(shortDayInChinese(on))} onClick={() => toTab('papers', { paper: keyOf('F9', id) })}>
      {words.printVisit}
    </button>
  );
  return <Record kind="visitRecord" list="visits" action="edit-visit" id={id} on={on} facts={facts} prose={findings} also={paper} />;
}

interface RecordProps {
  kind: 'performanceRecord' | 'urgeRecord' | 'visitRecord';
  list: 'performances' | 'urges' | 'visits';
  action: 'edit-performance' | 'edit-urge' | 'edit-visit';
  id: string;
  on: Day;
  facts: readonly string[];
  prose: string;
  also?: ReactNode;
}

function Record({ kind, list, action, id, on, facts, prose, also }: RecordProps) {
  const { today } = useHouse();
  const { file } = useOpenCase();
  const { open } = useCaseRoute();
  const { failure, ask } = useConfirmedMove();
  const day = yearOf(on) === yearOf(today) ? shortDayInChinese(on) : dayInChinese(on);
  const what = words[kind];
  const remove = () => ask({ title: words.removeTitle(what), children: words.removeWords, yes: words.removeYes }, 'remove', { list, id });
  return (
    <li className="record">
      <div className="record-line">
        <span className="record-day">{day}</span>
        {facts.filter(Boolean).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        <span className="record-buttons">
          {also}
          {file.archive === null && (
            <button type="button" className="text-button" aria-label={words.editLabel(what, day)} onClick={() => open(action, { ref: id })}>
              {words.edit}
            </button>
          )}
          {file.closing === null && (
            <button type="button" className="text-button" aria-label={words.removeLabel(what, day)} onClick={() => void remove()}>
              {words.remove}
            </button>
          )}
        </span>
      </div>
      {prose !== '' && <LongText text={prose} className="record-prose" />}
      {failure && <ErrorPanel error={failure} />}
    </li>
  );
}
