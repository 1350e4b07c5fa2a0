// What one save changed, field by field; asked for when somebody wants to see it.
import { useCall } from '../../../use-call';
import { history as words } from '../../../strings/dossier-history';
import { ErrorPanel, Loading } from '../../../ui/panels';
import { DifferenceTable } from './difference-table';

export function Changed({ id, version }: { id: string; version: number }) {
  const changed = useCall('cases.changed', { id, version });
  if (changed.error) return <ErrorPanel error={changed.error} onRetry={changed.again} />;
  return changed.value === null ? <Loading /> : <DifferenceTable differences={changed.value.differences} label={words.changedIn(version)} />;
}
