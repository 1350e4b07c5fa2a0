// The places of 材料: every record has one, every scan stands in one, and none is called by a person's name.
import { describe, expect, it } from 'vitest';
import { SECTIONS } from '../../../main/domain/dossier';
import type { Scan } from '../../../main/domain/scan';
import { scanSubjects } from '../../../main/domain/scan-subjects';
import { BOUNDARY } from '../../../main/reference/samples/boundary';
import { WAGES } from '../../../main/reference/samples/wages';
import { partsOf, putBefore, slotAt, stepped } from '../../../renderer/features/dossier/materials/slots';
import { mustMove, told } from '../../helpers/cases';

const HASH = 'a'.repeat(64);
const scan = (id: string, section: Scan['section'], subject: string | null): Scan => ({ id, section, subject, title: id, type: 'pdf', file: 'x', sha256: HASH, bytes: 1, pages: [], pageCount: 3, addedAt: '2026-03-20T02:00:00.000Z', addedBy: '' });
const before = (sample: typeof BOUNDARY) => told(sample, sample.steps.findIndex(({ move }) => move === 'close'));
const paper = { id: 'p', form: 'F7' as const, subject: 'agreement', file: 'F7.pdf', sha256: HASH, facts: HASH, pages: 2, frozenAt: '2026-03-20T01:00:00.000Z' };

describe('places of the dossier', () => {
  it.each([['A', before(BOUNDARY)], ['B', before(WAGES)]])('sample %s: all parts in order, each record with words of its own', (_, file) => {
    const parts = partsOf(file);
    expect(parts.map(({ section }) => section)).toEqual([...SECTIONS]);
    const people = [...file.parties, ...file.parties.flatMap(({ standIns }) => standIns)].map(({ name }) => name);
    for (const { slots, section } of parts) {
      expect(slots.map(({ subject }) => subject)).toEqual([...scanSubjects(file, section).map(({ id }) => id), null]);
      for (const { name, title } of slots) {
        expect(name).not.toBe('');
        expect(title).not.toBe('');
        expect(people.filter((person) => title.includes(person))).toEqual([]);
      }
    }
  });

  it('says what a scan is by where it is put', () => {
    const file = mustMove(before(BOUNDARY), 'remove', { list: 'visits', id: 'v1' });
    const at = (section: Scan['section'], subject: string | null) => slotAt({ ...file, papers: [{ ...paper, copies: 1, printings: [], handedOut: [], voidedAt: null }] }, section, subject);
    expect(at('identity', 'ycl')).toMatchObject({ name: '甲方 杨昌禄', title: '居民身份证复印件' });
    expect(at('rights', 'ycl')).toMatchObject({ title: '权利义务告知书（签字件）' });
    expect(at('performance', 'p-money')).toMatchObject({ title: '收条1号' });
    expect(at('evidence', 'sketch')).toMatchObject({ title: '大坳湾界线草图' });
    expect(at('agreement', 'p')).toMatchObject({ title: '人民调解协议书（签字件）' });
    expect(at('record', 'second')?.name).toMatch(/^第2次调解，2026年/);
    expect(at('visit', 'v1')).toBeUndefined();
    expect(slotAt(before(WAGES), 'identity', before(WAGES).parties.find(({ kind }) => kind === 'organisation')?.id ?? '')).toMatchObject({ title: '营业执照复印件' });
  });

  it('leaves no scan out, whatever became of what it belonged to', () => {
    const file = { ...before(BOUNDARY), scans: [scan('a', 'identity', 'ycl'), scan('b', 'identity', 'gone'), scan('c', 'evidence', null), scan('d', 'identity', 'ycl')] };
    const placed = partsOf(file).flatMap(({ slots }) => slots.flatMap(({ key, scans }) => scans.map(({ id }) => [key, id])));
    expect(placed).toEqual([['identity ycl', 'a'], ['identity ycl', 'd'], ['identity', 'b'], ['evidence', 'c']]);
    expect(partsOf(file).find(({ section }) => section === 'identity')?.pages).toBe(9);
  });
});

describe('order', () => {
  const [a, b, c, d] = [scan('a', 'identity', 'x'), scan('b', 'identity', null), scan('c', 'identity', 'x'), scan('d', 'identity', 'x')];
  it('a step changes places with the neighbour of the same place, over scans of other places', () => {
    expect(stepped([a, b, c, d], [a, c, d], 'a', 1)).toEqual(['c', 'b', 'a', 'd']);
    expect(stepped([a, b, c, d], [a, c, d], 'd', -1)).toEqual(['a', 'b', 'd', 'c']);
    expect(stepped([a, b, c, d], [a, c, d], 'a', -1)).toBeNull();
    expect(stepped([a, b, c, d], [a, c, d], 'd', 1)).toBeNull();
  });

  it('a card dropped on another comes before it, elsewhere at the end', () => {
    expect(putBefore(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b']);
    expect(putBefore(['a', 'b', 'c'], 'a', 'c')).toEqual(['b', 'a', 'c']);
    expect(putBefore(['a', 'b', 'c'], 'a', null)).toEqual(['b', 'c', 'a']);
    expect(putBefore(['a', 'b', 'c'], 'a', 'gone')).toEqual(['b', 'c', 'a']);
  });
});
