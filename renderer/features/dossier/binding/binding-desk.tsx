// The right side of 装订与体检: the table of contents or the whole file itself, and what can be done with it.
import { EyeOutlined, ExportOutlined, FolderAddOutlined, FolderOpenOutlined, PlusOutlined, PrinterOutlined, ProfileOutlined } from '@ant-design/icons';
import type { DossierLine } from '../../../../main/contract/shapes';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { useConfirmedMove } from '../../../journeys/case-file/confirmed-move';
import { PdfView } from '../../../journeys/papers/pdf-view';
import { UnprintableList } from '../../../journeys/papers/unprintable-list';
import { usePrintKey } from '../../../print-key';
import { binding as words } from '../../../strings/dossier-binding';
import { useCall } from '../../../use-call';
import { Button } from '../../../ui/button';
import { EmptyState, ErrorPanel, Note, ProgressPanel } from '../../../ui/panels';
import { useCaseRoute } from '../use-case-route';
import { BindingFacts } from './binding-facts';
import { ContentsTable } from './contents-table';
import { useBindingWork, type BindingWork } from './use-binding-work';

const NO_LINES: readonly DossierLine[] = [];

export function BindingDesk() {
  const { file } = useOpenCase();
  const { open } = useCaseRoute();
  const { failure, ask } = useConfirmedMove();
  const asked = useCall('dossier.plan', { id: file.id }, ['case-saved', 'house-changed']);
  const work = useBindingWork(file.id, file.revision);
  const shut = file.archive !== null;
  const lines = asked.value?.lines ?? NO_LINES;
  const drafts = lines.filter(({ draft }) => draft).length;
  const remove = (id: string) => void ask({ title: words.removeTitle, children: words.removeWords, yes: words.removeYes }, 'remove', { list: 'paperSheets', id });
  return (
    <section className="binding-desk" aria-labelledby="contents-title">
      <header>
        <h2 id="contents-title">{work.bytes ? words.bound : words.contents}</h2>
        <p className="binding-hint">{words.contentsHint}</p>
      </header>
      <BindingButtons work={work} closed={file.closing !== null} empty={lines.length === 0} />
      {work.bytes === null && <BindingFacts />}
      {drafts > 0 && <Note tone="soon">{words.drafts(drafts)}</Note>}
      {asked.error && (
        <ErrorPanel error={asked.error} onRetry={asked.again}>
          {asked.error.kind === 'unprintable' && <UnprintableList characters={asked.error.characters} />}
        </ErrorPanel>
      )}
      {failure && <ErrorPanel error={failure} />}
      {work.failure && <ErrorPanel error={work.failure} />}
      {work.told !== '' && <Note tone="good">{work.told}</Note>}
      {work.long.running && <ProgressPanel phase={work.long.phase} done={work.long.done} total={work.long.total} onCancel={work.long.cancel} cancelling={work.long.cancelling} />}
      {work.bytes ? (
        <div className="binding-pages">
          <PdfView bytes={work.bytes} name={words.bound} />
        </div>
      ) : (
        <>
          {asked.value === null && !asked.error && <p role="status">{words.planning}</p>}
          {asked.value !== null && lines.length === 0 && <EmptyState title={words.empty}>{words.emptyHint}</EmptyState>}
          {lines.length > 0 && <ContentsTable lines={lines} pages={asked.value?.pages ?? 0} shut={shut} onEdit={(id) => open('sheet', { ref: id })} onRemove={remove} />}
          {!shut && (
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => open('sheet')}>
              {words.addSheet}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function BindingButtons({ work, closed, empty }: { work: BindingWork; closed: boolean; empty: boolean }) {
  const idle = !work.long.running && !empty;
  usePrintKey(idle ? work.print : null);
  return (
    <div className="binding-buttons">
      {work.bytes ? (
        <Button icon={<ProfileOutlined aria-hidden />} onClick={work.closePreview}>
          {words.closePreview}
        </Button>
      ) : (
        <Button kind="main" icon={<EyeOutlined aria-hidden />} disabled={!idle} onClick={work.preview}>
          {words.preview}
        </Button>
      )}
      <Button icon={<ExportOutlined aria-hidden />} disabled={!idle} onClick={work.save}>
        {words.save}
      </Button>
      <Button icon={<PrinterOutlined aria-hidden />} disabled={!idle} onClick={work.print}>
        {words.print}
      </Button>
      <Button icon={<FolderOpenOutlined aria-hidden />} disabled={!idle} onClick={work.openOutside}>
        {words.openOutside}
      </Button>
      {closed && (
        <Button icon={<FolderAddOutlined aria-hidden />} disabled={!idle} title={words.exportHint} onClick={work.exportFolder}>
          {words.export}
        </Button>
      )}
    </div>
  );
}
