// The list itself: only the rows in sight exist. One row is the active one; Enter or a click opens a case.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type MouseEvent } from 'react';
import { useHouse } from '../../house';
import { cases as words } from '../../strings/cases';
import { ROOT_SIZE } from '../../theme';
import { CaseLine } from './case-line';
import { LIST_ID } from './list-ids';
import type { ListKeys } from './use-list-keys';
import type { Rows } from './use-rows';

/** Height of a row in rem: two lines and some air. */
const ROW = 4;
/** Rows made beyond the sight, so that a step of the wheel finds them there. */
const BEYOND = 10;

/** Columns that stand one above the other where there is little room. */
const HEADS: Readonly<Record<string, string>> = { mediator: 'case-line-who', village: 'case-line-where' };

interface Props {
  rows: Rows;
  total: number;
  keys: ListKeys;
  onSight(first: number, last: number): void;
  onOpen(index: number): void;
}

export function CaseList({ rows, total, keys, onSight, onOpen }: Props) {
  const { settings, today } = useHouse();
  const scroller = useRef<HTMLDivElement>(null);
  const height = ROW * (settings.largeType ? ROOT_SIZE.large : ROOT_SIZE.normal);
  // Its functions change unseen, so a compiler may not memoise this component; we have none.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({ count: total, getScrollElement: () => scroller.current, estimateSize: () => height, overscan: BEYOND, initialOffset: keys.active * height });
  useEffect(() => virtual.measure(), [virtual, height]);

  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onSight(first, last), [onSight, first, last]);
  useEffect(() => {
    keys.bring.current = (index) => virtual.scrollToIndex(index);
    keys.page.current = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1);
  });
  return (
    <div id={LIST_ID} className="cases-list" role="grid" aria-label={words.title} aria-rowcount={total + 1} aria-busy={rows.stale}>
      <div className="cases-head case-line" role="row" aria-rowindex={1}>
        {Object.entries(words.columns).map(([name, title]) => (
          <span key={name} role="columnheader" className={HEADS[name]}>
            {title}
          </span>
        ))}
      </div>
      {/* A grid is an interactive thing; this is the part of it that takes the keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={scroller} className="cases-scroll" role="rowgroup" tabIndex={0} aria-label={words.title} onKeyDown={(event) => keys.onKeyDown(event, onOpen)}>
        <div
          role="presentation"
          className={rows.stale ? 'cases-rows stale' : 'cases-rows'}
          style={{ height: virtual.getTotalSize() }}
          onMouseDown={(event) => withRow(event, keys.setActive)}
          onClick={(event) => withRow(event, onOpen)}
        >
          {items.map(({ index, start }) => (
            <CaseLine key={index} index={index} row={rows.rowAt(index)} active={index === keys.active} top={start} height={height} today={today} soonDays={settings.soonDays} />
          ))}
        </div>
      </div>
    </div>
  );
}

/** Does something with the row under the mouse. */
function withRow(event: MouseEvent, run: (index: number) => void): void {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
  if (row) run(Number(row.dataset['index']));
}
