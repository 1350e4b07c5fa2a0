// The moves of scans: what they do, and each time they say no.
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../main/domain/case';
import { scansIn, signedCopiesOf, type Scan } from '../../main/domain/scan';
import { scanSubjects, subjectOfScan } from '../../main/domain/scan-subjects';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { accepted, mustMove, told, toldUntil, tryMove } from '../helpers/cases';

const HASH = (letter: string) => Buffer.from(letter).toString('hex').padStart(64, '0');
const page = (letter: string) => ({ file: `page-${letter}.jpg`, sha256: HASH(letter), width: 1654, height: 2200 });
function scan(id: string, change: Partial<Scan> = {}): Scan {
  return { id, section: 'evidence', subject: null, title: '收条', type: 'jpg', file: `${id}.jpg`, sha256: HASH(id), bytes: 9, pages: [{ ...page(id), turns: 0, crop: null }], pageCount: 1, addedAt: '2026-03-20T02:00:00.000Z', addedBy: '吴晓雨', ...change };
}
const held = () => toldUntil(BOUNDARY, 'put-session');
const withScans = (...scans: Scan[]) => mustMove(held(), 'put-scans', { scans });
const abc = () => withScans(scan('a'), scan('b', { section: 'identity', title: '身份证' }), scan('c'), scan('d'));
const refusal = (result: ReturnType<typeof tryMove>) => (result.ok ? 'allowed' : result.error.rule);
const order = (file: CaseFile, section: Scan['section']) => scansIn(file.scans, section).map(({ id }) => id);

describe('scans', () => {
  it('come in at the end of their part, with a line in the diary and an id', () => {
    const file = withScans(scan('a', { id: '' }), scan('b'));
    expect(file.scans.map(({ id }) => id)).toEqual(['id1', 'b']);
    expect(file.changes.at(-1)).toMatchObject({ what: '加入材料：收条、收条', by: '吴晓雨' });
  });

  it('still come in after closing, for receipts and signed copies; not into an archived case', () => {
    expect(refusal(tryMove(toldUntil(BOUNDARY, 'close'), 'put-scans', { scans: [scan('a')] }))).toBe('allowed');
    for (const [name, input] of [
      ['put-scans', { scans: [scan('a')] }],
      ['change-scan', { scan: 'a', title: '收条', section: 'evidence', subject: null }],
      ['turn-scan-page', { scan: 'a', index: 0, page: page('e') }],
      ['order-scans', { section: 'evidence', scans: ['a'] }],
      ['remove-scan', { scan: 'a' }],
    ] as const) {
      expect(refusal(tryMove({ ...told(BOUNDARY), scans: [scan('a')] }, name, input as never)), name).toBe('archived');
    }
  });

  it.each([
    ['stranger', { subject: 'nobody' }],
    ['stranger', { section: 'visit' as const, subject: BOUNDARY.intake.parties[0]!.id ?? '' }],
    ['pages-differ', { pageCount: 2 }],
    ['pages-differ', { pages: [] }],
    ['pages-differ', { type: 'pdf' as const, pageCount: 2 }],
    ['twice', { sha256: HASH('x') }],
    ['allowed', { sha256: HASH('x'), section: 'identity' as const }],
    ['allowed', { type: 'pdf' as const, pages: [], pageCount: 12 }],
    ['allowed', { type: 'tiff' as const, pages: [page('e'), page('f')] as Scan['pages'], pageCount: 2 }],
  ])('%s: %o', (rule, change) => {
    expect(refusal(tryMove(withScans(scan('x')), 'put-scans', { scans: [scan('y', change)] }))).toBe(rule);
  });

  it('need a title and something to add', () => {
    expect(() => tryMove(held(), 'put-scans', { scans: [] })).toThrow('没有要加入的材料');
    expect(() => tryMove(held(), 'put-scans', { scans: [scan('a', { title: ' ' })] })).toThrow('请写明这是什么材料');
  });

  it('are described otherwise, and moved to the end of another part', () => {
    const mended = mustMove(abc(), 'change-scan', { scan: 'a', title: '欠条', section: 'evidence', subject: null });
    expect(order(mended, 'evidence')).toEqual(['a', 'c', 'd']);
    const party = held().parties[0]!.id;
    const moved = mustMove(mended, 'change-scan', { scan: 'a', title: '身份证', section: 'identity', subject: party });
    expect([order(moved, 'evidence'), order(moved, 'identity')]).toEqual([['c', 'd'], ['b', 'a']]);
    expect(subjectOfScan(moved, moved.scans.find(({ id }) => id === 'a')!)).toEqual({ kind: 'party', id: party });
    expect(refusal(tryMove(moved, 'change-scan', { scan: 'c', title: '欠条', section: 'evidence', subject: party }))).toBe('stranger');
    expect(refusal(tryMove(moved, 'change-scan', { scan: 'none', title: '欠条', section: 'evidence', subject: null }))).toBe('not-found');
  });

  it('outlive what they belonged to, and can still be described', () => {
    const added = mustMove(held(), 'put-evidence', { item: { id: 'ev', title: '林权证' } });
    const file = mustMove(mustMove(added, 'put-scans', { scans: [scan('a', { subject: 'ev' })] }), 'remove', { list: 'evidence', id: 'ev' });
    expect(subjectOfScan(file, file.scans[0]!)).toBeUndefined();
    expect(refusal(tryMove(file, 'change-scan', { scan: 'a', title: '林权证', section: 'evidence', subject: 'ev' }))).toBe('allowed');
  });

  it('are put in another order within their part', () => {
    const file = mustMove(abc(), 'order-scans', { section: 'evidence', scans: ['d', 'a', 'c'] });
    expect(file.scans.map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c']);
    for (const scans of [['a', 'c'], ['a', 'c', 'c'], ['a', 'c', 'b'], ['a', 'c', 'd', 'd']]) expect(refusal(tryMove(file, 'order-scans', { section: 'evidence', scans }))).toBe('not-all');
  });

  it('have a page turned and cropped, and no other', () => {
    const two = withScans(scan('a', { type: 'tiff', pages: [{ ...page('e'), turns: 0, crop: null }, { ...page('f'), turns: 0, crop: null }], pageCount: 2 }));
    const turned = { ...page('0'), turns: 1, crop: { x: 0.1, y: 0.1, width: 0.5, height: 0.5 } };
    const file = mustMove(two, 'turn-scan-page', { scan: 'a', index: 1, page: turned });
    expect(file.scans[0]!.pages).toEqual([two.scans[0]!.pages[0], turned]);
    expect(file.scans[0]).toMatchObject({ file: two.scans[0]!.file, sha256: two.scans[0]!.sha256 });
    expect(mustMove(file, 'turn-scan-page', { scan: 'a', index: 1, page: page('f') }).scans[0]!.pages[1]).toEqual(two.scans[0]!.pages[1]);
    expect(refusal(tryMove(file, 'turn-scan-page', { scan: 'a', index: 2, page: turned }))).toBe('not-found');
    expect(refusal(tryMove(file, 'turn-scan-page', { scan: 'z', index: 0, page: turned }))).toBe('not-found');
  });

  it('are taken out, and stand whole in the diary', () => {
    const file = mustMove(abc(), 'remove-scan', { scan: 'a' });
    expect(order(file, 'evidence')).toEqual(['c', 'd']);
    expect(file.changes.at(-1)).toMatchObject({ what: '取出材料：收条', removed: { id: 'a', sha256: HASH('a'), file: 'a.jpg' } });
    expect(refusal(tryMove(file, 'remove-scan', { scan: 'a' }))).toBe('not-found');
  });
});

describe('what a scan belongs to', () => {
  it('is what stands in its part', () => {
    const file = toldUntil(BOUNDARY, 'put-visit');
    const kinds = (section: Scan['section']) => [...new Set(scanSubjects(file, section).map(({ kind }) => kind))];
    expect(kinds('rights')).toEqual(['party']);
    expect(kinds('record')).toEqual(['session']);
    expect(kinds('performance')).toContain('performance');
    expect(kinds('visit')).toEqual(['visit']);
    expect(kinds('agreement')).toEqual([]);
    expect(scanSubjects(accepted(BOUNDARY), 'inquiry')).toEqual([]);
  });

  it('is a frozen paper that counts: its signed copy, of as many files as there are', () => {
    const paper = { id: 'p', form: 'F7' as const, subject: 'agreement', file: 'F7.pdf', sha256: HASH('a'), facts: HASH('a'), pages: 2, frozenAt: '2026-03-20T01:00:00.000Z' };
    const frozen = mustMove(toldUntil(BOUNDARY, 'put-agreement'), 'freeze-paper', { paper });
    expect(scanSubjects(frozen, 'agreement')).toEqual([{ kind: 'paper', id: 'p' }]);
    expect(scanSubjects(frozen, 'record').some(({ kind }) => kind === 'paper')).toBe(false);
    const file = mustMove(frozen, 'put-scans', { scans: [scan('b', { section: 'agreement', subject: 'p' }), scan('a', { section: 'agreement', subject: 'p' }), scan('c', { section: 'agreement' })] });
    expect(signedCopiesOf(file.scans, 'p').map(({ id }) => id)).toEqual(['b', 'a']);
    const again = mustMove(file, 'freeze-paper', { paper: { ...paper, id: 'q' } });
    expect(scanSubjects(again, 'agreement')).toEqual([{ kind: 'paper', id: 'q' }]);
  });
});
