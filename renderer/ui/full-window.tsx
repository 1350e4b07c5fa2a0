// One thing that fills the window, for people who look from afar. Esc leaves it; keys and focus stay inside.
import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import './full-window.css';

interface Props {
  open: boolean;
  /** Its name for assistive technology; what is seen is up to the children. */
  name: string;
  onClose(): void;
  children: ReactNode;
}

export function FullWindow({ open, name, onClose, children }: Props) {
  return (
    <Drawer open={open} onClose={onClose} placement="bottom" size="100%" title={null} closable={false} autoFocus={false} destroyOnHidden className="full-window" aria-label={name} mask={{ closable: false }}>
      {children}
    </Drawer>
  );
}
