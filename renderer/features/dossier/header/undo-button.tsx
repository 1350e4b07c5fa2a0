// 撤销上一步: takes back the save made here last, by the button or by Ctrl+Z where no field has the keyboard. Undone again, it is done again.
import { UndoOutlined } from '@ant-design/icons';
import { useEffect, useEffectEvent, useState } from 'react';
import type { AppError } from '../../../../main/contract/errors';
import { call } from '../../../api';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import type { DoneHere } from '../../../journeys/case-file/use-case';
import { undo as words } from '../../../strings/dossier-history';
import { Button } from '../../../ui/button';
import { isComposing } from '../../../ui/composing';
import { useKit } from '../../../ui/kit-context';
import { ErrorPanel } from '../../../ui/panels';
import './undo-button.css';

/** A field has its own Ctrl+Z; over a sheet or a question the case behind it is not what is meant. */
function isElsewhere(target: EventTarget | null): boolean {
  const inField = target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=button], [type=checkbox], [type=radio]), textarea, select'));
  return inField || document.querySelector('.ant-drawer-open, .ant-modal-wrap:not([style*="display: none"])') !== null;
}

export function UndoButton({ done }: { done: DoneHere }) {
  const { file, put } = useOpenCase();
  const { say } = useKit();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{ revision: number; error: AppError } | null>(null);
  const setFailure = (error: AppError) => setFailed({ revision: done.revision, error });
  const failure = failed?.revision === done.revision ? failed.error : null;
  const undo = async () => {
    if (busy) return;
    if (done.stays !== null) return setFailure({ kind: 'refused', rule: 'left-the-house', say: done.stays });
    setBusy(true);
    const result = await call('cases.undo', { id: file.id, revision: done.revision });
    setBusy(false);
    if (!result.ok) return setFailure(result.error);
    put(result.value.file);
    say(words.isDone(done.what));
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'z' || !event.ctrlKey || event.altKey || event.shiftKey || isComposing(event) || isElsewhere(event.target)) return;
    event.preventDefault();
    void undo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      {failure && (
        <div className="undo-failure">
          <ErrorPanel error={failure} />
        </div>
      )}
      {done.stays === null && (
        <Button kind="quiet" disabled={busy} title={words.title(done.what)} onClick={() => void undo()}>
          <UndoOutlined aria-hidden /> {words.button(done.what)}
        </Button>
      )}
    </>
  );
}
