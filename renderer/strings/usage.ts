// Words of 使用记录.
import type { AuditKind } from '../../main/domain/audit';

/** What a director looks for, each with the kinds of lines it means. */
export const USAGE_KINDS = {
  all: { name: '全部', kinds: [] },
  cases: { name: '查看和改动案卷', kinds: ['viewed', 'changed', 'imported', 'set-aside', 'brought-back', 'cleared', 'numbers'] },
  out: { name: '打印、另存、导出', kinds: ['printed', 'saved', 'exported', 'listed', 'sheet-printed'] },
  copies: { name: '备份、恢复、交换', kinds: ['backed-up', 'stick-prepared', 'verified', 'backup-looked', 'restored', 'put-back', 'rehearsed', 'merged'] },
  doubtful: { name: '不寻常的', kinds: ['wrong-passphrase', 'passphrase-changed', 'sheet-made', 'clock-doubted', 'clock-trusted', 'repaired', 'log-torn', 'log-broken'] },
} as const satisfies Record<string, { name: string; kinds: readonly AuditKind[] }>;
export type UsageKind = keyof typeof USAGE_KINDS;

/** Days back from today, today included; null: without limit. */
export const USAGE_SPANS = [
  { name: '今天', days: 1 },
  { name: '最近 7 天', days: 7 },
  { name: '最近 30 天', days: 30 },
  { name: '最近一年', days: 366 },
  { name: '从头到尾', days: null },
] as const;

export const usage = {
  intro: '谁在什么时候看了、改了、打印了、导出了哪一件，都记在这里。只记做了什么，不记案卷里写的内容。记下的改不了、删不掉，动过就查得出来。',
  span: '时间',
  who: '谁',
  anybody: '所有人',
  kind: '做了什么',
  verify: '核对使用记录',
  whole: '使用记录完整',
  wholeWords: (entries: number) => `${entries} 条，从头到尾核对过，没有缺少，也没有改动过。`,
  broken: (count: number) => `使用记录有 ${count} 处不对`,
  brokenWords: '案卷没有受影响。请把这一页给负责人看。',
  torn: (count: number) => `有 ${count} 行没有写完，是停电或者非正常关机留下的，不是改动。`,
  save: '另存为文本…',
  saved: '已经另存',
  none: '这段时间没有记录。',
  table: '使用记录',
  when: '时间',
  what: '做了什么',
  nobody: '—',
  total: (total: number, shown: number) => (total <= shown ? `共 ${total} 条` : `共 ${total} 条，下面是最近的 ${shown} 条`),
  more: '再看 100 条',
} as const;
