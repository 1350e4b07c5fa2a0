// What a row tells beyond the due list, read from its case: who comes to a sitting; why a limit ends on its day.
import { explainClock } from '../../../main/domain/explain-clock';
import { caseClocks } from '../../../main/domain/case-clocks';
import { useHouse } from '../../house';
import { useCase } from '../../journeys/case-file/use-case';
import { askedSummary } from '../../journeys/sittings/asked-summary';

/** Of the few sittings of two days: who was asked, who comes. */
export function SittingAnswers({ caseId, session }: { caseId: string; session: string }) {
  const { file } = useCase(caseId);
  const sitting = file?.sessions.find(({ id }) => id === session);
  return file && sitting ? <p className="work-more">{askedSummary(sitting, file.parties)}</p> : null;
}

/** On demand: the sentence a party can be told. */
export function ClockWhy({ caseId, rule }: { caseId: string; rule: string }) {
  const { book, today } = useHouse();
  const { file } = useCase(caseId);
  const clock = file && caseClocks(file, book, today).find((one) => one.rule.id === rule);
  return clock ? <p className="work-more">{explainClock(clock, file, book)}</p> : null;
}
