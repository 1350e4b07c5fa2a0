// Consent, folded; its line says how many agreed so far.
import { isDay } from '../../../main/domain/day';
import { useWatch } from 'react-hook-form';
import { ConsentFields } from '../../journeys/parties/consent-fields';
import { isBlank, type PartyInForm } from '../../journeys/parties/party-values';
import { intake as words } from '../../strings/intake';
import { parties as partyWords } from '../../strings/parties';
import { Fold } from '../../ui/fold';
import { useKit } from '../../ui/kit-context';

export function ConsentFold() {
  const { today } = useKit();
  const registered: unknown = useWatch({ name: 'registeredOn' });
  const counts = useWatch({
    name: 'parties',
    compute: (value: unknown) => {
      const named = (Array.isArray(value) ? (value as PartyInForm[]) : []).filter((party) => !isBlank(party));
      return `${named.filter((party) => party.consent?.answer === 'agreed').length}/${named.length}`;
    },
  });
  const [agreed = 0, all = 0] = counts.split('/').map(Number);
  return (
    <Fold title={partyWords.consent} says={words.consentSays(agreed, all)} paths={[]}>
      <ConsentFields name="parties" on={typeof registered === 'string' && isDay(registered) && registered <= today ? registered : today} />
    </Fold>
  );
}
