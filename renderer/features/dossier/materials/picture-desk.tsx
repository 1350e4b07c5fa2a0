// The pages of a scan as they go into the dossier, and the tools that turn and crop them. The original is never touched.
import { LeftOutlined, RightOutlined, RotateLeftOutlined, RotateRightOutlined, ScissorOutlined, UndoOutlined } from '@ant-design/icons';
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
import { usePageWork } from './use-page-work';

const words = materials.look;

export function PictureDesk({ scan, shut }: { scan: Scan; shut: boolean }) {
  const { say } = useKit();
  const work = usePageWork(scan);
  const [index, setIndex] = useState(0);
  const [cropping, setCropping] = useState(false);
  const [cropped, setCropped] = useState(false);
  const page = scan.pages[index];
  if (!page) return null;
  const turn = async (quarters: 1 | 3) => {
    let { crop } = page;
    for (let i = 0; i < quarters; i += 1) crop = cropAfterTurn(crop);
    if (await work.change(index, (page.turns + quarters) % 4, crop)) say(words.turned);
  };
  const go = (by: number) => {
    setCropping(false);
    setIndex((n) => Math.min(scan.pages.length - 1, Math.max(0, n + by)));
  };
  const changed = page.turns !== 0 || page.crop !== null;
  return (
    <section className="scan-desk" aria-label={words.pages} aria-busy={work.busy} data-begin tabIndex={-1}>
      {scan.pages.length > 1 && (
        <div className="scan-pager">
          <button type="button" className="icon-button" aria-label={words.previous} title={words.previous} disabled={index === 0} onClick={() => go(-1)}>
            <LeftOutlined aria-hidden />
          </button>
          <span role="status">{words.page(index + 1, scan.pages.length)}</span>
          <button type="button" className="icon-button" aria-label={words.next} title={words.next} disabled={index === scan.pages.length - 1} onClick={() => go(1)}>
            <RightOutlined aria-hidden />
          </button>
        </div>
      )}
      {cropping ? (
        <CropDesk key={page.sha256} index={index} page={page} work={work} scan={scan} onClose={() => { setCropping(false); setCropped(true); }} />
      ) : (
        <>
          {!shut && (
            <div className="scan-buttons">
              <Button icon={<RotateLeftOutlined aria-hidden />} onClick={() => void turn(3)}>
                {words.left}
              </Button>
              <Button icon={<RotateRightOutlined aria-hidden />} onClick={() => void turn(1)}>
                {words.right}
              </Button>
              <Button icon={<ScissorOutlined aria-hidden />} autoFocus={cropped} onClick={() => setCropping(true)}>
                {words.crop}
              </Button>
              {changed && (
                <Button kind="quiet" icon={<UndoOutlined aria-hidden />} title={words.resetNote} onClick={() => void work.change(index, 0, null)}>
                  {words.reset}
                </Button>
              )}
            </div>
          )}
          <PagePicture scan={scan} index={index} page={page} />
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

function PagePicture({ scan, index, page }: { scan: Scan; index: number; page: ScanPage }) {
  const { file } = useOpenCase();
  const { url, error } = usePicture(true, file.id, scan.id, index, page.sha256);
  if (error) return <ErrorPanel error={error} />;
  // Its place is kept while it is read, so that nothing jumps.
  return (
    <div className="scan-picture" style={{ aspectRatio: `${page.width} / ${page.height}` }}>
      {url === null ? <Loading /> : <img src={url} alt={words.picture(index + 1)} />}
    </div>
  );
}
