// Where in a case the window is, and how to get about in it: tabs, and the sheet that `?do=` names.
import { useMemo } from 'react';
import { go, useRoute, type CaseTab, type Query, type Route } from '../../route';

export interface CaseRoute {
  id: string;
  tab: CaseTab;
  query: Query;
  /** Opens a sheet over the present tab. */
  open(action: string, query?: Query): void;
  /** Closes the sheet. */
  close(): void;
  /** Goes to another tab. */
  toTab(tab: CaseTab, query?: Query): void;
}

/** Only on a case's page. */
export function useCaseRoute(): CaseRoute {
  const route = useRoute();
  return useMemo(() => {
    const here: Route & { page: 'case' } = route.page === 'case' ? route : { page: 'case', id: '', tab: 'course', query: {} };
    // A sheet is no place of its own in the history: 后退 leaves the case, and what was typed is in the draft.
    const replace = { replace: true };
    return {
      id: here.id,
      tab: here.tab,
      query: here.query,
      open: (action, query = {}) => go({ ...here, query: { ...query, do: action } }, replace),
      close: () => go({ ...here, query: {} }, replace),
      toTab: (tab, query = {}) => go({ ...here, tab, query }),
    };
  }, [route]);
}
