// 当事人: who they are, who came along, what it is about, where it came from, who deals with it; and the sheets that change these.
import { shut as shutBy } from '../../../../main/domain/moves/move';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { useConfirmedMove } from '../../../journeys/case-file/confirmed-move';
import { describedWords } from '../../../strings/described';
import { forms } from '../../../strings/dossier-forms';
import { partiesTab as words } from '../../../strings/dossier-parties';
import { Button } from '../../../ui/button';
import { ErrorPanel } from '../../../ui/panels';
import { Section } from '../../../ui/section';
import { AcceptSheet } from '../forms/accept-form';
import { AssignSheet } from '../forms/assign-form';
import { CaseSheet, type SheetTable } from '../forms/case-sheet';
import { DeclineSheet } from '../forms/decline-form';
import { DescribedSheet } from '../forms/described-form';
import { DisputeSheet } from '../forms/dispute-form';
import { ReopenSheet } from '../forms/note-forms';
import { ParticipantSheet } from '../forms/participant-form';
import { PartiesSheet } from '../forms/parties-form';
import { RegisterSheet } from '../forms/register-form';
import { ShutNote } from '../forms/shut-note';
import { useCaseRoute } from '../use-case-route';
import { CaseHints } from './case-hints';
import { DescribedPanel } from './described-panel';
import { AssignmentPanel, DisputePanel, IntakePanel } from './matter-panels';
import { PartyView } from './party-view';
import { ParticipantsPanel } from './people-panel';
import './parties-tab.css';

const SHEETS: SheetTable = {
  parties: { title: forms.parties.title, Form: PartiesSheet, wide: true },
  described: { title: describedWords.sheetTitle, Form: DescribedSheet },
  dispute: { title: forms.dispute.title, Form: DisputeSheet, wide: true },
  participant: { title: forms.participant.title, Form: ParticipantSheet },
  assign: { title: forms.assign.title, Form: AssignSheet },
  register: { title: forms.register.title, Form: RegisterSheet, refless: true },
  accept: { title: forms.accept.title, Form: AcceptSheet, refless: true },
  decline: { title: forms.decline.title, Form: DeclineSheet, refless: true },
  reopen: { title: forms.reopen.title, Form: ReopenSheet, refless: true },
};

export function PartiesTab() {
  const { today } = useHouse();
  const { file } = useOpenCase();
  const { open } = useCaseRoute();
  const { failure, ask } = useConfirmedMove();
  const shut = shutBy(file) !== null;
  const reconsider = () => ask({ title: forms.reconsider.title, children: forms.reconsider.words, yes: forms.reconsider.yes }, 'reconsider', {});
  return (
    <div className="parties-tab">
      <div>
        <ShutNote />
        {failure && <ErrorPanel error={failure} />}
        <Section title={words.title} actions={!shut && <Button onClick={() => open('parties')}>{words.change}</Button>}>
          {file.parties.length === 0 && <p className="section-none">{words.none}</p>}
          <div className="party-views">
            {file.parties.map((party) => (
              <PartyView key={party.id} party={party} registeredOn={file.registeredOn} today={today} />
            ))}
          </div>
        </Section>
        <ParticipantsPanel shut={shut} />
        <DescribedPanel shut={shut} />
        <DisputePanel shut={shut} />
        <IntakePanel shut={shut} onReconsider={() => void reconsider()} />
        <AssignmentPanel shut={shut} />
      </div>
      <CaseHints />
      <CaseSheet sheets={SHEETS} />
    </div>
  );
}
