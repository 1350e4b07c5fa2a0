// The case exchange document: one case as JSON that other programs can write and read (import, schema).
import { z } from 'zod';
import { CaseFacts } from './case';
import { fillFromIdNumber } from './party';
import { withLabels } from './labels';
import { unknownPaths } from './unknown-fields';
import { fail, ok, type Result } from './result';

export const EXCHANGE_VERSION = 1;

export const CaseExchange = z.object({
  heshibu: z.literal('case-exchange', '不是和事簿的案件交换文件'),
  version: z.literal(EXCHANGE_VERSION, `只认得第 ${EXCHANGE_VERSION} 版的案件交换文件`),
  case: CaseFacts,
});
export type CaseExchange = z.infer<typeof CaseExchange>;

/** A field that is wrong and what is wrong with it; `path` like 'case.parties.0.name'. */
export interface FieldProblem {
  path: string;
  say: string;
}

/**
 * Reads an exchange document: the facts of its case, or every field that is wrong — of the wrong shape, not known to this
 * program (in an import a typing error, not the future), used twice, or pointing at something that is not there.
 */
export function readExchange(raw: unknown): Result<CaseFacts, FieldProblem[]> {
  const parsed = CaseExchange.safeParse(raw);
  if (!parsed.success) return fail(parsed.error.issues.map((i) => ({ path: i.path.join('.'), say: i.message })));
  const unknown = unknownPaths(raw, parsed.data).map((path) => ({ path, say: '没有这个字段，请核对名称' }));
  const facts = parsed.data.case;
  const problems = [...unknown, ...repeatedIds(facts), ...danglingIds(facts)];
  if (problems.length > 0) return fail(problems);
  const parties = facts.parties.map((party) => {
    const standIns = party.standIns.map((s) => fillFromIdNumber(s));
    return party.kind === 'person' ? fillFromIdNumber({ ...party, standIns }) : { ...party, standIns };
  });
  return ok({ ...facts, parties: withLabels(parties, true) });
}

const LISTS = ['parties', 'participants', 'inquiries', 'evidence', 'sessions', 'agreements', 'performances', 'urges', 'breaches', 'visits', 'plannedVisits', 'letters'] as const;

function repeatedIds(facts: CaseFacts): FieldProblem[] {
  return LISTS.flatMap((list) => {
    const seen = new Set<string>();
    return facts[list].flatMap(({ id }, i) => {
      const path = `case.${list}.${i}.id`;
      if (id === '') return [{ path, say: '编号不能是空的' }];
      if (seen.has(id)) return [{ path, say: `编号“${id}”用了两次` }];
      seen.add(id);
      return [];
    });
  });
}

function danglingIds(facts: CaseFacts): FieldProblem[] {
  const parties = new Set(facts.parties.map((p) => p.id));
  const sessions = new Set(facts.sessions.map((s) => s.id));
  const participants = new Set(facts.participants.map((p) => p.id));
  const obligations = new Set(facts.agreements.flatMap((a) => a.obligations.map((o) => o.id)));
  const problems: FieldProblem[] = [];
  const check = (known: ReadonlySet<string>, id: string | null, path: string, what: string) => {
    if (id !== null && !known.has(id)) problems.push({ path, say: `没有编号为“${id}”的${what}` });
  };
  facts.sessions.forEach((s, i) => {
    s.attendance.forEach((a, j) => check(parties, a.party, `case.sessions.${i}.attendance.${j}.party`, '当事人'));
    s.asked.forEach((a, j) => check(parties, a.party, `case.sessions.${i}.asked.${j}.party`, '当事人'));
    check(sessions, s.continues, `case.sessions.${i}.continues`, '调解');
    s.participants.forEach((p, j) => check(participants, p, `case.sessions.${i}.participants.${j}`, '参加人'));
  });
  facts.agreements.forEach((agreement, i) => {
    const clauses = new Set(agreement.clauses.map((c) => c.id));
    agreement.obligations.forEach((o, j) => {
      const at = `case.agreements.${i}.obligations.${j}`;
      check(clauses, o.clause, `${at}.clause`, '条款');
      check(clauses, o.acceleration?.clause ?? null, `${at}.acceleration.clause`, '条款');
      o.replaces.forEach((id, k) => check(obligations, id, `${at}.replaces.${k}`, '履行事项'));
      o.debtors.forEach((p, k) => check(parties, p, `${at}.debtors.${k}`, '当事人'));
      o.creditors.forEach((p, k) => check(parties, p, `${at}.creditors.${k}`, '当事人'));
    });
    agreement.ends.forEach((id, j) => check(obligations, id, `case.agreements.${i}.ends.${j}`, '履行事项'));
    agreement.signs.forEach((s, j) => {
      if (s.who === 'party') check(parties, s.subject, `case.agreements.${i}.signs.${j}.subject`, '当事人');
    });
  });
  facts.performances.forEach((p, i) => check(obligations, p.obligation, `case.performances.${i}.obligation`, '履行事项'));
  facts.breaches.forEach((b, i) => check(obligations, b.obligation, `case.breaches.${i}.obligation`, '履行事项'));
  facts.urges.forEach((u, i) => check(obligations, u.obligation, `case.urges.${i}.obligation`, '履行事项'));
  facts.visits.forEach((v, i) => v.parties.forEach((p, j) => check(parties, p, `case.visits.${i}.parties.${j}`, '当事人')));
  facts.letters.forEach((l, i) => check(parties, l.party, `case.letters.${i}.party`, '当事人'));
  return problems;
}

/** A case as an exchange document: its facts, without what only this program's folder means (ids of files, diary). */
export function toExchange(facts: CaseFacts): CaseExchange {
  return { heshibu: 'case-exchange', version: EXCHANGE_VERSION, case: CaseFacts.parse(facts) };
}

/** JSON Schema (draft 2020-12) of the exchange document, as a writer of one needs it: what has a default may be left out. */
export function exchangeJsonSchema(): unknown {
  return z.toJSONSchema(CaseExchange, { io: 'input', unrepresentable: 'any' });
}
