// 案卷.html: everything that was typed into a case, on one plain page that any browser of any year shows and prints. No script,
// nothing loaded, every character of the case escaped.
import { titleOf, type CaseFile } from '../../domain/case';
import { categoryByCode } from '../../domain/category';
import type { ReferenceData } from '../../domain/rule-book';
import { agreementBlocks } from './agreement';
import { courseBlocks } from './course';
import { diaryRows, endingBlocks, paperRows, scanRows } from './ending';
import { peopleBlocks } from './people';
import type { Block } from './table';

const STYLE = `body{font:16px/1.7 "Songti SC","SimSun","Noto Serif CJK SC",serif;color:#000;background:#fff;max-width:46em;margin:2em auto;padding:0 1em}
h1{font-size:1.6em;text-align:center}h2{font-size:1.15em;margin:1.6em 0 .4em;border-bottom:1px solid #000;break-after:avoid}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:.2em .5em;vertical-align:top;text-align:left}
th{width:9em;font-weight:normal;background:#f2f2f2}td{white-space:pre-wrap;overflow-wrap:anywhere}p{text-align:center}
@media print{body{margin:0;max-width:none;font-size:12pt}th{background:none}}`;

/** The page of a case. `reference`: for the name of its category. */
export function recordPage(file: CaseFile, reference: Pick<ReferenceData, 'categories'>): string {
  const blocks: Block[] = [
    ...peopleBlocks(file),
    ...courseBlocks(file, categoryByCode(reference.categories, file.dispute.category)?.name ?? file.dispute.category),
    ...agreementBlocks(file),
    ...endingBlocks(file),
    { title: '打印存档的文书', rows: paperRows(file) },
    { title: '扫描件和照片', rows: scanRows(file) },
    { title: '变更记录（世界协调时，北京时间再加八小时）', rows: diaryRows(file.changes) },
  ];
  const title = `${file.number?.text ?? ''} ${titleOf(file)}`.trim();
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(file.number?.text ?? file.id)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped([file.office.committee, file.office.room].filter(Boolean).join('　'))}</p>
${blocks.map(asTable).filter(Boolean).join('\n')}
</body>
</html>
`;
}

function asTable({ title, rows }: Block): string {
  const said = rows.filter(({ value }) => value !== '');
  if (said.length === 0) return '';
  return `<h2>${escaped(title)}</h2>\n<table>\n${said.map(({ label, value }) => `<tr><th>${escaped(label)}</th><td>${escaped(value)}</td></tr>`).join('\n')}\n</table>`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as a browser shows it letter for letter. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}
