// The whole case by its names: sections as people call them, each record within them by what tells it from its like.
import type { CaseFile } from '../case';
import { dayInChinese, shortDayInChinese, type Day } from '../day';
import { MILESTONE_NAMES } from '../closing';
import { SECTION_NAMES } from '../dossier';
import { LETTER_NAMES } from '../letter';
import { FORM_TITLES } from '../paper';
import { ACCEPTANCE, ASSIGNMENT, CLUE, DISPUTE, EVIDENCE, EXTENSION, INQUIRY, LETTER, MILESTONE, PAUSE, SESSION, SNOOZE, SOURCE } from './course';
import { ARCHIVE, BINDING, CLOSING, DESCRIBED_CHARACTER, EXTERNAL, GRADE, LATE_ENTRY, PAPER, PAPER_SHEET, SCAN, TERMINATION } from './ending';
import { said, UNSAID, type Names } from './naming';
import { PARTICIPANT, PARTY } from './people';
import { AGREEMENT, BREACH, CONFIRMATION, PERFORMANCE, PLANNED_VISIT, URGE, VISIT, VISIT_CHANGE } from './promises';

/** 调解记录 3月12日: a record by its day, by its place in the list while it has none. */
const byDay = (what: string) => (item: { on: Day | null }, index: number) => `${what} ${item.on === null ? `第${index + 1}次` : shortDayInChinese(item.on)}`;

export const CASE: Names<CaseFile> = {
  id: UNSAID,
  revision: UNSAID,
  enteredAt: UNSAID,
  savedAt: UNSAID,
  // The diary is what differences are told beside; it is not told as one of them.
  changes: UNSAID,
  office: { label: '', fields: { committee: '调解委员会', roomId: UNSAID, room: '调解室' } },
  number: said('卷号', (number) => number?.text ?? ''),
  clue: { label: '线索', fields: CLUE },
  source: { label: '案件来源', fields: SOURCE },
  registeredOn: '登记日期',
  registeredBy: '登记人',
  parties: { label: '当事人', called: ({ name }) => `当事人 ${name}`, fields: PARTY as unknown as Names<CaseFile['parties'][number]> },
  participants: { label: '参加人', called: ({ name }) => `参加人 ${name}`, fields: PARTICIPANT },
  dispute: { label: '纠纷', fields: DISPUTE },
  acceptance: { label: '受理', fields: ACCEPTANCE },
  assignment: { label: '人民调解员', fields: ASSIGNMENT },
  extensions: { label: '延期', called: byDay('延期'), fields: EXTENSION },
  pauses: { label: '期限中止', called: ({ from }) => `期限中止 ${shortDayInChinese(from)}`, fields: PAUSE },
  milestones: { label: '法定日期', called: ({ kind }) => `法定日期 ${MILESTONE_NAMES[kind]}`, fields: MILESTONE },
  inquiries: { label: '调查记录', called: byDay('调查记录'), fields: INQUIRY },
  evidence: { label: '证据材料', called: ({ title }) => `证据材料 ${title}`, fields: EVIDENCE },
  sessions: { label: '调解记录', called: byDay('调解记录'), fields: SESSION },
  agreements: { label: '协议', called: ({ supplements }, index, { file }) => `${supplements === null ? '协议' : '补充协议'}${file.agreements.length > 1 ? `（第${index + 1}份）` : ''}`, fields: AGREEMENT },
  performances: { label: '履行记录', called: ({ on }) => `履行记录 ${shortDayInChinese(on)}`, fields: PERFORMANCE },
  urges: { label: '督促记录', called: byDay('督促记录'), fields: URGE },
  breaches: { label: '违反记录', called: byDay('违反记录'), fields: BREACH },
  visits: { label: '回访记录', called: byDay('回访记录'), fields: VISIT },
  visitWantedOn: '下次回访',
  plannedVisits: { label: '约定的回访', called: byDay('约定的回访'), fields: PLANNED_VISIT },
  visitChanges: { label: '回访改期、取消', called: ({ notedOn }) => `回访改期、取消 ${shortDayInChinese(notedOn)}`, fields: VISIT_CHANGE },
  confirmation: { label: '司法确认', fields: CONFIRMATION },
  letters: { label: '函件', called: ({ kind, organ }) => `${LETTER_NAMES[kind]} ${organ}`.trim(), fields: LETTER },
  termination: { label: '终止调解', fields: TERMINATION },
  grade: { label: '案件分级', fields: GRADE },
  closing: { label: '结案', fields: CLOSING },
  archive: { label: '归档', fields: ARCHIVE },
  external: { label: '已录入其他系统', fields: EXTERNAL },
  remark: '备注',
  snoozes: { label: '暂缓提醒', called: ({ until }) => `暂缓提醒 到${shortDayInChinese(until)}`, fields: SNOOZE },
  lateEntry: { label: '补录', fields: LATE_ENTRY },
  describedCharacters: { label: '组字描述', called: ({ written }) => `组字描述 ${written}`, fields: DESCRIBED_CHARACTER },
  paperSheets: { label: '纸质材料', called: ({ title }) => `纸质材料 ${title}`, fields: PAPER_SHEET },
  binding: { label: '立卷', fields: BINDING },
  papers: { label: '打印存档的文书', called: ({ form, frozenAt }) => `${FORM_TITLES[form]}（${dayInChinese(frozenAt.slice(0, 10))}打印）`, fields: PAPER },
  scans: { label: '扫描件和照片', called: ({ section, title }) => `${SECTION_NAMES[section]}：${title}`, fields: SCAN },
};

