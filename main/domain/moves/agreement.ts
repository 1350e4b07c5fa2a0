// 协议: writing it, and recording who signed. From the first signature its words are shut; from effect on, changes are a new one.
import { z } from 'zod';
import { Agreement, effectOf, SignEvent } from '../agreement';
import { obligationsInForce } from '../in-force';
import { isEndless } from '../obligation';
import { readingKept } from '../reading';
import { fail, ok } from '../result';
import type { CaseFile } from '../case';
import { byTime } from '../session';
import { firstOf, future, identified, move, put, refuse, shut, type Refusal } from './move';

/** Writes an agreement's content; its signatures are not touched. That it was read aloud holds only for the words that were read. */
export const putAgreement = move('协议', z.object({ item: Agreement.omit({ signs: true, reading: true }) }), (file, { item }, context) => {
  const no = firstOf(shut(file), future(item.concludedOn, context.today, '达成协议'));
  if (no) return fail(no);
  if (file.acceptance?.decision !== 'accepted') return refuse('not-accepted', '受理之后才能写协议。');
  const old = file.agreements.find((a) => a.id === item.id && item.id !== '');
  if (old && effectOf(old, file.parties).on !== null && old.form === 'written') {
    return refuse('effective', '协议已经生效，内容不能再改。需要变更时，请另写一份补充协议。');
  }
  if (old && old.signs.length > 0) return refuse('signed', '已经有人签字，内容不能再改。确实要改，请先删去签字记录，改好后重新打印、重新签字。');
  if (!old && file.termination) return refuse('terminated', '调解已经终止，不能再写协议。');
  const last = file.agreements.at(-1);
  if (!old && last && effectOf(last, file.parties).on === null) return refuse('draft-open', '已有一份协议尚未生效，请先办完那一份。');
  const change = changesNothingElse(file, item, old ? old.supplements : (last?.id ?? null));
  if (change) return fail(change);
  const agreement: Agreement = {
    ...identified({ ...item, signs: old?.signs ?? [], reading: null }, context),
    supplements: old ? old.supplements : (last?.id ?? null),
    clauses: item.clauses.map((c) => identified(c, context)),
    obligations: item.obligations.map((o) => identified(o, context)),
  };
  const reading = old ? readingKept(old, agreement) : null;
  return ok({ ...file, agreements: put(file.agreements, { ...agreement, reading }) });
});

type Written = Pick<Agreement, 'id' | 'ends' | 'obligations'>;

/** A supplement may change or end only what still holds, and each promise once; nothing else changes an earlier promise. */
function changesNothingElse(file: CaseFile, { id, ends, obligations }: Written, supplements: string | null): Refusal | null {
  const changed = [...ends, ...obligations.flatMap(({ replaces }) => replaces)];
  if (changed.length > 0 && supplements === null) return { rule: 'not-a-supplement', say: '只有补充协议才能变更以前约定的履行事项。' };
  if (new Set(changed).size < changed.length) return { rule: 'changed-twice', say: '同一个履行事项变更了两次，请只改一次。' };
  const others = { ...file, agreements: file.agreements.filter((a) => a.id !== id) };
  const held = new Set(obligationsInForce(others).map(({ id }) => id));
  if (changed.some((id) => !held.has(id))) return { rule: 'not-in-force', say: '要变更的履行事项已经不再有效，请重新核对。' };
  const endless = obligations.find((o) => o.acceleration !== null && isEndless(o));
  return endless ? { rule: 'endless-acceleration', say: `“${endless.what}”没有截止日期，不能约定“未到期部分全部到期”。` } : null;
}

/** Records the signatures, fingerprints and seals of one agreement, all of them as they now stand. */
export const sign = move('签字盖章', z.object({ agreement: z.string(), signs: z.array(SignEvent) }), (file, input, context) => {
  const no = firstOf(shut(file), ...input.signs.map((s) => future(s.on, context.today, '签字')));
  if (no) return fail(no);
  const agreement = file.agreements.find((a) => a.id === input.agreement);
  if (!agreement) return refuse('not-found', '没有找到这份协议。');
  if (agreement.form !== 'written') return refuse('not-written', '口头协议不需要签字，自达成之日起生效（人民调解法第三十条）。');
  const blank = input.signs.find((s) => s.who !== 'committee-seal' && s.ways.length === 0);
  if (blank) return refuse('no-way', '请选择是签名、按指印还是盖章。');
  const stranger = input.signs.find((s) => s.who === 'party' && !file.parties.some((p) => p.id === s.subject));
  if (stranger) return refuse('stranger', '有一处签字不属于本案当事人。');
  if (agreement.concludedOn === null) return refuse('no-concluded-on', '请先在协议里填写达成协议的日期。');
  const early = input.signs.find((s) => s.on < (agreement.concludedOn ?? ''));
  if (early) return refuse('before-agreement', `签字日期${early.on}早于协议日期${agreement.concludedOn}，请核对。`);
  const signs = input.signs.map((s) => identified(s, context));
  return ok({ ...file, agreements: put(file.agreements, { ...agreement, signs }) });
});

/** The day to offer as the day of agreement: that of the sitting that succeeded. */
export function agreedOn(sessions: Parameters<typeof byTime>[0]) {
  return byTime(sessions).findLast((s) => s.outcome === 'agreed')?.on ?? null;
}
