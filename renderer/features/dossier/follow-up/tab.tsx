export function FollowUpTab() {
  return null;
}
