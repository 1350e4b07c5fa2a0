// The pages of a scan as they go into the dossier, and the tools that turn and crop them. The original is never touched.
import { LeftOutlined, RightOutlined, RotateLeftOutlined, RotateRightOutlined, ScissorOutlined, UndoOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { Scan, ScanPage } from '../../../../main/domain/scan';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { cropAfterTurn } from '../../../journeys/scans/picture-plan';
import { usePicture } from '../../../journeys/scans/use-picture';
import { materials } from '../../../strings/dossier-materials';
import { Button } from '../../../ui/button';
import { useKit } from '../../../ui/kit-context';
import { ErrorPanel, Loading } from '../../../ui/panels';
import { CropDesk } from './crop-desk';
import { usePageWork, type PageWork } from './use-page-work';

const words = materials.look;

export function PictureDesk({ scan, shut }: { scan: Scan; shut: boolean }) {
  const work = usePageWork(scan);
  const [index, setIndex] = useState(0);
  const [mode, setMode] = useState<'look' | 'crop' | 'cropped'>('look');
  const [large, setLarge] = useState(false);
  const page = scan.pages[index];
  if (!page) return null;
  const go = (to: number) => {
    setMode('look');
    setIndex(to);
  };
  return (
    <section className="scan-desk" aria-label={words.pages} aria-busy={work.busy} data-begin tabIndex={-1}>
      {scan.pages.length > 1 && <Pager index={index} count={scan.pages.length} onGo={go} />}
      {mode === 'crop' ? (
        <CropDesk key={page.sha256} index={index} page={page} work={work} onClose={() => setMode('cropped')} />
      ) : (
        <>
          <div className="scan-buttons">
            {!shut && <PageTools index={index} page={page} work={work} onCrop={() => setMode('crop')} cropped={mode === 'cropped'} />}
            <Button kind="quiet" icon={large ? <ZoomOutOutlined aria-hidden /> : <ZoomInOutlined aria-hidden />} onClick={() => setLarge(!large)}>
              {large ? words.smaller : words.larger}
            </Button>
          </div>
          <PagePicture scan={scan} index={index} page={page} large={large} />
        </>
      )}
      {work.busy && (
        <p className="scan-working" role="status">
          {words.working}
        </p>
      )}
      {work.failure && <ErrorPanel error={work.failure} />}
    </section>
  );
}

function Pager({ index, count, onGo }: { index: number; count: number; onGo(index: number): void }) {
  return (
    <div className="scan-pager">
      <button type="button" className="icon-button" aria-label={words.previous} title={words.previous} disabled={index === 0} onClick={() => onGo(index - 1)}>
        <LeftOutlined aria-hidden />
      </button>
      <span role="status">{words.page(index + 1, count)}</span>
      <button type="button" className="icon-button" aria-label={words.next} title={words.next} disabled={index === count - 1} onClick={() => onGo(index + 1)}>
        <RightOutlined aria-hidden />
      </button>
    </div>
  );
}

interface ToolsProps {
  index: number;
  page: ScanPage;
  work: PageWork;
  onCrop(): void;
  /** Back from cropping: the focus is where it was. */
  cropped: boolean;
}

function PageTools({ index, page, work, onCrop, cropped }: ToolsProps) {
  const { say } = useKit();
  const turn = async (quarters: 1 | 3) => {
    let { crop } = page;
    for (let i = 0; i < quarters; i += 1) crop = cropAfterTurn(crop);
    if (await work.change(index, (page.turns + quarters) % 4, crop)) say(words.turned);
  };
  return (
    <>
      <Button icon={<RotateLeftOutlined aria-hidden />} onClick={() => void turn(3)}>
        {words.left}
      </Button>
      <Button icon={<RotateRightOutlined aria-hidden />} onClick={() => void turn(1)}>
        {words.right}
      </Button>
      <Button icon={<ScissorOutlined aria-hidden />} autoFocus={cropped} onClick={onCrop}>
        {words.crop}
      </Button>
      {(page.turns !== 0 || page.crop !== null) && (
        <Button kind="quiet" icon={<UndoOutlined aria-hidden />} title={words.resetNote} onClick={() => void work.change(index, 0, null)}>
          {words.reset}
        </Button>
      )}
    </>
  );
}

function PagePicture({ scan, index, page, large }: { scan: Scan; index: number; page: ScanPage; large: boolean }) {
  const { file } = useOpenCase();
  const { url, error } = usePicture(true, file.id, scan.id, index, page.sha256);
  if (error) return <ErrorPanel error={error} />;
  if (large && url !== null) {
    return (
      // It takes the focus so that the arrows scroll it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      <div className="scan-picture large" tabIndex={0} role="group" aria-label={words.picture(index + 1)}>
        <img src={url} alt="" />
      </div>
    );
  }
  // Its place is kept while it is read, so that nothing jumps.
  return (
    <div className="scan-picture" style={{ aspectRatio: `${page.width} / ${page.height}` }}>
      {url === null ? <Loading /> : <img src={url} alt={words.picture(index + 1)} />}
    </div>
  );
}
