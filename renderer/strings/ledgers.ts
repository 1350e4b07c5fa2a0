// Words of 登记簿: the running ledgers of cases and of visits.
import { LEDGER_TITLES } from '../../main/domain/ledger';

export const ledgers = {
  button: '打印登记簿…',
  title: '打印登记簿',
  intro: '把一年的案件或者回访列成一张表，横着打印，一件（一次）一行。',
  which: '哪一本登记簿',
  kinds: LEDGER_TITLES,
  hints: { cases: '按受理日期排列；没有受理的按登记日期', visits: '按回访日期排列' },
  year: '年份',
  yearOf: (year: number) => `${year}年`,
  make: '做出来看看',
  making: '正在读案卷',
  shown: (n: number) => `${n} 件`,
  rows: (n: number) => `共 ${n} 行。`,
  unread: (n: number) => `有 ${n} 件案卷打不开，没有列入`,
  action: '打印登记簿',
  actionKeys: 'dayindengjibu dydjb dengjibu djb',
  unreadHint: '登记簿上也写明了。先到“设置 → 数据”里检查，修好以后再做一次。',
} as const;
