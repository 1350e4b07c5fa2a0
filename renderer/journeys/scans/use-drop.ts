// Files dragged from the system onto something: it says that they may be dropped, and takes them.
import { useState, type DragEvent } from 'react';

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');

export interface Drop {
  /** Files are held over it. */
  over: boolean;
  props: {
    onDragEnter(event: DragEvent): void;
    onDragOver(event: DragEvent): void;
    onDragLeave(event: DragEvent): void;
    onDrop(event: DragEvent): void;
  };
}

/** `take` gets files that were dropped; null while nothing may be. The innermost of several nested ones gets them. */
export function useDrop(take: ((files: File[]) => void) | null): Drop {
  const [over, setOver] = useState(false);
  const here = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    // Without this the browser would show the file in the window's place.
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = take ? 'copy' : 'none';
    setOver(take !== null);
  };
  return {
    over: over && take !== null,
    props: {
      onDragEnter: here,
      onDragOver: here,
      onDragLeave: ({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      },
      onDrop: (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        take?.([...event.dataTransfer.files]);
      },
    },
  };
}
