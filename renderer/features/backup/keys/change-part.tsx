// 换口令: a stick, the passphrase it has, the one it is to have. Nothing typed here outlives the change.
import { useState } from 'react';
import type { AppError } from '../../../../main/contract/errors';
import { call } from '../../../api';
import { DriveChooser, type Place } from '../../../journeys/drives/drive-chooser';
import { change as words } from '../../../strings/keys';
import { Button } from '../../../ui/button';
import { ErrorPanel, Note } from '../../../ui/panels';
import { PasswordField } from '../../../ui/password-field';
import { lackingIn, NOT_CHOSEN } from '../chosen-passphrase';
import { PassphraseFields } from '../passphrase-fields';

export function ChangePart() {
  const [place, setPlace] = useState<Place | null>(null);
  const [old, setOld] = useState('');
  const [next, setNext] = useState(NOT_CHOSEN);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [changed, setChanged] = useState<string | null>(null);
  const missing = place === null ? words.missing.place : old === '' ? words.missing.old : old === next.first ? words.missing.same : lackingIn(next);

  const start = async () => {
    setTried(true);
    if (place === null || missing !== '' || busy) return;
    setBusy(true);
    setFailure(null);
    const done = await call('keys.change', { drive: place.token, passphrase: old, next: next.first });
    setBusy(false);
    if (!done.ok) return setFailure(done.error);
    setChanged(place.stick?.name ?? place.shown);
    setPlace(null);
    setOld('');
    setNext(NOT_CHOSEN);
    setTried(false);
  };

  return (
    <section aria-labelledby="change-passphrase">
      <h2 id="change-passphrase">{words.title}</h2>
      {changed !== null ? (
        <>
          <div role="status">
            <Note tone="good" title={words.done}>
              {words.doneWords(changed)}
            </Note>
          </div>
          <div>
            <Button onClick={() => setChanged(null)}>{words.another}</Button>
          </div>
        </>
      ) : (
        <>
          <p>{words.why}</p>
          <Note tone="soon" title={words.others}>
            {words.past}
          </Note>
          {failure && <ErrorPanel error={failure} />}
          <DriveChooser purpose="restore" place={place} onPlace={setPlace} disabled={busy} />
          <PasswordField label={words.old} hint={words.oldHint} value={old} onChange={setOld} />
          <PassphraseFields value={next} onChange={setNext} onEnter={() => void start()} says={{ label: words.next, again: words.again, written: words.written }} />
          <div>
            {tried && missing !== '' && (
              <p className="field-error" role="alert">
                {missing}
              </p>
            )}
            <Button kind="main" busy={busy} onClick={() => void start()}>
              {words.go}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
