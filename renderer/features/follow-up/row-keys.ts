// ↓ ↑ (or j k) from row to row, and where the focus goes when a row is done: to the same row if it is still there, else to the one that took
// its place.
import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { isComposing } from '../../ui/composing';

const ROW = '[data-row]';
const STEPS: Partial<Record<string, 1 | -1>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** The row beside `from` in direction `step`; from outside the list, its first. */
function neighbour(list: HTMLElement, from: Element | null, step: 1 | -1): HTMLElement | undefined {
  const rows = [...list.querySelectorAll<HTMLElement>(ROW)];
  const here = rows.findIndex((row) => row.contains(from));
  return here === -1 ? (step === 1 ? rows[0] : undefined) : rows[here + step];
}

function focusRow(row: HTMLElement | undefined): void {
  const button = row?.querySelector<HTMLElement>('button');
  button?.focus();
  // Under the group's heading, not under the edge of the window.
  row?.scrollIntoView({ block: 'nearest' });
}

interface Left {
  key: string;
  at: number;
}

/** Keys of the list in `list`; `busy` while a sheet is over it. `items` changes when the list is read anew. */
export function useRowKeys(list: RefObject<HTMLElement | null>, busy: boolean, items: unknown): { leave(key: string): void } {
  // The row from which a sheet was opened, until the person does the next thing.
  const left = useRef<Left | null>(null);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (busy) return;
    left.current = null;
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !list.current) return;
    const step = STEPS[event.key];
    if (step === undefined) return;
    const from = document.activeElement;
    // A field, a list or a menu has its own use for the arrows.
    if (from?.closest('input, textarea, select, [role=combobox], [role=listbox], [role=dialog], .rail')) return;
    const next = neighbour(list.current, from, step);
    if (!next) return;
    event.preventDefault();
    focusRow(next);
  });
  const onPointer = useEffectEvent(() => {
    if (!busy) left.current = null;
  });
  useEffect(() => {
    const key = (event: KeyboardEvent) => onKey(event);
    const pointer = () => onPointer();
    window.addEventListener('keydown', key);
    window.addEventListener('pointerdown', pointer);
    return () => {
      window.removeEventListener('keydown', key);
      window.removeEventListener('pointerdown', pointer);
    };
  }, []);

  useEffect(() => {
    if (busy || left.current === null || !list.current) return;
    const rows = [...list.current.querySelectorAll<HTMLElement>(ROW)];
    const { key, at } = left.current;
    // The list is read anew after a save: until then the row that is done still stands there.
    const row = rows.find((r) => r.dataset['row'] === key) ?? rows[Math.min(at, rows.length - 1)];
    if (row) focusRow(row);
    else document.querySelector<HTMLElement>('h1')?.focus();
  }, [busy, items, list]);

  return {
    leave: (key) => {
      const rows = [...(list.current?.querySelectorAll<HTMLElement>(ROW) ?? [])];
      left.current = { key, at: Math.max(0, rows.findIndex((row) => row.dataset['row'] === key)) };
    },
  };
}
