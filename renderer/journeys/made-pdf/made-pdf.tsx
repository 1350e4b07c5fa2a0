// A PDF as main just made it, of empty forms, a ledger or a week: shown, to be printed, saved or opened elsewhere.
import { ExportOutlined, FolderOpenOutlined, PrinterOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import type { AppError, Result } from '../../../main/contract/errors';
import { PdfView } from '../papers/pdf-view';
import { usePrintKey } from '../../print-key';
import { madePdf as words } from '../../strings/made-pdf';
import { Button } from '../../ui/button';
import { useKit } from '../../ui/kit-context';
import { ErrorPanel } from '../../ui/panels';
import './made-pdf.css';

interface Props {
  bytes: Uint8Array<ArrayBuffer>;
  pages: number;
  /** What it is called. */
  name: string;
  print(): Promise<Result<unknown>>;
  save(): Promise<Result<{ saved: boolean }>>;
  outside(): Promise<Result<unknown>>;
  onAgain(): void;
  /** What there is to say about it. */
  children?: ReactNode;
}

export function MadePdf({ bytes, pages, name, print, save, outside, onAgain, children }: Props) {
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
  const printIt = () => void run(print, () => words.printed);
  usePrintKey(printIt);
  return (
    <div className="made-pdf">
      <div className="form-buttons">
        <Button kind="main" icon={<PrinterOutlined aria-hidden />} busy={busy} autoFocus onClick={printIt}>
          {words.print}
        </Button>
        <Button icon={<ExportOutlined aria-hidden />} disabled={busy} onClick={() => void run(save, ({ saved }) => (saved ? words.saved : ''))}>
          {words.save}
        </Button>
        <Button icon={<FolderOpenOutlined aria-hidden />} disabled={busy} onClick={() => void run(outside, () => '')}>
          {words.outside}
        </Button>
        <Button kind="quiet" onClick={onAgain}>
          {words.again}
        </Button>
        <span>{words.pages(pages)}</span>
      </div>
      {failure && <ErrorPanel error={failure} />}
      {children}
      <div className="made-view">
        <PdfView bytes={bytes} name={name} />
      </div>
    </div>
  );
}
