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
  const filled = part.slots.filter(({ scans }) => scans.length > 0);
  const empty = part.slots.filter(({ scans }) => scans.length === 0);
  return (
    <li className="materials-part" data-part={part.section}>
      <div>
        <h3>{part.name}</h3>
        {count > 0 && <p className="materials-hint">{words.total(count, part.pages)}</p>}
      </div>
      <ul aria-label={part.name}>
        {/* Places that are still empty stand close together, so that the whole dossier is seen at once. */}
        {[...filled, ...(props.shut ? [] : empty)].map((slot) => (
          <SlotView key={slot.key} slot={slot} part={part.name} {...props} />
        ))}
        {props.shut && count === 0 && <li className="materials-hint">{words.empty}</li>}
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
  const { scans } = slot;
  const look = ['materials-slot', scans.length === 0 ? 'empty' : '', drop.over ? 'over' : ''].filter(Boolean).join(' ');
  const add = (name: string) => (
    <FilesButton kind="quiet" icon={<PlusOutlined aria-hidden />} label={words.addTo(`${part}，${slot.name}`)} onFiles={(files) => onFiles(files, slot)}>
      {name}
    </FilesButton>
  );
  return (
    <li
      className={look}
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
      {scans.length === 0 ? (
        add(slot.name)
      ) : (
        <>
          <b>{slot.name}</b>
          <div className="materials-cards">
            <ul>
              {scans.map((scan, i) => (
                <ScanCard key={scan.id} scan={scan} first={i === 0} last={i === scans.length - 1} shut={shut} onOpen={() => onOpen(scan.id)} onStep={(by) => arranging.step(scan, slot, by)} />
              ))}
            </ul>
            {!shut && add(words.addHere)}
          </div>
        </>
      )}
    </li>
  );
}
