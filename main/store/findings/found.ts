// A finding together with what mends it, so that what is promised on the screen and what is done stand side by side.
import type { Finding, FindingKind } from '../../contract/findings';
import type { CaseFile, CaseId } from '../../domain/case';
import type { CaseKeeper } from '../case-keeper';
import type { FileFacts } from '../disk';
import type { OpenParts } from '../open-parts';
import type { KeptPlace } from './kept-place';

export interface Found extends Finding {
  /** Files (from the data folder) a repair would change or replace: copied first. What is moved aside keeps itself. */
  touches: readonly string[];
  /** Does it; gives what was done, in words. Throws as files do. */
  mend: ((kept: KeptPlace) => Promise<string>) | null;
}

/** What was learned of a case while it was read. */
export interface SeenCase {
  number: CaseFile['number'];
  revision: number;
  facts: FileFacts;
}

export interface Ground {
  parts: OpenParts;
  keeper: CaseKeeper;
  /** Every case that could be read. */
  seen: ReadonlyMap<CaseId, SeenCase>;
  signal: AbortSignal;
}

interface Words {
  kind: FindingKind;
  file: string;
  say: string;
  caseId?: string | null;
  will?: string | null;
  next?: string;
  proposed?: boolean;
  touches?: readonly string[];
  mend?: Found['mend'];
}

export function found({ kind, file, say, caseId = null, will = null, next = '', proposed = true, touches = [], mend = null }: Words): Found {
  return { key: `${kind} ${file}`, kind, file, say, caseId, will: mend === null ? null : will, next, proposed: mend !== null && proposed, touches, mend };
}

/** As a person is told: without what mends it. */
export function asFinding({ key, kind, caseId, file, say, will, next, proposed }: Found): Finding {
  return { key, kind, caseId, file, say, will, next, proposed };
}

const CASE_PLACE = /^cases\/(\d{4})\/(\d{4,6})\//;

/** The case a file lies with; null for others. */
export function caseOfPlace(file: string): CaseId | null {
  const match = CASE_PLACE.exec(file);
  return match ? `${match[1]}-${match[2]}` : null;
}

/** A case as a person knows it, as far as the list knows it. */
export function nameOfCase({ parts }: Pick<Ground, 'parts'>, id: CaseId): string {
  const summary = parts.catalog.get(id)?.summary;
  return summary ? `案卷“${[summary.number, summary.title].filter(Boolean).join(' ')}”` : `编号 ${id} 的案卷`;
}

/** '2026-11-23T02:00:01.000Z' → '11月23日 10:00' in this PC's time. */
export function moment(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${two(at.getHours())}:${two(at.getMinutes())}`;
}
