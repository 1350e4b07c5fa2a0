// Keys that work on every page. None of them while an input method has the keyboard.
import { useEffect, useEffectEvent } from 'react';
import { onEvent } from '../api';
import { printHere } from '../print-key';
import { firstRouteOf, go, PAGES, railEntryOf, type PageName, type Route } from '../route';
import { isComposing } from '../ui/composing';

interface Doings {
  route: Route;
  /** Pages there are, in the order of the rail. */
  pages: readonly PageName[];
  find(): void;
}

/** Which page a key goes to: Alt+1 … Alt+8 by position among all pages, so that a key never changes its meaning. */
export function pageOfKey(event: Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'code'>): PageName | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  return digit === undefined ? null : (PAGES[Number(digit) - 1] ?? null);
}

export function useShortcuts({ route, pages, find }: Doings): void {
  const commands = {
    find,
    print: () => printHere(),
    help: () => go({ page: 'help', topic: railEntryOf(route), query: {} }),
    today: () => go(firstRouteOf('today')),
    'new-case': () => pages.includes('intake') && go(firstRouteOf('intake')),
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const page = pageOfKey(event);
    const command = page !== null && pages.includes(page) ? () => go(firstRouteOf(page)) : commandOfKey(event, commands);
    if (!command) return;
    event.preventDefault();
    command();
  });
  const onCommand = useEffectEvent((name: keyof typeof commands) => void commands[name]());
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    const stop = onEvent('command', ({ name }) => onCommand(name));
    return () => {
      window.removeEventListener('keydown', listen);
      stop();
    };
  }, []);
}

function commandOfKey<C extends Record<'find' | 'print' | 'help' | 'new-case', () => unknown>>(event: KeyboardEvent, commands: C): (() => unknown) | null {
  if (event.key === 'F1') return commands.help;
  if (!event.ctrlKey || event.altKey || event.shiftKey || event.metaKey) return null;
  switch (event.key.toLowerCase()) {
    case 'k':
      return commands.find;
    case 'p':
      return commands.print;
    case 'n':
      return commands['new-case'];
    default:
      return null;
  }
}
