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
            {clashes.map((clash) => (
              <ClashLine key={`${clash.kind} ${clash.who} ${clash.caseId} ${clash.session}`} clash={clash} />
            ))}
          </ul>
        </Note>
      )}
      {(some || given) && <TextField name="clashReason" label={words.reason} hint={words.reasonHint} required={some} unprinted />}
    </div>
  );
}

function ClashLine({ clash: { kind, who, caseId, session, title, number, on, from, to } }: { clash: Clash }) {
  const when = `${dayShown(on)}${from === '' ? words.day : ` ${hoursShown({ from, to })}`}`;
  return (
    <li>
      {words.line(words.kinds[kind], who, when)}
      <a href={hashOf({ page: 'case', id: caseId, tab: 'course', query: { do: 'record-session', ref: session } })}>{title}</a> {number}
    </li>
  );
}
