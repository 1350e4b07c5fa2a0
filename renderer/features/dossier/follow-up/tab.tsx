// 履行与回访: what was promised and how it stands, who was urged and looked in on, what the court said; and closing the case.
import { useMemo } from 'react';
import { rollForward } from '../../../../main/domain/holidays';
import { effectDay } from '../../../../main/domain/stage';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { FOLLOW_UP_ACTIONS, FOLLOW_UP_TITLES, FollowUpForm, type FollowUpAction } from '../../../journeys/follow-up/follow-up-sheet';
import { promisesOf } from '../../../journeys/follow-up/promises';
import { forms } from '../../../strings/dossier-forms';
import { CaseSheet, type SheetEntry, type SheetTable } from '../forms/case-sheet';
import { CloseSheet } from '../forms/close-form';
import type { SheetFormProps } from '../forms/form-props';
import { ReopenSheet } from '../forms/note-forms';
import { ShutNote } from '../forms/shut-note';
import { ClosingSection } from './closing-section';
import { ConfirmationSection } from './confirmation-section';
import { NothingYet, Unsigned } from './not-yet';
import { PromiseList } from './promise-list';
import { VisitsSection } from './visits-section';
import './follow-up-tab.css';

export function FollowUpTab() {
  const { today, book } = useHouse();
  const { file } = useOpenCase();
  const inForce = useMemo(() => promisesOf(file, today, (day) => rollForward(day, book.calendar)), [file, today, book]);
  const effective = effectDay(file) !== null;
  return (
    <div className="follow-tab">
      <ShutNote />
      {!effective && <NothingYet />}
      {effective && (
        <>
          <Unsigned />
          {inForce.map((held, i) => (
            <PromiseList key={held.agreement.id} held={held} index={i} />
          ))}
        </>
      )}
      {(effective || file.visits.length > 0) && <VisitsSection />}
      {effective && <ConfirmationSection />}
      <ClosingSection />
      <CaseSheet sheets={SHEETS} />
    </div>
  );
}

/** What an agenda entry leads here with is not the id of a record. */
const REFLESS: ReadonlySet<FollowUpAction> = new Set(['visit', 'plan-visit', 'drop-visit', 'aid', 'confirmation']);

function entryOf(action: FollowUpAction): SheetEntry {
  const Form = ({ query, ...props }: SheetFormProps) => <FollowUpForm action={action} part={query['part'] ?? null} {...props} />;
  return { title: FOLLOW_UP_TITLES[action], Form, refless: REFLESS.has(action) };
}

const SHEETS: SheetTable = {
  ...Object.fromEntries(FOLLOW_UP_ACTIONS.map((action) => [action, entryOf(action)])),
  close: { title: forms.close.title, Form: CloseSheet, refless: true },
  reopen: { title: forms.reopen.title, Form: ReopenSheet, refless: true },
};
