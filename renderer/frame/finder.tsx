// Ctrl+K: finds anything. Cases by characters, pinyin, initials or number; pages and actions by name.
import { Modal } from 'antd';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import type { CaseRow } from '../../main/contract/shapes';
import { STAGE_NAMES } from '../../main/domain/stage';
import { useHouse } from '../house';
import { go, type PageName } from '../route';
import { frame } from '../strings/frame';
import { useCall } from '../use-call';
import { isComposing, useComposedText } from '../ui/composing';
import { findEntries, type Entry } from './finder-entries';

interface Found {
  key: string;
  words: string;
  also: string;
  open(): void;
}

/** Cases shown at once: what fits without scrolling at 1366×768 with large type. */
const CASES_SHOWN = 6;

export function Finder({ open, onClose, pages }: { open: boolean; onClose(): void; pages: readonly PageName[] }) {
  return (
    <Modal open={open} onCancel={onClose} footer={null} closable={false} title={<span className="visually-hidden">{frame.finder.title}</span>} destroyOnHidden width="min(46rem, 92vw)" className="finder" style={{ top: '4.5rem' }}>
      <FinderInside onClose={onClose} pages={pages} />
    </Modal>
  );
}

function FinderInside({ onClose, pages }: { onClose(): void; pages: readonly PageName[] }) {
  const house = useHouse();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { cases, searching } = useCases(text);
  const typed = useComposedText<HTMLInputElement>(text, (value) => {
    setText(value);
    setAt(0);
  });
  const id = useId();

  const entries: Found[] = findEntries(text, pages, house).map((entry: Entry) => ({ key: entry.key, words: entry.words, also: entry.keys, open: entry.run }));
  const found: Found[] = cases.map((row) => ({
    key: row.id,
    words: row.title,
    also: `${row.number || frame.finder.noNumber}　${STAGE_NAMES[row.stage]}`,
    open: () => go({ page: 'case', id: row.id, tab: 'course', query: {} }),
  }));
  // What is typed is mostly a name: cases first as soon as there are any.
  const all = text.trim() === '' ? entries : [...found, ...entries];
  const chosen = all[Math.min(at, all.length - 1)];

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((n) => (all.length === 0 ? 0 : (Math.min(n, all.length - 1) + step + all.length) % all.length));
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      onClose();
      chosen.open();
    }
  };
  const nothing = all.length === 0 && !searching;
  return (
    <div onKeyDown={onKeyDown}>
      <input
        {...typed}
        className="finder-input"
        role="combobox"
        aria-label={frame.finder.title}
        aria-expanded={all.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${chosen.key}` : undefined}
        aria-autocomplete="list"
        placeholder={frame.finder.placeholder}
        autoComplete="off"
        spellCheck={false}
        // The person asked for this very field.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <ul id={`${id}-list`} role="listbox" aria-label={frame.finder.title} className="finder-list">
        {all.map((item) => (
          <li
            key={item.key}
            id={`${id}-${item.key}`}
            role="option"
            aria-selected={item === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              onClose();
              item.open();
            }}
          >
            <span>{item.words}</span>
            <small>{item.also}</small>
          </li>
        ))}
      </ul>
      <p className="finder-foot" role="status">
        {nothing ? frame.finder.nothing : searching ? frame.finder.searching : frame.finder.keys}
      </p>
    </div>
  );
}

/** Cases for a text, asked a moment after the last key. */
function useCases(text: string): { cases: CaseRow[]; searching: boolean } {
  const wanted = text.trim();
  const [asked, setAsked] = useState('');
  useEffect(() => {
    // Long enough to skip letters of a word typed quickly, short enough not to be felt.
    const timer = setTimeout(() => setAsked(wanted), 80);
    return () => clearTimeout(timer);
  }, [wanted]);
  const found = useCall('cases.list', asked === '' ? null : { filter: { text: asked }, offset: 0, limit: CASES_SHOWN });
  return { cases: wanted === '' ? [] : (found.value?.rows ?? []), searching: wanted !== '' && (asked !== wanted || found.loading) };
}
