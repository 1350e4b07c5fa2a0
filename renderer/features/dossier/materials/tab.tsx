// 材料: the parts of the dossier in lawful order with what was scanned into each. Files come in by button, by dragging, by pasting.
import { PlusOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { useTaking } from '../../../journeys/scans/taking';
import { useDrop } from '../../../journeys/scans/use-drop';
import { dossier } from '../../../strings/dossier';
import { materials as words } from '../../../strings/dossier-materials';
import { Button } from '../../../ui/button';
import { ErrorPanel, Note } from '../../../ui/panels';
import { Sheet } from '../../../ui/sheet';
import { useCaseRoute } from '../use-case-route';
import { AddSheet } from './add-sheet';
import { PartView } from './part-view';
import { ScanSheet } from './scan-sheet';
import { partsOf } from './slots';
import { TakingPanel } from './taking-panel';
import { useArranging } from './use-arranging';
import { usePaste } from './use-paste';
import './materials.css';

export function MaterialsTab() {
  const { file } = useOpenCase();
  const { query, open, close } = useCaseRoute();
  const taking = useTaking(file.id);
  const arranging = useArranging();
  // Files that wait for somebody to say where they belong.
  const [waiting, setWaiting] = useState<readonly File[]>([]);
  const shut = file.archive !== null;
  const parts = partsOf(file);
  const slots = parts.flatMap((part) => part.slots);
  const ask = (files: readonly File[]) => {
    setWaiting((present) => [...present, ...files]);
    open('add-scan', query['do'] === 'add-scan' ? query : {});
  };
  const drop = useDrop(shut ? null : ask);
  usePaste(shut ? null : (files, key) => {
    const slot = slots.find((one) => one.key === key);
    if (slot && query['do'] === undefined) taking.take(files, slot);
    else ask(files);
  });
  const closeAdding = () => {
    setWaiting([]);
    close();
  };
  const action = query['do'];
  const scan = action === 'scan' ? file.scans.find(({ id }) => id === query['ref']) : undefined;
  return (
    <div className={drop.over ? 'materials over' : 'materials'} {...drop.props}>
      <h2 className="visually-hidden">{words.title}</h2>
      <div className="materials-head">
        <div>
          <p>{words.intro}</p>
          {!shut && <p className="materials-hint">{words.how}</p>}
          <p className="materials-hint">{file.scans.length === 0 ? words.nothing : words.total(file.scans.length, file.scans.reduce((sum, { pageCount }) => sum + pageCount, 0))}</p>
        </div>
        {!shut && (
          <Button kind="main" icon={<PlusOutlined aria-hidden />} onClick={() => open('add-scan')}>
            {words.add}
          </Button>
        )}
      </div>
      {shut && <Note>{dossier.archivedNote}</Note>}
      <TakingPanel {...taking} />
      {arranging.failure && <ErrorPanel error={arranging.failure} />}
      <ol className="materials-parts" aria-label={words.parts}>
        {parts.map((part) => (
          <PartView key={part.section} part={part} shut={shut} onFiles={taking.take} onOpen={(id) => open('scan', { ref: id })} arranging={arranging} />
        ))}
      </ol>

      <Sheet open={action === 'add-scan' && !shut} title={words.addSheet.title} onClose={closeAdding}>
        <AddSheet wanted={query['ref'] ?? ''} files={waiting} onFiles={setWaiting} onTake={taking.take} onDone={closeAdding} />
      </Sheet>
      <Sheet open={action === 'scan'} title={scan ? words.look.title(scan.title) : words.title} onClose={close} wide>
        {scan ? <ScanSheet key={scan.id} scan={scan} shut={shut} onDone={close} /> : <Note tone="soon">{words.look.gone}</Note>}
      </Sheet>
    </div>
  );
}
