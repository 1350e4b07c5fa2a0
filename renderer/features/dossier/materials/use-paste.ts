// Ctrl+V with a picture or files on the clipboard, anywhere on the tab.
import { useEffect, useEffectEvent } from 'react';
import { materials as words } from '../../../strings/dossier-materials';

/** `take` gets the files and the key of the place the focus is in, or ''; null while nothing may be pasted. */
export function usePaste(take: ((files: File[], slot: string) => void) | null): void {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const clipboard = event.clipboardData;
    const files = [...(clipboard?.files ?? [])];
    // Text that also comes as a picture (from a spreadsheet) is text when somebody is typing.
    const typing = target?.matches('input, textarea') === true && clipboard?.types.includes('text/plain') === true;
    if (take === null || files.length === 0 || typing) return;
    event.preventDefault();
    take(files.map(named), document.activeElement?.closest<HTMLElement>('[data-slot]')?.dataset['slot'] ?? '');
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => paste(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
}

/** A picture copied from another program is always called image.png, which tells nobody anything. */
const named = (file: File) => (file.name === 'image.png' ? new File([file], words.taking.pasted, { type: file.type }) : file);
