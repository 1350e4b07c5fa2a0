// The week on paper: a page (or more) for each week, lying on its side; the day stands once beside all that is on it.
import { leaf } from '../sheet/sheet';
import { stylesFor } from '../sheet/sizes';
import { cell, columns, row, table } from '../sheet/table';
import type { Cell, FlowNode, TableRow } from '../typeset/definition';
import type { Paragraph } from '../typeset/units';
import type { WeekContent, WeekLine } from './week';

const HEAD = ['日期', '时间', '事项', '当事人', '地点', '调解员'];
const WIDTHS = [92, 78, '******', '*****', '***', 62] as const;
const PADDING = { x: 4, y: 3 };
/** A day with nothing on it keeps room for what comes up. */
const EMPTY_DAY = 44;
/** More lines than this do not hold together on a page. */
const MOST_TOGETHER = 8;
const INTERNAL = '内部使用，不要张贴';

export function weekNodes({ title, words, bodyFace }: WeekContent, width: number): FlowNode[] {
  const styles = stylesFor(bodyFace);
  const small: Paragraph = { ...styles.line, size: 10.5, pitch: 15 };
  return words.weeks.flatMap(({ span, days }, i): FlowNode[] => [
    leaf(title, styles.title, { hold: 1, newPage: i > 0 }),
    leaf([{ text: words.committee, name: true }, ...[span, words.count, words.unread, INTERNAL].filter(Boolean).map((text) => ({ text: `　　${text}` }))], { ...styles.line, size: 12, pitch: 22, align: 'center' }, { hold: 1 }),
    table(columns(width, ...WIDTHS), [row(HEAD.map((text) => cell([{ text, face: 'hei' }], { ...small, align: 'center' })))], days.flatMap((day) => dayRows(day, small)), { padding: PADDING, before: 4 }),
  ]);
}

function dayRows({ day, about, lines }: WeekContent['words']['weeks'][number]['days'][number], small: Paragraph): TableRow[] {
  const centred: Paragraph = { ...small, align: 'center' };
  const name = { leaves: [leaf([{ text: day, face: 'hei' as const }], centred), ...(about === '' ? [] : [leaf(about, { ...centred, size: 9, pitch: 13 })])] };
  const together = lines.length <= MOST_TOGETHER;
  if (lines.length === 0) return [row([cell(name, centred), ...HEAD.slice(1).map(() => cell('', small))], { least: EMPTY_DAY })];
  return lines.map((line, i) => {
    const first = cell(i === 0 ? name : '', centred, { at: 'top', open: together && i < lines.length - 1 });
    return row([first, ...lineCells(line, small, centred)]);
  });
}

function lineCells({ time, what, parties, place, mediators }: WeekLine, small: Paragraph, centred: Paragraph): Cell[] {
  return [cell(time, centred), cell(what, small), cell(parties, small), cell(place, small), cell({ leaves: mediators.map((name) => leaf([{ text: name, name: true }], centred)) }, centred)];
}
