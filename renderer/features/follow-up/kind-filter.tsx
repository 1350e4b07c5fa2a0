// All, or one kind only: places with an address each, so they are links.
import { hashOf, type Query } from '../../route';
import { followUp } from '../../strings/follow-up';
import { KINDS, type Kind } from './groups';

const words = followUp.page;

interface Props {
  kind: Kind | null;
  counts: Record<Kind | 'all', number>;
  /** The rest of the address. */
  query: Query;
}

export function KindFilter({ kind, counts, query }: Props) {
  return (
    <nav className="kind-filter" aria-label={words.filter}>
      <ul>
        {([null, ...KINDS] as const).map((one) => (
          <li key={one ?? 'all'}>
            <a href={hashOf({ page: 'follow-up', query: { ...query, kind: one ?? '' } })} aria-current={one === kind ? 'true' : undefined}>
              {words.kinds[one ?? 'all']} <b>{counts[one ?? 'all']}</b>
            </a>
          </li>
        ))}
      </ul>
      <p>{words.keys}</p>
    </nav>
  );
}
