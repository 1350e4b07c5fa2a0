// The named bad states of a data folder: how each comes about, what a person must be told, what 检查数据 must find, what a repair leaves.
import { hostname } from 'node:os';
import { join } from 'node:path';
import { rmSync, writeFileSync } from 'node:fs';
import type { FindingKind } from '../../main/contract/findings';
import { CASE_FORMAT, type CaseFile } from '../../main/domain/case';
import { seal } from '../../main/store/envelope';
import { PAPER, SCAN, type Spoil } from './room';

export interface BadState {
  name: string;
  make(spoil: Spoil): void;
  /** Whether the cases can be worked on at once; else the trouble page stands there. */
  opens: boolean;
  /** Said at the start: in a notice, or on the trouble page. Null: nothing needs saying (only a check would find it). */
  told: RegExp | null;
  /** What a check finds, and whether it can be mended. */
  finds: [FindingKind, boolean][];
  /** Kinds a check still finds after everything that can be mended was. */
  left?: FindingKind[];
  /** In trouble: what the page offers to write anew. */
  offers?: string[];
}

const FIRST = 'cases/2026/0001/case.json';
const SECOND = 'cases/2026/0002/case.json';
const THIRD = 'cases/2026/0003/case.json';

const sealed = (value: unknown, revision: number, format = CASE_FORMAT) => seal('case', { format, revision, value });
const holder = (more: object) => `${JSON.stringify({ host: hostname(), pid: 999_999_999, started: '2026-11-20T01:00:00.000Z', run: 'x y', uptime: 1, token: 't', ...more })}\n`;

export const STATES: BadState[] = [
  { name: 'case file cut short', make: (s) => s.cut(FIRST, 700), opens: true, told: /读不出来：文件不完整。上一次保存的内容是完整的/, finds: [['damaged', true]] },
  { name: 'case file zeroed', make: (s) => s.write(FIRST, Buffer.alloc(4000)), opens: true, told: /读不出来/, finds: [['damaged', true]] },
  { name: 'case file empty', make: (s) => s.write(FIRST, ''), opens: true, told: /读不出来/, finds: [['damaged', true]] },
  { name: 'a flipped bit in a case file', make: (s) => s.flip(FIRST), opens: true, told: /内容被改动或者损坏/, finds: [['damaged', true]] },
  { name: 'case file of the wrong shape', make: (s) => s.write(FIRST, sealed({ ...s.value<object>(FIRST), parties: 'none' }, 5)), opens: true, told: /内容不对/, finds: [['damaged', true]] },
  { name: 'case file of a newer program', make: (s) => s.write(FIRST, sealed(s.value(FIRST), 5, CASE_FORMAT + 1)), opens: true, told: /更新的程序保存的。请换用新版本/, finds: [['newer', false]], left: ['newer'] },
  { name: 'another case’s file in its place', make: (s) => s.copy(SECOND, FIRST), opens: true, told: /读不出来：文件内容不对/, finds: [['damaged', true]] },
  {
    name: 'case file and the copy before it broken, an earlier version whole',
    make: (s) => (s.flip(FIRST), s.flip(`${FIRST}.prev`)),
    opens: true,
    told: /读不出来.*请从备份恢复/,
    finds: [
      ['damaged', true],
      ['damaged', true],
    ],
  },
  { name: 'case file broken and no copy of it anywhere', make: (s) => (s.flip(THIRD), s.remove(`${THIRD}.prev`)), opens: true, told: /请从备份恢复/, finds: [['damaged', false]], left: ['damaged'] },
  { name: 'case file gone, the copy before it there', make: (s) => s.remove(FIRST), opens: true, told: /读不出来/, finds: [['damaged', true]] },
  { name: 'case folder missing', make: (s) => s.remove('cases/2026/0002'), opens: true, told: /不见了。请找回/, finds: [['missing-case', false]], left: ['missing-case'] },
  {
    name: 'two cases with one number',
    make: (s) => s.write(SECOND, sealed({ ...s.value<CaseFile>(SECOND), number: s.value<CaseFile>(FIRST).number }, 4)),
    opens: true,
    told: /有两件案卷在用/,
    finds: [['duplicate-number', false]],
    left: ['duplicate-number'],
  },
  { name: 'paper missing', make: (s) => s.remove(PAPER), opens: true, told: null, finds: [['missing-kept', false]], left: ['missing-kept'] },
  { name: 'paper missing, its copy lies beside it', make: (s) => (s.copy(PAPER, PAPER.replace('.pdf', ' - 副本.pdf')), s.remove(PAPER)), opens: true, told: null, finds: [['missing-kept', true], ['foreign', true]] },
  { name: 'paper changed', make: (s) => s.write(PAPER, 'other words'), opens: true, told: null, finds: [['changed-kept', false]], left: ['changed-kept'] },
  { name: 'a version in the history broken', make: (s) => s.flip('cases/2026/0001/history/r000004-2026-11-22.json'), opens: true, told: null, finds: [['damaged', true]] },
  { name: 'catalog missing', make: (s) => s.remove('catalog'), opens: true, told: /重新整理/, finds: [] },
  { name: 'catalog damaged', make: (s) => s.write('catalog/snapshot.json', Buffer.alloc(3000, 7)), opens: true, told: /重新整理/, finds: [] },
  { name: 'catalog of another room', make: (s) => s.write('catalog/snapshot.json', s.read('catalog/snapshot.json').toString('utf8').replaceAll('2026-0001', '2025-0009').replaceAll('stamp', 'stump')), opens: true, told: /重新整理/, finds: [] },
  { name: 'settings broken, their copy whole', make: (s) => s.flip('settings.json'), opens: true, told: /设置文件损坏，现在用的是上一次保存的设置/, finds: [['damaged', true]] },
  { name: 'settings gone, their copy there', make: (s) => s.remove('settings.json'), opens: true, told: /设置文件损坏/, finds: [] },
  { name: 'settings and their copy broken', make: (s) => (s.flip('settings.json'), s.flip('settings.json.prev')), opens: false, told: /调解室的设置读不出来/, finds: [], offers: ['settings.json'] },
  { name: 'ledger of numbers broken, its copy whole', make: (s) => s.flip('ledgers/numbers-2026.json'), opens: true, told: /numbers-2026.*上一次保存/, finds: [['damaged', true], ['ledger-behind', true]] },
  { name: 'ledger of numbers and its copy broken', make: (s) => (s.flip('ledgers/numbers-2026.json'), s.flip('ledgers/numbers-2026.json.prev')), opens: true, told: /卷号登记簿.*案卷上的卷号都还在/, finds: [['damaged', true], ['damaged', true], ['ledger-behind', true]] },
  { name: 'ledger of numbers missing', make: (s) => s.remove('ledgers/numbers-2026.json', 'ledgers/numbers-2026.json.prev'), opens: true, told: /卷号登记簿（ledgers\/numbers-2026\.json）不见了/, finds: [['ledger-behind', true]] },
  { name: 'ledger of numbers behind', make: (s) => s.copy('ledgers/numbers-2026.json.prev', 'ledgers/numbers-2026.json'), opens: true, told: null, finds: [['ledger-behind', true]] },
  { name: 'ledger of ids and its copy broken', make: (s) => (s.flip('ledgers/cases.json'), s.flip('ledgers/cases.json.prev')), opens: true, told: /案卷编号登记簿/, finds: [['damaged', true], ['damaged', true], ['ids-behind', true]] },
  { name: 'ledger of ids missing', make: (s) => s.remove('ledgers/cases.json', 'ledgers/cases.json.prev'), opens: true, told: null, finds: [['ids-behind', true]] },
  { name: 'book of duties broken without a copy', make: (s) => s.write('ledgers/duties.json', 'x'), opens: true, told: /排查、例会记录暂时看不到/, finds: [['damaged', true]] },
  { name: 'marker broken, its copy whole', make: (s) => s.flip('heshibu.json'), opens: true, told: /heshibu\.json/, finds: [['damaged', true]] },
  { name: 'marker and its copy missing', make: (s) => s.remove('heshibu.json', 'heshibu.json.prev'), opens: false, told: /缺少说明文件/, finds: [], offers: ['heshibu.json'] },
  { name: 'marker and its copy broken', make: (s) => (s.write('heshibu.json', 'x'), s.write('heshibu.json.prev', 'x')), opens: false, told: /heshibu\.json/, finds: [], offers: ['heshibu.json'] },
  { name: 'marker of a newer program', make: (s) => s.write('heshibu.json', seal('folder', { format: 9, revision: 1, value: s.value('heshibu.json') })), opens: false, told: /更新的和事簿/, finds: [] },
  { name: 'half-written temp files', make: (s) => (s.write('cases/2026/0001/.case.json.1234-1.tmp', 'half'), s.write('ledgers/.cases.json.1234-2.tmp', 'half')), opens: true, told: /有2个没写完的文件，已收进数据文件夹里的 leftover/, finds: [] },
  { name: 'half-written scan', make: (s) => s.write('cases/2026/0001/scans/.two.jpg.1234-1.tmp', 'half'), opens: true, told: null, finds: [['leftover', true]] },
  { name: 'case folder copied as “0001 - 副本”', make: (s) => s.copy('cases/2026/0001', 'cases/2026/0001 - 副本'), opens: true, told: /有1样多出来的东西/, finds: [['copy-same', true]] },
  { name: 'case folder renamed “0002 (1)”', make: (s) => (s.copy('cases/2026/0002', 'cases/2026/0002 (1)'), s.remove('cases/2026/0002')), opens: true, told: /不见了/, finds: [['renamed-folder', true]] },
  { name: 'case folder copied under a number of its own', make: (s) => s.copy('cases/2026/0001', 'cases/2026/0009'), opens: true, told: /读不出来：文件内容不对/, finds: [['copy-same', true], ['ids-behind', true]] },
  { name: 'conflict copy of an earlier save', make: (s) => s.copy('cases/2026/0001/case.json.prev', 'cases/2026/0001/case-冲突副本.json'), opens: true, told: /冲突副本/, finds: [['copy-older', true]] },
  { name: 'conflict copy of the present save', make: (s) => s.copy(FIRST, 'cases/2026/0001/case (1).json'), opens: true, told: /多出来的东西/, finds: [['copy-same', true]] },
  {
    name: 'conflict copy with other words in it',
    make: (s) => s.write('cases/2026/0001/case (DESKTOP-ABC 的冲突副本).json', sealed({ ...s.value<CaseFile>(FIRST), remark: '那边写的', savedAt: '2026-11-23T09:00:00.000Z' }, 5)),
    opens: true,
    told: /多出来的东西/,
    finds: [['copy-other', true]],
  },
  {
    name: 'conflict copy that is newer: the synchronising program put an old file back',
    make: (s) => (s.copy(FIRST, 'cases/2026/0001/case-DESKTOP-ABC.json'), s.copy('cases/2026/0001/case.json.prev', FIRST)),
    opens: true,
    told: /多出来的东西/,
    finds: [['copy-newer', true]],
  },
  { name: 'a photo dropped into a case folder', make: (s) => s.write('cases/2026/0001/微信图片.jpg', 'photo'), opens: true, told: /多出来的东西/, finds: [['foreign', true]] },
  { name: 'a conflict copy of the settings', make: (s) => s.copy('settings.json', 'settings-冲突副本.json'), opens: true, told: null, finds: [['copy-other', true]] },
  { name: 'draft broken', make: (s) => s.flip('drafts/draft-intake.json'), opens: true, told: null, finds: [['damaged', true]] },
  { name: 'note of a case in the trash broken', make: (s) => s.flip('trash/2026-0004/set-aside.json'), opens: true, told: null, finds: [['damaged', true]] },
  { name: 'import broken off before its plan', make: (s) => s.copy('cases/2026/0003', 'importing/abc/2026-0009'), opens: true, told: /没写完的文件，已收进/, finds: [] },
  { name: 'own list of holidays broken', make: (s) => s.write('reference/holidays.json', '{"x":'), opens: true, told: /本室自己的节假日表.*现在用的是程序自带的/, finds: [['reference', true]] },
  { name: 'lock of another PC', make: (s) => s.write('lock', holder({ host: 'OTHER-PC' })), opens: false, told: /正被另一个和事簿使用/, finds: [] },
  { name: 'lock of a program that died', make: (s) => s.write('lock', holder({})), opens: true, told: null, finds: [] },
  { name: 'data folder gone: the disk is unplugged', make: (s) => rmSync(s.folder, { recursive: true }), opens: false, told: /找不到数据文件夹/, finds: [] },
  { name: 'data folder emptied', make: (s) => s.remove('cases', 'trash', 'catalog'), opens: false, told: /以前有案卷，现在是空的/, finds: [] },
  { name: 'config of the PC broken', make: (s) => writeFileSync(join(s.config, 'config.json'), '{"folder":'), opens: false, told: /数据放在哪里/, finds: [] },
];

export { SCAN };
