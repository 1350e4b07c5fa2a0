// 装订与体检: at the left what an auditor would miss, at the right the file as it will be bound.
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { binding as words } from '../../../strings/dossier-binding';
import { forms } from '../../../strings/dossier-forms';
import { CaseSheet, type SheetTable } from '../forms/case-sheet';
import { ReopenSheet } from '../forms/note-forms';
import { ShutNote } from '../forms/shut-note';
import { BindingDesk } from './binding-desk';
import { BindingSheet } from './binding-form';
import { CheckupList } from './checkup-list';
import { PaperSheetSheet } from './paper-sheet-form';
import './binding.css';

export const BINDING_SHEETS: SheetTable = {
  sheet: { title: words.sheet.title, Form: PaperSheetSheet },
  binding: { title: words.facts, Form: BindingSheet, refless: true },
  reopen: { title: forms.reopen.title, Form: ReopenSheet, refless: true },
};

export function BindingTab() {
  const { file } = useOpenCase();
  return (
    <div className="binding-tab">
      <h2 className="visually-hidden">{words.title}</h2>
      <div className="binding-left">
        {file.archive !== null && <ShutNote />}
        <section aria-labelledby="checkup-title">
          <h2 id="checkup-title">{words.check}</h2>
          <CheckupList />
        </section>
      </div>
      <BindingDesk />
      <CaseSheet sheets={BINDING_SHEETS} />
    </div>
  );
}
