// The data folder is in trouble: what happened, what is safe, what to do. There is no way from here to start empty over data.
import { useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { HouseState } from '../../../main/contract/shapes';
import { call } from '../../api';
import { RestoreJourney } from '../../journeys/restore/restore-journey';
import { setup } from '../../strings/setup';
import { Button } from '../../ui/button';
import { useConfirm } from '../../ui/confirm';
import { PageFrame } from '../../ui/page-frame';
import { ErrorPanel } from '../../ui/panels';
import { DiagnosisButton } from '../../journeys/diagnosis/diagnosis-button';
import { CoverLayout } from './layout';
import { MendPanel } from './mend-panel';

interface Props {
  state: Extract<HouseState, { state: 'trouble' }>;
  onState(state: HouseState): void;
}

const words = setup.trouble;

export function TroublePage({ state, onState }: Props) {
  const [restoring, setRestoring] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const confirm = useConfirm();

  const attempt = async (work: () => ReturnType<typeof call<'setup.retry'>>) => {
    setBusy(true);
    setFailure(null);
    const result = await work();
    setBusy(false);
    if (result.ok) onState(result.value);
    else setFailure(result.error);
  };
  const other = async () => {
    const chosen = await call('folders.choose', { purpose: 'data' });
    if (!chosen.ok) setFailure(chosen.error);
    else if (chosen.value !== null) {
      const { token } = chosen.value;
      await attempt(() => call('setup.open', { folder: token }));
    }
  };
  const locked = state.error.kind === 'data-folder' && state.error.problem === 'locked';
  const overLock = async () => {
    if (await confirm({ title: words.overLockTitle, children: words.overLockWords, yes: words.overLock })) await attempt(() => call('setup.retry', { overLock: true }));
  };
  return (
    <CoverLayout>
      <PageFrame title={restoring ? words.restore : words.title} intro={restoring ? undefined : words.lead}>
        {restoring ? (
          <RestoreJourney into={{ first: null }} onState={onState} onBack={() => setRestoring(false)} />
        ) : (
          <>
            <ErrorPanel error={failure ?? state.error} />
            <div className="trouble-buttons">
              <Button kind="main" busy={busy} onClick={() => void attempt(() => call('setup.retry', {}))}>
                {words.retry}
              </Button>
              {locked && <Button onClick={() => void overLock()}>{words.overLock}</Button>}
              <Button onClick={() => setRestoring(true)}>{words.restore}</Button>
              <Button onClick={() => void other()}>{words.other}</Button>
              <DiagnosisButton />
            </div>
            <MendPanel onState={onState} />
          </>
        )}
      </PageFrame>
    </CoverLayout>
  );
}
