// 修改当事人: all parties at once, since sides and labels depend on each other; and their consent.
import { z } from 'zod';
import { PartyList } from '../../../journeys/parties/party-list';
import { ConsentFields } from '../../../journeys/parties/consent-fields';
import { isBlank, PartyInForm, partyInForm, savedParties } from '../../../journeys/parties/party-values';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { useHouse } from '../../../house';
import { forms } from '../../../strings/dossier-forms';
import { parties as partyWords } from '../../../strings/parties';
import { Section } from '../../../ui/section';
import type { SheetFormProps } from './form-props';

const words = forms.parties;

const PartiesForm = z.object({ parties: z.array(PartyInForm) }).superRefine(({ parties }, context) => {
  parties.forEach((party, i) => {
    if (party.name === '' && !isBlank(party)) context.addIssue({ code: 'custom', path: ['parties', i, 'name'], message: party.kind === 'person' ? partyWords.nameWanted : partyWords.organisationNameWanted });
  });
});

export function PartiesSheet({ onDone, onCancel }: SheetFormProps) {
  const { file } = useOpenCase();
  const { today } = useHouse();
  const keepLabels = file.agreements.length > 0;
  return (
    <CaseForm
      name="parties"
      about="all"
      schema={PartiesForm}
      initialOf={(present) => ({ parties: present.parties.map((party) => partyInForm(party)) })}
      partOf={(present) => present.parties}
      save={moving('change-parties', ({ parties }: z.output<typeof PartiesForm>) => ({ parties: savedParties(parties) }))}
      onDone={onDone}
      onCancel={onCancel}
    >
      <Section title={words.names}>
        <PartyList name="parties" keepLabels={keepLabels} />
      </Section>
      <Section title={partyWords.consent} hint={partyWords.consentHint}>
        <ConsentFields name="parties" on={today} keepLabels={keepLabels} />
      </Section>
    </CaseForm>
  );
}
