// 登记: who came, against whom, what about? One page, three things to fill in; everything else waits folded.
import { useRef, useState } from 'react';
import type { CaseFile } from '../../../main/domain/case';
import { call } from '../../api';
import { DRAFT_KEYS } from '../../draft-keys';
import { DRAFTS } from '../../drafts';
import { useHouse } from '../../house';
import { newId } from '../../ids';
import { go } from '../../route';
import { DisputeEssentials, DisputeRest } from '../../journeys/dispute/dispute-fields';
import { ClueFields, SourceFields } from '../../journeys/dispute/source-fields';
import { AssignmentFields } from '../../journeys/dispute/assignment-fields';
import { PartyList } from '../../journeys/parties/party-list';
import { dispute as disputeWords } from '../../strings/dispute';
import { intake as words } from '../../strings/intake';
import { Fold } from '../../ui/fold';
import { Fields, FormFrame } from '../../ui/form-frame';
import { PageFrame } from '../../ui/page-frame';
import { Section } from '../../ui/section';
import { SelectField, StaffField } from '../../ui/select-fields';
import { ProseField } from '../../ui/text-fields';
import { ClueButton } from './clue-button';
import { ConsentFold } from './consent-fold';
import { IntakeAside } from './intake-aside';
import { blankIntake, IntakeForm, intakeOf, pathInForm } from './intake-values';
import { LateFold, RegisteredOn } from './late-fold';
import './intake.css';

export function IntakePage() {
  const { settings, today } = useHouse();
  const [initial] = useState(() => blankIntake(settings, today, newId));
  const registered = useRef<CaseFile | null>(null);
  const save = async (form: IntakeForm) => {
    const result = await call('cases.register', { intake: intakeOf(form, settings, today), draft: DRAFT_KEYS.intake });
    if (result.ok) registered.current = result.value.file;
    return result;
  };
  const toCase = () => {
    const file = registered.current;
    if (file) go({ page: 'case', id: file.id, tab: 'parties', query: {} }, { replace: true });
  };
  const rooms = settings.rooms.filter(({ retired }) => !retired).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <PageFrame title={words.title} intro={words.intro} wide>
      <FormFrame schema={IntakeForm} initial={initial} draft={{ store: DRAFTS, key: DRAFT_KEYS.intake }} onSave={save} onSaved={toCase} saveWords={words.saveCase} now extra={<ClueButton registered={registered} />} pathOf={pathInForm}>
        <div className="intake">
          <div className="intake-form">
            <Section title={words.who}>
              <PartyList name="parties" required={['applicant', 'respondent']} />
            </Section>
            <Section title={disputeWords.title}>
              <DisputeEssentials path="dispute" required />
            </Section>
            <div className="intake-folds">
              <Fold title={disputeWords.more} says={words.folds.rest} paths={['dispute']}>
                <DisputeRest path="dispute" />
              </Fold>
              <ConsentFold />
              <Fold title={disputeWords.sourceTitle} says={words.folds.source} paths={['source']}>
                <SourceFields path="source" />
              </Fold>
              <Fold title={disputeWords.assignmentTitle} says={words.folds.people} paths={['assignment', 'roomId', 'registeredOn', 'registeredBy', 'remark']}>
                <Fields>
                  <SelectField name="roomId" label={disputeWords.room} options={rooms} empty="" span={4} />
                  <StaffField name="registeredBy" label={disputeWords.registeredBy} staff={settings.staff} span={4} />
                  <RegisteredOn label={disputeWords.registeredOn} />
                  <AssignmentFields path="assignment" />
                  <ProseField name="remark" label={disputeWords.remark} rows={1} />
                </Fields>
              </Fold>
              <LateFold />
              <Fold title={disputeWords.clueTitle} says={words.folds.clue} paths={['clue']}>
                <ClueFields path="clue" />
              </Fold>
            </div>
          </div>
          <IntakeAside />
        </div>
      </FormFrame>
    </PageFrame>
  );
}
