// Names of the fields of the end: closing, archive, binding, papers, scans, characters that no font has.
import { CLOSING_NAMES, TERMINATION_NAMES, type Archive, type Closing, type ExternalEntry, type Grade, type Termination } from '../closing';
import { dayInChinese } from '../day';
import type { DescribedCharacter } from '../described-character';
import { SECTION_NAMES, type Binding, type PaperSheet } from '../dossier';
import type { LateEntry } from '../late-entry';
import type { Paper, Printing } from '../paper';
import type { Scan, ScanPage } from '../scan';
import { chosen, plain, said, UNSAID, type Names } from './naming';

export const TERMINATION: Names<Termination> = { on: '日期', reason: chosen('原因', TERMINATION_NAMES), detail: '说明', waysToldOn: '告知其他途径的日期' };
export const GRADE: Names<Grade> = { level: '级别', reason: '理由', by: '评定人', on: '日期' };
export const CLOSING: Names<Closing> = { on: '日期', result: chosen('结果', CLOSING_NAMES), summary: '情况', by: '经手人' };
export const ARCHIVE: Names<Archive> = { on: '日期', retention: '保管期限', shelf: '存放位置', filedBy: '归档人', note: '说明' };
export const EXTERNAL: Names<ExternalEntry> = { system: '系统', number: '编号', on: '日期' };
export const LATE_ENTRY: Names<LateEntry> = { on: '补录日期', reason: '原因', by: '补录人' };

export const BINDING: Names<Binding> = {
  filedBy: '立卷人',
  filedOn: '立卷日期',
  retention: '保管期限',
  remark: '封面备注',
  note: '卷宗情况说明',
  checkedBy: '检查人',
  checkedOn: '检查日期',
};

export const PAPER_SHEET: Names<PaperSheet> = { id: UNSAID, section: chosen('哪一部分', SECTION_NAMES), title: '名称', pages: '页数', note: '说明' };

/** 2026年3月20日: of an instant, its day; the hour is in the diary. */
const dayOf = (at: string | null) => (at === null ? '' : dayInChinese(at.slice(0, 10)));
const printed = ({ at, copies, cameOut, note }: Printing) => [`${dayOf(at)}打印${copies}份`, cameOut === false ? '没有打印好' : '', note].filter(Boolean).join('，');

export const PAPER: Names<Paper> = {
  id: UNSAID,
  form: UNSAID,
  subject: UNSAID,
  file: UNSAID,
  sha256: UNSAID,
  facts: UNSAID,
  pages: '页数',
  frozenAt: said('存档日期', dayOf),
  copies: '份数',
  printings: said('打印', (printings) => printings.map(printed).join('\n')),
  handedOut: said('发出', (list) => list.map(({ to, copies, on }) => [plain(on), `交${to}${copies}份`].filter(Boolean).join(' ')).join('\n')),
  voidedAt: said('作废', dayOf),
};

const page = ({ turns, crop }: ScanPage, i: number) => [`第${i + 1}页`, turns === 0 ? '' : `转${turns * 90}度`, crop === null ? '' : '已裁剪'].filter(Boolean).join(' ');

export const SCAN: Names<Scan> = {
  id: UNSAID,
  section: chosen('哪一部分', SECTION_NAMES),
  subject: said('属于', (subject, { file }) => [...file.evidence.map(({ id, title }) => ({ id, called: title })), ...file.parties.map(({ id, name }) => ({ id, called: name }))].find(({ id }) => id === subject)?.called ?? ''),
  title: '名称',
  type: UNSAID,
  file: UNSAID,
  sha256: UNSAID,
  bytes: UNSAID,
  pages: said('页面', (pages) => pages.map(page).join('、')),
  pageCount: '页数',
  addedAt: said('加入日期', dayOf),
  addedBy: '加入的人',
};

export const DESCRIBED_CHARACTER: Names<DescribedCharacter> = {
  id: UNSAID,
  written: '写作',
  character: '原字',
  drawing: said('图样', (drawing) => (drawing === null ? '' : '有')),
  note: '说明',
  at: UNSAID,
  by: '经手人',
};
