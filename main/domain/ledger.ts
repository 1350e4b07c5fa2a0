// Running ledgers of the room (登记簿): lists of many cases, printed but not part of any dossier.

export const LEDGER_KINDS = ['cases', 'visits', 'week'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];
export const LEDGER_TITLES: Record<LedgerKind, string> = { cases: '人民调解登记簿', visits: '回访登记簿', week: '一周日程表' };

/** Those that list cases of a span, one a line; the week is asked for where days are looked at. */
export const LISTED_LEDGERS = ['cases', 'visits'] as const satisfies readonly LedgerKind[];
export type ListedLedger = (typeof LISTED_LEDGERS)[number];
