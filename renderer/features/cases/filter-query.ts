// What the list is narrowed to, as the address keeps it: 后退 brings the same list back.
import type { z } from 'zod';
import { DUE_FILTERS, type CaseFilter } from '../../../main/contract/shapes';
import { STAGES, type Stage } from '../../../main/domain/stage';
import type { Query } from '../../route';

export type Filter = z.output<typeof CaseFilter>;

/** Nothing is left out. */
export const EVERYTHING: Filter = { text: '', stages: [], category: '', year: null, mediator: '', village: '', due: 'any' };

/** Longest text the contract takes. */
const TEXT_LIMIT = 200;
/** Longest code, id or name of a village that an address is believed. */
const NAME_LIMIT = 100;

/** Reads a filter from an address; what it does not know is left open. */
export function filterOf(query: Query): Filter {
  const stages = (query['stage'] ?? '').split(',');
  const year = query['year'] ?? '';
  const named = (key: string) => [...(query[key] ?? '')].slice(0, NAME_LIMIT).join('');
  return {
    text: limited(query['q'] ?? ''),
    stages: STAGES.filter((stage) => stages.includes(stage)),
    category: named('category'),
    year: /^[12]\d{3}$/.test(year) ? Number(year) : null,
    mediator: named('mediator'),
    village: named('village'),
    due: DUE_FILTERS.find((due) => due === query['due']) ?? 'any',
  };
}

/** The address of a filter; what is open is not in it. */
export function queryOf({ text, stages, category, year, mediator, village, due }: Filter): Query {
  return {
    ...(text === '' ? {} : { q: text }),
    ...(stages.length === 0 ? {} : { stage: stages.join(',') }),
    ...(category === '' ? {} : { category }),
    ...(year === null ? {} : { year: String(year) }),
    ...(mediator === '' ? {} : { mediator }),
    ...(village === '' ? {} : { village }),
    ...(due === 'any' ? {} : { due }),
  };
}

/** As much of a typed text as is searched for; no half of a character at the end. */
export function limited(text: string): string {
  return text.length <= TEXT_LIMIT ? text : text.slice(0, TEXT_LIMIT).replace(/[\uD800-\uDBFF]$/, '');
}

/** True when something besides the text narrows the list. */
export function isNarrowed(filter: Filter): boolean {
  return Object.keys(queryOf({ ...filter, text: '' })).length > 0;
}

/** The row that was opened last, so that coming back finds it: its place in the list. 0 where the address says nothing sensible. */
export function rowOf(query: Query): number {
  const at = query['at'] ?? '';
  return /^\d{1,6}$/.test(at) ? Number(at) : 0;
}

/** Stages in which the room may still be asked for something. */
export const OPEN_STAGES: readonly Stage[] = STAGES.filter((stage) => stage !== 'closed' && stage !== 'archived');
export const ENDED_STAGES: readonly Stage[] = ['closed', 'archived'];
