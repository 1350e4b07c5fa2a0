// 参加人: invited people, witnesses, interpreters; each can be mended and taken out.
import { PlusOutlined } from '@ant-design/icons';
import { dayInChinese } from '../../../../main/domain/day';
import { PARTICIPANT_NAMES, type Participant } from '../../../../main/domain/participant';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { useConfirmedMove } from '../../../journeys/case-file/confirmed-move';
import { partiesTab as words } from '../../../strings/dossier-parties';
import { Button } from '../../../ui/button';
import { ErrorPanel } from '../../../ui/panels';
import { Section } from '../../../ui/section';
import { useCaseRoute } from '../use-case-route';

export function ParticipantsPanel({ shut }: { shut: boolean }) {
  const { file } = useOpenCase();
  const { open } = useCaseRoute();
  const { failure, ask } = useConfirmedMove();
  const remove = ({ id, name }: Participant) => ask({ title: words.removeTitle(name), children: words.removeWords, yes: words.removeYes }, 'remove', { list: 'participants', id });
  const add = !shut && (
    <Button icon={<PlusOutlined aria-hidden />} onClick={() => open('participant')}>
      {words.addParticipant}
    </Button>
  );
  return (
    <Section title={words.participants} actions={add}>
      {failure && <ErrorPanel error={failure} />}
      {file.participants.length === 0 && <p className="section-none">{words.noParticipants}</p>}
      <ul className="people">
        {file.participants.map((person) => (
          <li key={person.id}>
            <span className="people-name">{person.name}</span>
            <span>
              {[PARTICIPANT_NAMES[person.role], person.identity, person.phone].filter(Boolean).join('　')}
              <span className="people-agreed">{agreedInWords(person)}</span>
            </span>
            {!shut && (
              <span className="people-buttons">
                <button type="button" className="text-button" aria-label={words.editOf(person.name)} onClick={() => open('participant', { ref: person.id })}>
                  {words.edit}
                </button>
                <button type="button" className="text-button" aria-label={words.removeOf(person.name)} onClick={() => void remove(person)}>
                  {words.remove}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function agreedInWords({ partiesAgreed, agreedOn }: Participant): string {
  if (!partiesAgreed) return words.notAgreedToInvite;
  return agreedOn === null ? words.agreedToInviteNoDay : words.agreedToInvite(dayInChinese(agreedOn));
}
