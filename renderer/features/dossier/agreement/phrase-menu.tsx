// Usual phrases behind a button: chosen with the arrow keys, put where the caret is.
import { Popover } from 'antd';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useHouse } from '../../../house';
import { agreement as words } from '../../../strings/dossier-agreement';
import { isComposing } from '../../../ui/composing';

interface Props {
  /** Which phrases: those for this part. */
  of: 'clause' | 'performance' | 'responsibility';
  /** Which field it writes into, for assistive technology, e.g. 第2条. */
  where: string;
  onPick(text: string): void;
}

export function PhraseMenu({ of, where, onPick }: Props) {
  const { reference } = useHouse();
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLUListElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const phrases = reference.phrases.filter((phrase) => phrase.for === of);
  if (phrases.length === 0) return null;
  const items = () => [...(menu.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const all = items();
    const here = all.findIndex((item) => item === document.activeElement);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all[to % all.length]?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    }
  };
  return (
    <Popover
      open={open}
      trigger="click"
      onOpenChange={setOpen}
      placement="bottomLeft"
      destroyOnHidden
      // Before, the list is invisible while it is being placed, and cannot take the focus.
      afterOpenChange={(shown) => shown && items()[0]?.focus()}
      content={
        <div className="phrase-box">
          <p>{words.phrasesKeys}</p>
          <ul ref={menu} role="menu" aria-label={words.phrasesFor(where)} onKeyDown={onKeyDown}>
            {phrases.map((phrase) => (
              <li key={phrase.title} role="none">
                <button
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  className="phrase-item"
                  onClick={() => {
                    setOpen(false);
                    onPick(phrase.text);
                  }}
                >
                  <b>{phrase.title}</b>
                  <span>{phrase.text}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      }
    >
      <button ref={button} type="button" className="text-button" aria-haspopup="menu" aria-expanded={open} aria-label={words.phrasesFor(where)}>
        {words.phrases}
      </button>
    </Popover>
  );
}
