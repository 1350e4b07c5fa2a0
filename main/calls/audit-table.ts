// What of each question goes into the record of use. Every method of the contract has a row: a sentence saying why it is not noted, or what
// is noted once it was answered. Nothing here may come from the content of a case but its id, 卷号 and revision.
import { bytesInChinese } from '../contract/bytes';
import type { Answer, Checked, MethodName } from '../contract/methods';
import type { AuditFact, AuditKind } from '../domain/audit';
import type { CaseFile } from '../domain/case';
import { LEDGER_TITLES } from '../domain/ledger';
import { MOVES } from '../domain/moves/all';
import { FORM_TITLES } from '../domain/paper';

export type Row<N extends MethodName> = string | ((asked: Checked<N>, answer: Answer<N>) => AuditFact | readonly AuditFact[] | null);

const LOOKING = '只看列表，不打开案卷';
const TYPING = '正在填写，还没有改动案卷';
const ITSELF = '由它自己记：只有它知道做了什么';
const WITH_CASE = '打开案卷时已经记过';

const about = (what: AuditKind, { id, number, revision }: Pick<CaseFile, 'id' | 'number' | 'revision'>, detail?: string): AuditFact => ({
  what,
  case: id,
  ...(number ? { number: number.text } : {}),
  revision,
  ...(detail === undefined ? {} : { detail }),
});
const changed = (detail: string) => (_asked: unknown, { file }: { file: CaseFile }) => about('changed', file, detail);
const saved = (detail: string) => (_asked: unknown, answer: { saved: boolean }) => (answer.saved ? { what: 'saved' as const, detail } : null);
const savedOf = (detail: string) => (asked: { id: string }, answer: { saved: boolean }) => (answer.saved ? { what: 'saved' as const, case: asked.id, detail } : null);
const printed = (detail: string) => (asked: { copies: number }) => ({ what: 'printed' as const, detail: copies(detail, asked.copies) });
const copies = (what: string, count: number) => `${what} ${count}份`;
const paperTitle = (file: CaseFile, id: string) => {
  const paper = file.papers.find((one) => one.id === id);
  return paper ? FORM_TITLES[paper.form] : '文书';
};

export const AUDITED: { [N in MethodName]: Row<N> } = {
  'app.state': LOOKING,
  'app.about': LOOKING,
  'folders.choose': LOOKING,
  'setup.create': '打开程序时记',
  'setup.open': '打开程序时记',
  'setup.retry': '打开程序时记',
  'settings.save': ITSELF,

  'cases.list': LOOKING,
  'cases.open': (_asked, { file }) => about('viewed', file),
  'cases.previous': (_asked, { file }) => about('viewed', file, '上一次保存的内容'),
  'cases.bringPreviousBack': changed('改用上一次保存的内容'),
  'cases.register': changed('登记'),
  'cases.nextNumber': LOOKING,
  'cases.accept': changed('受理'),
  'numbers.reserved': LOOKING,
  'numbers.reserve': (_asked, { numbers }) => ({ what: 'numbers', detail: '预留', count: numbers.length }),
  'numbers.giveUp': ({ year, serial }) => ({ what: 'numbers', detail: `作废 ${year}年第${serial}号` }),
  'cases.move': ({ move }, { file }) => about('changed', file, MOVES[move].title),
  'cases.hints': LOOKING,
  'cases.import': (_asked, { cases }) => cases.map(({ id, number }) => ({ what: 'imported', case: id, ...(number === '' ? {} : { number }) })),
  'cases.export': ({ id }, { document }) => ({ what: 'exported', case: id, ...(document.case.number ? { number: document.case.number.text } : {}) }),
  'cases.setAside': ({ id, revision }) => ({ what: 'set-aside', case: id, revision }),
  'cases.versions': WITH_CASE,
  'cases.version': ({ version }, { file }) => about('viewed', file, `看第${version}版`),
  'cases.changed': WITH_CASE,
  'cases.tryVersionBack': WITH_CASE,
  'cases.bringVersionBack': ({ version }, { file }) => about('changed', file, `改回第${version}版`),
  'cases.undo': changed('撤销上一次保存'),
  'cases.clear': ({ id }) => ({ what: 'cleared', case: id }),
  'cases.trash': LOOKING,
  'cases.bringBack': ({ id }) => ({ what: 'brought-back', case: id }),

  'clock.look': LOOKING,
  'clock.trust': ({ today }) => ({ what: 'clock-trusted', detail: today }),
  'holidays.import': '只读文件，保存时才记',
  'holidays.export': saved('节假日'),
  'holidays.save': ({ put, drop }) => ({ what: 'settings', detail: `节假日 ${[...put.map(({ year }) => year), ...drop].join('、')}` }),
  'due.list': LOOKING,
  'duties.list': LOOKING,
  'duties.due': LOOKING,
  'duties.done': ({ period }) => ({ what: 'duties', detail: `完成 ${period}` }),
  'duties.takeBack': () => ({ what: 'duties', detail: '撤销' }),
  'calendar.range': LOOKING,
  'calendar.clashes': LOOKING,
  'calendar.saveIcs': ({ names }, answer) => saved(names ? '日程文件（有姓名）' : '日程文件')({}, answer),
  'drafts.read': TYPING,
  'drafts.write': TYPING,
  'drafts.drop': TYPING,

  'papers.list': WITH_CASE,
  'papers.preview': WITH_CASE,
  'papers.freeze': (_asked, { file, paper }) => about('changed', file, `定稿 ${FORM_TITLES[paper.form]}`),
  'papers.read': WITH_CASE,
  'papers.print': ({ paper, copies: count }, { file }) => about('printed', file, copies(paperTitle(file, paper), count)),
  'papers.cameOut': changed('核对打印结果'),
  'papers.openOutside': ({ id }) => ({ what: 'saved', case: id, detail: '用系统阅读器打开文书' }),
  'papers.printedElsewhere': ({ paper, copies: count }, { file }) => about('printed', file, `${copies(paperTitle(file, paper), count)}（在别处）`),
  'papers.saveCopy': savedOf('文书'),
  'batch.papers': ({ forms }, report) => ({ what: 'exported', detail: `成批文书：${forms.map((form) => FORM_TITLES[form]).join('、')}`, count: report.cases }),
  'papers.unprintable': LOOKING,
  'blanks.make': '空白表格，没有案卷内容',
  'blanks.print': printed('空白表格'),
  'blanks.saveCopy': saved('空白表格'),
  'blanks.openOutside': '空白表格，没有案卷内容',
  'recovery.state': LOOKING,
  'recovery.begin': '还没有打印，也没有生效',
  'recovery.print': ({ copies: count }) => ({ what: 'sheet-printed', detail: `${count}份` }),
  'recovery.confirm': () => ({ what: 'sheet-made' }),
  'ledgers.make': ({ kind, from, to }, { rows }) => ({ what: 'listed', detail: `${LEDGER_TITLES[kind]} ${from}至${to}`, count: rows }),
  'ledgers.print': printed('登记簿'),
  'ledgers.saveCopy': saved('登记簿'),
  'ledgers.openOutside': () => ({ what: 'saved', detail: '用系统阅读器打开登记簿' }),
  'forms.list': LOOKING,
  'forms.preview': '用的是编造的案件',
  'forms.export': saved('文书样式'),
  'forms.import': '只读文件，保存时才记',
  'printers.list': LOOKING,

  'scans.add': changed('加入材料'),
  'scans.change': changed('调整材料'),
  'scans.read': WITH_CASE,
  'scans.saveCopy': savedOf('材料原件'),
  'described.put': changed('组字描述'),
  'described.drawing': WITH_CASE,

  'dossier.plan': WITH_CASE,
  'dossier.preview': WITH_CASE,
  'dossier.save': savedOf('整卷'),
  'dossier.print': ({ id, copies: count }) => ({ what: 'printed', case: id, detail: copies('整卷', count) }),
  'dossier.openOutside': ({ id }) => ({ what: 'saved', case: id, detail: '用系统阅读器打开整卷' }),
  'dossier.checkup': WITH_CASE,
  'dossier.export': ({ id }, { files }) => ({ what: 'exported', case: id, detail: `归档文件夹，${files}个文件` }),
  'dossier.cancel': LOOKING,

  'sticks.list': LOOKING,
  'sticks.rename': () => ({ what: 'settings', detail: '备份U盘的名称' }),
  'sticks.retire': ({ retired }) => ({ what: 'settings', detail: retired ? '停用备份U盘' : '重新启用备份U盘' }),
  'sticks.probe': (_asked, { tested, good, ok }) => ({ what: 'stick-probed', detail: ok ? `${bytesInChinese(tested)}，完好` : `${bytesInChinese(tested)}里只有${bytesInChinese(good)}完好` }),
  'backup.look': LOOKING,
  'backup.drives': LOOKING,
  'backup.prepare': () => ({ what: 'stick-prepared' }),
  'backup.run': (_asked, { snapshot }) => ({ what: 'backed-up', detail: snapshot.id, count: snapshot.cases }),
  'backup.snapshots': (_asked, { snapshots }) => ({ what: 'backup-looked', detail: `${snapshots.length}份` }),
  'backup.verify': ({ snapshot }, { bad }) => ({ what: 'verified', detail: `${snapshot}，${bad.length === 0 ? '完好' : `${bad.length}处损坏`}` }),
  'backup.plan': ({ snapshot }) => ({ what: 'backup-looked', detail: snapshot }),
  'backup.restore': ({ snapshot }) => ({ what: 'restored', detail: snapshot }),
  'backup.putBack': () => ({ what: 'put-back' }),
  'backup.state': LOOKING,
  'backup.cancel': LOOKING,
  'keys.change': () => ({ what: 'passphrase-changed' }),

  'snapshots.state': LOOKING,
  'snapshots.make': () => ({ what: 'backed-up', detail: '本机快照' }),
  'snapshots.choosePlace': () => ({ what: 'settings', detail: '本机快照的位置' }),
  'snapshots.changes': LOOKING,
  'snapshots.plan': ({ snapshot }) => ({ what: 'backup-looked', detail: snapshot }),
  'snapshots.restore': ({ snapshot }) => ({ what: 'restored', detail: `本机快照 ${snapshot}` }),
  'copies.cases': ({ snapshot }) => ({ what: 'backup-looked', detail: snapshot }),
  'copies.compare': ({ id, snapshot }) => ({ what: 'viewed', case: id, detail: `备份 ${snapshot} 里的` }),
  'copies.bring': ({ snapshot }, { id, revision }) => ({ what: 'changed', case: id, revision, detail: `从备份 ${snapshot} 找回` }),
  'rehearsal.run': (_asked, { cases, problems }) => ({ what: 'rehearsed', detail: problems.length === 0 ? '完好' : `${problems.length}处不对`, count: cases }),
  'rehearsal.history': LOOKING,
  'restored.confirm': () => ({ what: 'restored', detail: '核对过，确认无误' }),
  'exchange.state': LOOKING,
  'exchange.join': ({ from, to }) => ({ what: 'settings', detail: `本机号段 ${from}至${to}` }),
  'exchange.make': (_asked, { name, cases }) => ({ what: 'exported', detail: `交换包 ${name}`, count: cases }),
  'exchange.find': LOOKING,
  'exchange.open': (_asked, { rows }) => ({ what: 'backup-looked', detail: `交换包，${rows.length}件要办` }),
  'exchange.compare': ({ theirs }) => ({ what: 'viewed', case: theirs, detail: '交换包里的' }),
  'exchange.take': (_asked, { added, updated, decided, open }) => ({ what: 'merged', detail: `新增${added}，更新${updated}，核对后定${decided}，留待以后${open.length}` }),

  'data.check': (_asked, { files, damaged }) => ({ what: 'checked', detail: `${files}个文件，${damaged.length === 0 ? '完好' : `${damaged.length}处不对`}` }),
  'data.repair': (_asked, { done, failed }) => ({ what: 'repaired', detail: `修好${done.length}处，没修好${failed.length}处` }),
  'data.diagnose': saved('诊断'),
  'data.mendPlan': LOOKING,
  'data.mend': () => ({ what: 'repaired', detail: '打不开时修复' }),

  'audit.list': ITSELF,
  'audit.verify': (_asked, { entries, problems }) => ({ what: 'log-read', detail: `核对${entries}条，${problems.length === 0 ? '完好' : `${problems.length}处不对`}` }),
  'audit.save': saved('使用记录'),
};
