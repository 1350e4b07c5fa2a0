// The lists of a case that only grow or get mended: participants, inquiries, evidence, letters, limits, days of law.
import { z } from 'zod';
import { Milestone } from '../closing';
import { Extension, Pause } from '../dispute';
import { Evidence, Inquiry } from '../inquiry';
import { Letter } from '../letter';
import { Participant } from '../participant';
import { fail, ok } from '../result';
import { firstOf, future, identified, move, put, refuse, shut } from './move';

export const putParticipant = move('参加人', z.object({ item: Participant }), (file, { item }, context) => {
  const no = shut(file);
  return no ? fail(no) : ok({ ...file, participants: put(file.participants, identified(item, context)) });
});

export const putInquiry = move('调查记录', z.object({ item: Inquiry }), (file, { item }, context) => {
  const no = firstOf(shut(file), future(item.on, context.today, '调查'));
  return no ? fail(no) : ok({ ...file, inquiries: put(file.inquiries, identified(item, context)) });
});

export const putEvidence = move('证据材料', z.object({ item: Evidence }), (file, { item }, context) => {
  const no = shut(file);
  return no ? fail(no) : ok({ ...file, evidence: put(file.evidence, identified(item, context)) });
});

export const putLetter = move('函件与报告', z.object({ item: Letter }), (file, { item }, context) => {
  const no = firstOf(shut(file, 'allowed'), future(item.on, context.today, '函件'));
  if (no) return fail(no);
  if (item.organ === '') return refuse('no-organ', '请写明对方单位。');
  return ok({ ...file, letters: put(file.letters, identified(item, context)) });
});

export const putExtension = move('延期', z.object({ item: Extension }), (file, { item }, context) => {
  const no = shut(file);
  if (no) return fail(no);
  if (item.until === null) return refuse('no-until', '请写明延到哪一天。');
  if (file.acceptance?.on && item.until <= file.acceptance.on) return refuse('before-start', '延期的日期早于受理日期。');
  return ok({ ...file, extensions: put(file.extensions, identified(item, context)) });
});

export const putPause = move('期限中止', z.object({ item: Pause }), (file, { item }, context) => {
  const no = shut(file);
  if (no) return fail(no);
  if (item.to !== null && item.to < item.from) return refuse('ends-before-start', '结束日期早于开始日期。');
  return ok({ ...file, pauses: put(file.pauses, identified(item, context)) });
});

export const putMilestone = move('法定日期', z.object({ item: Milestone }), (file, { item }, context) => {
  const no = firstOf(shut(file, 'allowed'), item.kind === 'village-meeting' ? null : future(item.on, context.today, '这一'));
  return no ? fail(no) : ok({ ...file, milestones: put(file.milestones, identified(item, context)) });
});
