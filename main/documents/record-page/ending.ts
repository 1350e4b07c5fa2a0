// How it ended and what lies in the file: closing, archive, papers, material, diary.
import type { CaseFile, Change } from '../../domain/case';
import { CLOSING_NAMES, TERMINATION_NAMES, type Archive, type Closing, type ExternalEntry, type Grade, type Termination } from '../../domain/closing';
import type { DescribedCharacter } from '../../domain/described-character';
import { SECTION_NAMES, type Binding, type PaperSheet } from '../../domain/dossier';
import type { LateEntry } from '../../domain/late-entry';
import { FORM_TITLES } from '../../domain/paper';
import { named, plain, rowsOf, type Block, type Row, type Table } from './table';

const TERMINATION: Table<Termination> = { on: '日期', reason: ['原因', named(TERMINATION_NAMES)], detail: '说明', waysToldOn: '告知其他途径' };
const GRADE: Table<Grade> = { level: '等级', reason: '理由', by: '评定人', on: '日期' };
const CLOSING: Table<Closing> = { on: '日期', result: ['结果', named(CLOSING_NAMES)], summary: '说明', by: '结案人' };
const ARCHIVE: Table<Archive> = { on: '日期', retention: '保管期限', shelf: '存放位置', filedBy: '归档人', note: '说明' };
const EXTERNAL: Table<ExternalEntry> = { system: '系统', number: '编号', on: '录入日期' };
const LATE: Table<LateEntry> = { on: '补录日期', reason: '原因', by: '补录人' };
const BINDING: Table<Binding> = { filedBy: '立卷人', filedOn: '立卷日期', retention: '保管期限', remark: '备注', note: '卷宗情况说明', checkedBy: '检查人', checkedOn: '检查日期' };
const SHEET: Table<PaperSheet> = { id: null, section: ['所在部分', named(SECTION_NAMES)], title: '材料名称', pages: '页数', note: '说明' };
const CHARACTER: Table<DescribedCharacter> = { id: null, written: '写法', character: '原字', drawing: null, note: '说明', at: ['记录时间', moment], by: '记录人' };

/** '2026-06-30 09:15' of an instant: UTC, which the page says once. */
export function moment(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}

export function endingBlocks(file: CaseFile): Block[] {
  const { termination, grade, closing, archive, external, lateEntry, binding } = file;
  return [
    ...(termination ? [{ title: '终止调解', rows: rowsOf(termination, TERMINATION) }] : []),
    ...(grade ? [{ title: '案件等级', rows: rowsOf(grade, GRADE) }] : []),
    ...(closing ? [{ title: '结案', rows: rowsOf(closing, CLOSING) }] : []),
    ...(archive ? [{ title: '归档', rows: rowsOf(archive, ARCHIVE) }] : []),
    ...(external ? [{ title: '省平台', rows: rowsOf(external, EXTERNAL) }] : []),
    ...(binding ? [{ title: '立卷', rows: rowsOf(binding, BINDING) }] : []),
    ...(lateEntry ? [{ title: '补录', rows: rowsOf(lateEntry, LATE) }] : []),
    ...file.describedCharacters.map((each): Block => ({ title: `组字：${each.written}`, rows: rowsOf(each, CHARACTER) })),
    ...file.paperSheets.map((each): Block => ({ title: `纸质材料：${each.title}`, rows: rowsOf(each, SHEET) })),
    { title: '备注', rows: [{ label: '备注', value: file.remark }] },
  ];
}

/** Which original was printed how often and who received one. */
export function paperRows({ papers }: CaseFile): Row[] {
  return papers.map(({ form, file, pages, frozenAt, printings, handedOut, voidedAt }) => ({
    label: `${FORM_TITLES[form]}${voidedAt === null ? '' : '（作废）'}`,
    value: [
      `papers/${file}，${pages}页，${moment(frozenAt)}存档`,
      ...printings.map(({ at, copies, cameOut, note }) => [`${moment(at)}打印${copies}份`, cameOut === false ? '没有打印好' : '', note].filter(Boolean).join('，')),
      ...handedOut.map(({ to, copies, on }) => `${[plain(on), `交${to}${copies}份`].filter(Boolean).join(' ')}`),
    ].join('\n'),
  }));
}

export function scanRows({ scans }: CaseFile): Row[] {
  return scans.map(({ section, title, file, pageCount, addedAt, addedBy }) => ({ label: `${SECTION_NAMES[section]}：${title}`, value: [`scans/${file}`, `${pageCount}页`, `${moment(addedAt)}${addedBy === '' ? '' : `${addedBy}`}加入`].join('，') }));
}

/** What was taken out is in 案卷.json of the room's own data; here only that it was. */
export function diaryRows(changes: readonly Change[]): Row[] {
  return changes.map(({ at, by, what }) => ({ label: moment(at), value: [by, what].filter(Boolean).join('：') }));
}
