// A ledger on paper: A4 lying on its side, ruled, its header on every page, one line for each case or visit.
import { leaf } from '../sheet/sheet';
import { mm, stylesFor } from '../sheet/sizes';
import { columns, listTable } from '../sheet/table';
import type { Definition, FlowNode } from '../typeset/definition';
import { A4_LANDSCAPE } from '../typeset/typeset';
import type { Paragraph } from '../typeset/units';
import type { CaseRow } from './case-row';
import type { LedgerContent, ListedContent } from './content';
import type { VisitRow } from './visit-row';
import { weekNodes } from './week-sheet';

/** Bound on the left; the foot needs room for the number of the page. */
const MARGINS = { left: mm(25), right: mm(15), top: mm(18), bottom: mm(20) };
const WIDTH = A4_LANDSCAPE.width - MARGINS.left - MARGINS.right;
const PADDING = { x: 3, y: 3 };

/** A column: what stands over it, how wide it is, and how its text stands. */
type Column<R> = [title: string, width: number | string, text: (row: R, index: number) => string, align?: Paragraph['align']];

const CASE_COLUMNS: Column<CaseRow>[] = [
  ['序号', 30, (_, i) => String(i + 1)],
  ['卷号', 92, (row) => row.number],
  ['受理日期', 54, (row) => row.acceptedOn],
  ['当事人', '**', (row) => row.parties, 'left'],
  ['纠纷类型', 62, (row) => row.category],
  ['简要情况', '****', (row) => row.brief, 'left'],
  ['调解员', 48, (row) => row.mediators],
  ['调解结果', 50, (row) => row.result],
  ['协议形式', 48, (row) => row.form],
  ['履行情况', 48, (row) => row.performance],
  ['归档日期', 54, (row) => row.archivedOn],
];

const VISIT_COLUMNS: Column<VisitRow>[] = [
  ['序号', 30, (_, i) => String(i + 1)],
  ['回访日期', 54, (row) => row.on],
  ['卷号', 92, (row) => row.number],
  ['当事人', '**', (row) => row.parties, 'left'],
  ['纠纷', '**', (row) => row.subject, 'left'],
  ['方式', 34, (row) => row.how],
  ['回访情况', '*****', (row) => row.findings, 'left'],
  ['满意程度', 50, (row) => row.satisfaction],
  ['回访人', 48, (row) => row.visitor],
  ['下次回访', 54, (row) => row.nextOn],
];

const NOTHING = { cases: '本期没有登记的案件。', visits: '本期没有回访记录。' };

export function ledgerDefinition(content: LedgerContent): Definition {
  const { title, words } = content;
  const stack = content.ledger === 'week' ? weekNodes(content, WIDTH) : body(content);
  return {
    facts: { title, author: words.committee, createdAt: new Date('2000-01-01T00:00:00Z') },
    margins: MARGINS,
    landscape: true,
    content: { stack, flow: { closing: stack.length } },
    furniture: landscapeFoot(`${title}　${words.committee}`),
    draft: false,
  };
}

function body({ ledger, title, words, bodyFace }: ListedContent): FlowNode[] {
  const styles = stylesFor(bodyFace);
  const small: Paragraph = { ...styles.line, size: 9, pitch: 13 };
  const listed = ledger === 'cases' ? list(CASE_COLUMNS, words.rows, small) : list(VISIT_COLUMNS, words.rows, small);
  return [
    leaf(title, styles.title, { hold: 1 }),
    leaf([{ text: words.committee, name: true }, { text: `　　${words.span}　　${words.count}` }, ...(words.unread === '' ? [] : [{ text: `　　${words.unread}` }])], { ...styles.line, size: 12, pitch: 22, align: 'center' }, { hold: 1 }),
    words.rows.length === 0 ? leaf(NOTHING[ledger], { ...styles.line, align: 'center' }, { before: 24 }) : listed,
  ];
}

function list<R>(by: readonly Column<R>[], rows: readonly R[], paragraph: Paragraph): FlowNode {
  return listTable(
    columns(WIDTH, ...by.map(([, width]) => width)),
    by.map(([name]) => name),
    rows.map((row, i) => by.map(([, , text]) => text(row, i))),
    paragraph,
    { aligns: by.map(([, , , align]) => align), padding: PADDING, before: 4 },
  );
}

/** Which ledger, and 第几页共几页. */
function landscapeFoot(ledger: string): Definition['furniture'] {
  const small: Paragraph = { face: 'song', size: 10.5, pitch: 14, align: 'left', indent: 0 };
  return (page, pages) => ({
    margin: [MARGINS.left, mm(6), MARGINS.right, 0],
    columns: [
      { width: WIDTH - 120, text: [{ text: ledger }], paragraph: small },
      { width: 120, text: [{ text: `第 ${page} 页　共 ${pages} 页` }], paragraph: { ...small, align: 'right' } },
    ],
  });
}
