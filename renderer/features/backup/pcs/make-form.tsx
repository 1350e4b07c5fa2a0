// A package for the other PC: which cases, onto which stick, under which passphrase.
import { useId, useState } from 'react';
import { bytesInChinese } from '../../../../main/contract/bytes';
import type { AppError } from '../../../../main/contract/errors';
import type { ExchangeState, MadeExchange } from '../../../../main/contract/exchange-shapes';
import { call } from '../../../api';
import { DriveChooser, type Place } from '../../../journeys/drives/drive-chooser';
import { useLongWork } from '../../../journeys/long-work';
import { useOwnWords } from '../../../own-words';
import { pcs } from '../../../strings/pcs';
import { Button } from '../../../ui/button';
import { ErrorPanel, Note, ProgressPanel } from '../../../ui/panels';
import { isTooShort, LEAST_PASSPHRASE } from '../../../ui/passphrase-strength';
import { PasswordField } from '../../../ui/password-field';

const words = pcs.make;

export function MakeForm({ state, onBack }: { state: ExchangeState; onBack(): void }) {
  const [place, setPlace] = useState<Place | null>(null);
  const [which, setWhich] = useState<'news' | 'all'>('news');
  const [secret, setSecret] = useState({ first: '', second: '' });
  const [made, setMade] = useState<MadeExchange | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [tried, setTried] = useState(false);
  const work = useLongWork(['exchange'], words.working);
  const name = useId();
  const own = useOwnWords();
  const missing = place === null ? words.missing.place : missingIn(secret.first, secret.second);

  const start = async () => {
    setTried(true);
    if (place === null || missing !== '' || work.running) return;
    setFailure(null);
    const done = await work.run(() => call('exchange.make', { drive: place.token, passphrase: secret.first, which }));
    if (done.ok) setMade(done.value);
    else setFailure(done.error);
  };
  if (work.running) return <ProgressPanel phase={work.phase} done={work.done} total={work.total} cancelling={work.cancelling} onCancel={work.cancel} />;
  if (made) return <Made made={made} onBack={onBack} />;
  return (
    <div className="pcs">
      {failure && <ErrorPanel error={failure} />}
      <fieldset>
        <legend className="field-label">{words.which}</legend>
        <div className="choices stacked">
          {(['news', 'all'] as const).map((value) => (
            <label key={value} className="choice">
              <input type="radio" name={name} checked={which === value} onChange={() => setWhich(value)} />
              <span>{value === 'news' ? words.news(state.news) : words.all(state.cases)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <DriveChooser purpose="exchange" place={place} onPlace={setPlace} />
      <PasswordField label={words.passphrase} hint={words.passphraseHint} value={secret.first} onChange={(first) => setSecret({ ...secret, first })} judgedBy={own} />
      <PasswordField label={words.again} value={secret.second} onChange={(second) => setSecret({ ...secret, second })} onEnter={() => void start()} />
      {tried && missing !== '' && (
        <p className="field-error" role="alert">
          {missing}
        </p>
      )}
      <div className="form-buttons">
        <Button kind="main" onClick={() => void start()}>
          {words.start}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {pcs.back}
        </Button>
      </div>
    </div>
  );
}

function Made({ made, onBack }: { made: MadeExchange; onBack(): void }) {
  return (
    <div className="pcs" role="status">
      <Note tone="good" title={words.done}>
        <p>{words.doneWords(made.cases, bytesInChinese(made.bytes))}</p>
        <p>{words.file(made.name)}</p>
      </Note>
      {made.skipped.length > 0 && <Note tone="now">{words.skipped(made.skipped.length)}</Note>}
      <div className="form-buttons">
        <Button onClick={onBack} autoFocus>
          {pcs.back}
        </Button>
      </div>
    </div>
  );
}

/** What the passphrase still lacks, in a person's words; empty when nothing. */
function missingIn(first: string, second: string): string {
  if (isTooShort(first)) return words.missing.length(LEAST_PASSPHRASE);
  return first === second ? '' : words.missing.same;
}
