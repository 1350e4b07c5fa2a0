// A button that asks the system for files. The input behind it is the browser's own: no path ever reaches the window.
import { useRef, type ReactNode } from 'react';
import { Button, type ButtonProps } from '../../ui/button';

/** What the system's dialog offers; what a file really is, its bytes say. */
const OFFERED = '.jpg,.jpeg,.png,.tif,.tiff,.pdf,image/jpeg,image/png,image/tiff,application/pdf';

interface Props extends Pick<ButtonProps, 'kind' | 'icon' | 'disabled' | 'autoFocus' | 'label' | 'className'> {
  children: ReactNode;
  onFiles(files: File[]): void;
}

export function FilesButton({ children, onFiles, ...button }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={OFFERED}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // So that the same file may be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
