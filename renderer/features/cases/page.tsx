import type { Route } from '../../route';

export function CasesPage({ route }: { route: Route & { page: 'cases' } }) {
  return route.page === 'cases' ? null : null;
}
