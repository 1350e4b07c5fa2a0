// What it is about, how it came to the room and was taken on, who deals with it.
import { yuan } from '../../../../main/domain/amount';
import { dayInChinese, type Day } from '../../../../main/domain/day';
import { RISK_NAMES } from '../../../../main/domain/dispute';
import { stageOf } from '../../../../main/domain/stage';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { dispute as disputeWords } from '../../../strings/dispute';
import { partiesTab as words } from '../../../strings/dossier-parties';
import { Button } from '../../../ui/button';
import { LongText } from '../../../ui/long-text';
import { Section } from '../../../ui/section';
import { sourceInWords } from '../course/entries-intake';
import { useCaseRoute } from '../use-case-route';
import { Fact, Facts } from './facts';

const dayOr = (day: Day | null) => (day === null ? '' : dayInChinese(day));

export function DisputePanel({ shut }: { shut: boolean }) {
  const { reference } = useHouse();
  const { open } = useCaseRoute();
  const { dispute, remark } = useOpenCase().file;
  const category = reference.categories.flatMap((g) => g.categories).find(({ code }) => code === dispute.category)?.name ?? '';
  return (
    <Section title={words.dispute} actions={!shut && <Button onClick={() => open('dispute')}>{words.changeDispute}</Button>}>
      <Facts>
        <Fact name={words.subject}>{dispute.subject}</Fact>
        <Fact name={words.category}>{category}</Fact>
        <Fact name={words.where}>{[dispute.village, dispute.place].filter(Boolean).join('　')}</Fact>
        <Fact name={words.occurredOn}>{dayOr(dispute.occurredOn)}</Fact>
        <Fact name={words.amount}>{dispute.amount !== null && words.yuan(yuan(dispute.amount))}</Fact>
        <Fact name={words.brief}>{dispute.brief !== '' && <LongText text={dispute.brief} />}</Fact>
        <Fact name={words.requests}>{dispute.requests.length > 0 && <Requests requests={dispute.requests} />}</Fact>
        <Fact name={words.risks}>{[dispute.risks.map((risk) => RISK_NAMES[risk]).join('、'), dispute.riskNote].filter(Boolean).join('　')}</Fact>
        <Fact name={words.caseRemark}>{remark !== '' && <LongText text={remark} />}</Fact>
      </Facts>
    </Section>
  );
}

function Requests({ requests }: { requests: readonly string[] }) {
  return (
    <ol className="numbered">
      {requests.map((request, i) => (
        <li key={i}>{request}</li>
      ))}
    </ol>
  );
}

export function IntakePanel({ shut, onReconsider }: { shut: boolean; onReconsider(): void }) {
  const { open } = useCaseRoute();
  const { file } = useOpenCase();
  const { source, clue, office, registeredOn, registeredBy, acceptance } = file;
  const stage = stageOf(file);
  const actions = !shut && (
    <>
      {stage === 'clue' && <Button onClick={() => open('register')}>{words.register}</Button>}
      {stage === 'registered' && <Button onClick={() => open('accept')}>{words.accept}</Button>}
      {(stage === 'registered' || stage === 'clue') && <Button onClick={() => open('decline')}>{words.decline}</Button>}
      {stage === 'declined' && <Button onClick={onReconsider}>{words.reconsider}</Button>}
    </>
  );
  return (
    <Section title={words.intake} actions={actions}>
      <Facts>
        <Fact name={words.source}>{[sourceInWords(source), source.receivedOn === null ? '' : words.receivedOn(dayInChinese(source.receivedOn)), source.replyWanted && source.kind === 'referral' ? words.replyWanted : ''].filter(Boolean).join('　')}</Fact>
        <Fact name={words.clue}>{[words.foundBy(dayOr(clue.on), clue.by), clue.note].filter(Boolean).join('　')}</Fact>
        <Fact name={words.registered}>{registeredOn === null ? words.notRegistered : words.byWhom(dayInChinese(registeredOn), registeredBy?.name ?? '')}</Fact>
        <Fact name={words.office}>{[office.committee, office.room].filter(Boolean).join('　')}</Fact>
        <Fact name={decisionName(acceptance?.decision)}>{acceptance === null ? registeredOn !== null && words.notDecided : [words.byWhom(dayOr(acceptance.on), acceptance.by?.name ?? ''), file.number?.text, acceptance.to, acceptance.reason].filter(Boolean).join('　')}</Fact>
      </Facts>
    </Section>
  );
}

function decisionName(decision: 'accepted' | 'declined' | 'transferred' | undefined): string {
  return decision === undefined ? words.accepted : words[decision];
}

export function AssignmentPanel({ shut }: { shut: boolean }) {
  const { open } = useCaseRoute();
  const { lead, others, recorder, chosenBy } = useOpenCase().file.assignment;
  const button = lead === null ? <Button onClick={() => open('assign')}>{words.assign}</Button> : <Button label={words.changeAssignLabel} onClick={() => open('assign')}>{words.changeAssign}</Button>;
  return (
    <Section title={words.assignment} actions={!shut && button}>
      {lead === null && <p className="section-none">{words.notAssigned}</p>}
      <Facts>
        <Fact name={words.lead}>{lead?.name}</Fact>
        <Fact name={words.others}>{others.map(({ name }) => name).join('、')}</Fact>
        <Fact name={words.recorder}>{recorder?.name}</Fact>
        <Fact name={words.chosenBy}>{lead !== null && disputeWords.chosenBys[chosenBy]}</Fact>
      </Facts>
    </Section>
  );
}
