// What Ctrl+K can do besides cases: pages and a few actions.
import type { House } from '../house';
import { firstRouteOf, go, PAGES, type PageName } from '../route';
import { blanks } from '../strings/blanks';
import { calendar } from '../strings/calendar';
import { frame } from '../strings/frame';
import { ledgers } from '../strings/ledgers';

export interface Entry {
  key: string;
  words: string;
  /** The shortcut, for those who like to learn it. */
  keys: string;
  /** Pinyin and initials by which it is found. */
  pinyin: string;
  run(): void;
}

type Needed = Pick<House, 'settings' | 'saveSettings'>;

export function allEntries(pages: readonly PageName[], house: Needed): Entry[] {
  const { actions } = frame;
  const { settings, saveSettings } = house;
  const large = settings.largeType;
  const onPage = (page: PageName, entry: Entry): Entry[] => (pages.includes(page) ? [entry] : []);
  return [
    ...onPage('intake', { key: 'new-case', words: actions.newCase, keys: 'Ctrl+N', pinyin: actions.newCaseKeys, run: () => go(firstRouteOf('intake')) }),
    ...pages.map((page) => ({ key: `page-${page}`, words: frame.pages[page], keys: frame.altKey(PAGES.indexOf(page) + 1), pinyin: frame.pageKeys[page], run: () => go(firstRouteOf(page)) })),
    ...onPage('calendar', { key: 'plan', words: calendar.actions.plan, keys: '', pinyin: calendar.actions.planKeys, run: () => go({ page: 'calendar', query: { do: 'plan' } }) }),
    ...onPage('calendar', { key: 'week', words: calendar.actions.week, keys: '', pinyin: calendar.actions.weekKeys, run: () => go({ page: 'calendar', query: { do: 'week' } }) }),
    ...onPage('cases', { key: 'blanks', words: blanks.action, keys: '', pinyin: blanks.actionKeys, run: () => go({ page: 'cases', query: { do: 'blanks' } }) }),
    ...onPage('cases', { key: 'ledger', words: ledgers.action, keys: '', pinyin: ledgers.actionKeys, run: () => go({ page: 'cases', query: { do: 'ledger' } }) }),
    ...onPage('backup', { key: 'backup', words: actions.backup, keys: '', pinyin: actions.backupKeys, run: () => go({ page: 'backup', query: { do: 'backup' } }) }),
    ...onPage('backup', { key: 'restore', words: actions.restore, keys: '', pinyin: actions.restoreKeys, run: () => go({ page: 'backup', query: { do: 'restore' } }) }),
    ...onPage('settings', { key: 'staff', words: actions.staff, keys: '', pinyin: actions.staffKeys, run: () => go({ page: 'settings', section: 'staff', query: {} }) }),
    ...onPage('help', { key: 'clocks', words: actions.clocks, keys: '', pinyin: actions.clocksKeys, run: () => go({ page: 'help', topic: 'clocks', query: {} }) }),
    { key: 'large', words: large ? actions.largeOff : actions.largeOn, keys: '', pinyin: actions.largeKeys, run: () => void saveSettings({ ...settings, largeType: !large }) },
  ];
}

/** Entries that a typed text names: part of their words, the start of their pinyin or initials. All for an empty text. */
export function findEntries(text: string, pages: readonly PageName[], house: Needed): Entry[] {
  const wanted = text.trim().toLowerCase();
  return allEntries(pages, house).filter(
    ({ words, pinyin }) => wanted === '' || words.includes(wanted) || pinyin.split(' ').some((key) => key.startsWith(wanted.replace(/[\s']/g, ''))),
  );
}
