// One part of the dossier: its places, each with its scans and a button to add more; files may be dropped on any of them.
import { PlusOutlined } from '@ant-design/icons';
import type { DragEvent } from 'react';
import { FilesButton } from '../../../journeys/scans/files-button';
import type { Target } from '../../../journeys/scans/taking';
import { useDrop } from '../../../journeys/scans/use-drop';
import { materials as words } from '../../../strings/dossier-materials';
import { ScanCard } from './scan-card';
import type { Part, Slot } from './slots';
import { CARD, type Arranging } from './use-arranging';

interface Props {
  part: Part;
  /** Archived: only to look at. */
  shut: boolean;
  onFiles(files: readonly File[], target: Target): void;
  onOpen(id: string): void;
  arranging: Arranging;
}

export function PartView({ part, ...props }: Props) {
  const count = part.slots.reduce((sum, { scans }) => sum + scans.length, 0);
  return (
    <li className="materials-part" data-part={part.section}>
      <h3>
        {part.name}
        {count > 0 && <span>{words.total(count, part.pages)}</span>}
      </h3>
      <ul aria-label={part.name}>
        {part.slots.map((slot) => (
          <SlotView key={slot.key} slot={slot} part={part.name} {...props} />
        ))}
      </ul>
    </li>
  );
}

function SlotView({ slot, part, shut, onFiles, onOpen, arranging }: Omit<Props, 'part'> & { slot: Slot; part: string }) {
  const drop = useDrop(shut ? null : (files) => onFiles(files, slot));
  const cardHere = (event: DragEvent) => {
    if (!shut && event.dataTransfer.types.includes(CARD)) event.preventDefault();
  };
  const cardDropped = (event: DragEvent) => {
    const id = event.dataTransfer.getData(CARD);
    if (shut || id === '') return;
    event.preventDefault();
    const onto = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-scan]')?.dataset['scan'] : undefined;
    arranging.drop(id, slot, onto ?? null);
  };
  return (
    <li
      className={drop.over ? 'materials-slot over' : 'materials-slot'}
      data-slot={slot.key}
      {...drop.props}
      onDragOver={(event) => {
        cardHere(event);
        drop.props.onDragOver(event);
      }}
      onDrop={(event) => {
        cardDropped(event);
        drop.props.onDrop(event);
      }}
    >
      <b>{slot.name}</b>
      <div className="materials-cards">
        {slot.scans.length > 0 && (
          <ul>
            {slot.scans.map((scan, i) => (
              <ScanCard key={scan.id} scan={scan} first={i === 0} last={i === slot.scans.length - 1} shut={shut} onOpen={() => onOpen(scan.id)} onStep={(by) => arranging.step(scan, slot, by)} />
            ))}
          </ul>
        )}
        {shut && slot.scans.length === 0 && <span className="materials-empty">{words.empty}</span>}
        {!shut && (
          <FilesButton kind="quiet" icon={<PlusOutlined aria-hidden />} label={words.addTo(`${part}，${slot.name}`)} onFiles={(files) => onFiles(files, slot)}>
            {words.addHere}
          </FilesButton>
        )}
      </div>
    </li>
  );
}
