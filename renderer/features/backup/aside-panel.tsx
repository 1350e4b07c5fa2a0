// What the last restore set aside, and the way to put it back.
import { useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { Answer } from '../../../main/contract/methods';
import { call } from '../../api';
import { backup } from '../../strings/backup';
import { Button } from '../../ui/button';
import { useConfirm } from '../../ui/confirm';
import { ErrorPanel, Note } from '../../ui/panels';
import { whenShown } from '../../ui/when';

type SetAside = NonNullable<Answer<'backup.state'>['setAside']>;
const words = backup.aside;

export function AsidePanel({ setAside, onDone }: { setAside: SetAside; onDone(): void }) {
  const confirm = useConfirm();
  const [failure, setFailure] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const putBack = async () => {
    if (!(await confirm({ title: words.confirmTitle, children: words.confirmWords, yes: words.go }))) return;
    setBusy(true);
    const done = await call('backup.putBack', {});
    setBusy(false);
    if (done.ok) onDone();
    else setFailure(done.error);
  };
  return (
    <>
      {failure && <ErrorPanel error={failure} />}
      <Note
        title={words.title}
        action={
          <Button busy={busy} onClick={() => void putBack()}>
            {words.go}
          </Button>
        }
      >
        {words.words(whenShown(setAside.at), setAside.cases)}
      </Note>
    </>
  );
}
