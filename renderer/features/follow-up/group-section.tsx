// One group of rows under its heading; a long one shows its first rows and says how many more there are.
import { useState } from 'react';
import type { DueItem } from '../../../main/contract/shapes';
import { useHouse } from '../../house';
import { followUp } from '../../strings/follow-up';
import { keyOf, type Group } from './groups';
import { FollowUpRow } from './row';
import type { RowAction } from './row-actions';

const words = followUp.page;

/** Rows of a group at first: what a slow PC draws at once, and more than anybody does in a day. */
const SHOWN = 40;

interface Props {
  group: Group;
  items: readonly DueItem[];
  /** The first group of the page. */
  first: boolean;
  onAct(item: DueItem, action: RowAction): void;
}

export function GroupSection({ group, items, first, onAct }: Props) {
  const { today, settings } = useHouse();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, SHOWN);
  const urgent = first && (group === 'late' || group === 'today');
  return (
    <section className={`follow-group ${group}`} aria-labelledby={`follow-${group}`}>
      <h2 id={`follow-${group}`}>
        {words.groups[group]}
        <span>{words.count(items.length)}</span>
      </h2>
      <ul>
        {shown.map((item, i) => (
          <FollowUpRow key={keyOf(item)} item={item} today={today} soonDays={settings.soonDays} first={urgent && i === 0} onAct={onAct} />
        ))}
      </ul>
      {items.length > shown.length && (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {words.more(items.length - shown.length)}
        </button>
      )}
    </section>
  );
}
