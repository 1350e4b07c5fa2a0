// What was recorded: performances, urgings, visits. Each can be mended, and taken out while the case is open.
import type { ReactNode } from 'react';
import { yuan } from '../../../../main/domain/amount';
import type { Breach } from '../../../../main/domain/breach';
import { dayInChinese, shortDayInChinese, yearOf, type Day } from '../../../../main/domain/day';
import { URGE_NAMES, type Performance, type Urge } from '../../../../main/domain/performance';
import { SATISFACTION_NAMES, VISIT_WAY_NAMES, type Visit } from '../../../../main/domain/visit';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { useConfirmedMove } from '../../../journeys/case-file/confirmed-move';
import { partyNames } from '../../../journeys/follow-up/promises';
import { WaysNote } from '../../../journeys/follow-up/ways-note';
import { followUp } from '../../../strings/follow-up';
import { promises as promiseWords } from '../../../strings/promises';
import { visits } from '../../../strings/visits';
import { LongText } from '../../../ui/long-text';
import { ErrorPanel } from '../../../ui/panels';
import { keyOf } from '../papers/paper-lines';
import { useCaseRoute } from '../use-case-route';

const words = followUp.tab;

export function PerformanceRecord({ performance }: { performance: Performance }) {
  const { id, on, amount, how, by, proof, proofScan, note } = performance;
  const facts = [amount === null ? words.didOn : words.paidOn(yuan(amount)), how, by && words.by(by), proof && words.proof(proof)];
  const { file } = useOpenCase();
  const { toTab } = useCaseRoute();
  const scan = file.scans.find((s) => s.id === proofScan);
  const links = (
    <>
      {scan && (
        <button type="button" className="text-button" onClick={() => toTab('materials', { do: 'scan', ref: scan.id })}>
          {promiseWords.seeProof(scan.title)}
        </button>
      )}
      {amount !== null && (
        <button type="button" className="text-button" aria-label={promiseWords.receiptOn(shortDayInChinese(on))} onClick={() => toTab('papers', { paper: keyOf('L6G', id) })}>
          {promiseWords.receipt}
        </button>
      )}
    </>
  );
  return <Record kind="performanceRecord" list="performances" action="edit-performance" id={id} on={on} facts={facts} prose={note} also={links} />;
}

export function UrgeRecord({ urge }: { urge: Urge }) {
  const { id, on, how, by, reply, refused, promisedOn } = urge;
  const facts = [words.urgeLine(URGE_NAMES[how], by?.name ?? ''), refused ? words.refused : '', promisedOn === null ? '' : words.promised(shortDayInChinese(promisedOn))];
  const { toTab } = useCaseRoute();
  const notice = how === 'letter' && (
    <button type="button" className="text-button" aria-label={promiseWords.noticeOn(shortDayInChinese(on))} onClick={() => toTab('papers', { paper: keyOf('L6F', id) })}>
      {promiseWords.notice}
    </button>
  );
  return (
    <>
      <Record kind="urgeRecord" list="urges" action="edit-urge" id={id} on={on} facts={facts} prose={reply} also={notice} />
      {refused && (
        <li className="record">
          <WaysNote />
        </li>
      )}
    </>
  );
}

export function BreachRecord({ breach: { id, on, note } }: { breach: Breach }) {
  return <Record kind="breachRecord" list="breaches" action="edit-breach" id={id} on={on} facts={[promiseWords.breach.line]} prose={note} />;
}

export function VisitRecord({ visit }: { visit: Visit }) {
  const { file } = useOpenCase();
  const { toTab } = useCaseRoute();
  const { id, on, how, by, parties, findings, satisfaction, riskRemains, nextOn, reached } = visit;
  const facts = [
    VISIT_WAY_NAMES[how],
    reached ? '' : visits.section.unreached,
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
  return <Record kind="visitRecord" list="visits" action="edit-visit" id={id} on={on} facts={facts} prose={findings} {...(reached ? { also: paper } : {})} />;
}

interface RecordProps {
  kind: 'performanceRecord' | 'urgeRecord' | 'breachRecord' | 'visitRecord';
  list: 'performances' | 'urges' | 'breaches' | 'visits';
  action: 'edit-performance' | 'edit-urge' | 'edit-breach' | 'edit-visit';
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
  const what = kind === 'breachRecord' ? promiseWords.breach.record : words[kind];
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
