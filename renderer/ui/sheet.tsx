// A sheet slides in from the right for one record; the page stays behind it. Esc closes it, and what was typed is kept as a draft.
import { CloseOutlined } from '@ant-design/icons';
import { Drawer } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { kit } from '../strings/kit';
import './sheet.css';

interface Props {
  open: boolean;
  title: ReactNode;
  onClose(): void;
  children: ReactNode;
  /** 45rem by default. */
  wide?: boolean;
}

export function Sheet({ open, title, onClose, children, wide = false }: Props) {
  useEffect(() => {
    if (open) offClose();
  }, [open]);
  return (
    <Drawer
      // antd would move the focus from the field that asked for it (`autoFocus`) to the panel.
      autoFocus={false}
      open={open}
      onClose={onClose}
      title={<h2>{title}</h2>}
      size={wide ? 'min(60rem, 92vw)' : 'min(45rem, 92vw)'}
      className="sheet"
      closable={{ placement: 'end', closeIcon: <CloseOutlined aria-hidden />, 'aria-label': kit.close }}
      destroyOnHidden
      mask={{ closable: false }}
    >
      {children}
    </Drawer>
  );
}

/** Where no field asks for the focus, antd gives it to the closing cross: one press of Enter too many would shut the sheet. */
function offClose(): void {
  const cross = document.activeElement;
  if (cross?.matches('.sheet .ant-drawer-close')) cross.closest<HTMLElement>('.ant-drawer[tabindex]')?.focus({ preventScroll: true });
}
