// How old the last good copy is, large enough to be seen from across the room.
import { backupAge, backupIsDue } from '../../backup-age';
import { useHouse } from '../../house';
import { backup as words } from '../../strings/backup';
import { Note } from '../../ui/panels';
import { whenShown } from '../../ui/when';

export function AgePanel() {
  const { cases, lastBackup, settings, today } = useHouse();
  const age = backupAge(lastBackup?.at ?? null, today);
  const due = cases > 0 && backupIsDue(lastBackup?.at ?? null, settings.backupEveryDays, today);
  return (
    <div className="backup-age">
      <Note tone={due ? 'now' : age === null ? 'info' : 'good'} title={said(age, due)}>
        {lastBackup === null ? words.ages.neverHint : words.ages.last(whenShown(lastBackup.at), lastBackup.drive)} {words.ages.every(settings.backupEveryDays)}
      </Note>
    </div>
  );
}

function said(age: number | null, due: boolean): string {
  if (age === null) return words.ages.never;
  if (due) return words.ages.tooOld(age);
  if (age === 0) return words.ages.today;
  return age === 1 ? words.ages.yesterday : words.ages.ago(age);
}
