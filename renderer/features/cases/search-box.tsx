// The search box: asks a moment after the last key, never in the middle of composing; its arrows go through the list.
import { SearchOutlined } from '@ant-design/icons';
import { useEffect, useEffectEvent, useState, type KeyboardEvent, type Ref } from 'react';
import { cases as words } from '../../strings/cases';
import { useComposedText } from '../../ui/composing';
import { limited } from './filter-query';
import { LIST_ID, rowId } from './list-ids';

/** Long enough to skip letters of a word typed quickly, short enough not to be felt. */
const WAIT = 120;

interface Props {
  ref: Ref<HTMLInputElement>;
  /** The text that is searched for now. */
  text: string;
  onText(text: string): void;
  onKeyDown(event: KeyboardEvent): void;
  total: number;
  active: number;
}

export function SearchBox({ ref, text, onText, onKeyDown, total, active }: Props) {
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  // The address changed by itself, e.g. by 后退 or 清除条件.
  if (known !== text) {
    setKnown(text);
    setTyped(text);
  }
  const push = useEffectEvent(onText);
  useEffect(() => {
    const wanted = limited(typed);
    if (wanted === known) return undefined;
    const timer = setTimeout(() => {
      setKnown(wanted);
      push(wanted);
    }, WAIT);
    return () => clearTimeout(timer);
  }, [typed, known]);
  const composed = useComposedText<HTMLInputElement>(typed, setTyped);
  return (
    <div className="cases-search">
      <SearchOutlined aria-hidden />
      <input
        {...composed}
        ref={ref}
        type="text"
        role="combobox"
        aria-label={words.search}
        aria-expanded={total > 0}
        aria-haspopup="grid"
        aria-controls={LIST_ID}
        aria-activedescendant={total > 0 ? rowId(active) : undefined}
        aria-autocomplete="list"
        placeholder={words.placeholder}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
