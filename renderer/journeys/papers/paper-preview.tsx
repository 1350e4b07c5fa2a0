// The preview of a paper as main would print it now: the frozen one, or a draft with 草稿 across it. Follows every save.
import type { Form } from '../../../main/domain/paper';
import { useCall } from '../../use-call';
import { ErrorPanel, Loading } from '../../ui/panels';
import { PdfView } from './pdf-view';
import { UnprintableList } from './unprintable-list';

interface Props {
  /** The case. */
  id: string;
  form: Form;
  /** Id of the session, agreement or visit; null for the case as a whole. */
  subject: string | null;
  /** Title of the paper. */
  name: string;
}

/** Fills the height it is given. */
export function PaperPreview(props: Props) {
  // Another paper is another preview: nothing of the one before may stay in sight under its name.
  return <Preview key={`${props.id} ${props.form} ${props.subject ?? ''}`} {...props} />;
}

function Preview({ id, form, subject, name }: Props) {
  const { value, error, again } = useCall('papers.preview', { id, form, subject }, ['case-saved', 'house-changed']);
  if (error?.kind === 'unprintable') {
    return (
      <ErrorPanel error={error}>
        <UnprintableList characters={error.characters} />
      </ErrorPanel>
    );
  }
  if (error) return <ErrorPanel error={error} onRetry={again} />;
  return value === null ? <Loading /> : <PdfView bytes={value.bytes} name={name} />;
}
