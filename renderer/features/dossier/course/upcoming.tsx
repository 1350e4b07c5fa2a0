// 约好的调解: what is planned in this case, whether everybody knows, and the ways to put it off or ask again.
import { byTime, sessionState, type Session } from '../../../../main/domain/session';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { askedSummary } from '../../../journeys/sittings/asked-summary';
import { hoursShown } from '../../../journeys/sittings/hours';
import { sittings } from '../../../strings/sittings';
import { Button } from '../../../ui/button';
import { dayShown } from '../../../ui/when';
import { useCaseRoute } from '../use-case-route';
import './upcoming.css';

const words = sittings.upcoming;

export function UpcomingSittings() {
  const { file } = useOpenCase();
  const planned = byTime(file.sessions).filter((session) => sessionState(session) === 'planned');
  if (planned.length === 0) return null;
  return (
    <section className="upcoming" aria-label={words.title}>
      <h2>{words.title}</h2>
      <ul>
        {planned.map((session) => (
          <Upcoming key={session.id} session={session} />
        ))}
      </ul>
    </section>
  );
}

function Upcoming({ session }: { session: Session }) {
  const { file } = useOpenCase();
  const { open } = useCaseRoute();
  const when = [session.on === null ? words.noDay : dayShown(session.on), hoursShown(session)].filter(Boolean).join(' ');
  return (
    <li className="upcoming-line">
      <p>
        <b>{when}</b> {session.place}
        <span>{askedSummary(session, file.parties)}</span>
      </p>
      <Button label={words.askOf(when)} onClick={() => open('ask-parties', { ref: session.id })}>
        {words.ask}
      </Button>
      <Button label={words.moveOf(when)} onClick={() => open('postpone-session', { ref: session.id })}>
        {sittings.move}
      </Button>
    </li>
  );
}
