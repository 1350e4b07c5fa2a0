// Findings of the check-up lead somewhere: to a tab that knows the sheet, by a button with words.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DossierLine } from '../../../main/contract/shapes';
import type { Mend } from '../../../main/domain/checkup';
import { countsOf, mendRoute, mendWords } from '../../../renderer/features/dossier/binding/mend-route';
import { drawnTogether } from '../../../renderer/features/dossier/binding/neighbours';
import { CASE_TABS, hashOf, parseHash } from '../../../renderer/route';
import { binding as words } from '../../../renderer/strings/dossier-binding';

const ROOT = resolve(import.meta.dirname, '../../..');
const textOf = (folder: string) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'))
    .join('\n');

/** Every place that a rule of the check-up names, as it stands in the source. */
const MENDS = [...new Set(Array.from(textOf('main/domain/checkup').matchAll(/\bat\('([a-z-]+)'(?:, '([a-z-]+)')?/g), ([, tab, action = '']) => `${tab} ${action}`))].map((place) => place.split(' ') as [Mend['tab'], string]);

/** Where the sheets of a tab are told apart by `?do=`. */
const SOURCES: Record<Mend['tab'], string[]> = {
  parties: ['renderer/features/dossier/parties'],
  course: ['renderer/features/dossier/course'],
  agreement: ['renderer/features/dossier/agreement'],
  'follow-up': ['renderer/features/dossier/follow-up', 'renderer/journeys/follow-up'],
  papers: ['renderer/features/dossier/papers'],
  materials: ['renderer/features/dossier/materials'],
  dossier: ['renderer/features/dossier/binding'],
};

describe('where findings are mended', () => {
  it('reads the places that rules name', () => expect(MENDS.length).toBeGreaterThan(15));

  it.each(MENDS)('%s %s is a tab that knows the sheet', (tab, action) => {
    expect(CASE_TABS).toContain(tab);
    if (action === '') return;
    const text = SOURCES[tab].map(textOf).join('\n');
    expect(text).toMatch(new RegExp(`'${action}'|\\b${action}: \\{`));
    expect(words.mend, action).toHaveProperty(action);
  });

  it('says no to a sheet nobody has', () => {
    expect(textOf(SOURCES.dossier[0]!)).not.toMatch(/'no-such-sheet'/);
    expect(words.mend).not.toHaveProperty('no-such-sheet');
  });

  it.each<[Mend, string, string]>([
    [{ tab: 'papers', do: 'print-paper', ref: 'F7.agreement' }, '#/cases/2026-0001/papers?do=print-paper&paper=F7.agreement', '去打印'],
    [{ tab: 'materials', do: 'add-scan', ref: 'identity' }, '#/cases/2026-0001/materials?do=add-scan&ref=identity', '加入材料'],
    [{ tab: 'agreement', do: null, ref: null }, '#/cases/2026-0001/agreement', '去看看'],
    [{ tab: 'dossier', do: 'binding', ref: null }, '#/cases/2026-0001/dossier?do=binding', '填立卷信息'],
  ])('%o', (mend, hash, button) => {
    expect(hashOf(mendRoute('2026-0001', mend))).toBe(hash);
    expect(parseHash(hash)).toEqual(mendRoute('2026-0001', mend));
    expect(mendWords(mend)).toBe(button);
  });

  it('counts by weight', () => {
    expect(countsOf([{ severity: 'must' }, { severity: 'look' }, { severity: 'look' }])).toEqual([1, 0, 2]);
    expect(words.counts(1, 0, 2)).toBe('必须补 1 项，请看看 2 项');
  });
});

describe('the table of contents', () => {
  const line = (key: string, title: string, first: number, more: Partial<DossierLine> = {}): DossierLine => ({ key, section: 'evidence', title, kind: 'scanned', pages: 1, first, last: first, draft: false, signed: false, note: '', form: null, subject: null, ...more });

  it('draws neighbouring scans of one title together, and nothing else', () => {
    const lines = [
      line('a', '现场照片', 1),
      line('b', '现场照片', 2),
      line('c', '草图', 3),
      line('d', '现场照片', 4),
      line('e', '协议书', 5, { signed: true }),
      line('f', '协议书', 6, { signed: true }),
      line('g', '清单', 7, { kind: 'paper-only' }),
      line('h', '清单', 8, { kind: 'paper-only' }),
    ];
    expect(drawnTogether(lines).map(({ key, first, last, pages }) => [key, first, last, pages])).toEqual([['a', 1, 2, 2], ['c', 3, 3, 1], ['d', 4, 4, 1], ['e', 5, 5, 1], ['f', 6, 6, 1], ['g', 7, 7, 1], ['h', 8, 8, 1]]);
  });
});
