// In trouble: what the program could write anew so that the folder opens, and the button that does it after asking.
import { useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { HouseState } from '../../../main/contract/shapes';
import { call } from '../../api';
import { damage } from '../../strings/damage';
import { useCall } from '../../use-call';
import { Button } from '../../ui/button';
import { useConfirm } from '../../ui/confirm';
import { ErrorPanel, Note } from '../../ui/panels';

const words = damage.mend;

export function MendPanel({ onState }: { onState(state: HouseState): void }) {
  const plan = useCall('data.mendPlan', {});
  const [failure, setFailure] = useState<AppError | null>(null);
  const confirm = useConfirm();
  const items = plan.value?.items ?? [];
  if (items.length === 0) return null;
  const mend = async () => {
    if (!(await confirm({ title: words.confirmTitle, children: words.words, yes: words.button }))) return;
    const done = await call('data.mend', {});
    if (done.ok) onState(done.value);
    else setFailure(done.error);
  };
  return (
    <Note title={words.title} action={<Button onClick={() => void mend()}>{words.button}</Button>}>
      {items.map(({ file, say, will }) => (
        <p key={file}>
          {say}
          {will}
        </p>
      ))}
      <p>
        {words.words}
        {words.after}
      </p>
      {failure && <ErrorPanel error={failure} />}
    </Note>
  );
}
