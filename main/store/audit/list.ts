// Reading the record of use: newest first, a page at a time, by day, by whom, by what.
import { auditDay, type AuditEntry } from '../../domain/audit';
import type { Day } from '../../domain/day';
import { linesOf } from './chain';
import type { Months } from './months';

export interface AuditQuestion {
  /** Days on the wall, both included; null: no limit. */
  from: Day | null;
  to: Day | null;
  /** Name of whoever it was; empty: anybody. */
  by: string;
  /** Kinds; none: all. */
  what: readonly string[];
  /** Part of a 卷号 or an id; empty: whatever. */
  about: string;
  offset: number;
  limit: number;
}

/** `people`: everybody who stands in the record of that span. */
export async function listAudit(months: Months, asked: AuditQuestion): Promise<{ total: number; entries: AuditEntry[]; people: string[] }> {
  const found: AuditEntry[] = [];
  const people = new Set<string>();
  for (const month of (await months.list()).toReversed()) {
    // By UTC, so the first hours of a month in China stand in the file of the month before: that one is read, too.
    if (asked.to !== null && month > asked.to.slice(0, 7)) continue;
    const lines = [...linesOf(await months.read(month))].flatMap(({ entry }) => entry ?? []).toReversed();
    for (const entry of lines) {
      const day = auditDay(entry.at);
      if ((asked.from !== null && day < asked.from) || (asked.to !== null && day > asked.to)) continue;
      if (entry.by !== '') people.add(entry.by);
      if (fits(entry, asked)) found.push(entry);
    }
    if (asked.from !== null && month < asked.from.slice(0, 7)) break;
  }
  return { total: found.length, entries: found.slice(asked.offset, asked.offset + asked.limit), people: [...people] };
}

function fits(entry: AuditEntry, { by, what, about }: AuditQuestion): boolean {
  if (by !== '' && entry.by !== by) return false;
  if (what.length > 0 && !what.includes(entry.what)) return false;
  return about === '' || (entry.number ?? '').includes(about) || (entry.case ?? '').includes(about);
}
