// Whether two cases say the same, whatever ids their parts were given and whenever they were typed.
import type { CaseFile } from '../../../main/domain/case';

/** Kept about the typing, not about the quarrel. */
const ABOUT_THE_FILE = ['id', 'revision', 'savedAt', 'enteredAt', 'changes', 'papers', 'formatVersion'];

/** What a case says: ids replaced by what they name, the file's own bookkeeping left out. */
export function facts(file: CaseFile): unknown {
  const names = new Map<string, string>();
  for (const party of file.parties) {
    names.set(party.id, `party ${party.name}`);
    for (const standIn of party.standIns) names.set(standIn.id, `stand-in ${standIn.name}`);
  }
  for (const { id, name } of file.participants) names.set(id, `participant ${name}`);
  for (const agreement of file.agreements) {
    names.set(agreement.id, `agreement of ${agreement.concludedOn}`);
    agreement.clauses.forEach(({ id }, i) => names.set(id, `clause ${i + 1}`));
    agreement.obligations.forEach((obligation, i) => {
      names.set(obligation.id, `promise ${i + 1}`);
      if (obligation.schedule.type === 'instalments') obligation.schedule.parts.forEach((part, n) => names.set(part.id, `promise ${i + 1} part ${n + 1}`));
    });
  }
  const { ...rest } = file as unknown as Record<string, unknown>;
  for (const key of ABOUT_THE_FILE) delete rest[key];
  // How an application was made is asked only where there was one.
  if (file.source.kind !== 'application') rest['source'] = { ...file.source, manner: null };
  return withoutIds(rest, names);
}

function withoutIds(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => withoutIds(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => key !== 'id' || names.has(String(item)))
      .map(([key, item]) => [key, withoutIds(item, names)]),
  );
}
