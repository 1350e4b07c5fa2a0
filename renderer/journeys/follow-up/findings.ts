// How the promises stand, as a sentence for the record of a visit (F9: 履行情况), so that nobody types what the program knows.
import { yuan } from '../../../main/domain/amount';
import type { CaseFile } from '../../../main/domain/case';
import { shortDayInChinese, type Day } from '../../../main/domain/day';
import { followUp } from '../../strings/follow-up';
import { allPromises } from './defaults';
import { openAmount, type Promised } from './promises';

const words = followUp.findings;

/** '赔偿杉树损失2,400元，4月9日履行；补栽杉树苗30株，尚未履行。' Empty when nothing was promised. */
export function performanceInWords(file: CaseFile, today: Day): string {
  const said = allPromises(file, today).flatMap((promised) => sentence(promised, today));
  return said.length === 0 ? '' : `${said.join('；')}。`;
}

function sentence({ obligation, dues, debtors, creditors }: Promised, today: Day): string[] {
  const { what, schedule, kind } = obligation;
  // Whom an act is for stands in its words; who is paid does not, and one debtor may owe several.
  const name = `${debtors}${kind === 'money' && creditors !== '' ? words.to(creditors) : ''}${what}`;
  if (schedule.type === 'standing') return [];
  if (dues.length === 0) return [words.open(name)];
  // What is not yet due has nothing to be said about, but where nothing is due yet that is said.
  const told = dues.filter(({ doneOn, paid, due }) => doneOn !== null || paid > 0 || due === null || due <= today);
  if (told.length === 0) return [words.notDue(name)];
  const last = told.findLast(({ doneOn }) => doneOn !== null)?.doneOn ?? null;
  const late = told.filter(({ doneOn }) => doneOn === null);
  if (late.length === 0 && last !== null) return [told.length === dues.length ? words.done(name, shortDayInChinese(last)) : words.doneSoFar(name)];
  const rest = late.reduce((sum, due) => sum + (openAmount(due) ?? 0), 0);
  return [rest > 0 ? words.lacking(name, yuan(rest)) : words.open(name)];
}
