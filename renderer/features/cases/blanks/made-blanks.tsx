// The empty forms as they were made: the very PDF, to be printed, saved or opened elsewhere.
import { ExportOutlined, FolderOpenOutlined, PrinterOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { AppError, Result } from '../../../../main/contract/errors';
import { call } from '../../../api';
import { PdfView } from '../../../journeys/papers/pdf-view';
import { usePrintKey } from '../../../print-key';
import { blanks as words } from '../../../strings/blanks';
import { Button } from '../../../ui/button';
import { useKit } from '../../../ui/kit-context';
import { ErrorPanel, Note } from '../../../ui/panels';
import type { MadeBlanks } from './blanks-form';

interface Props {
  made: MadeBlanks;
  /** Numbers that were kept back for them. */
  kept: readonly string[];
  onAgain(): void;
}

export function Made({ made: { token, bytes, pages }, kept, onAgain }: Props) {
  const { say } = useKit();
  const [failure, setFailure] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async <T,>(work: () => Promise<Result<T>>, done: (value: T) => string) => {
    if (busy) return;
    setBusy(true);
    const result = await work();
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    const said = result.ok ? done(result.value) : '';
    if (said !== '') say(said);
  };
  const print = () => void run(() => call('blanks.print', { token, copies: 1 }), () => words.printed);
  usePrintKey(print);
  return (
    <div className="made-blanks">
      <div className="form-buttons">
        <Button kind="main" icon={<PrinterOutlined aria-hidden />} busy={busy} autoFocus onClick={print}>
          {words.print}
        </Button>
        <Button icon={<ExportOutlined aria-hidden />} disabled={busy} onClick={() => void run(() => call('blanks.saveCopy', { token }), ({ saved }) => (saved ? words.saved : ''))}>
          {words.save}
        </Button>
        <Button icon={<FolderOpenOutlined aria-hidden />} disabled={busy} onClick={() => void run(() => call('blanks.openOutside', { token }), () => '')}>
          {words.outside}
        </Button>
        <Button kind="quiet" onClick={onAgain}>
          {words.again}
        </Button>
        <span>{words.pages(pages)}</span>
      </div>
      {failure && <ErrorPanel error={failure} />}
      {kept.length > 0 && (
        <Note tone="good" title={words.haveKept(kept)}>
          {words.keptSafe}
        </Note>
      )}
      <div className="made-view">
        <PdfView bytes={bytes} name={words.name} />
      </div>
    </div>
  );
}
