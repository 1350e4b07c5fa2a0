// The frozen bytes of one paper, whatever the case says today.
import { useCall } from '../../use-call';
import { ErrorPanel, Loading } from '../../ui/panels';
import { PdfView } from './pdf-view';

interface Props {
  /** The case. */
  id: string;
  /** Id of the paper. */
  paper: string;
  /** Title of the paper. */
  name: string;
}

/** Fills the height it is given. */
export function FrozenPreview(props: Props) {
  return <Preview key={`${props.id} ${props.paper}`} {...props} />;
}

function Preview({ id, paper, name }: Props) {
  // Its bytes never change, so no save is worth asking again.
  const { value, error, again } = useCall('papers.read', { id, paper });
  if (error) return <ErrorPanel error={error} onRetry={again} />;
  return value === null ? <Loading /> : <PdfView bytes={value.bytes} name={name} />;
}
