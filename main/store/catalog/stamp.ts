// Under which rules summaries and search texts were made. Other rules, another stamp: then the catalog is made anew.
import { createHash } from 'node:crypto';
import type { Reference } from '../../contract/shapes';
import { CASE_FORMAT } from '../../domain/case';
import { RULE_SETTINGS } from '../../domain/rule-book';
import type { Settings } from '../../domain/settings';
import type { CaseSummary } from '../../domain/summary';
import { ROW_FORMAT } from './packed';

/** Raise this when summaryOf, or anything in domain it asks, gives other answers for the same case. */
const DERIVATION = 7;

/** Of what an agenda depends on besides the case (see domain/rule-book.ts), and of what search keeps. */
export function stampOf(settings: Settings, reference: Reference, searchText: (summary: CaseSummary, reference: Reference) => string): string {
  const { categories, holidays, clockRules, visitRules } = reference;
  const rules = { own: RULE_SETTINGS.map((name) => settings[name]), categories, holidays, clockRules, visitRules };
  return createHash('sha256')
    .update(JSON.stringify([DERIVATION, CASE_FORMAT, ROW_FORMAT, rules, searchText(PROBE, reference)]))
    .digest('hex')
    .slice(0, 32);
}

/** Invented; a bit of everything search looks at, so that a change of search text shows in the stamp by itself. */
const PROBE: CaseSummary = {
  id: '2026-0001',
  revision: 1,
  savedAt: '2026-01-01T00:00:00.000Z',
  number: '（2026）云隘人调字第017号',
  year: 2026,
  serial: 17,
  title: '覃某与单某重庆山林界线纠纷',
  stage: 'accepted',
  category: 'forest-land',
  village: '岩坪村',
  place: '大坳湾',
  brief: '双方相邻，界以老沟为记。',
  registeredOn: '2026-01-01',
  acceptedOn: '2026-01-01',
  people: [{ name: '覃某', otherName: '老幺', id: '500299196203050015', phones: ['19900000001'] }],
  mediators: [{ id: 'yang', name: '杨某' }],
  external: false,
  agenda: [],
  sittings: [],
  endless: false,
};
