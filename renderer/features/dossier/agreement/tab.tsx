export function AgreementTab() {
  return null;
}
