// What forms of letters, termination and closing start with is what the rules take.
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../main/domain/case';
import { CLOSING_RESULTS } from '../../../main/domain/closing';
import { BOUNDARY } from '../../../main/reference/samples/boundary';
import { ORAL } from '../../../main/reference/samples/oral';
import { WAGES } from '../../../main/reference/samples/wages';
import { closingResults, isUnperformed, likelyReason } from '../../../renderer/features/dossier/forms/ending-values';
import { blankLetter, LetterForm } from '../../../renderer/features/dossier/forms/letter-values';
import { accepted, mustMove, mustOpen, TODAY, toldUntil, tryMove } from '../../helpers/cases';

const terminated = (reason: 'no-agreement' | 'withdrawn') => mustMove(accepted(ORAL), 'terminate', { termination: { on: '2026-05-07', reason, detail: '', waysToldOn: '2026-05-07' } });
const declined = (decision: 'declined' | 'transferred') => mustMove(mustOpen(ORAL.intake), 'decline', { decision, on: '2026-05-07', by: null, reason: '不属于民间纠纷', to: decision === 'transferred' ? '云隘镇人民政府' : '' });
const refusing = mustMove(mustOpen(ORAL.intake), 'change-parties', { parties: mustOpen(ORAL.intake).parties.map((party, i) => (i === 0 ? party : { ...party, consent: { answer: 'refused' as const, on: '2026-05-07', how: 'oral' as const } })) });

const CASES: [string, CaseFile, string[]][] = [
  ['a registered case', mustOpen(ORAL.intake), []],
  ['a case under mediation', accepted(ORAL), []],
  ['an agreement in force', toldUntil(BOUNDARY, 'sign'), ['succeeded']],
  ['a failed mediation', terminated('no-agreement'), ['failed', 'withdrawn']],
  ['a withdrawn application', terminated('withdrawn'), ['withdrawn', 'failed']],
  ['a declined case', declined('declined'), ['declined', 'transferred']],
  ['a transferred case', declined('transferred'), ['transferred', 'declined']],
];

describe('closing', () => {
  it.each(CASES)('%s may be closed as the rules let it', (_, file, results) => {
    expect(closingResults(file)).toEqual(results);
    const allowed = CLOSING_RESULTS.filter((result) => tryMove(file, 'close', { closing: { on: TODAY, result, summary: '双方另有约定。', by: null } }).ok);
    expect(allowed.toSorted()).toEqual(results.toSorted());
  });

  it.each([
    ['under mediation', accepted(BOUNDARY), false],
    ['in force with nothing done', toldUntil(BOUNDARY, 'sign'), true],
    ['performed', toldUntil(BOUNDARY, 'put-visit'), false],
  ])('a case %s needs a reason: %s', (_, file, wanted) => {
    expect(isUnperformed(file, TODAY)).toBe(wanted);
    if (closingResults(file).length > 0) expect(tryMove(file, 'close', { closing: { on: TODAY, result: 'succeeded', summary: '', by: null } }).ok).toBe(!wanted);
  });
});

describe('termination', () => {
  it.each([
    ['nobody refuses', accepted(ORAL), 'no-agreement'],
    ['somebody refuses', refusing, 'refused'],
  ])('%s', (_, file, reason) => expect(likelyReason(file)).toBe(reason));
});

describe('letters', () => {
  it('a reply goes to whoever handed the case over, and the rules take it as it stands', () => {
    const file = toldUntil(WAGES, 'sign');
    const letter = LetterForm.parse(blankLetter('reply', file, TODAY));
    expect(letter.organ).toBe('云隘镇劳动就业和社会保障服务所');
    expect(mustMove(file, 'put-letter', { item: letter }).letters).toMatchObject([{ kind: 'reply', on: TODAY, how: 'written' }]);
  });

  it('a report wants to know to whom', () => {
    const result = LetterForm.safeParse(blankLetter('report', accepted(BOUNDARY), TODAY));
    expect(result.error?.issues.map(({ message }) => message)).toEqual(['请写明对方单位']);
  });
});
