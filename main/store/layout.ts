// Where things lie in a data folder. Names are ids and numbers only, never of people: a folder can be shown to anyone.
import { join } from 'node:path';
import type { CaseId } from '../domain/case';

export const MARKER_FILE = 'heshibu.json';
export const LOCK_FILE = 'lock';

/** Folders made with the data folder. Others (scans, audit) come with what needs them. */
export const FOLDERS = ['cases', 'catalog', 'ledgers', 'reference', 'drafts', 'trash', 'leftover'] as const;

/** What file managers leave everywhere; it does not make a folder somebody's. */
const DROPPINGS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.directory', 'lost+found', '$RECYCLE.BIN', 'System Volume Information']);
export const isDropping = (name: string) => DROPPINGS.has(name);

export const YEAR_FOLDER = /^\d{4}$/;
export const CASE_FOLDER = /^\d{4,6}$/;

/** 2026 and 17 → '2026-0017'. */
export function caseId(year: number, serial: number): CaseId {
  return `${year}-${String(serial).padStart(4, '0')}`;
}

export function yearOfId(id: CaseId): number {
  return Number(id.slice(0, 4));
}

export function serialOfId(id: CaseId): number {
  return Number(id.slice(5));
}

export class Layout {
  readonly root: string;
  constructor(root: string) {
    this.root = root;
  }

  readonly at = (...parts: string[]): string => join(this.root, ...parts);

  get marker(): string {
    return this.at(MARKER_FILE);
  }
  get lock(): string {
    return this.at(LOCK_FILE);
  }
  get settings(): string {
    return this.at('settings.json');
  }
  get cases(): string {
    return this.at('cases');
  }
  get snapshot(): string {
    return this.at('catalog', 'snapshot.json');
  }
  get journal(): string {
    return this.at('catalog', 'journal.ndjson');
  }
  get trash(): string {
    return this.at('trash');
  }
  get leftover(): string {
    return this.at('leftover');
  }
  get importing(): string {
    return this.at('importing');
  }

  ledger(name: string): string {
    return this.at('ledgers', `${name}.json`);
  }

  yearFolder(year: number | string): string {
    return this.at('cases', String(year));
  }

  caseFolder(id: CaseId): string {
    return this.at('cases', id.slice(0, 4), id.slice(5));
  }

  caseFile(id: CaseId): string {
    return join(this.caseFolder(id), 'case.json');
  }

  /** As shown in messages: with '/', from the data folder. */
  shownCase(id: CaseId): string {
    return `cases/${id.slice(0, 4)}/${id.slice(5)}/case.json`;
  }

  trashFolder(id: CaseId): string {
    return this.at('trash', id);
  }

  /** 'draft-' in front because `con.json` and the like are devices on Windows. */
  draft(key: string): string {
    return this.at('drafts', `draft-${key}.json`);
  }
}
