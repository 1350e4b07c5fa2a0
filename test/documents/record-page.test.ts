// 案卷.html: everything typed into a case stands on it, every character escaped, nothing loaded; what stays in the room does not.
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../main/domain/case';
import { dayInChinese, isDay } from '../../main/domain/day';
import { escaped, recordPage } from '../../main/documents/record-page/page';
import { SHIPPED_REFERENCE } from '../../main/reference';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { ORAL } from '../../main/reference/samples/oral';
import { WAGES } from '../../main/reference/samples/wages';
import { withRareNames, withSupplement } from '../fixtures/documents/cases';
import { faultless } from '../fixtures/dossier/files';
import { told } from '../helpers/cases';

/** Not words of a person: ids, choices, hashes; and what is never printed. */
const NOT_SAID = new Set([
  'id', 'roomId', 'kind', 'side', 'label', 'answer', 'manner', 'decision', 'chosenBy', 'form', 'who', 'subject of sign', 'standIn', 'ways', 'type', 'how of consent', 'party', 'obligation', 'clause', 'part', 'debtors',
  'creditors', 'outcome', 'authority', 'satisfaction', 'reason of termination', 'result', 'referrer', 'role', 'section', 'sha256', 'facts of paper', 'category', 'risks', 'riskNote', 'privateNote', 'supplements', 'parties of visit', 'participants of session',
]);

/** Every word a person typed, with its path. */
function typed(value: unknown, path: string[] = []): { path: string; text: string }[] {
  if (typeof value === 'string') return value === '' ? [] : [{ path: path.join('.'), text: value }];
  if (Array.isArray(value)) return value.flatMap((item) => typed(item, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (isSaid(key, path) ? typed(inner, [...path, key]) : []));
}

function isSaid(key: string, path: readonly string[]): boolean {
  if (key === 'subject' && path.at(-1) === 'signs') return false;
  if (key === 'how' && ['consent', 'attendance', 'visits', 'urges', 'letters'].includes(path.at(-1) ?? '')) return false;
  if (key === 'parties' && path.at(-1) === 'visits') return false;
  if (key === 'participants' && path.at(-1) === 'sessions') return false;
  return !NOT_SAID.has(key);
}

const pageOf = (file: CaseFile) => recordPage(file, SHIPPED_REFERENCE);

describe('what was typed', () => {
  it.each([
    ['forest boundary', told(BOUNDARY)],
    ['wages', told(WAGES)],
    ['by word of mouth', told(ORAL)],
    ['a supplementary agreement', withSupplement()],
    ['rare names', withRareNames()],
    ['bound and filed', faultless()],
  ])('%s: stands on the page, every word', (_, file) => {
    const page = pageOf(file);
    const { papers: _papers, changes: _changes, scans: _scans, enteredAt: _entered, savedAt: _saved, ...facts } = file;
    const words = typed(facts);
    expect(words.length).toBeGreaterThan(50);
    const missing = words.filter(({ text }) => {
      const shown = isDay(text) ? dayInChinese(text) : text;
      return !shown.split('\n').every((line) => page.includes(escaped(line)));
    });
    expect(missing).toEqual([]);
  });

  it('leaves out what is said in private, and what the law keeps in the room', () => {
    const file = told(BOUNDARY);
    const page = pageOf({ ...file, sessions: file.sessions.map((s) => ({ ...s, privateNote: '私下说的话' })) });
    expect(page).not.toContain('私下说的话');
    expect(page).not.toContain('持柴刀对峙。</td>');
  });
});

describe('a hostile word', () => {
  const HOSTILE = `"><script>alert('x')</script><style>*{display:none}</style>&amp;<!--`;

  it('is only a word, wherever it is typed', () => {
    const poison = (value: unknown): unknown => {
      if (typeof value === 'string') return isDay(value) || /^[a-z0-9-]+$/i.test(value) ? value : HOSTILE;
      if (Array.isArray(value)) return value.map(poison);
      return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poison(inner)])) : value;
    };
    const page = pageOf({ ...(poison(told(WAGES)) as CaseFile), id: '2026-0001' });
    const body = page.slice(page.indexOf('<body>'));
    expect(body).toContain(escaped(HOSTILE));
    expect(new Set(Array.from(body.matchAll(/<\/?([a-z0-9!-]+)/gi), ([, tag]) => tag?.toLowerCase()))).toEqual(new Set(['body', 'html', 'h1', 'p', 'h2', 'table', 'tr', 'th', 'td']));
  });

  it('could not load anything even if it got through', () => {
    expect(pageOf(told(BOUNDARY))).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`);
    expect(pageOf(told(BOUNDARY))).not.toMatch(/\b(src|href)=/);
  });
});
