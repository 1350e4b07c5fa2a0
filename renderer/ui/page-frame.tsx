// A page: its heading (which takes the focus when the page opens), what can be done with it, and its content.
import { useEffect, useRef, type ReactNode } from 'react';
import { kit } from '../strings/kit';
import './page-frame.css';

interface Props {
  title: ReactNode;
  /** Title of the window; no names of people. The heading itself when it is plain text. */
  windowTitle?: string;
  intro?: ReactNode;
  /** Buttons beside the heading. */
  actions?: ReactNode;
  /** Lines and forms, kept to a width that reads well; `wide` for tables. */
  wide?: boolean;
  children: ReactNode;
}

export function PageFrame({ title, windowTitle, intro, actions, wide = false, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // So that assistive technology hears where it is, and Tab starts from the top of the page.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const name = windowTitle ?? (typeof title === 'string' ? title : '');
  useEffect(() => {
    document.title = name === '' ? kit.program : `${name} - ${kit.program}`;
  }, [name]);
  return (
    <div className={wide ? 'page wide' : 'page'}>
      <header className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {intro !== undefined && <p className="page-intro">{intro}</p>}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
