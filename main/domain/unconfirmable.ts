// What of an agreement a court will not take up (民诉法解释 355) or will dismiss (358). A word in time, no wall: the court decides.
import { agreementsInForce } from './in-force';
import type { CaseFile } from './case';
import type { Day } from './day';
import type { RuleBook } from './rule-book';
import { checkAgreement, type WordLists } from './wording';

/**
 * 355: ownership (物权、知识产权确权), status (身份关系), special (特别程序、公示催告、破产). 358: unlawful, others (损害他人合法权益), unclear
 * (内容不明确).
 */
export const UNCONFIRMABLE_REASONS = ['ownership', 'status', 'special', 'unlawful', 'others', 'unclear'] as const;
export type UnconfirmableReason = (typeof UNCONFIRMABLE_REASONS)[number];

export interface Unconfirmable {
  why: UnconfirmableReason;
  /** Numbers of the clauses, from 1. */
  clauses: number[];
}

/** In a case of land or forest: boundaries and ownership, even where a clause is careful not to decide them: the court will look at it. */
const LAND = /界线|为界|分界|界址|四至|边界|权属|确权|所有权|归[^，。；]{0,12}所有/;
/** Findings of right that are no matter of land: houses, patents, marks. */
const FINDINGS_OF_RIGHT = /(确认|确定)[^，。；]{0,16}(所有权|产权|使用权|居住权|专利权|商标权|著作权)|(专利权|商标权|著作权|房屋所有权|产权)归/;
/** Adoption, marriage, parenthood, guardianship; money for somebody's keep is none of it. */
const STATUS = /离婚|婚姻关系|抚养权|监护权|(解除|建立|确认)[^，。；]{0,4}收养|收养关系|亲子关系|父子关系|母子关系/;
/** Matters for a special procedure of their own. */
const SPECIAL = /宣告[^，。；]{0,8}(失踪|死亡)|(无|限制)民事行为能力人?$|认定[^，。；]{0,12}(无民事行为能力|限制民事行为能力|财产无主)|公示催告|破产/;

/** Rules of the wording check that speak of what a court dismisses. */
const BY_FINDING: Partial<Record<string, UnconfirmableReason>> = { ownership: 'ownership', status: 'status', waiver: 'unlawful', 'others-property': 'others', vague: 'unclear', blank: 'unclear' };

/** Clauses of the agreements in force that cannot be confirmed, by reason; empty when none is known to be so. */
export function unconfirmable(file: CaseFile, lists: WordLists, book: RuleBook, today: Day): Unconfirmable[] {
  const land = book.hasTrait(file.dispute.category, 'land');
  const found = new Map<UnconfirmableReason, Set<number>>();
  const note = (why: UnconfirmableReason, clause: number) => found.set(why, (found.get(why) ?? new Set()).add(clause));
  for (const { agreement } of agreementsInForce(file)) {
    const findings = checkAgreement(agreement, file, lists, book, today);
    agreement.clauses.forEach(({ id, text }, i) => {
      for (const { where, rule } of findings) {
        const why = where === id ? BY_FINDING[rule] : undefined;
        if (why) note(why, i + 1);
      }
      if ((land && LAND.test(text)) || FINDINGS_OF_RIGHT.test(text)) note('ownership', i + 1);
      if (STATUS.test(text)) note('status', i + 1);
      if (SPECIAL.test(text)) note('special', i + 1);
    });
  }
  return UNCONFIRMABLE_REASONS.flatMap((why) => {
    const clauses = found.get(why);
    return clauses ? [{ why, clauses: [...clauses].toSorted((a, b) => a - b) }] : [];
  });
}

/** Reasons for which the court does not even take the application (355); the others it may find on looking (358). */
const NOT_ACCEPTED: ReadonlySet<UnconfirmableReason> = new Set(['ownership', 'status', 'special']);

/** True when no clause of what is in force could be confirmed: then nothing is to be asked for. */
export function nothingConfirmable(file: CaseFile, barred: readonly Unconfirmable[]): boolean {
  const [first, ...more] = agreementsInForce(file);
  if (first === undefined || more.length > 0 || first.agreement.clauses.length === 0) return false;
  const out = new Set(barred.filter(({ why }) => NOT_ACCEPTED.has(why)).flatMap(({ clauses }) => clauses));
  return first.agreement.clauses.every((_, i) => out.has(i + 1));
}
