// After a restore, on every page until a person has spoken: which copy this is, that it is right, or the way back.
import { useState } from 'react';
import type { AppError } from '../../main/contract/errors';
import { call } from '../api';
import { useHouse } from '../house';
import { backup } from '../strings/backup';
import { awaiting as words } from '../strings/copies';
import { useCall } from '../use-call';
import { Button } from '../ui/button';
import { useConfirm } from '../ui/confirm';
import { ErrorPanel, Note } from '../ui/panels';
import { whenShown } from '../ui/when';

export function AwaitingBanner() {
  const { awaiting } = useHouse();
  return awaiting === null ? null : <Banner key={awaiting.restoredAt} at={awaiting.at} from={awaiting.from} />;
}

function Banner({ at, from }: { at: string; from: 'stick' | 'local' }) {
  const state = useCall('backup.state', {});
  const [failure, setFailure] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const confirm = useConfirm();
  const say = async (method: 'restored.confirm' | 'backup.putBack') => {
    setBusy(true);
    const done = await call(method, {});
    setBusy(false);
    if (!done.ok) setFailure(done.error);
  };
  const putBack = async () => {
    if (await confirm({ title: backup.aside.confirmTitle, children: backup.aside.confirmWords, yes: backup.aside.go })) await say('backup.putBack');
  };
  return (
    <div className="awaiting" role="region" aria-label={words.title(whenShown(at, true), from)}>
      {failure && <ErrorPanel error={failure} />}
      <Note
        tone="soon"
        title={words.title(whenShown(at, true), from)}
        action={
          <>
            <Button kind="main" busy={busy} onClick={() => void say('restored.confirm')}>
              {words.confirm}
            </Button>
            {state.value?.setAside && (
              <Button disabled={busy} onClick={() => void putBack()}>
                {backup.aside.go}
              </Button>
            )}
          </>
        }
      >
        {words.words}
      </Note>
    </div>
  );
}
