// 宣读: that an agreement was read out to the parties before they signed it.
import { z } from 'zod';
import { effectOf, Reading } from '../agreement';
import { readingParts } from '../reading';
import { fail, ok } from '../result';
import { firstOf, future, move, put, refuse, shut } from './move';

/** Notes the last reading of an agreement, in place of an earlier one. */
export const noteReading = move('宣读协议', z.object({ agreement: z.string(), reading: Reading }), (file, { agreement: id, reading }, context) => {
  const no = firstOf(shut(file), future(reading.on, context.today, '宣读'));
  if (no) return fail(no);
  const agreement = file.agreements.find((a) => a.id === id);
  if (!agreement) return refuse('not-found', '没有找到这份协议。');
  if (effectOf(agreement, file.parties).on !== null) return refuse('effective', '协议已经生效，不用再登记宣读。');
  const parts = new Set(readingParts(agreement).map((part) => part.id));
  if (reading.read.some((part) => !parts.has(part))) return refuse('no-such-part', '协议的内容改过了，请重新宣读。');
  if (reading.read.length === 0) return refuse('nothing-read', '一条也没有宣读，没有什么可登记的。');
  if (reading.present.some((party) => !file.parties.some((p) => p.id === party))) return refuse('stranger', '在场的人里有一位不是本案当事人，请核对。');
  const read = [...new Set(reading.read)];
  return ok({ ...file, agreements: put(file.agreements, { ...agreement, reading: { ...reading, read } }) });
});
