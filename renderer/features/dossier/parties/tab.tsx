export function PartiesTab() {
  return null;
}
