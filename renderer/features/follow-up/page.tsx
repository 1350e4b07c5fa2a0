import type { Route } from '../../route';

export function FollowUpPage({ route }: { route: Route & { page: 'follow-up' } }) {
  return route.page === 'follow-up' ? null : null;
}
