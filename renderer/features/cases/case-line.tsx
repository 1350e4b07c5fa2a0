// One case in the list: what it is called, where it stands, what is next, who mediates, which village, since when.
import { memo } from 'react';
import type { CaseRow } from '../../../main/contract/shapes';
import { isWaiting } from '../../../main/domain/agenda';
import { countedDay } from '../../../main/domain/clock';
import type { Day } from '../../../main/domain/day';
import { cases as words } from '../../strings/cases';
import { DayTag, StageTag, WaitedTag } from '../../ui/tags';
import { rowId } from './list-ids';

interface Props {
  index: number;
  /** Not there yet: an empty row that keeps the place. */
  row: CaseRow | undefined;
  active: boolean;
  /** px from the top of the list. */
  top: number;
  height: number;
  today: Day;
  soonDays: number;
}

/** Made again only when something of it changed: while the list scrolls, most rows stay as they are. */
export const CaseLine = memo(function CaseLine({ index, row, active, top, height, today, soonDays }: Props) {
  return (
    <div
      id={rowId(index)}
      className={active ? 'case-line active' : 'case-line'}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={active}
      data-index={index}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      {row === undefined ? (
        <span role="gridcell" className="case-line-wait">
          {words.row(index + 1)}
        </span>
      ) : (
        <>
          <span role="gridcell" title={row.title}>
            <b>{row.title}</b>
            <small>{row.number || words.noNumber}</small>
          </span>
          <span role="gridcell">
            <StageTag stage={row.stage} />
          </span>
          <Next next={row.next} today={today} soonDays={soonDays} />
          <span role="gridcell" className="case-line-who" title={row.mediators.map(({ name }) => name).join('、')}>
            {words.mediators(row.mediators[0]?.name ?? '', row.mediators.length)}
          </span>
          <span role="gridcell" className="case-line-where" title={row.village}>
            {row.village}
          </span>
          <span role="gridcell" className="case-line-day">
            {row.registeredOn ?? words.clue}
          </span>
        </>
      )}
    </div>
  );
});

function Next({ next, today, soonDays }: Pick<CaseRow, 'next'> & Pick<Props, 'today' | 'soonDays'>) {
  if (next === null) {
    return (
      <span role="gridcell" className="case-line-none">
        {words.noNext}
      </span>
    );
  }
  const what = next.kind === 'clock' ? words.clock(next.what) : next.what;
  return (
    <span role="gridcell" title={what}>
      <span>{what}</span>
      {isWaiting(next.kind) ? <WaitedTag since={next.day} today={today} /> : <DayTag day={countedDay(next.day, next.rolled, today)} today={today} soonDays={soonDays} />}
    </span>
  );
}
