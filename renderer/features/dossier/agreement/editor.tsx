// Writing an agreement: the form on the left, and beside it what the wording check finds, or the very page as it will be printed.
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import type { z } from 'zod';
import type { Agreement, AgreementForm } from '../../../../main/domain/agreement';
import { currentAgreement, type CaseFile } from '../../../../main/domain/case';
import { dayInChinese } from '../../../../main/domain/day';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { useHouse } from '../../../house';
import { newId } from '../../../ids';
import { agreement as words } from '../../../strings/dossier-agreement';
import { isComposing } from '../../../ui/composing';
import { AgreementFields } from './agreement-fields';
import { AgreementInForm, agreementInForm, newAgreement, pathInForm, savedAgreement, type CheckedAgreement } from './agreement-values';
import { EditorAside } from './editor-aside';
import { placeOf } from './finding-places';
import { mendingOf } from './mending';
import { SaveAndLook } from './save-and-look';
import { selectWords, typeInto, writingAt } from './typing';
import { useFindings } from './use-findings';
import { bySeverity, same, type ShownFinding } from './wording-panel';
import './editor.css';

interface Props {
  /** The one to go on with; null: a new one. */
  agreement: Agreement | null;
  /** What a new one starts as. */
  form: AgreementForm;
  /** Opens with the page as it will be printed beside the form. */
  look: boolean;
  /** `look`: stay, and show how it prints. */
  onDone(file: CaseFile, look: boolean): void;
  onCancel(): void;
  /** Leads to the parties of the case, where some findings are mended. */
  toParties(): void;
}

export function Editor({ agreement, form, look, onDone, onCancel, toParties }: Props) {
  const { today } = useHouse();
  const wantsLook = useRef(false);
  const about = agreement?.id ?? 'new';
  return (
    <CaseForm
      name="agreement"
      about={about}
      schema={AgreementInForm}
      // Days and amounts may stand as typed, which the schema's own input type does not know.
      initialOf={(file) => (agreement === null ? newAgreement(file, form, today, newId) : agreementInForm(agreement, file)) as z.input<typeof AgreementInForm>}
      partOf={(file) => file.agreements.find(({ id }) => id === about) ?? file.agreements.map(({ id }) => id)}
      save={moving('put-agreement', (values: CheckedAgreement, file) => ({ item: savedAgreement(values, agreement?.id ?? '', file) }))}
      onDone={(file) => onDone(file, wantsLook.current)}
      onCancel={onCancel}
      saveWords={words.editor.save}
      extra={<SaveAndLook onWanted={(wanted) => (wantsLook.current = wanted)} />}
      pathOf={pathInForm}
    >
      <EditorBody agreement={agreement} look={look} toParties={toParties}>
        <AgreementFields about={agreement?.id ?? null} />
      </EditorBody>
    </CaseForm>
  );
}

/** What the wording check needs of an agreement that is in no field. */
const NEW = { id: '', signs: [], reading: null, supplements: null };

function EditorBody({ agreement, look, toParties, children }: { agreement: Agreement | null; look: boolean; toParties(): void; children: ReactNode }) {
  const { getValues, setFocus } = useFormContext<AgreementInForm>();
  const { reference } = useHouse();
  const found = useFindings(agreement ?? NEW);
  const [at, setAt] = useState<ShownFinding | null>(null);
  const [printed, setPrinted] = useState(look);
  const box = useRef<HTMLDivElement>(null);
  // What matters now is the form, not the head of the case above it.
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input[type=radio]:checked')?.focus({ preventScroll: true });
    box.current?.closest('.agreement-writing')?.scrollIntoView({ block: 'start' });
  }, []);

  const findings = found === null ? null : bySeverity(found.map((finding): ShownFinding => ({ finding, place: placeOf(finding, getValues()), mending: mendingOf(finding, reference.words) })));

  const goTo = (shown: ShownFinding): HTMLTextAreaElement | null => {
    setAt(shown);
    const { path } = shown.place;
    if (path === null) {
      toParties();
      return null;
    }
    const field = writingAt(path);
    if (field === null) {
      setFocus(path as 'facts');
      return null;
    }
    selectWords(field, shown.finding.words);
    field.scrollIntoView({ block: 'center' });
    return field;
  };
  const mend = (shown: ShownFinding) => {
    const field = goTo(shown);
    if (field && shown.mending !== null && field.value.slice(field.selectionStart, field.selectionEnd) === shown.finding.words) typeInto(field, shown.mending);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F8' || isComposing(event) || !findings || findings.length === 0) return;
    event.preventDefault();
    const here = findings.findIndex((shown) => same(shown, at));
    const next = findings[(here + (event.shiftKey ? findings.length - (here === -1 ? 0 : 1) : 1)) % findings.length];
    if (next) goTo(next);
  };
  return (
    <div ref={box} className={printed ? 'agreement-editor printed' : 'agreement-editor'} onKeyDown={onKeyDown}>
      <div className="agreement-form">{children}</div>
      <EditorAside agreement={agreement} findings={findings} at={at} onGo={goTo} onMend={mend} printed={printed} onPrinted={setPrinted} />
    </div>
  );
}

/** Heading of the editor: what is being written. */
export function editorTitle(file: CaseFile, agreement: Agreement | null, form: AgreementForm): string {
  const before = agreement === null ? currentAgreement(file) : file.agreements.find(({ id }) => id === agreement.supplements);
  if (before) return words.editor.supplementOf(before.concludedOn === null ? '' : dayInChinese(before.concludedOn));
  return words.editor.title[agreement?.form ?? form];
}
