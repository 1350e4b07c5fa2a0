// Beside the form: the title the file will have, and other cases of the same people. It never stands in the way.
import { useWatch } from 'react-hook-form';
import { titleOf } from '../../../main/domain/case';
import { inOrder } from '../../../main/domain/labels';
import { HintList } from '../../journeys/hints/hint-list';
import { useHints } from '../../journeys/hints/use-hints';
import { isBlank, labelsOf, type PartyInForm } from '../../journeys/parties/party-values';
import { hints as hintWords } from '../../strings/hints';
import { intake as words } from '../../strings/intake';
import { parties as partyWords } from '../../strings/parties';

export function IntakeAside() {
  const parties = ((useWatch({ name: 'parties' }) ?? []) as PartyInForm[]).filter((party) => !isBlank(party));
  const dispute = (useWatch({ name: 'dispute' }) ?? {}) as { subject?: string; village?: string; category?: string };
  const hints = useHints({ except: null, parties, village: dispute.village ?? '', category: dispute.category ?? '' });
  const labels = labelsOf(parties, false);
  const title = parties.length === 0 ? '' : titleOf({ parties: parties as never, dispute: { subject: dispute.subject ?? '' } as never });
  return (
    <aside className="intake-aside">
      <div className="intake-file">
        <p className="intake-file-name">{words.fileTitle}</p>
        <p className={title === '' ? 'intake-file-title none' : 'intake-file-title'}>{title || words.fileTitleNone}</p>
        {parties.length > 0 && (
          <ul>
            {inOrder(parties).map((party) => (
              <li key={party.id}>
                <b>{partyWords.of(labels.get(party.id) ?? '')}</b> {party.name || partyWords.unnamed}
              </li>
            ))}
          </ul>
        )}
      </div>
      <section aria-label={hintWords.title} aria-live="polite">
        <h2>{hintWords.title}</h2>
        {hints === null ? <p className="intake-quiet">{hintWords.waiting}</p> : hints.length === 0 ? <p className="intake-quiet">{hintWords.none}</p> : <HintList hints={hints} />}
      </section>
    </aside>
  );
}
