// The table of pages. A page that is not in it has no entry in the rail, no key and no place in the finder.
// Adding one: renderer/README.md, “Adding a page”.
import { lazy, type ComponentType } from 'react';
import { PAGES, type PageName, type Route } from './route';

type PageOf<P extends Route['page']> = ComponentType<{ route: Route & { page: P } }>;
type PageTable = { readonly [P in Route['page']]?: PageOf<P> };

// Pages are read when first opened: a slow disk then reads little at start.
export const PAGE_TABLE: PageTable = {
  today: lazy(async () => ({ default: (await import('./features/today/page')).TodayPage })),
  intake: lazy(async () => ({ default: (await import('./features/intake/page')).IntakePage })),
  cases: lazy(async () => ({ default: (await import('./features/cases/page')).CasesPage })),
  case: lazy(async () => ({ default: (await import('./features/dossier/page')).CasePage })),
  calendar: lazy(async () => ({ default: (await import('./features/calendar/page')).CalendarPage })),
  'follow-up': lazy(async () => ({ default: (await import('./features/follow-up/page')).FollowUpPage })),
  backup: lazy(async () => ({ default: (await import('./features/backup/page')).BackupPage })),
  settings: lazy(async () => ({ default: (await import('./features/settings/page')).SettingsPage })),
  help: lazy(async () => ({ default: (await import('./features/help/page')).HelpPage })),
};

/** Pages of the rail that exist, in its order. */
export function pagesThere(): readonly PageName[] {
  return PAGES.filter((page) => PAGE_TABLE[page] !== undefined);
}
