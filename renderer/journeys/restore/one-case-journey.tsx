// One case from a copy: which copy, which case, side by side with the present one, brought back as a new version.
import { useState } from 'react';
import type { CopyFrom } from '../../../main/contract/copies';
import type { AppError } from '../../../main/contract/errors';
import type { Answer } from '../../../main/contract/methods';
import { call } from '../../api';
import { go } from '../../route';
import { oneCase as words } from '../../strings/copies';
import { useCall } from '../../use-call';
import { Button } from '../../ui/button';
import { ErrorPanel, Note } from '../../ui/panels';
import { whenShown } from '../../ui/when';
import { CopiedCases } from './copied-cases';
import { CopyChooser, useCopies } from './copy-chooser';
import { SideBySide } from './side-by-side';
import './restore.css';

export type Copied = { from: CopyFrom; snapshot: string };
export type Compared = Answer<'copies.compare'>;

export function OneCaseJourney({ onBack }: { onBack(): void }) {
  const [copy, setCopy] = useState<Copied | null>(null);
  const [chosen, setChosen] = useState<{ id: string; compared: Compared } | null>(null);
  const [brought, setBrought] = useState<string | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);

  const compare = async (id: string) => {
    if (copy === null) return;
    setFailure(null);
    setBrought(null);
    setBusy(true);
    const compared = await call('copies.compare', { ...copy, id });
    setBusy(false);
    if (compared.ok) setChosen({ id, compared: compared.value });
    else setFailure(compared.error);
  };
  const bring = async () => {
    if (copy === null || chosen === null) return;
    setFailure(null);
    setBusy(true);
    const done = await call('copies.bring', { ...copy, id: chosen.id, seen: chosen.compared.seen });
    setBusy(false);
    if (!done.ok) setFailure(done.error);
    else {
      setBrought(done.value.id);
      setChosen(null);
    }
  };
  return (
    <div className="restore restore-wide">
      {failure && <ErrorPanel error={failure} />}
      {brought !== null && (
        <Note tone="good" title={words.done} action={<Button onClick={() => go({ page: 'case', id: brought, tab: 'history', query: {} })}>{words.openCase}</Button>}>
          {words.doneWords}
        </Note>
      )}
      {copy === null && <ChooseCopy onCopy={setCopy} onBack={onBack} />}
      {copy !== null && chosen === null && <CopiedCases copy={copy} busy={busy} onCompare={(id) => void compare(id)} onBack={() => setCopy(null)} />}
      {chosen !== null && <SideBySide compared={chosen.compared} busy={busy} onBring={() => void bring()} onBack={() => setChosen(null)} />}
    </div>
  );
}

/** On a stick, or one of this PC's own. */
function ChooseCopy({ onCopy, onBack }: { onCopy(copy: Copied): void; onBack(): void }) {
  const [place, setPlace] = useState<'stick' | 'local'>('local');
  const local = useCall('snapshots.state', {});
  const copies = useCopies(() => {});
  const readable = local.value?.snapshots.filter(({ damaged }) => !damaged) ?? [];
  const { chosen } = copies;
  return (
    <>
      <div className="form-buttons" role="group" aria-label={words.title}>
        <Button kind={place === 'local' ? 'main' : 'plain'} aria-pressed={place === 'local'} onClick={() => setPlace('local')}>
          {words.fromLocal}
        </Button>
        <Button kind={place === 'stick' ? 'main' : 'plain'} aria-pressed={place === 'stick'} onClick={() => setPlace('stick')}>
          {words.fromStick}
        </Button>
      </div>
      {copies.failure && place === 'stick' && <ErrorPanel error={copies.failure} />}
      {place === 'local' ? (
        <table className="ledger">
          <tbody>
            {readable.map(({ id, at }) => (
              <tr key={id}>
                <th scope="row">{whenShown(at, true)}</th>
                <td>
                  <Button onClick={() => onCopy({ from: { kind: 'local' }, snapshot: id })}>{words.show}</Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <CopyChooser copies={copies} onLook={() => void copies.look()} onChoose={copies.choose} />
      )}
      <div className="form-buttons">
        {place === 'stick' && (chosen === null || copies.snapshots === null) && (
          <Button kind="main" busy={copies.asking} disabled={copies.place === null || copies.passphrase === ''} onClick={() => void copies.look()}>
            {words.show}
          </Button>
        )}
        {place === 'stick' && chosen !== null && copies.snapshots !== null && copies.place !== null && (
          <Button kind="main" onClick={() => onCopy({ from: { kind: 'stick', drive: copies.place?.token ?? '', passphrase: copies.passphrase }, snapshot: chosen })}>
            {words.show}
          </Button>
        )}
        <Button kind="quiet" onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </>
  );
}
