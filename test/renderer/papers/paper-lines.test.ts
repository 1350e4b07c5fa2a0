// The list of papers: how each stands, which is shown first, what counts for nothing any more.
import { describe, expect, it } from 'vitest';
import type { PaperOffer } from '../../../main/contract/shapes';
import type { Paper } from '../../../main/domain/paper';
import { agreementLine, copiesWanted, copyCount, firstChoice, inParts, oldLines, presentLines, unanswered } from '../../../renderer/features/dossier/papers/paper-lines';
import { isPrivateUse } from '../../../main/domain/text';

const paper = (id: string, more: Partial<Paper> = {}): Paper => ({
  id,
  form: 'F7',
  subject: 'a',
  file: `${id}.pdf`,
  sha256: '0'.repeat(64),
  facts: '0'.repeat(64),
  pages: 2,
  frozenAt: '2026-03-20T01:00:00.000Z',
  copies: 3,
  printings: [],
  handedOut: [],
  voidedAt: null,
  ...more,
});
const printing = (at: string, cameOut: boolean | null, copies = 3) => ({ at: `2026-03-20T0${at}:00:00.000Z`, copies, cameOut, note: '' });
const offer = (more: Partial<PaperOffer> = {}): PaperOffer => ({ form: 'F7', subject: 'a', title: '人民调解协议书', lacking: '', paper: null, outdated: false, ...more });

describe('states', () => {
  it.each([
    ['lacking', offer({ lacking: '还没有卷号' })],
    ['draft', offer()],
    ['ready', offer({ paper: paper('p') })],
    ['printed', offer({ paper: paper('p', { printings: [printing('2', null)] }) })],
    ['outdated', offer({ paper: paper('p', { printings: [printing('2', true)] }), outdated: true })],
    ['printed', offer({ paper: paper('p', { printings: [printing('2', true)] }), lacking: '案卷里还没有当事人。' })],
  ] as const)('%s', (state, given) => {
    expect(presentLines([given])[0]?.state).toBe(state);
  });

  it('void papers and those whose subject is gone stand below, newest first', () => {
    const current = paper('new');
    const papers = [paper('old', { voidedAt: '2026-03-21T01:00:00.000Z' }), current, paper('gone', { form: 'F9', subject: 'visit' })];
    const lines = oldLines([offer({ paper: current })], papers);
    expect(lines.map(({ key, state, title }) => [key, state, title])).toEqual([
      ['gone', 'orphan', '人民调解回访记录'],
      ['old', 'void', '人民调解协议书'],
    ]);
  });
});

describe('choice', () => {
  const lines = presentLines([
    offer({ form: 'F3', subject: null, title: 'F3' }),
    offer({ form: 'F6', subject: 's', title: 'F6', paper: paper('p', { printings: [printing('2', true)] }) }),
    offer(),
    offer({ subject: 'b', title: 'supplement', lacking: '协议还没有写内容。' }),
  ]);

  it('first what waits for print, latest in the dossier', () => {
    expect(firstChoice(lines)?.subject).toBe('a');
    expect(firstChoice(lines.slice(1, 2))?.title).toBe('F6');
    expect(firstChoice([])).toBeUndefined();
  });

  it('not a cover or a list while a paper of the sitting is there', () => {
    const all = presentLines([offer({ form: 'F0', subject: null }), offer({ form: 'F6', subject: 's', paper: paper('p', { printings: [printing('2', true)] }) }), offer({ form: 'F12', subject: null })]);
    expect(firstChoice(all)?.form).toBe('F6');
    expect(firstChoice(all.filter(({ form }) => form !== 'F6'))?.form).toBe('F12');
  });

  it('stands under the parts of the dossier, covers first, without empty parts', () => {
    const all = presentLines([offer({ form: 'F0', subject: null }), offer({ form: 'F2', subject: null }), offer({ form: 'F3', subject: null }), offer(), offer({ form: 'F12', subject: null })]);
    expect(inParts(all).map(({ part, lines: own }) => [part, own.map((line) => line.form)])).toEqual([[null, ['F0', 'F12']], ['application', ['F2', 'F3']], ['agreement', ['F7']]]);
  });

  it('what is out of date before all else', () => {
    const old = presentLines([offer({ form: 'F3', subject: null, paper: paper('p'), outdated: true }), offer()]);
    expect(firstChoice(old)?.form).toBe('F3');
  });

  it("an agreement's paper by its id, else the last one", () => {
    expect(agreementLine(lines, 'a')?.subject).toBe('a');
    expect(agreementLine(lines, null)?.subject).toBe('b');
    expect(agreementLine(lines, 'nobody')).toBeUndefined();
  });
});

describe('printings', () => {
  it.each([
    [[], 3, false],
    [[printing('2', null)], 1, true],
    [[printing('2', false)], 3, false],
    [[printing('2', false), printing('3', null)], 1, true],
    [[printing('2', true)], 1, false],
    [[printing('2', null), printing('3', true)], 1, false],
  ])('after %j: %i copies next, asked: %s', (printings, copies, asked) => {
    const one = paper('p', { printings });
    expect(copiesWanted(one)).toBe(copies);
    expect(unanswered(one) !== null).toBe(asked);
  });

  it('counts what may be in hands, not what came out badly', () => {
    const one = paper('p', { printings: [printing('2', false), printing('3', true), printing('4', null, 1)], handedOut: [{ to: '杨昌禄', copies: 1, on: null }, { to: '石显忠', copies: 2, on: null }] });
    expect(copyCount(one)).toEqual({ printed: 4, given: 3 });
  });
});

it.each([[0x4e00, false], [0xe000, true], [0xf8ff, true], [0x2070e, false], [0xf0000, true], [0x1f333, false]])('private use %s: %s', (codePoint, own) => {
  expect(isPrivateUse(codePoint)).toBe(own);
});
