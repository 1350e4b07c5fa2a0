// Sticks nobody has seen for long: said where people look for their backup.
import { go } from '../../route';
import { sticks as words } from '../../strings/sticks';
import { useCall } from '../../use-call';
import { Button } from '../../ui/button';
import { Note } from '../../ui/panels';

export function MissedSticks() {
  const known = useCall('sticks.list', {}, ['house-changed']);
  const missed = known.value?.sticks.filter((stick) => stick.missed) ?? [];
  return missed.map(({ id, name, unseenDays }) => (
    <div key={id} className="backup-news">
      <Note tone="soon" title={words.missedTitle(name, unseenDays)} action={<Button onClick={() => go({ page: 'backup', query: { do: 'sticks' } })}>{words.look}</Button>}>
        {words.missedWords}
      </Note>
    </div>
  ));
}
