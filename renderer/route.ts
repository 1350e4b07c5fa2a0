// Where the window is: the address after '#', parsed and written in one place. Every page and every sheet has an address.
import { useSyncExternalStore } from 'react';

/** Pages of the rail, in the order of Alt+1 … Alt+8. */
export const PAGES = ['today', 'intake', 'cases', 'calendar', 'follow-up', 'backup', 'settings', 'help'] as const;
export type PageName = (typeof PAGES)[number];

/** Tabs of a case file. */
export const CASE_TABS = ['parties', 'course', 'agreement', 'follow-up', 'papers', 'materials', 'dossier', 'history'] as const;
export type CaseTab = (typeof CASE_TABS)[number];

export type Query = Readonly<Record<string, string>>;

export type Route =
  | { page: 'today' | 'intake' | 'cases' | 'calendar' | 'follow-up' | 'backup'; query: Query }
  /** `query.do`: an action of places.ts to open at once; `query.ref`: what it is about. */
  | { page: 'case'; id: string; tab: CaseTab; query: Query }
  | { page: 'settings'; section: string; query: Query }
  | { page: 'help'; topic: string; query: Query };

const HOME: Route = { page: 'today', query: {} };

/** Reads an address; what it does not know leads to 今日. */
export function parseHash(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const query = Object.fromEntries(new URLSearchParams(search));
  const [page, first = '', second = ''] = path.split('/').map(decoded);
  switch (page) {
    case 'today':
    case 'intake':
    case 'calendar':
    case 'follow-up':
    case 'backup':
      return { page, query };
    case 'cases':
      return first === '' ? { page, query } : { page: 'case', id: first, tab: tabNamed(second), query };
    case 'settings':
      return { page, section: first, query };
    case 'help':
      return { page, topic: first, query };
    default:
      return HOME;
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

function tabNamed(name: string): CaseTab {
  return CASE_TABS.find((tab) => tab === name) ?? 'course';
}

/** The address of a route, with '#'. */
export function hashOf(route: Route): string {
  const search = new URLSearchParams(Object.entries(route.query).filter(([, value]) => value !== '')).toString();
  return `#/${pathOf(route)}${search === '' ? '' : `?${search}`}`;
}

function pathOf(route: Route): string {
  switch (route.page) {
    case 'case':
      return `cases/${encodeURIComponent(route.id)}/${route.tab}`;
    case 'settings':
      return route.section === '' ? 'settings' : `settings/${encodeURIComponent(route.section)}`;
    case 'help':
      return route.topic === '' ? 'help' : `help/${encodeURIComponent(route.topic)}`;
    default:
      return route.page;
  }
}

/** The entry of the rail that a route belongs to. */
export function railEntryOf(route: Route): PageName {
  return route.page === 'case' ? 'cases' : route.page;
}

/** The first address of a page. */
export function firstRouteOf(page: PageName): Route {
  switch (page) {
    case 'settings':
      return { page, section: '', query: {} };
    case 'help':
      return { page, topic: '', query: {} };
    default:
      return { page, query: {} };
  }
}

/** Goes to a route. `replace` leaves no step for 后退, e.g. when a sheet closes. */
export function go(route: Route, how: { replace?: boolean } = {}): void {
  const hash = hashOf(route);
  if (hash === window.location.hash) return;
  if (how.replace) {
    window.history.replaceState(null, '', hash);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    window.location.hash = hash;
  }
}

const subscribe = (onChange: () => void) => {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
};

let parsed: { hash: string; route: Route } = { hash: '', route: HOME };

// useSyncExternalStore asks for the same object while nothing changed.
function current(): Route {
  const { hash } = window.location;
  if (hash !== parsed.hash) parsed = { hash, route: parseHash(hash) };
  return parsed.route;
}

/** The route, and a new rendering when it changes. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, current);
}
