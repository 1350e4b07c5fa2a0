// A part of a form or page under a heading of its own; the less needed ones can be folded.
import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { useId, useState, type ReactNode } from 'react';

interface Props {
  title: string;
  hint?: ReactNode;
  children: ReactNode;
  /** Folded at first, with this to say what is inside. */
  folded?: string;
  actions?: ReactNode;
}

export function Section({ title, hint, children, folded, actions }: Props) {
  const id = useId();
  const [open, setOpen] = useState(folded === undefined);
  return (
    <section className="section" aria-labelledby={id}>
      {folded === undefined ? (
        <div className="section-head">
          <h2 id={id}>{title}</h2>
          {hint !== undefined && <p>{hint}</p>}
          {actions}
        </div>
      ) : (
        <h2>
          <button type="button" id={id} className="section-fold" aria-expanded={open} aria-controls={`${id}-in`} onClick={() => setOpen(!open)}>
            {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
            {title}
            <span>{folded}</span>
          </button>
        </h2>
      )}
      <div id={`${id}-in`} hidden={!open}>
        {children}
      </div>
    </section>
  );
}
