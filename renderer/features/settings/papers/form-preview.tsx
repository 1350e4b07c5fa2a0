// A form as it would print with what stands in the form around it, saved or not: the very PDF, made by main from an invented case.
import type { Form } from '../../../../main/domain/paper';
import { FORM_TITLES } from '../../../../main/domain/paper';
import type { PaperSettings } from '../../../../main/domain/settings';
import { PdfView } from '../../../journeys/papers/pdf-view';
import { UnprintableList } from '../../../journeys/papers/unprintable-list';
import { formSettings as words } from '../../../strings/form-settings';
import { useCall } from '../../../use-call';
import { useSettled } from '../../../use-settled';
import { ErrorPanel, Loading } from '../../../ui/panels';

/** After the last key: a paper is made in a tenth of a second, and a word takes longer to write. */
const WAIT = 400;

export function FormPreview({ form, paper }: { form: Form; paper: PaperSettings }) {
  const asked = useSettled({ form, paper }, WAIT);
  const { value, error, again } = useCall('forms.preview', asked, ['house-changed']);
  return (
    <div className="form-preview">
      {error?.kind === 'unprintable' ? (
        <ErrorPanel error={error}>
          <UnprintableList characters={error.characters} />
        </ErrorPanel>
      ) : (
        error && <ErrorPanel error={error} onRetry={again} />
      )}
      {value === null && !error && <Loading />}
      {value && <PdfView bytes={value.bytes} name={words.preview(FORM_TITLES[form])} />}
      <p className="field-hint">{words.previewNote}</p>
    </div>
  );
}
