// A sheet slides in from the right for one record; the page stays behind it. Esc closes it, and what was typed is kept as a draft.
import { CloseOutlined } from '@ant-design/icons';
import { Drawer } from 'antd';
import type { ReactNode } from 'react';
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
  return (
    <Drawer
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
