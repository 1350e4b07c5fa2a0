// The pages of a PDF that was taken in as it is.
import type { Scan } from '../../../../main/domain/scan';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { PdfView } from '../../../journeys/papers/pdf-view';
import { useCall } from '../../../use-call';
import { ErrorPanel, Loading } from '../../../ui/panels';

export function PdfDesk({ scan }: { scan: Scan }) {
  const { file } = useOpenCase();
  const { value, error, again } = useCall('scans.read', { id: file.id, scan: scan.id, what: 'original' });
  if (error) return <ErrorPanel error={error} onRetry={again} />;
  return (
    <div className="scan-desk pdf" data-begin tabIndex={-1}>
      {value === null ? <Loading /> : <PdfView bytes={value.bytes} name={scan.title} />}
    </div>
  );
}
