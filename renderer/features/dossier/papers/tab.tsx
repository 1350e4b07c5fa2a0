// 文书: what can be printed of this case and how each paper stands; the chosen one beside, as it prints.
import { useMemo } from 'react';
import type { CaseFile } from '../../../../main/domain/case';
import type { Paper } from '../../../../main/domain/paper';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { forms } from '../../../strings/dossier-forms';
import { papers as words } from '../../../strings/dossier-papers';
import { useCall } from '../../../use-call';
import { EmptyState, ErrorPanel, Loading } from '../../../ui/panels';
import { Sheet } from '../../../ui/sheet';
import { ArchiveSheet } from '../forms/archive-form';
import { FreezeSheet } from './freeze-sheet';
import { HandOutSheet } from './hand-out-sheet';
import { PaperDesk } from './paper-desk';
import { oldLines, presentLines } from './paper-lines';
import { PaperList, PartedList } from './paper-list';
import { PaperLog } from './paper-log';
import { usePaperRoute } from './use-paper-route';
import { usePaperWork } from './use-paper-work';
import { usePrinters } from './use-printers';
import './papers.css';

export function PapersTab() {
  const { file } = useOpenCase();
  const asked = useCall('papers.list', { id: file.id }, ['case-saved', 'house-changed']);
  const offers = asked.value?.offers;
  const present = useMemo(() => presentLines(offers ?? []), [offers]);
  const old = useMemo(() => (offers ? oldLines(offers, file.papers) : []), [offers, file.papers]);
  const route = usePaperRoute(present, old);
  const work = usePaperWork();
  const { chosen, action } = route;
  const printers = usePrinters(chosen?.form ?? null);

  if (asked.error && offers === undefined) return <ErrorPanel error={asked.error} onRetry={asked.again} />;
  if (offers === undefined) return <Loading />;

  // A paper that stands as it was frozen is only printed again; the address may still ask for more.
  const freezable = chosen !== undefined && chosen.lacking === '' && (chosen.state === 'draft' || chosen.state === 'outdated');
  const freezing = (action === 'print-agreement' || action === 'print-paper') && freezable;
  const onFrozen = (saved: CaseFile, paper: Paper, copies: number) => {
    route.close();
    work.print(saved, paper, copies, printers.printer);
  };
  const handable = chosen?.paper && (chosen.form === 'F7' || chosen.form === 'F8') ? chosen.paper : null;
  return (
    <div className="papers">
      <div className="papers-list">
        <h2>{words.list}</h2>
        {present.length === 0 && old.length === 0 && <EmptyState title={words.none}>{words.noneHint}</EmptyState>}
        <PartedList lines={present} chosen={chosen} onChoose={route.choose} />
        {old.length > 0 && (
          <>
            <h3>{words.old(old.length)}</h3>
            <PaperList lines={old} chosen={chosen} onChoose={route.choose} />
          </>
        )}
        {chosen?.paper && <PaperLog paper={chosen.paper} {...(handable && chosen.state !== 'void' ? { onHandOut: () => route.open('hand-out') } : {})} />}
      </div>
      {chosen && <PaperDesk key={chosen.key} line={chosen} work={work} printers={printers} onFreeze={() => route.open('print-paper')} />}

      <Sheet open={freezing} title={words.freezeTitle(chosen?.title ?? '')} onClose={route.close}>
        {chosen && freezing && <FreezeSheet line={chosen} printers={printers} onFrozen={onFrozen} onCancel={route.close} />}
      </Sheet>
      <Sheet open={action === 'hand-out' && handable !== null} title={words.handOutTitle} onClose={route.close} wide>
        {handable && <HandOutSheet paper={handable} onDone={route.close} onCancel={route.close} />}
      </Sheet>
      <Sheet open={action === 'archive'} title={forms.archive.title} onClose={route.close}>
        <ArchiveSheet subject={null} query={route.query} onDone={route.close} onCancel={route.close} />
      </Sheet>
    </div>
  );
}
