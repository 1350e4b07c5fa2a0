// The recovery sheet: made, looked at, printed, and typed back from the paper before it counts.
import { useState } from 'react';
import type { AppError, Result } from '../../../../main/contract/errors';
import { dayInChinese } from '../../../../main/domain/day';
import { call } from '../../../api';
import { PdfView } from '../../../journeys/papers/pdf-view';
import { usePrintKey } from '../../../print-key';
import { recoverySheet as words } from '../../../strings/keys';
import { useCall } from '../../../use-call';
import { Button } from '../../../ui/button';
import { useConfirm } from '../../../ui/confirm';
import { ErrorPanel, Note } from '../../../ui/panels';
import { TypeBack } from './type-back';

interface Made {
  token: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export function RecoveryPart() {
  const state = useCall('recovery.state', {}, ['house-changed']);
  const [made, setMade] = useState<Made | null>(null);
  const [done, setDone] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const confirm = useConfirm();
  const { madeOn = null, number = '' } = state.value ?? {};
  const begin = async () => {
    if (madeOn !== null && !(await confirm({ title: words.renewTitle, children: words.renewWords, yes: words.renew }))) return;
    setBusy(true);
    const begun = await call('recovery.begin', {});
    setBusy(false);
    setDone(false);
    setFailure(begun.ok ? null : begun.error);
    setMade(begun.ok ? begun.value : null);
  };
  return (
    <section aria-labelledby="recovery-sheet">
      <h2 id="recovery-sheet">{words.title}</h2>
      <p>{words.why}</p>
      {(failure ?? state.error) && <ErrorPanel error={(failure ?? state.error) as AppError} />}
      {done && (
        <Note tone="good" title={words.done}>
          {words.doneWords}
        </Note>
      )}
      {made === null ? (
        <>
          {state.value !== null && <p>{madeOn === null ? words.none : words.present(dayInChinese(madeOn), number)}</p>}
          <div>
            <Button busy={busy} onClick={() => void begin()}>
              {madeOn === null ? words.make : words.renew}
            </Button>
          </div>
        </>
      ) : (
        <Sheet
          made={made}
          onDone={() => {
            setMade(null);
            setDone(true);
            state.again();
          }}
          onGiveUp={() => setMade(null)}
        />
      )}
    </section>
  );
}

/** The sheet just made: printed first, then its number copied back, which is then not on screen. Leaving it leaves the old one in force. */
function Sheet({ made, onDone, onGiveUp }: { made: Made; onDone(): void; onGiveUp(): void }) {
  const [onPaper, setOnPaper] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<Result<unknown>>, then: () => void) => {
    if (busy) return;
    setBusy(true);
    const result = await work();
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    if (result.ok) then();
  };
  const turn = (paper: boolean) => {
    setFailure(null);
    setOnPaper(paper);
  };
  const print = () => void run(() => call('recovery.print', { token: made.token, copies: 1 }), () => turn(true));
  usePrintKey(onPaper ? null : print);
  return (
    <>
      {failure && <ErrorPanel error={failure} />}
      {onPaper ? (
        <TypeBack busy={busy} onConfirm={(typed) => void run(() => call('recovery.confirm', { token: made.token, typed }), onDone)} onLook={() => turn(false)} onCancel={onGiveUp} />
      ) : (
        <>
          <p>{words.steps}</p>
          <div className="form-buttons">
            <Button kind="main" busy={busy} onClick={print}>
              {words.print}
            </Button>
            <Button disabled={busy} onClick={() => turn(true)}>
              {words.byHand}
            </Button>
            <Button kind="quiet" disabled={busy} onClick={onGiveUp}>
              {words.giveUp}
            </Button>
          </div>
          <div className="recovery-view">
            <PdfView bytes={made.bytes} name={words.title} />
          </div>
        </>
      )}
    </>
  );
}
