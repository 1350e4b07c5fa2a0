// 结束: terminating, grading, closing, archiving, opening again, noting the number in the provincial system.
import { z } from 'zod';
import type { CaseFile } from '../case';
import { Archive, Closing, ExternalEntry, Grade, Termination } from '../closing';
import { summarise } from '../performance';
import { fail, ok } from '../result';
import { obligationsInForce, performancesInForce } from '../in-force';
import { effectDay } from '../stage';
import { sessionState } from '../session';
import { Prose } from '../text';
import { firstOf, future, move, refuse, shut, type Refusal } from './move';

export const terminate = move('终止调解', z.object({ termination: Termination }), (file, { termination }, context) => {
  const problem = firstOf(shut(file), future(termination.on, context.today, '终止'), future(termination.waysToldOn, context.today, '告知'));
  if (problem) return fail(problem);
  if (file.acceptance?.decision !== 'accepted') return refuse('not-accepted', '没有受理的案件不用终止。');
  if (effectDay(file) !== null) return refuse('effective', '协议已经生效，不能再终止调解。');
  return ok({ ...file, termination });
});

export const resume = move('恢复调解', z.object({}), (file) => {
  const problem = shut(file);
  if (problem) return fail(problem);
  return file.termination ? ok({ ...file, termination: null }) : refuse('not-terminated', '这个案件没有终止。');
});

export const grade = move('评定等级', z.object({ grade: Grade }), (file, input) => {
  const problem = shut(file, 'allowed');
  return problem ? fail(problem) : ok({ ...file, grade: input.grade });
});

export const close = move('结案', z.object({ closing: Closing }), (file, { closing }, context) => {
  const problem = firstOf(shut(file), future(closing.on, context.today, '结案'), closingProblem(file, closing, context.today));
  return problem ? fail(problem) : ok({ ...file, closing });
});

const no = (rule: string, say: string): Refusal => ({ rule, say });

function closingProblem(file: CaseFile, closing: Closing, today: string): Refusal | null {
  switch (closing.result) {
    case 'succeeded': {
      if (effectDay(file) === null) return no('not-effective', '协议还没有生效，不能按调解成功结案。');
      const standing = summarise(obligationsInForce(file), performancesInForce(file), file.urges, today);
      const done = standing === 'performed' || standing === 'not-applicable';
      return done || closing.summary !== '' ? null : no('unperformed', '协议还没有履行完毕。如果要结案，请在说明里写明原因（例如已起诉、已申请强制执行）。');
    }
    case 'failed':
    case 'withdrawn':
      return file.termination ? null : no('not-terminated', '请先终止调解并告知当事人其他途径，再结案。');
    case 'transferred':
    case 'declined':
      return file.acceptance && file.acceptance.decision !== 'accepted' ? null : no('accepted', '已受理的案件不能按不予受理或者转办结案。');
  }
}

export const archive = move('归档', z.object({ archive: Archive }), (file, input, context) => {
  const problem = firstOf(shut(file, 'allowed'), future(input.archive.on, context.today, '归档'));
  if (problem) return fail(problem);
  if (!file.closing) return refuse('not-closed', '请先结案，再归档。');
  const lacking = lackingForArchive(file);
  if (lacking.length > 0) return refuse('incomplete', `卷宗还缺：${lacking.join('、')}。`);
  return ok({ ...file, archive: input.archive });
});

/** Forms a file must have before it is archived (人民调解法 27; domain.md §2 "must"), by name; empty when it is complete. */
export function lackingForArchive(file: CaseFile): string[] {
  if (file.acceptance?.decision !== 'accepted') return [];
  const lacking: string[] = [];
  const held = file.sessions.some((s) => sessionState(s) === 'held');
  if (!held && !file.termination) lacking.push('调解记录');
  if (file.closing?.result === 'succeeded' && effectDay(file) === null) lacking.push('生效的协议');
  if (file.termination && file.termination.waysToldOn === null) lacking.push('终止调解的告知');
  if (file.assignment.lead === null) lacking.push('人民调解员');
  return lacking;
}

/** Opens a closed or archived case again; the reason is kept in the diary. */
export const reopen = move('重新打开', z.object({ reason: Prose }), (file, { reason }) => {
  if (!file.closing) return refuse('not-closed', '这个案件没有结案。');
  if (reason === '') return refuse('no-reason', '请写明重新打开的原因。');
  return ok({ ...file, closing: null, archive: null, remark: [file.remark, `重新打开：${reason}`].filter(Boolean).join('\n') });
});

export const noteExternal = move('录入省平台', z.object({ external: ExternalEntry }), (file, { external }) => ok({ ...file, external }));
