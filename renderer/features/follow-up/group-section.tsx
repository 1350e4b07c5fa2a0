// One group of rows under its heading, case by case; a long one shows its first rows and says how many more there are.
import { useState } from 'react';
import type { DueItem } from '../../../main/contract/shapes';
import { useHouse } from '../../house';
import { followUp } from '../../strings/follow-up';
import { visits } from '../../strings/visits';
import { bundled, type Bundle } from './bundles';
import { keyOf, type Group } from './groups';
import { FollowUpRow } from './row';
import type { RowAction } from './row-actions';

const words = followUp.page;

/** Cases of a group at first: what a slow PC draws at once, and more than anybody does in a day. */
const SHOWN = 40;

interface Props {
  group: Group;
  items: readonly DueItem[];
  /** The first group of the page. */
  first: boolean;
  onAct(item: DueItem, action: RowAction): void;
}

export function GroupSection({ group, items, first, onAct }: Props) {
  const [all, setAll] = useState(false);
  const bundles = bundled(items);
  const shown = all ? bundles : bundles.slice(0, SHOWN);
  const hidden = bundles.slice(shown.length).reduce((sum, bundle) => sum + bundle.shown.length + bundle.folded.length, 0);
  const urgent = first && (group === 'late' || group === 'today');
  return (
    <section className={`follow-group ${group}`} aria-labelledby={`follow-${group}`}>
      <h2 id={`follow-${group}`}>
        {words.groups[group]}
        <span>{words.count(items.length)}</span>
      </h2>
      <ul>
        {shown.map((bundle, i) => (
          <BundleRows key={bundle.caseId} bundle={bundle} urgent={urgent && i === 0} onAct={onAct} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {words.more(hidden)}
        </button>
      )}
    </section>
  );
}

function BundleRows({ bundle: { shown, folded }, urgent, onAct }: { bundle: Bundle; urgent: boolean; onAct: Props['onAct'] }) {
  const { today, settings } = useHouse();
  const [open, setOpen] = useState(false);
  const rows = open ? [...shown, ...folded] : shown;
  const [first] = shown;
  return (
    <>
      {rows.map((item, i) => (
        <FollowUpRow key={keyOf(item)} item={item} today={today} soonDays={settings.soonDays} first={urgent && i === 0} onAct={onAct} />
      ))}
      {folded.length > 0 && (
        <li className="follow-rest">
          <button type="button" className="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? visits.page.less : visits.page.rest(folded.length, first?.title ?? '')}
          </button>
        </li>
      )}
    </>
  );
}
