// All work of the day in its groups; long groups show their first lines and say how many more there are.
import { useState } from 'react';
import type { DueItem } from '../../../main/contract/shapes';
import { WORK_GROUPS, type Piece, type Work, type WorkGroup } from '../../../main/domain/agenda/work';
import { useHouse } from '../../house';
import { today as words } from '../../strings/today';
import { WorkRow } from './work-row';

/** Lines of a group shown at first: about two screens. */
const SHOWN = 12;

export type OnSnooze = (piece: Piece<DueItem>) => void;

export function WorkList({ work: { groups }, onSnooze }: { work: Work<DueItem>; onSnooze: OnSnooze }) {
  const first = WORK_GROUPS.find((group) => groups[group].length > 0);
  return (
    <>
      {WORK_GROUPS.map((group) => groups[group].length > 0 && <Group key={group} group={group} pieces={groups[group]} first={group === first && group !== 'soon'} onSnooze={onSnooze} />)}
    </>
  );
}

function Group({ group, pieces, first, onSnooze }: { group: WorkGroup; pieces: Piece<DueItem>[]; first: boolean; onSnooze: OnSnooze }) {
  const { settings } = useHouse();
  const [all, setAll] = useState(false);
  const shown = all ? pieces : pieces.slice(0, SHOWN);
  const title = group === 'soon' ? words.groups.soon(settings.soonDays) : words.groups[group];
  return (
    <section className={`work-group ${group}`} aria-labelledby={`work-${group}`}>
      <h2 id={`work-${group}`}>
        {title}
        <span>{words.groupCount(pieces.length)}</span>
      </h2>
      <ul>
        {shown.map((piece, i) => (
          <WorkRow key={piece.key} piece={piece} group={group} first={first && i === 0} under={shown[i - 1]?.first.caseId === piece.first.caseId} onSnooze={onSnooze} />
        ))}
      </ul>
      {pieces.length > shown.length && (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {words.moreOf(pieces.length - shown.length)}
        </button>
      )}
    </section>
  );
}
