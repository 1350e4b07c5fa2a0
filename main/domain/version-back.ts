// An earlier version of a case made the present one again: what was typed goes back, what has happened stays. And undoing the last save.
import type { CaseFile, Change } from './case';
import { caseDifferences } from './differences';
import type { MoveContext, Refusal } from './moves/move';
import { shut } from './moves/move';
import { fail, ok, type Result } from './result';
import { isRecord, keepUnknown } from './unknown-fields';

/** Facts that no version takes back: given once, lying on the disk or out of the house, or themselves the record of what was done. */
const STAYS = ['id', 'enteredAt', 'office', 'number', 'papers', 'scans', 'changes', 'external', 'snoozes', 'closing', 'archive', 'binding'] as const satisfies readonly (keyof CaseFile)[];

/** Lists whose records others speak of by their ids. */
const LISTS = [
  'parties',
  'participants',
  'extensions',
  'pauses',
  'milestones',
  'inquiries',
  'evidence',
  'sessions',
  'agreements',
  'performances',
  'urges',
  'breaches',
  'visits',
  'plannedVisits',
  'visitChanges',
  'letters',
  'paperSheets',
  'describedCharacters',
] as const satisfies readonly (keyof CaseFile)[];
type List = (typeof LISTS)[number];
interface Item {
  id: string;
}

const revisionLine = (file: CaseFile, context: Pick<MoveContext, 'now' | 'by'>, what: string): Change => ({ revision: file.revision + 1, at: context.now, by: context.by, what });

const asNext = (present: CaseFile, content: CaseFile, context: Pick<MoveContext, 'now' | 'by'>, what: string): CaseFile => ({
  ...content,
  revision: present.revision + 1,
  savedAt: context.now,
  changes: [...present.changes, revisionLine(present, context, what)],
});

/**
 * `version` as the present case: a new version, one revision up. What stays as it is: 卷号, printed papers, scans, signed agreements, the
 * diary, what was noted elsewhere, closing and binding; and every record that one of these speaks of. Refused for a closed or archived case.
 * `what`: the line for the diary.
 */
export function bringVersionBack(present: CaseFile, version: CaseFile, context: Pick<MoveContext, 'now' | 'by'>, what: string): Result<CaseFile, Refusal> {
  const no = shut(present);
  if (no) return fail(no);
  const kept = { ...version, ...Object.fromEntries(STAYS.map((key) => [key, present[key]])) } as CaseFile;
  const signed = new Map(present.agreements.filter(({ signs }) => signs.length > 0).map((agreement) => [agreement.id, agreement]));
  const back = withMentioned(present, { ...kept, agreements: kept.agreements.map((agreement) => signed.get(agreement.id) ?? agreement) }, [...signed.keys()]);
  // Of described characters both: one that was dropped since may stand in a text that comes back.
  const next = asNext(present, keepUnknown(version, back), context, what);
  const differs = caseDifferences(present, next).length > 0;
  return differs ? ok(next) : fail({ rule: 'nothing-to-bring', say: '现在的内容和那一版一样，不用恢复。' });
}

/** Puts back, of the present, whatever `ids` and the things that stay speak of and the version has not. */
function withMentioned(present: CaseFile, back: CaseFile, ids: readonly string[]): CaseFile {
  const has = new Set(LISTS.flatMap((list) => (back[list] as Item[]).map(({ id }) => id)));
  const missing = new Map(LISTS.flatMap((list) => (present[list] as Item[]).filter(({ id }) => !has.has(id)).map((item) => [item.id, item] as const)));
  const wanted = new Set<string>(present.describedCharacters.map(({ id }) => id));
  const look = (value: unknown): void => {
    for (const word of words(value)) {
      const item = missing.get(word);
      if (item === undefined || wanted.has(word)) continue;
      wanted.add(word);
      look(item);
    }
  };
  look([ids, present.papers.map(({ subject }) => subject?.split('.') ?? []), present.scans.map(({ subject }) => subject), present.agreements.filter(({ id }) => ids.includes(id))]);
  const lists = LISTS.map((list) => [list, [...(back[list] as Item[]), ...(present[list] as Item[]).filter(({ id }) => missing.has(id) && wanted.has(id))]] as const);
  return { ...back, ...(Object.fromEntries(lists) as Pick<CaseFile, List>) };
}

function* words(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* words(item);
  else if (isRecord(value)) for (const item of Object.values(value)) yield* words(item);
}

/** What an undo cannot take back, by the field that shows it happened. */
const GONE_OUT: readonly [keyof CaseFile, string][] = [
  ['number', '卷号已经编出，不能收回。'],
  ['papers', '文书已经存档、打印或者发出，不能撤销。'],
  ['scans', '材料已经存进电脑，不能撤销。不要的材料可以在“材料”里取出。'],
  ['external', '已经录入其他系统，不能撤销。'],
];

/** Why the save between two versions cannot be undone, in a person's words; null when it can. */
export function leftTheHouse(present: CaseFile, before: CaseFile): string | null {
  return GONE_OUT.find(([key]) => JSON.stringify(present[key]) !== JSON.stringify(before[key]))?.[1] ?? null;
}

/** 撤销：记录调解; undoing an undo says that it is done again. */
export const undoWords = (what: string) => (what.startsWith('撤销：') ? `重做：${what.slice(3)}` : `撤销：${what.replace(/^重做：/, '')}`);

/**
 * The case as it was before its last save, as a new version: what was done is undone to the letter. Refused where something left the
 * house with that save. `before`: the version before; `what`: what the last save was called.
 */
export function undoLast(present: CaseFile, before: CaseFile, context: Pick<MoveContext, 'now' | 'by'>, what: string): Result<CaseFile, Refusal> {
  const gone = leftTheHouse(present, before);
  if (gone !== null) return fail({ rule: 'left-the-house', say: gone });
  return ok(asNext(present, before, context, undoWords(what)));
}
