// All work of the day in its groups; long groups show their first lines and say how many more there are.
import { useState } from 'react';
import type { DueItem } from '../../../main/contract/shapes';
import { useHouse } from '../../house';
import { today as words } from '../../strings/today';
import { GROUPS, grouped, type Group } from './work-groups';
import { WorkRow } from './work-row';

/** Lines of a group shown at first: about two screens. */
const SHOWN = 12;

export function WorkList({ items }: { items: readonly DueItem[] }) {
  const groups = grouped(items);
  const first = GROUPS.find((group) => groups[group].length > 0);
  return (
    <>
      {GROUPS.map((group) => groups[group].length > 0 && <WorkGroup key={group} group={group} items={groups[group]} first={group === first && group !== 'soon'} />)}
    </>
  );
}

function WorkGroup({ group, items, first }: { group: Group; items: DueItem[]; first: boolean }) {
  const { today, settings } = useHouse();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, SHOWN);
  const title = group === 'soon' ? words.groups.soon(settings.soonDays) : words.groups[group];
  return (
    <section className={`work-group ${group}`} aria-labelledby={`work-${group}`}>
      <h2 id={`work-${group}`}>
        {title}
        <span>{words.groupCount(items.length)}</span>
      </h2>
      <ul>
        {shown.map((item, i) => (
          <WorkRow key={`${item.caseId} ${item.kind} ${item.ref} ${item.part}`} item={item} today={today} soonDays={settings.soonDays} first={first && i === 0} />
        ))}
      </ul>
      {items.length > shown.length && (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {words.moreOf(items.length - shown.length)}
        </button>
      )}
    </section>
  );
}
