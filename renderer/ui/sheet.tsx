// A sheet slides in from the right for one record; the page stays behind it. Esc closes it, and what was typed is kept as a draft.
import { CloseOutlined } from '@ant-design/icons';
import { Drawer } from 'antd';
import { useRef, type ReactNode } from 'react';
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

/** What asked for the focus: a thing to begin with (`data-begin`) or a field; else the first field; of radio buttons the chosen one. */
function firstField(body: HTMLElement): HTMLElement | null {
  const first = body.querySelector<HTMLElement>('[data-begin]') ?? body.querySelector<HTMLElement>('[data-first] :is(input, textarea)') ?? body.querySelector<HTMLElement>('input, textarea');
  const isRadio = first instanceof HTMLInputElement && first.type === 'radio';
  return (isRadio && first.closest('fieldset')?.querySelector<HTMLElement>('input:checked')) || first;
}

export function Sheet({ open, title, onClose, children, wide = false }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // antd gives the focus to the closing cross, where one press of Enter too many shuts the sheet.
  const onOpened = (shown: boolean) => {
    const body = panel.current?.querySelector<HTMLElement>('.ant-drawer-body');
    if (!shown || !body || body.contains(document.activeElement)) return;
    const first = firstField(body);
    (first ?? heading.current)?.focus({ preventScroll: true });
    if (first instanceof HTMLInputElement && first.type === 'text') first.select();
  };
  return (
    <Drawer
      open={open}
      onClose={onClose}
      afterOpenChange={onOpened}
      autoFocus={false}
      panelRef={panel}
      title={
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
      }
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
