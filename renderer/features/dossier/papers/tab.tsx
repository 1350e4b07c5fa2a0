export function PapersTab() {
  return null;
}
