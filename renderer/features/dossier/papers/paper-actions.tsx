// What can be done with the paper on screen: freeze and print it; once frozen print it again, open it elsewhere, take it along.
import { ExportOutlined, FolderOpenOutlined, PrinterOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { Paper } from '../../../../main/domain/paper';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { usePrintKey } from '../../../print-key';
import { papers as words } from '../../../strings/dossier-papers';
import { Button } from '../../../ui/button';
import { CopiesChoice } from './copies-choice';
import { copiesWanted } from './paper-lines';
import { PrinterChoice } from './printer-choice';
import type { PaperWork } from './use-paper-work';
import type { Printers } from './use-printers';

/** For a draft: the way to a paper that can be signed. */
export function DraftActions({ onFreeze }: { onFreeze(): void }) {
  usePrintKey(onFreeze);
  return (
    <div className="paper-buttons">
      <Button kind="main" icon={<PrinterOutlined aria-hidden />} onClick={onFreeze}>
        {words.freeze}
        <kbd>{words.printKeys}</kbd>
      </Button>
    </div>
  );
}

interface FrozenProps {
  paper: Paper;
  work: PaperWork;
  printers: Printers;
  /** Void papers are only looked at. */
  printable: boolean;
}

/** For a frozen paper; every print is the same bytes. */
export function FrozenActions({ paper, work, printers, printable }: FrozenProps) {
  const { file } = useOpenCase();
  const [copies, setCopies] = useState(() => copiesWanted(paper));
  const print = () => work.busy === null && work.print(file, paper, copies, printers.printer);
  usePrintKey(printable ? print : null);
  const idle = work.busy === null;
  return (
    <div className="paper-buttons">
      {printable && (
        <>
          <Button kind="main" icon={<PrinterOutlined aria-hidden />} busy={work.busy === 'print'} disabled={!idle} onClick={print}>
            {words.print}
            <kbd>{words.printKeys}</kbd>
          </Button>
          <CopiesChoice copies={copies} onChoose={setCopies} />
          <PrinterChoice printers={printers} />
        </>
      )}
      <Button icon={<FolderOpenOutlined aria-hidden />} disabled={!idle} onClick={() => work.openOutside(paper)}>
        {words.openOutside}
      </Button>
      <Button icon={<ExportOutlined aria-hidden />} disabled={!idle} onClick={() => work.saveCopy(paper)}>
        {words.saveCopy}
      </Button>
    </div>
  );
}
