// Where people sign and where the seal goes: room enough, never cut, never alone on a page, nothing under the seal.
// oxlint-disable vitest/valid-expect -- the second argument says which item of a list was wrong
import { describe, expect, it } from 'vitest';
import type { ReadPage, Words } from '../../main/documents/fidelity/read-back';
import { isBody } from '../../main/documents/fidelity/proof';
import { BOX_WIDTH } from '../../main/documents/sheet/signatures';
import { MARGINS, mm, TEXT_WIDTH } from '../../main/documents/sheet/sizes';
import { inkOf } from '../../main/documents/typeset/printed-text';
import type { CaseFile } from '../../main/domain/case';
import type { Form } from '../../main/domain/paper';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { ORAL } from '../../main/reference/samples/oral';
import { WAGES } from '../../main/reference/samples/wages';
import { withClauses, withLongRecord, withPartyCount } from '../fixtures/documents/cases';
import { contentOf, linesOn, printed } from '../fixtures/documents/papers';
import { told } from '../helpers/cases';

const oral = told(ORAL);
const PARTY = '当事人（签名';
const SEAL = '（人民调解委员会印章）';

const AGREEMENTS: [string, CaseFile][] = [
  ['two parties', told(BOUNDARY)],
  ['a company and a proxy', told(WAGES)],
  ...[1, 3, 5, 6, 7, 8, 9, 10].map((count): [string, CaseFile] => [`${count} parties`, withPartyCount(count)]),
  // From no text to a page of it in steps of one line: the signatures come to stand everywhere on the page.
  ...Array.from({ length: 26 }, (_, i): [string, CaseFile] => [`${i} clauses of one line`, withClauses(Array.from({ length: i }, () => '双方互相谅解。'))]),
];

const inked = (page: ReadPage) => page.words.filter((w) => isBody(w, page) && inkOf(w.text) !== '');
const withText = (page: ReadPage, text: string) => inked(page).filter((w) => w.text.includes(text));

describe('signatures', () => {
  it.each(AGREEMENTS)('%s: all on one page, with the seal and at least two lines of what was agreed', async (_, file) => {
    const pages = await printed(contentOf(file, 'F7', 'agreement'));
    const page = pages.at(-1)!;
    expect(withText(page, PARTY)).toHaveLength(file.parties.length);
    expect(withText(page, SEAL)).toHaveLength(1);
    const lines = linesOn(page);
    const first = lines.findIndex((line) => line.includes(PARTY));
    const copies = lines.findIndex((line) => line.startsWith('本协议一式'));
    expect(copies).toBe(first - 1);
    expect(copies).toBeGreaterThanOrEqual(2);
  });

  it('of thirty parties go over the page between boxes, the first with the text, the last with the seal', async () => {
    const pages = await printed(contentOf(withPartyCount(30), 'F7', 'agreement'));
    const counts = pages.map((page) => withText(page, PARTY).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(30);
    const start = pages[counts.findIndex((count) => count > 0)]!;
    expect(linesOn(start).findIndex((line) => line.includes(PARTY))).toBeGreaterThanOrEqual(3);
    expect(withText(pages.at(-1)!, SEAL)).toHaveLength(1);
    expect(counts.at(-1)).toBeGreaterThan(0);
  });

  it.each([...AGREEMENTS.slice(0, 10), ['30 parties', withPartyCount(30)] as [string, CaseFile]])('%s: every box is at least 60 × 22 mm with its own line for the day, whole on its page', async (_, file) => {
    expect(BOX_WIDTH).toBeGreaterThanOrEqual(mm(60));
    for (const page of await printed(contentOf(file, 'F7', 'agreement'))) {
      const days = withText(page, '日').filter((w) => /^日$|年\s+月\s+日/.test(w.text.trim()));
      for (const label of withText(page, PARTY)) {
        const own = days.filter((day) => day.y > label.y && sameColumn(day, label)).toSorted((a, b) => a.y - b.y)[0];
        expect(own, label.text).toBeDefined();
        // From the foot of the printed heading to the rule.
        const heading = inked(page).filter((w) => w.y > label.y - 1 && w.y < own!.y - 20 && sameColumn(w, label)).reduce((lowest, w) => Math.max(lowest, w.y), label.y);
        expect(own!.y - heading).toBeGreaterThanOrEqual(mm(22) - 12);
        expect(own!.y).toBeLessThan(page.height - MARGINS.bottom);
      }
    }
  });
});

const sameColumn = (a: Words, b: Words) => column(a) === column(b);
const column = ({ x }: Words) => (x < MARGINS.left + TEXT_WIDTH / 2 ? 0 : 1);

describe('the seal', () => {
  const SEALED: [string, CaseFile, Form, string | null][] = [
    ...AGREEMENTS.slice(0, 10).map(([name, file]): [string, CaseFile, Form, string | null] => [name, file, 'F7', 'agreement']),
    ['30 parties', withPartyCount(30), 'F7', 'agreement'],
    ['an oral agreement', oral, 'F8', oral.agreements[0]!.id],
    ['a registration', told(BOUNDARY), 'F3', null],
    ['a registration of a company', told(WAGES), 'F3', null],
  ];

  it.each(SEALED)('%s: has a free circle of 45 mm at the lower right, over its label and the day', async (_, file, form, subject) => {
    const pages = await printed(contentOf(file, form, subject));
    const page = pages.at(-1)!;
    const [label] = withText(page, SEAL);
    const day = inked(page).find((w) => w.y > label!.y && w.y < label!.y + 30 && w.x > label!.x - 20)!;
    expect(day.text).toMatch(/^\d{4}年\d+月\d+日$/);
    const centre = { x: label!.x + label!.width / 2, y: (label!.y + day.y) / 2 - 5 };
    expect(centre.x).toBeGreaterThan(MARGINS.left + TEXT_WIDTH / 2);
    expect(centre.x + mm(22.5)).toBeLessThan(page.width);
    expect(centre.y + mm(22.5)).toBeLessThan(page.height - MARGINS.bottom + mm(10));
    for (const words of page.words.filter((w) => w !== label && w !== day && inkOf(w.text) !== '' && !w.turned)) {
      const x = Math.max(words.x, Math.min(centre.x, words.x + words.width));
      const y = Math.max(words.y - words.size, Math.min(centre.y, words.y));
      expect(Math.hypot(x - centre.x, y - centre.y), words.text).toBeGreaterThan(mm(22.5));
    }
  });
});

describe('the page', () => {
  it('has 28 mm for binding, and nothing right of the text but the seam', async () => {
    const papers = [...(await printed(contentOf(told(WAGES), 'F7', 'agreement'))), ...(await printed(contentOf(withLongRecord(3000), 'F6', 'second')))];
    for (const page of papers) {
      expect([page.width, page.height].map(Math.round)).toEqual([595, 842]);
      for (const words of page.words) {
        // The blank half of a bracket hangs over the text's edge, at its left or right.
        expect(words.x).toBeGreaterThanOrEqual(mm(28) - 7.1);
      }
      for (const words of inked(page)) expect(words.x + words.width).toBeLessThanOrEqual(MARGINS.left + TEXT_WIDTH + 8);
    }
  });

  it('sets its lines 28 points apart', async () => {
    const [page] = await printed(contentOf(told(BOUNDARY), 'F7', 'agreement'));
    const heights = [...new Set(inked(page!).map((w) => Math.round(w.y * 10) / 10))].toSorted((a, b) => a - b).slice(-10);
    heights.slice(1).forEach((y, i) => expect(y - heights[i]!).toBeCloseTo(28, 0));
  });

  it('is set tighter, not spilled, when that saves a page', async () => {
    // Sample B's registration is a line too long at 28 points.
    expect(await printed(contentOf(told(WAGES), 'F3', null))).toHaveLength(1);
  });
});
