// A restore that nobody has tried for too long.
import { backupAge } from '../../backup-age';
import { useHouse } from '../../house';
import { go } from '../../route';
import { rehearse as words } from '../../strings/copies';
import { Button } from '../../ui/button';
import { Note } from '../../ui/panels';

export function RehearsalCard() {
  const { cases, lastBackup, rehearsed, settings, today } = useHouse();
  const age = backupAge(rehearsed.since, today);
  // Without a backup there is nothing to try; that is said elsewhere.
  if (cases === 0 || lastBackup === null || age === null || age <= settings.rehearseEveryDays) return null;
  return (
    <Note tone="soon" title={words.due(settings.rehearseEveryDays)} action={<Button onClick={() => go({ page: 'backup', query: { do: 'rehearse' } })}>{words.go}</Button>}>
      {words.dueWords}
    </Note>
  );
}
