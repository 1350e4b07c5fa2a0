// A list of people too long for its place in the text: the first of them and their number there, all of them on a page of its own.
import { inChinese } from '../content/chinese-number';
import type { FlowNode } from '../typeset/definition';
import type { Piece } from '../typeset/glyphs';
import { heading, nameList } from './sheet';
import type { Styles } from './sizes';
import { columns, listTable } from './table';

/** So many people are named where they stand; more go into an annex. */
export const MOST_IN_TEXT = 5;

/** Somebody on the list: a name, and what stands in the columns after it. */
export interface Listed {
  name: string;
  more: readonly string[];
}

export interface PeopleList {
  /** What they are: 当事人, 申请人, 参加人. */
  what: string;
  people: readonly Listed[];
  /** Columns after 序号 and 姓名: what stands over them, and their width as `columns()` takes it. */
  columns: readonly { title: string; width: number | string }[];
  /** How the name's column is called and what is counted, where they are not people: 姓名或名称, 户. */
  name?: string;
  unit?: string;
  most?: number;
}

/** True where the list is too long for the text. */
export function isAnnexed({ people, most = MOST_IN_TEXT }: Pick<PeopleList, 'people' | 'most'>): boolean {
  return people.length > most;
}

/** For the place in the text: all names, or 杨昌禄等九人（名单附后）. */
export function inText(list: Pick<PeopleList, 'people' | 'most' | 'unit'>, underline = false): Piece[] {
  const names = list.people.map(({ name }) => name);
  const [first] = names;
  if (first === undefined || !isAnnexed(list)) return nameList(names, underline);
  return [...nameList([first], underline), { text: `等${inChinese(names.length)}${list.unit ?? '人'}（名单附后）`, underline }];
}

/** The annex, to go after the closing: 附：当事人名单 and everybody, on a page of its own. Nothing where the text names them all. */
export function annex(list: PeopleList, styles: Styles, width: number): FlowNode[] {
  if (!isAnnexed(list)) return [];
  const head = ['序号', list.name ?? '姓名', ...list.columns.map(({ title }) => title)];
  const rows = list.people.map(({ name, more }, i) => [String(i + 1), [{ text: name, name: true }], ...more]);
  return [
    { ...heading(`附：${list.what}名单`, styles.heading), newPage: true },
    listTable(columns(width, 48, '*', ...list.columns.map((column) => column.width)), head, rows, styles.remark, { before: 4 }),
  ];
}
