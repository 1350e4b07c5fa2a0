// 装订与体检: at the left what an auditor would miss, at the right the file as it will be bound.
import { dayInChinese } from '../../../../main/domain/day';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { binding as words } from '../../../strings/dossier-binding';
import { forms } from '../../../strings/dossier-forms';
import { Button } from '../../../ui/button';
import { CaseSheet, type SheetTable } from '../forms/case-sheet';
import { ReopenSheet } from '../forms/note-forms';
import { ShutNote } from '../forms/shut-note';
import { useCaseRoute } from '../use-case-route';
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
  return (
    <div className="binding-tab">
      <h2 className="visually-hidden">{words.title}</h2>
      <div className="binding-left">
        <ShutNote />
        <section aria-labelledby="checkup-title">
          <h2 id="checkup-title">{words.check}</h2>
          <CheckupList />
        </section>
        <BindingFacts />
      </div>
      <BindingDesk />
      <CaseSheet sheets={BINDING_SHEETS} />
    </div>
  );
}

/** What the cover says, and the ways to change it and to put the file on its shelf. */
function BindingFacts() {
  const { file } = useOpenCase();
  const { open, toTab } = useCaseRoute();
  const { binding, archive, closing } = file;
  const filedOn = binding?.filedOn ?? archive?.on ?? null;
  const shown: [string, string][] = [
    [words.filedBy, binding?.filedBy?.name ?? archive?.filedBy?.name ?? ''],
    [words.filedOn, filedOn === null ? '' : dayInChinese(filedOn)],
    [words.retention, binding?.retention || archive?.retention || ''],
  ];
  return (
    <section aria-labelledby="binding-facts">
      <h2 id="binding-facts">{words.facts}</h2>
      <dl className="binding-facts">
        {shown.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || words.unknown}</dd>
          </div>
        ))}
      </dl>
      {archive === null && (
        <div className="binding-facts-buttons">
          <Button onClick={() => open('binding')}>{words.change}</Button>
          {closing !== null && <Button onClick={() => toTab('papers', { do: 'archive' })}>{words.archive}</Button>}
        </div>
      )}
    </section>
  );
}
