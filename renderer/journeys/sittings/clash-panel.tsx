// Clashes beside the form, before anything is saved: no wall, but whoever plans over one says why.
import { useWatch } from 'react-hook-form';
import type { Clash } from '../../../main/contract/shapes';
import type { Venue } from '../../../main/domain/session';
import type { StaffRef } from '../../../main/domain/staff';
import { hashOf } from '../../route';
import { sittings } from '../../strings/sittings';
import { Note } from '../../ui/panels';
import { TextField } from '../../ui/text-fields';
import { dayShown } from '../../ui/when';
import { useOpenCase } from '../case-file/case-context';
import { useClashes } from './clashes';
import { hoursShown } from './hours';
import './sittings.css';

const words = sittings.clash;

/** Inside a form with on, from, to, place, venue, mediators and clashReason. `session`: what is being put, when it is one already. */
export function ClashPanel({ session }: { session: string | null }) {
  const { file } = useOpenCase();
  const [on, from, to, place, venue, mediators, reason] = useWatch({ name: ['on', 'from', 'to', 'place', 'venue', 'mediators', 'clashReason'] }) as unknown[];
  const clashes = useClashes({ on, from, to, place, venue: (venue ?? null) as Venue | null, mediators: (mediators ?? []) as StaffRef[] }, file.id, session);
  const some = clashes !== null && clashes.length > 0;
  // A reason given stays in sight although the clash is gone, so that it can be taken out again.
  const given = typeof reason === 'string' && reason !== '';
  return (
    <div aria-live="polite" className="clash-panel span-12">
      {clashes !== null && !some && <p className="clash-none">{words.none}</p>}
      {some && (
        <Note tone="soon" title={words.title(clashes.length)}>
          <ul className="clash-list">
            {bySitting(clashes).map((group) => (
              <ClashLine key={`${group[0].caseId} ${group[0].session}`} group={group} />
            ))}
          </ul>
        </Note>
      )}
      {(some || given) && <TextField name="clashReason" label={words.reason} hint={words.reasonHint} required={some} unprinted />}
    </div>
  );
}

function ClashLine({ group }: { group: Group }) {
  const [{ caseId, session, title, number, on, from, to }] = group;
  const when = `${dayShown(on)}${from === '' ? words.day : ` ${hoursShown({ from, to })}`}`;
  const taken = CLASH_KINDS.flatMap((kind) => {
    const whos = group.filter((clash) => clash.kind === kind).map(({ who }) => who);
    return whos.length === 0 ? [] : [words.taken(words.kinds[kind], whos)];
  });
  return (
    <li>
      {words.line(taken.join('；'), when)}
      <a href={hashOf({ page: 'case', id: caseId, tab: 'course', query: { do: 'record-session', ref: session } })}>{title}</a> {number}
    </li>
  );
}

const CLASH_KINDS = ['room', 'mediator', 'party'] as const;
type Group = [Clash, ...Clash[]];

/** One line for each sitting that is in the way, with everything of it that is. */
function bySitting(clashes: readonly Clash[]): Group[] {
  const groups = new Map<string, Group>();
  for (const clash of clashes) {
    const key = `${clash.caseId} ${clash.session}`;
    const group = groups.get(key);
    if (group) group.push(clash);
    else groups.set(key, [clash]);
  }
  return [...groups.values()];
}
