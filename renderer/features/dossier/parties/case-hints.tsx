// Beside the parties: other cases of the same people or about the same thing.
import { useMemo } from 'react';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { HintList } from '../../../journeys/hints/hint-list';
import { useHints } from '../../../journeys/hints/use-hints';
import { partyInForm } from '../../../journeys/parties/party-values';
import { partiesTab as words } from '../../../strings/dossier-parties';

export function CaseHints() {
  const { file } = useOpenCase();
  const parties = useMemo(() => file.parties.map((party) => partyInForm(party)), [file.parties]);
  const hints = useHints({ except: file.id, parties, village: file.dispute.village, category: file.dispute.category });
  if (hints === null) return null;
  return (
    <aside className="case-hints" aria-label={words.hints}>
      <h2>{words.hints}</h2>
      {hints.length === 0 ? <p className="section-none">{words.noHints}</p> : <HintList hints={hints} />}
    </aside>
  );
}
