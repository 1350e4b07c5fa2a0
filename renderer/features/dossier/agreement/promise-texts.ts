// Between what a clause says and what is promised: an obligation proposed from a clause's words, and the sentence of 履行方式、时限
// made of the obligations. Proposals only; a person reads and changes them.
import { parseYuan } from '../../../../main/domain/amount';
import { dayInChinese, isDay, type Day } from '../../../../main/domain/day';
import type { Party } from '../../../../main/domain/party';
import { agreement as words } from '../../../strings/dossier-agreement';
import type { ObligationInForm } from './obligation-values';

type Named = Pick<Party, 'id' | 'label' | 'name'>;

/** What a clause seems to promise, for the fields of an obligation; fields about which it says nothing are left out. */
export function proposedObligation(clause: string, parties: readonly Named[]): Partial<ObligationInForm> {
  const amounts = [...clause.matchAll(/(\d[\d,，]*(?:\.\d{1,2})?)\s*元/g)].map(([, digits]) => parseYuan(digits ?? '')).filter((fen) => fen !== null);
  const days = daysIn(clause);
  const named = partiesIn(clause, parties);
  const everybody = parties.map(({ id }) => id);
  const mutual = /双方|各方|任何?一方/.test(clause) && named.length !== 1;
  const forbids = FORBIDS.test(clause);
  const [amount] = amounts;
  const [due] = days;
  const [first, second] = named;
  const others = first === undefined ? [] : everybody.filter((id) => id !== first);
  const debtors = mutual ? everybody : first === undefined ? [] : [first];
  const creditors = mutual ? everybody : second !== undefined ? [second] : others.length === 1 ? others : [];
  const kind = amount !== undefined ? 'money' : forbids ? 'forbearance' : 'act';
  return {
    kind,
    debtors,
    creditors,
    when: kind === 'forbearance' && due === undefined ? 'standing' : 'once',
    what: gist(clause, parties),
    ...(amount === undefined ? {} : { amount }),
    ...(due === undefined ? {} : { due }),
    ...howIn(clause),
  };
}

/** '2026年4月10日' and the like, in the order in which they stand. */
function daysIn(text: string): Day[] {
  const found = [...text.matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日/g)].map(([, y, m, d]) => `${y}-${(m ?? '').padStart(2, '0')}-${(d ?? '').padStart(2, '0')}`);
  return found.filter((day) => isDay(day));
}

/** Ids of the parties a text names, by name or by 甲方, in the order in which they first appear. */
function partiesIn(text: string, parties: readonly Named[]): string[] {
  return parties
    .map(({ id, name, label }) => ({ id, at: firstOf(text, [name, label === '' ? '' : `${label}方`]) }))
    .filter(({ at }) => at !== -1)
    .toSorted((a, b) => a.at - b.at)
    .map(({ id }) => id);
}

/** Where the first of several words stands; -1 when none does. */
function firstOf(text: string, wanted: readonly string[]): number {
  const places = wanted.map((word) => (word === '' ? -1 : text.indexOf(word))).filter((at) => at !== -1);
  return places.length === 0 ? -1 : Math.min(...places);
}

function howIn(clause: string): { how?: string } {
  const way = /银行转账|转账|现金|微信|汇款/.exec(clause)?.[0];
  return way === undefined ? {} : { how: way };
}

/** Longest proposal for 做什么: a line of a list. */
const GIST = 30;

const DAY_WORDS = /(?:自愿)?于?\d{4}年\d{1,2}月\d{1,2}日(?:以?前|之前|起)?/g;
const AMOUNT_WORDS = /人民币\s*\d[\d,，.]*\s*元(?:整)?(?:[（(]大写[^）)]*[）)])?|\d[\d,，.]*\s*元(?:整)?/g;
const FORBIDS = /不得|不再|停止/;
/** Verbs behind which the name of whoever gets it is not wanted: 赔偿（杨昌禄）杉树损失. */
const GIVES = '赔偿|补偿|支付|给付|付给|返还|退还|归还|偿还';

/** The heart of a clause: without amounts and days, and without the names that stand in the fields beside it. */
function gist(clause: string, parties: readonly Named[]): string {
  const [sentence = ''] = clause.replace(/^\s*(第?[\d一二三四五六七八九十]+[、.．条])\s*/, '').split(/[。；\n]/);
  const names = parties.flatMap(({ name, label }) => [name, label === '' ? '' : `${label}方`]).filter((word) => word !== '').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pieces = sentence
    .replace(DAY_WORDS, '')
    .replace(AMOUNT_WORDS, '')
    .split(/[，,]/)
    .map((piece) => piece.replace(new RegExp(`^(?:${names === '' ? '' : `${names}|`}双方|各方|任何一方|应当|自愿|[、的\\s])+`, 'u'), ''))
    .map((piece) => (names === '' ? piece : piece.replace(new RegExp(`(${GIVES})(?:${names})`, 'u'), '$1')).trim())
    .filter((piece) => piece.length > 1);
  return Array.from(pieces.find((piece) => FORBIDS.test(piece)) ?? pieces[0] ?? '').slice(0, GIST).join('');
}

/** '共同栽设水泥界桩5根：2026年3月27日前；赔偿杉树损失：现金，2026年4月10日前。' Empty when nothing has a day or a way. */
export function performanceText(obligations: readonly ObligationInForm[]): string {
  const lines = obligations.flatMap((obligation) => {
    const said = [obligation.how.trim(), scheduleInWords(obligation)].filter(Boolean).join('，');
    return obligation.what.trim() === '' || said === '' ? [] : [`${obligation.what.trim()}：${said}`];
  });
  return lines.length === 0 ? '' : `${lines.join('；')}。`;
}

function scheduleInWords({ when, due, parts, everyMonths, dayOfMonth, from, until }: ObligationInForm): string {
  const said = (day: string | null) => (day !== null && isDay(day) ? dayInChinese(day) : null);
  switch (when) {
    case 'once': {
      const day = said(due);
      return day === null ? '' : words.before(day);
    }
    case 'instalments':
      return parts
        .map((part, i) => ({ day: said(part.due), i }))
        .filter(({ day }) => day !== null)
        .map(({ day, i }) => words.nthBefore(i + 1, day ?? ''))
        .join('，');
    case 'recurring': {
      const [start, end] = [said(from), said(until)];
      return start === null || typeof everyMonths !== 'number' || typeof dayOfMonth !== 'number' ? '' : words.everyBefore(start, end, everyMonths, dayOfMonth);
    }
    case 'standing':
      return '';
  }
}
