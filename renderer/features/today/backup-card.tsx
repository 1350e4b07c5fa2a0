// How old the last good copy is, and the way to a new one.
import { shortDayInChinese } from '../../../main/domain/day';
import { backupAge, backupIsDue } from '../../backup-age';
import { useHouse } from '../../house';
import { go } from '../../route';
import { today as words } from '../../strings/today';
import { sticks as stickWords } from '../../strings/sticks';
import { useCall } from '../../use-call';
import { Button } from '../../ui/button';
import { Note } from '../../ui/panels';
import { dayHere } from '../../ui/when';

export function BackupCard() {
  const { cases, lastBackup, settings, today } = useHouse();
  const age = backupAge(lastBackup?.at ?? null, today);
  const missed = useCall('sticks.list', {}, ['house-changed']).value?.sticks.filter((stick) => stick.missed) ?? [];
  const due = cases > 0 && backupIsDue(lastBackup?.at ?? null, settings.backupEveryDays, today);
  return (
    <Note tone={due ? 'now' : missed.length > 0 ? 'soon' : age === null ? 'info' : 'good'} title={said(age, due)} action={<Button onClick={() => go({ page: 'backup', query: {} })}>{words.backup.go}</Button>}>
      {lastBackup === null ? words.backup.neverHint : words.backup.where(shortDayInChinese(dayHere(lastBackup.at)), lastBackup.drive)}
      {missed.map(({ id, name, unseenDays }) => (
        <p key={id}>{stickWords.missedTitle(name, unseenDays)}</p>
      ))}
      {lastBackup !== null && !lastBackup.verified && ` ${words.backup.unverified}`}
    </Note>
  );
}

function said(age: number | null, due: boolean): string {
  if (age === null) return words.backup.never;
  if (due) return words.backup.tooOld(age);
  if (age === 0) return words.backup.today;
  return age === 1 ? words.backup.yesterday : words.backup.ago(age);
}
