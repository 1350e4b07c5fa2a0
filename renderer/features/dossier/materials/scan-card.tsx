// One scan, small: a picture of its first page, its title, its pages; opened by a click, moved by Alt with an arrow.
import { FilePdfOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useRef, type KeyboardEvent } from 'react';
import type { Scan } from '../../../../main/domain/scan';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { usePicture } from '../../../journeys/scans/use-picture';
import { useSeen } from '../../../journeys/scans/use-seen';
import { materials as words } from '../../../strings/dossier-materials';
import { CARD } from './use-arranging';

interface Props {
  scan: Scan;
  first: boolean;
  last: boolean;
  shut: boolean;
  onOpen(): void;
  onStep(by: -1 | 1): void;
}

export function ScanCard({ scan, first, last, shut, onOpen, onStep }: Props) {
  const card = useRef<HTMLLIElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null;
    if (!event.altKey || by === null) return;
    // Alt with an arrow is 后退 and 前进 to a browser.
    event.preventDefault();
    if (!shut && !(by === -1 ? first : last)) onStep(by);
  };
  return (
    // Keys of the buttons inside arrive here; the card itself is never focused.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li ref={card} className="scan-card" data-scan={scan.id} draggable={!shut} onDragStart={(event) => event.dataTransfer.setData(CARD, scan.id)} onKeyDown={onKeyDown}>
      <button type="button" className="scan-open" title={words.card.open(scan.title)} onClick={onOpen}>
        <Thumb scan={scan} card={card} />
        <span className="scan-title">{scan.title}</span>
        <span className="scan-pages">{words.pages(scan.pageCount)}</span>
      </button>
      {!shut && !(first && last) && (
        <span className="scan-steps">
          <button type="button" className="icon-button" aria-label={words.card.earlier(scan.title)} title={words.card.earlier(scan.title)} disabled={first} onClick={() => onStep(-1)}>
            <LeftOutlined aria-hidden />
          </button>
          <button type="button" className="icon-button" aria-label={words.card.later(scan.title)} title={words.card.later(scan.title)} disabled={last} onClick={() => onStep(1)}>
            <RightOutlined aria-hidden />
          </button>
        </span>
      )}
    </li>
  );
}

function Thumb({ scan, card }: { scan: Scan; card: React.RefObject<HTMLLIElement | null> }) {
  const { file } = useOpenCase();
  const [page] = scan.pages;
  const { url, error } = usePicture(useSeen(card), file.id, scan.id, 0, page?.sha256 ?? '');
  return (
    <span className="scan-thumb">
      {page === undefined && <FilePdfOutlined aria-hidden />}
      {error !== null && words.card.unreadable}
      {url !== null && <img src={url} alt="" decoding="async" />}
    </span>
  );
}
