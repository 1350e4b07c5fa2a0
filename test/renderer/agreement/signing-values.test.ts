// 签字盖章: rows for everybody expected, and the signatures they mean.
import { describe, expect, it } from 'vitest';
import { effectOf } from '../../../main/domain/agreement';
import type { CaseFile } from '../../../main/domain/case';
import { BOUNDARY } from '../../../main/reference/samples/boundary';
import { WAGES } from '../../../main/reference/samples/wages';
import { allSigned, signFormOf, signRows, signsOf, type SignRow } from '../../../renderer/features/dossier/agreement/signing-values';
import { mustMove, toldUntil, tryMove } from '../../helpers/cases';

const last = (file: CaseFile) => {
  const agreement = file.agreements.at(-1);
  if (!agreement) throw new Error('no agreement');
  return agreement;
};
const without = ({ id: _, ...sign }: { id: string }) => sign;

describe('rows of signatures', () => {
  it.each([
    ['A', BOUNDARY, '2026-03-20'],
    ['B', WAGES, '2026-01-20'],
  ])('sample %s: everything at once is what was really signed', (_, sample, on) => {
    const before = toldUntil(sample, 'put-agreement');
    const rows = allSigned(signRows(before, last(before)), on, before.parties);
    expect(signFormOf(on, on).safeParse({ rows }).success).toBe(true);
    const after = mustMove(before, 'sign', { agreement: last(before).id, signs: signsOf(rows) });
    expect(effectOf(last(after), after.parties).on).toBe(on);
    const really = last(toldUntil(sample, 'sign')).signs;
    const order = (signs: typeof really) => signs.map((sign) => ({ ...without(sign), ways: sign.ways.toSorted() }));
    expect(order(last(after).signs)).toEqual(order(really));
  });

  it.each([
    ['A', BOUNDARY],
    ['B', WAGES],
  ])('sample %s: what was noted comes back as it was', (_, sample) => {
    const file = toldUntil(sample, 'sign');
    const signs = signsOf(signRows(file, last(file)));
    expect(signs.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(last(file).signs.toSorted((a, b) => a.id.localeCompare(b.id)));
  });

  it('a signature of somebody nobody expects any more is not lost', () => {
    const file = toldUntil(BOUNDARY, 'sign');
    const changed = { ...file, assignment: { ...file.assignment, others: [], recorder: null } };
    expect(signsOf(signRows(changed, last(changed)))).toHaveLength(last(file).signs.length);
  });

  it('two signatures of one party stay two', () => {
    const file = toldUntil(WAGES, 'sign');
    const agreement = { ...last(file), signs: [...last(file).signs, { id: 'x9', who: 'party' as const, subject: 'long', standIn: null, ways: ['signature' as const], on: '2026-01-25', note: '' }] };
    expect(signRows(file, agreement).filter(({ subject }) => subject === 'long')).toHaveLength(2);
  });

  it('proposes the guardian of a child, and whoever with power to settle came instead', () => {
    const file = toldUntil(WAGES, 'put-agreement');
    const rows = signRows(file, last(file));
    expect(rows.find(({ subject }) => subject === 'long')?.standIn).toBe('long-xb');
    expect(rows.find(({ subject }) => subject === 'tian')?.standIn).toBe('');
    const guarded = {
      ...file,
      parties: file.parties.map((party) => (party.id === 'tian' && party.kind === 'person' ? { ...party, birthDate: '2015-01-01', standIns: party.standIns.concat((file.parties.find(({ id }) => id === 'long')?.standIns ?? []).map((standIn) => ({ ...standIn, id: 'g', kind: 'guardian' as const }))) } : party)),
    };
    expect(signRows(guarded, last(guarded)).find(({ subject }) => subject === 'tian')?.standIn).toBe('g');
    const weak = { ...file, parties: file.parties.map((party) => ({ ...party, standIns: party.standIns.map((standIn) => ({ ...standIn, authority: 'general' as const })) })) };
    expect(signRows(weak, last(weak)).find(({ subject }) => subject === 'long')?.standIn).toBe('');
  });

  it('everything at once leaves alone what was ticked before', () => {
    const file = toldUntil(BOUNDARY, 'put-agreement');
    const rows = signRows(file, last(file)).map((row, i): SignRow => (i === 0 ? { ...row, done: true, on: '2026-03-21', ways: ['fingerprint'] } : row));
    expect(allSigned(rows, '2026-03-25', file.parties)[0]).toEqual(rows[0]);
  });
});

describe('what a signature must be', () => {
  const file = toldUntil(BOUNDARY, 'put-agreement');
  const schema = signFormOf('2026-03-20', '2026-03-25');
  const one = (change: Partial<SignRow>) => ({ rows: signRows(file, last(file)).map((row, i): SignRow => (i === 0 ? { ...row, done: true, on: '2026-03-20', ...change } : row)) });
  it.each<[string, Partial<SignRow>, string | null]>([
    ['as it should be', {}, null],
    ['before the agreement', { on: '2026-03-19' }, 'rows.0.on'],
    ['tomorrow', { on: '2026-03-26' }, 'rows.0.on'],
    ['on no day', { on: null }, 'rows.0.on'],
    ['on a day that is none', { on: '3月下旬' }, 'rows.0.on'],
    ['in no way', { ways: [] }, 'rows.0.ways'],
    ['not ticked: not looked at', { done: false, on: '乱写', ways: [] }, null],
  ])('%s', (_, change, path) => {
    const read = schema.safeParse(one(change));
    expect(read.error?.issues[0]?.path.join('.') ?? null).toBe(path);
  });

  it('what the form lets through, the move lets through', () => {
    const rows = allSigned(signRows(file, last(file)), '2026-03-22', file.parties);
    expect(schema.safeParse({ rows }).success).toBe(true);
    expect(tryMove(file, 'sign', { agreement: last(file).id, signs: signsOf(rows) }, '2026-03-25').ok).toBe(true);
  });
});
