// Backing up: a stick, a passphrase, one button; then how far it is; then that the stick may be pulled out.
import { useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { BackupReport } from '../../../main/contract/shapes';
import { call } from '../../api';
import { ByteProgress } from '../../journeys/drives/byte-progress';
import { DriveChooser, type Place } from '../../journeys/drives/drive-chooser';
import { useLongWork } from '../../journeys/long-work';
import { backup as words } from '../../strings/backup';
import { passphrase as passphraseWords } from '../../strings/drives';
import { Button } from '../../ui/button';
import { PasswordField } from '../../ui/password-field';
import { ErrorPanel } from '../../ui/panels';
import { lackingIn, NOT_CHOSEN } from './chosen-passphrase';
import { DonePanel } from './done-panel';
import { NewPassphrase } from './new-passphrase';

/** `runningBefore`: a backup begun before this page was opened is still under way. */
export function BackupForm({ runningBefore }: { runningBefore: boolean }) {
  const [place, setPlace] = useState<Place | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [fresh, setFresh] = useState(NOT_CHOSEN);
  const [report, setReport] = useState<BackupReport | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [tried, setTried] = useState(false);
  const work = useLongWork(['backup', 'verify'], words.working);

  const first = place !== null && place.hasBackup === false;
  const missing = place === null ? words.missing.place : first ? lackingIn(fresh) : passphrase === '' ? words.missing.passphrase : '';

  const start = async () => {
    setTried(true);
    if (place === null || missing !== '' || work.running) return;
    setFailure(null);
    setTried(false);
    const secret = first ? fresh.first : passphrase;
    const done = await work.run(async () => {
      if (first) {
        const prepared = await call('backup.prepare', { drive: place.token, passphrase: secret });
        if (!prepared.ok) return prepared;
      }
      return call('backup.run', { drive: place.token, passphrase: secret });
    });
    if (done.ok) {
      setReport(done.value);
      setPassphrase('');
      setFresh(NOT_CHOSEN);
      return;
    }
    setFailure(done.error);
    // A folder chosen by hand turns out to be new, or a stick was prepared a moment ago.
    if (done.error.kind === 'drive' && done.error.problem === 'not-a-backup') setPlace({ ...place, hasBackup: false });
    else if (first) setPlace({ ...place, hasBackup: true });
  };

  if (work.running || runningBefore) {
    return (
      <>
        <ByteProgress work={work} />
        <p className="restore-wait">{words.doNotPull}</p>
      </>
    );
  }
  if (report !== null) return <DonePanel report={report} onAgain={() => setReport(null)} />;
  return (
    <div className="backup-form">
      {failure && <ErrorPanel error={failure} />}
      <DriveChooser purpose="backup" place={place} onPlace={setPlace} />
      {first && <NewPassphrase value={fresh} onChange={setFresh} onEnter={() => void start()} />}
      {place !== null && !first && <PasswordField label={passphraseWords.label} hint={passphraseWords.hint} value={passphrase} onChange={setPassphrase} onEnter={() => void start()} />}
      <div>
        {tried && missing !== '' && (
          <p className="field-error" role="alert">
            {missing}
          </p>
        )}
        <Button kind="now" big onClick={() => void start()}>
          {words.now}
        </Button>
      </div>
    </div>
  );
}
