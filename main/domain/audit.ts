// The record of use (使用记录): who looked at, printed, saved or changed what, and when. Never what stands in a case.
import { z } from 'zod';
import { dayInChinese, Instant, type Day } from './day';

/** What is noted, with the words a director reads. */
export const AUDIT_NAMES = {
  started: '打开程序',
  stopped: '关闭程序',
  viewed: '查看案卷',
  changed: '改动案卷',
  imported: '导入案卷',
  'set-aside': '删除案卷',
  'brought-back': '恢复删除的案卷',
  cleared: '彻底清除案卷',
  printed: '打印',
  saved: '另存文件',
  exported: '导出',
  listed: '做登记簿',
  settings: '改动设置',
  numbers: '预留或作废卷号',
  duties: '例行工作记录',
  'backed-up': '备份',
  'stick-prepared': '准备备份U盘',
  'stick-probed': '检验U盘容量',
  verified: '检查备份',
  'backup-looked': '查看备份内容',
  restored: '从备份恢复',
  'put-back': '放回原来的数据',
  rehearsed: '恢复演练',
  merged: '与另一台电脑交换案卷',
  checked: '检查数据',
  repaired: '修复数据',
  'passphrase-changed': '更换备份口令',
  'sheet-made': '换用新的恢复单',
  'sheet-printed': '打印恢复单',
  'wrong-passphrase': '备份口令或恢复单号码输错',
  'clock-doubted': '电脑日期可疑',
  'clock-trusted': '确认电脑日期',
  'log-read': '查看使用记录',
  'log-torn': '使用记录末尾没有写完',
  'log-broken': '使用记录缺失或被改动',
} as const;
export type AuditKind = keyof typeof AUDIT_NAMES;
export const AUDIT_KINDS = Object.keys(AUDIT_NAMES) as [AuditKind, ...AuditKind[]];

/** What somebody did. Codes, ids and titles of forms: nothing that was written into a case. */
export interface AuditFact {
  what: AuditKind;
  /** Internal id of the case it was about. */
  case?: string | undefined;
  /** Its 卷号, as it was then. */
  number?: string | undefined;
  revision?: number | undefined;
  /** Which move, form, section, stick: a few words of ours. */
  detail?: string | undefined;
  count?: number | undefined;
}

/** A line of the record. `n` counts from 1 over all months; `prev` is the SHA-256 (base64url) of the line before. */
export const AuditEntry = z.object({
  n: z.int().min(1),
  at: Instant,
  by: z.string(),
  // A newer program may note more: its lines are read, too.
  what: z.string(),
  case: z.string().optional(),
  number: z.string().optional(),
  revision: z.int().optional(),
  detail: z.string().optional(),
  count: z.int().optional(),
  prev: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Where the chain stood: enough to notice that lines up to there are gone or other ones. */
export const AuditHead = z.object({ n: z.int().min(0), hash: z.string() });
export type AuditHead = z.infer<typeof AuditHead>;

/** Longer details are no detail of ours. */
export const MOST_DETAIL = 120;

/** China has one time, eight hours ahead of UTC, on every PC of every room. */
const inChina = (at: Instant): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString();

/** The day on the wall at a moment. */
export const auditDay = (at: Instant): Day => inChina(at).slice(0, 10);

/** '2026年11月23日 10:02' */
export const auditMoment = (at: Instant): string => `${dayInChinese(auditDay(at))} ${inChina(at).slice(11, 16)}`;

/** An entry in one line of words: '查看案卷　（2026）云隘人调字第017号'. */
export function auditInWords({ what, number, case: id, revision, detail, count }: AuditFact | AuditEntry): string {
  const name = Object.hasOwn(AUDIT_NAMES, what) ? AUDIT_NAMES[what as AuditKind] : '其他';
  const about = number ?? (id === undefined ? undefined : `编号 ${id}`);
  return [name, about, detail, revision === undefined ? undefined : `第${revision}版`, count === undefined ? undefined : `${count}件`].filter((part) => part !== undefined && part !== '').join('　');
}
