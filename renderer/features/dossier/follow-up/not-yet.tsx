// Before anything holds, and while a supplement does not: what is still missing, and the way on.
import { effectOf, type Agreement } from '../../../../main/domain/agreement';
import { partyById, type CaseFile } from '../../../../main/domain/case';
import { nextStep } from '../../../../main/domain/next-step';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { placeOfStep, routeTo } from '../../../places';
import { go } from '../../../route';
import { followUp } from '../../../strings/follow-up';
import { today as todayWords } from '../../../strings/today';
import { Button } from '../../../ui/button';
import { EmptyState, Note } from '../../../ui/panels';
import { useCaseRoute } from '../use-case-route';

const words = followUp.tab;

/** No agreement holds: what waits here, and the next step that leads there. */
export function NothingYet() {
  const { book, today } = useHouse();
  const { file } = useOpenCase();
  const { toTab } = useCaseRoute();
  const draft = draftOf(file);
  if (draft && draft.form === 'written') {
    return (
      <Note tone="soon" title={words.notEffective(missingInWords(file, draft))} action={<Button onClick={() => toTab('agreement', { do: 'sign', ref: draft.id })}>{words.sign}</Button>} />
    );
  }
  const step = nextStep(file, book, today);
  const place = step === null ? null : placeOfStep(step.step);
  // What is done on this very tab stands below.
  const action =
    step && place && place.tab !== 'follow-up' && place.action !== null ? <Button onClick={() => go(routeTo(file.id, place, step.ref))}>{todayWords.verbs[place.action]}</Button> : undefined;
  return (
    <EmptyState title={words.nothingYet} action={action}>
      {words.nothingYetHint}
    </EmptyState>
  );
}

/** A supplement that waits for signatures beside an agreement that holds. */
export function Unsigned() {
  const { file } = useOpenCase();
  const { toTab } = useCaseRoute();
  const draft = draftOf(file);
  if (!draft || file.closing) return null;
  return (
    <Note tone="soon" title={words.notEffectiveSupplement(missingInWords(file, draft))} action={<Button onClick={() => toTab('agreement', { do: 'sign', ref: draft.id })}>{words.sign}</Button>} />
  );
}

/** The last agreement, while it waits: concluded, and not yet in force. */
function draftOf(file: CaseFile): Agreement | undefined {
  const last = file.agreements.at(-1);
  return last && last.concludedOn !== null && effectOf(last, file.parties).on === null ? last : undefined;
}

function missingInWords(file: CaseFile, agreement: Agreement): string {
  return effectOf(agreement, file.parties)
    .missing.map((m) => (m.what === 'party' ? words.missingParty(partyById(file, m.party ?? '')?.name ?? '') : words.missing[m.what]))
    .join('、');
}
