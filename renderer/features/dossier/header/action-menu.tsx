// A button that opens a short menu of things to do; arrows choose, Enter does, Esc goes back to the button.
import { Dropdown } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { Button } from '../../../ui/button';

interface Props {
  items: readonly { key: string; label: ReactNode; run(): void }[];
  children: ReactNode;
  kind?: 'plain' | 'quiet';
}

export function ActionMenu({ items, children, kind = 'plain' }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Dropdown
      open={open}
      onOpenChange={setOpen}
      trigger={['click']}
      autoFocus
      menu={{
        items: items.map(({ key, label }) => ({ key, label })),
        // antd shuts the menu on Esc, but leaves the focus nowhere.
        onKeyDown: ({ key }) => key === 'Escape' && button.current?.focus(),
        onClick: ({ key }) => {
          setOpen(false);
          // The menu goes; whoever opens a sheet from it comes back to its button.
          button.current?.focus();
          items.find((item) => item.key === key)?.run();
        },
      }}
    >
      <Button ref={button} kind={kind} expanded={open}>
        {children}
      </Button>
    </Dropdown>
  );
}
