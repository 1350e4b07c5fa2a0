// Reading an agreement aloud: its parts in order, the move and its refusals, and when a reading is lost by a change of words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../main/domain/agreement';
import type { CaseFile } from '../../main/domain/case';
import { Agreement as AgreementShape } from '../../main/domain/agreement';
import { readingKept, readingParts, readingProgress, wordsRead } from '../../main/domain/reading';
import { ORAL } from '../../main/reference/samples/oral';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { mustMove, toldUntil, told, TODAY, tryMove } from '../helpers/cases';

const drafted = () => toldUntil(BOUNDARY, 'put-agreement');
const agreementOf = (file: CaseFile): Agreement => {
  const agreement = file.agreements.at(-1);
  if (!agreement) throw new Error('no agreement');
  return agreement;
};
const allParts = (file: CaseFile) => readingParts(agreementOf(file)).map(({ id }) => id);
const reading = (file: CaseFile, change = {}) => ({ agreement: agreementOf(file).id, reading: { on: '2026-03-20', by: '杨正和', read: allParts(file), ...change } });
const read = () => mustMove(drafted(), 'note-reading', reading(drafted()));
const write = (file: CaseFile, change: Partial<Agreement>) => mustMove(file, 'put-agreement', { item: { ...agreementOf(file), ...change } });

describe('readingParts', () => {
  it('are the words of the paper in its order, to the character; empty parts are not there', () => {
    const agreement = agreementOf(drafted());
    const parts = readingParts(agreement);
    expect(parts.map(({ kind, number }) => (number > 0 ? `${kind} ${number}` : kind))).toEqual(['facts', 'responsibility', ...agreement.clauses.map((_, i) => `clause ${i + 1}`), 'performance']);
    expect(parts.map(({ text }) => text)).toEqual([agreement.facts, agreement.responsibility, ...agreement.clauses.map(({ text }) => text), agreement.performance]);
    expect(readingParts({ ...agreement, responsibility: '', performance: ' \n' }).map(({ id }) => id)).not.toContain('responsibility');
    expect(readingParts({ facts: '', responsibility: '', clauses: [{ id: 'c', text: '' }], performance: '' })).toEqual([]);
  });

  it('keep the number of a clause when one before it has no words', () => {
    const clauses = [{ id: 'a', text: '' }, { id: 'b', text: '　第二条' }];
    expect(readingParts({ facts: '', responsibility: '', clauses, performance: '' })).toEqual([{ id: 'b', kind: 'clause', text: '　第二条', number: 2 }]);
  });
});

describe('note-reading', () => {
  it('keeps day, reader, parts and who was there, and writes a line in the diary', () => {
    const file = mustMove(drafted(), 'note-reading', reading(drafted(), { present: ['ycl', 'sxz'], read: ['facts', 'facts', 'responsibility'] }));
    expect(agreementOf(file).reading).toEqual({ on: '2026-03-20', by: '杨正和', read: ['facts', 'responsibility'], present: ['ycl', 'sxz'], note: '' });
    expect(file.changes.at(-1)?.what).toBe('宣读协议');
    expect(readingProgress(agreementOf(file), { read: ['facts'] })).toEqual({ read: 1, parts: allParts(file).length, whole: false });
    expect(readingProgress(agreementOf(read()), agreementOf(read()).reading ?? { read: [] }).whole).toBe(true);
  });

  const REFUSALS: [string, () => CaseFile, object][] = [
    ['future', drafted, { on: '2026-11-24' }],
    ['no-such-part', drafted, { read: ['facts', 'nonsense'] }],
    ['no-such-part', () => write(drafted(), { performance: '' }), { read: ['performance'] }],
    ['nothing-read', drafted, { read: [] }],
    ['stranger', drafted, { present: ['nobody'] }],
    ['effective', () => toldUntil(BOUNDARY, 'sign'), {}],
    ['effective', () => told(ORAL, ORAL.steps.findIndex(({ move }) => move === 'put-agreement') + 1), {}],
    ['closed', () => toldUntil(BOUNDARY, 'close'), {}],
  ];
  it.each(REFUSALS)('says no: %s', (rule, make, change) => {
    const file = make();
    const before = structuredClone(file);
    const result = tryMove(file, 'note-reading', reading(file, change));
    expect(result.ok ? 'allowed' : result.error.rule).toBe(rule);
    expect(file).toEqual(before);
  });

  it('says no to an agreement that is not there', () => {
    const result = tryMove(drafted(), 'note-reading', { ...reading(drafted()), agreement: 'none' });
    expect(result.ok ? 'allowed' : result.error.rule).toBe('not-found');
    expect(tryMove(drafted(), 'note-reading', reading(drafted(), { on: TODAY })).ok).toBe(true);
  });
});

describe('put-agreement after a reading', () => {
  const KEEPS: [string, (a: Agreement) => Partial<Agreement>, boolean][] = [
    ['nothing', () => ({}), true],
    ['the day it was reached', () => ({ concludedOn: '2026-03-19' }), true],
    ['copies', () => ({ copies: 5 }), true],
    ['promises', () => ({ obligations: [] }), true],
    ['clauses begun anew with the same words', (a) => ({ clauses: a.clauses.map(({ text }) => ({ id: '', text })) }), true],
    ['one character of the facts', (a) => ({ facts: `${a.facts}。` }), false],
    ['the responsibility', () => ({ responsibility: '' }), false],
    ['the order of clauses', (a) => ({ clauses: a.clauses.toReversed() }), false],
    ['a clause more', (a) => ({ clauses: [...a.clauses, { id: '', text: '另付100元。' }] }), false],
    ['how and when', (a) => ({ performance: a.performance.replace('4', '5') + '改' }), false],
    ['the form', () => ({ form: 'none' }), false],
  ];
  it.each(KEEPS)('%s changed', (_, change, kept) => {
    const file = write(read(), change(agreementOf(read())));
    const { reading: after } = agreementOf(file);
    expect(after !== null).toBe(kept);
    if (after) expect(readingProgress(agreementOf(file), after).whole).toBe(true);
  });

  it('holds for exactly the words that were read, whatever they are', () => {
    const words = fc.record({ facts: fc.string(), responsibility: fc.string(), performance: fc.string(), clauses: fc.array(fc.string(), { maxLength: 4 }) });
    const made = ({ clauses, ...rest }: { facts: string; responsibility: string; performance: string; clauses: string[] }, prefix: string) =>
      AgreementShape.parse({ id: 'a', form: 'written', ...rest, clauses: clauses.map((text, i) => ({ id: `${prefix}${i}`, text })) });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [old, next] = [made(one, 'x'), made(other, 'y')];
        const had = { ...old, reading: { on: '2026-03-20', by: '', read: readingParts(old).map(({ id }) => id), present: [], note: '' } };
        expect(readingKept(had, next) !== null).toBe(wordsRead(old) === wordsRead(next));
        expect(readingKept(had, made(one, 'y'))?.read).toEqual(readingParts(made(one, 'y')).map(({ id }) => id));
      }),
    );
  });
});
