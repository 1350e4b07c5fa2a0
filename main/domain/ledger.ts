// Running ledgers of the room (登记簿): lists of many cases, printed but not part of any dossier.

export const LEDGER_KINDS = ['cases', 'visits'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];
export const LEDGER_TITLES: Record<LedgerKind, string> = { cases: '人民调解登记簿', visits: '回访登记簿' };
