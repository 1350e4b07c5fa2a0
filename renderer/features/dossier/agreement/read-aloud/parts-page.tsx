// The agreement in very large letters, the part being read in focus, those read ticked. Works by keys alone and by mouse alone.
import { CheckOutlined } from '@ant-design/icons';
import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type RefObject } from 'react';
import type { CaseFile } from '../../../../../main/domain/case';
import { readAloud as words } from '../../../../strings/read-aloud';
import { isComposing } from '../../../../ui/composing';
import { useKit } from '../../../../ui/kit-context';
import { partName } from './part-name';
import { presentInWords } from './present';
import { ReadingFoot, ReadingHead } from './reading-bars';
import { goToPart, lookBack, readOn } from './steps';
import type { ReadingUnderWay } from './use-reading';

interface Props {
  file: CaseFile;
  reading: ReadingUnderWay;
  letters: [number, (by: 1 | -1) => void];
  onClose(): void;
}

export function PartsPage({ file, reading: { parts, state, change }, letters: [size, resize], onClose }: Props) {
  const { say } = useKit();
  const scroller = useRef<HTMLDivElement>(null);
  const current = useRef<HTMLLIElement>(null);
  const more = useMoreBelow(scroller, current, state.at);
  const clauses = parts.filter(({ kind }) => kind === 'clause').length;
  const part = parts[state.at];
  const name = part ? partName(part, clauses) : '';

  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);
  useEffect(() => say(words.at(state.at + 1, parts.length, name)), [say, state.at, parts.length, name]);
  useLayoutEffect(() => show(scroller.current, current.current), [state.at, size]);

  // A part taller than the window is read to its end before it counts as read.
  const onward = () => (goesOn(scroller.current, current.current) ? scroller.current?.scrollBy({ top: scroller.current.clientHeight * 0.8 }) : change(readOn(state, parts)));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    const onButton = event.target instanceof HTMLButtonElement;
    const act = KEYS[event.key];
    if (act === undefined || (onButton && (event.key === 'Enter' || event.key === ' '))) return;
    event.preventDefault();
    // A key held down must not read the whole agreement away.
    if (event.repeat) return;
    if (act === 'onward') onward();
    else if (act === 'back') change(lookBack(state));
    else resize(act === 'larger' ? 1 : -1);
  };
  return (
    <div className="reading" style={{ '--reading': `${size}px` } as CSSProperties} onKeyDown={onKeyDown}>
      <ReadingHead read={state.read.length} parts={parts.length} present={presentInWords(file, state)} onResize={resize} onClose={onClose} />
      {/* The arrows are for whoever reads: the text has the keys, as a page of a PDF has. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={scroller} className="reading-scroll" tabIndex={0} role="region" aria-label={words.area}>
        <ol className="reading-parts">
          {parts.map((each, i) => {
            const read = state.read.includes(each.id);
            return (
              <li
                key={each.id}
                ref={i === state.at ? current : null}
                className={`reading-part${i === state.at ? ' now' : ''}${read ? ' read' : ''}`}
                aria-current={i === state.at ? 'step' : undefined}
                onClick={() => change(goToPart(state, i, parts))}
              >
                <h3>
                  {partName(each, clauses)}
                  {read && (
                    <span className="reading-tick">
                      <CheckOutlined aria-hidden /> {words.done}
                    </span>
                  )}
                </h3>
                <p className="reading-text">{each.text}</p>
              </li>
            );
          })}
        </ol>
      </div>
      <ReadingFoot more={more} last={state.at === parts.length - 1} onOnward={onward} onBack={() => change(lookBack(state))} />
    </div>
  );
}

const KEYS: Readonly<Record<string, 'onward' | 'back' | 'larger' | 'smaller'>> = {
  ArrowDown: 'onward',
  Enter: 'onward',
  ' ': 'onward',
  ArrowUp: 'back',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
};

/** The part at hand in the middle, or from its start when it is taller than the window. */
function show(scroller: HTMLElement | null, part: HTMLElement | null): void {
  if (!scroller || !part) return;
  const room = scroller.clientHeight - part.offsetHeight;
  scroller.scrollTop = part.offsetTop - Math.max(room / 2, 0);
}

/** Whether a part goes on below the edge of the window. */
function goesOn(scroller: HTMLElement | null, part: HTMLElement | null): boolean {
  return scroller !== null && part !== null && part.offsetTop + part.offsetHeight > scroller.scrollTop + scroller.clientHeight + 4;
}

/** The same, kept up while one scrolls or the letters grow. `at` is the part at hand. */
function useMoreBelow(scroller: RefObject<HTMLElement | null>, part: RefObject<HTMLElement | null>, at: number): boolean {
  const [below, setBelow] = useState(false);
  useEffect(() => {
    const [box, item] = [scroller.current, part.current];
    if (box === null || item === null) return undefined;
    const look = () => setBelow(goesOn(box, item));
    // Tells the sizes there are at once, too.
    const sizes = new ResizeObserver(look);
    sizes.observe(box);
    sizes.observe(item);
    box.addEventListener('scroll', look);
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [scroller, part, at]);
  return below;
}
