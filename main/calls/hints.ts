// Hints beside the intake form: the same person elsewhere, the same quarrel again. They never block.
import type { Hint } from '../contract/shapes';
import type { Checked } from '../contract/methods';
import { plainNumber } from '../domain/identity';
import type { CaseSummary } from '../domain/summary';

/** More than this many of a kind is no help to anybody. */
const MOST = 8;

type Question = Checked<'cases.hints'>;

/** Cases with one of these people, and cases about the same kind of thing in the same village with at least two of them. */
export function hintsFor(summaries: readonly CaseSummary[], question: Question): Hint[] {
  const numbers = new Set(question.people.map((p) => plainNumber(p.number)).filter((n) => n.length >= 8));
  const names = new Set(question.people.map((p) => p.name).filter((n) => n.length >= 2));
  if (numbers.size === 0 && names.size === 0) return [];
  const bears = ({ id }: { id: string }) => id !== '' && numbers.has(plainNumber(id));
  const same: Hint[] = [];
  const alike: Hint[] = [];
  for (const summary of summaries) {
    if (same.length >= MOST && alike.length >= MOST) break;
    // Nearly every case says no here: nothing is made for it.
    if (summary.id === question.except || !summary.people.some((p) => bears(p) || names.has(p.name))) continue;
    const byNumber = summary.people.filter(bears);
    const byName = summary.people.filter((p) => names.has(p.name));
    const hint = { caseId: summary.id, number: summary.number, title: summary.title, registeredOn: summary.registeredOn };
    const samePlace = question.village !== '' && summary.village === question.village && summary.category === question.category;
    if (byName.length >= 2 || (samePlace && byName.length > 0)) {
      if (alike.length < MOST) alike.push({ ...hint, kind: 'same-dispute', why: `${byName.map((p) => p.name).join('、')}之间以前有过纠纷` });
    } else if (same.length < MOST) {
      const who = (byNumber[0] ?? byName[0])?.name ?? '';
      same.push({ ...hint, kind: 'same-person', why: byNumber.length > 0 ? `${who}（身份证件号码相同）` : `${who}（同名，请核对是不是同一人）` });
    }
  }
  return [...alike, ...same];
}
