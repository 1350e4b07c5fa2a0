// A part of a form that can wait: one line until it is opened. Its fields are not there before, so that Enter walks past them; it
// opens by itself when something in it is wrong.
import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { useId, useState, type ReactNode } from 'react';
import { useHasError } from './has-error';
import './fold.css';

interface Props {
  title: string;
  /** What is inside, or what it says at present. */
  says: ReactNode;
  /** Paths of the form's values that are inside. */
  paths: readonly string[];
  children: ReactNode;
}

export function Fold({ title, says, paths, children }: Props) {
  const id = useId();
  const [opened, setOpened] = useState(false);
  const [seen, setSeen] = useState(false);
  const wrong = useHasError(...paths);
  const open = opened || wrong;
  const toggle = () => {
    setOpened(!open);
    setSeen(true);
  };
  return (
    <section className="fold" aria-labelledby={id}>
      <h2>
        <button type="button" id={id} className="fold-head" aria-expanded={open} aria-controls={`${id}-in`} onClick={toggle}>
          {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
          {title}
          <span className="fold-says">{says}</span>
        </button>
      </h2>
      <div id={`${id}-in`} className="fold-in" hidden={!open}>
        {(open || seen) && children}
      </div>
    </section>
  );
}
