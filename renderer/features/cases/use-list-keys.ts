// Going through the list by keyboard, from the search box or from the list itself.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { isComposing } from '../../ui/composing';
import type { Filter } from './filter-query';

export interface ListKeys {
  /** The row that Enter opens. */
  active: number;
  setActive(index: number): void;
  /** How many rows a page of the list has; set by the list. */
  page: { current: number };
  /** Brings a row into sight; set by the list. */
  bring: { current: (index: number) => void };
  onKeyDown(event: KeyboardEvent, open: (index: number) => void): void;
}

interface Input {
  filter: Filter;
  /** null: not known yet. */
  total: number | null;
  /** The row to begin with. */
  start: number;
}

export function useListKeys({ filter, total, start }: Input): ListKeys {
  const [active, setActive] = useState(start);
  const page = useRef(1);
  const bring = useRef<(index: number) => void>(() => undefined);
  // Another question, another list: from the top.
  const question = JSON.stringify(filter);
  const [asked, setAsked] = useState(question);
  if (asked !== question) {
    setAsked(question);
    setActive(0);
  }
  const at = total === null ? active : Math.max(0, Math.min(active, total - 1));
  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else bring.current(0);
  }, [question]);

  const onKeyDown = (event: KeyboardEvent, open: (index: number) => void) => {
    if (isComposing(event) || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      open(at);
      return;
    }
    const to = total === null ? null : targetOf(event.key, at, total, page.current, caretOf(event.target));
    if (to === null) return;
    event.preventDefault();
    setActive(to);
    bring.current(to);
  };
  return { active: at, setActive, page, bring, onKeyDown };
}

/** Where the caret stands in the text box that has the keys: Home and End first belong to its text. */
type Caret = 'none' | 'start' | 'end' | 'inside';

function caretOf(target: EventTarget): { home: Caret; end: Caret } {
  if (!(target instanceof HTMLInputElement)) return { home: 'none', end: 'none' };
  const { selectionStart, selectionEnd, value } = target;
  return { home: selectionStart === 0 && selectionEnd === 0 ? 'start' : 'inside', end: selectionStart === value.length ? 'end' : 'inside' };
}

/** The row a key leads to; null where the key is not the list's. */
export function targetOf(key: string, at: number, total: number, page: number, caret: { home: Caret; end: Caret } = { home: 'none', end: 'none' }): number | null {
  const within = (index: number) => Math.max(0, Math.min(total - 1, index));
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 1);
    case 'PageDown':
      return within(at + page);
    case 'PageUp':
      return within(at - page);
    case 'Home':
      return caret.home === 'inside' ? null : 0;
    case 'End':
      return caret.end === 'inside' ? null : within(total - 1);
    default:
      return null;
  }
}
