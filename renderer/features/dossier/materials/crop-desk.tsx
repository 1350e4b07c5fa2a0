// 裁剪: a frame over the whole turned page, moved by mouse or by arrow keys; what is inside stays.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { ReactCrop, type PercentCrop } from 'react-image-crop';
import 'react-image-crop/dist/ReactCrop.css';
import type { ScanPage } from '../../../../main/domain/scan';
import { asCrop } from '../../../journeys/scans/picture-plan';
import { materials } from '../../../strings/dossier-materials';
import { Button } from '../../../ui/button';
import { useKit } from '../../../ui/kit-context';
import { Loading } from '../../../ui/panels';
import type { PageWork } from './use-page-work';

const words = materials.crop;

interface Props {
  index: number;
  page: ScanPage;
  work: PageWork;
  onClose(): void;
}

/** Where the frame is at first: as it was cropped before, else a little inside, so that all its edges can be seen. */
function firstFrame({ crop }: ScanPage): PercentCrop {
  const { x, y, width, height } = crop ?? { x: 0.04, y: 0.04, width: 0.92, height: 0.92 };
  return { unit: '%', x: x * 100, y: y * 100, width: width * 100, height: height * 100 };
}

export function CropDesk({ index, page, work, onClose }: Props) {
  const { say } = useKit();
  const [frame, setFrame] = useState(() => firstFrame(page));
  const whole = useWhole(work, index, page.turns);
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (whole !== null) area.current?.querySelector<HTMLElement>('.ReactCrop__crop-selection')?.focus();
  }, [whole]);
  const apply = async () => {
    const { x, y, width, height } = frame;
    const crop = asCrop({ x: x / 100, y: y / 100, width: width / 100, height: height / 100 });
    if (!(await work.change(index, page.turns, crop))) return;
    say(words.cropped);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Only the frame is given up, not the whole sheet.
    event.stopPropagation();
    onClose();
  };
  return (
    // Esc from anything inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="scan-cropping" onKeyDown={onKeyDown}>
      <div className="scan-buttons">
        <Button kind="main" disabled={whole === null} onClick={() => void apply()}>
          {words.apply}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
      <p className="materials-hint">{words.how}</p>
      <div ref={area} className="scan-crop">
        {whole === null ? (
          <Loading />
        ) : (
          <ReactCrop crop={frame} onChange={(_, next) => setFrame(next)} keepSelection minWidth={16} minHeight={16} ariaLabels={{ cropArea: words.area, ...words.handles }}>
            <img src={whole} alt="" />
          </ReactCrop>
        )}
      </div>
    </div>
  );
}

/** The whole page, turned as it is, for as long as it is shown. */
function useWhole(work: PageWork, index: number, turns: number): string | null {
  const [url, setUrl] = useState<string | null>(null);
  const { make } = work;
  const begun = useRef(make);
  useEffect(() => {
    let made: string | null = null;
    let here = true;
    void begun.current(index, turns, null).then((picture) => {
      if (!here || picture === null) return;
      made = URL.createObjectURL(new Blob([picture], { type: 'image/jpeg' }));
      setUrl(made);
    });
    return () => {
      here = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [index, turns]);
  return url;
}
