// Beside the editor: 用语检查, or 打印样子 — the page as last saved.
import { useId } from 'react';
import { useFormState } from 'react-hook-form';
import type { Agreement } from '../../../../main/domain/agreement';
import { FORM_TITLES } from '../../../../main/domain/paper';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { PaperPreview } from '../../../journeys/papers/paper-preview';
import { agreement as words } from '../../../strings/dossier-agreement';
import { WordingPanel, type ShownFinding } from './wording-panel';

interface Props {
  agreement: Agreement | null;
  findings: readonly ShownFinding[] | null;
  at: ShownFinding | null;
  onGo(shown: ShownFinding): void;
  onMend(shown: ShownFinding): void;
  printed: boolean;
  onPrinted(printed: boolean): void;
}

export function EditorAside({ agreement, printed, onPrinted, ...panel }: Props) {
  const name = useId();
  const option = (value: boolean, label: string) => (
    <label className="choice">
      <input type="radio" name={name} checked={printed === value} onChange={() => onPrinted(value)} />
      <span>{label}</span>
    </label>
  );
  return (
    <aside className="agreement-aside" aria-label={words.view.choose}>
      <fieldset className="aside-choice">
        <legend className="visually-hidden">{words.view.choose}</legend>
        {option(false, words.view.check)}
        {option(true, words.view.print)}
      </fieldset>
      {printed ? <SavedLook agreement={agreement} /> : <WordingPanel {...panel} />}
    </aside>
  );
}

function SavedLook({ agreement }: { agreement: Agreement | null }) {
  const { isDirty } = useFormState();
  const { file } = useOpenCase();
  if (agreement === null || agreement.form === 'none') return <p className="wording-quiet">{words.view.printUnsaved}</p>;
  return (
    <>
      {isDirty && <p className="wording-quiet">{words.view.printOld}</p>}
      <AgreementPrint id={file.id} agreement={agreement} />
    </>
  );
}

/** The page as it will be printed, or as it was. */
export function AgreementPrint({ id, agreement }: { id: string; agreement: Agreement }) {
  const form = agreement.form === 'oral' ? 'F8' : 'F7';
  return (
    <div className="agreement-print">
      <PaperPreview id={id} form={form} subject={agreement.id} name={FORM_TITLES[form]} />
    </div>
  );
}
