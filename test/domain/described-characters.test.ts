// 组字描述: how a description is put together, recorded once for each way of writing, and taken out only when no word needs it.
import { describe, expect, it } from 'vitest';
import { described, describedFreely, describedIn } from '../../main/domain/described-character';
import { describedNote } from '../../main/documents/content/described-note';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { accepted, mustMove, toldUntil, tryMove } from '../helpers/cases';

const ITEM = { id: '', written: '（上山下夆）', character: '\u{e001}', note: '户口簿上的写法' };
const DRAWING = { file: 'character-00.png', sha256: '0'.repeat(64), width: 400, height: 400 };
const put = (change = {}, file = accepted(BOUNDARY)) => mustMove(file, 'put-described-character', { item: { ...ITEM, ...change } });
const rule = (result: ReturnType<typeof tryMove>) => (result.ok ? 'allowed' : result.error.rule);

describe('described', () => {
  const PUT_TOGETHER: [Parameters<typeof described>[0], string[], string][] = [
    ['top-bottom', ['山', '夆'], '（上山下夆）'],
    ['left-right', [' 金', '岩　'], '（左金右岩）'],
    ['outer-inner', ['门', '马'], '（外门内马）'],
    ['top-middle-bottom', ['艹', '氵', '木'], '（上艹中氵下木）'],
    ['left-middle-right', ['彳', '山', '亍'], '（左彳中山右亍）'],
    ['top-bottom', ['三点水', '𠂇'], '（上三点水下𠂇）'],
    ['top-bottom', ['山', ' '], ''],
    ['top-bottom', ['山'], ''],
  ];
  it.each(PUT_TOGETHER)('%s of %j is %s', (structure, parts, written) => expect(described(structure, parts)).toBe(written));
  it.each([['像“龙”少一点', '（像“龙”少一点）'], ['（上山下夆）', '（上山下夆）'], ['(左金右岩)', '（左金右岩）'], ['  ', '']])('freely: %s is %s', (words, written) => expect(describedFreely(words)).toBe(written));
});

describe('put-described-character', () => {
  it('records it with its moment, and completes the one that is written the same way', () => {
    const first = put();
    expect(first.describedCharacters).toEqual([{ ...ITEM, id: expect.any(String), drawing: null, at: '2026-11-23T02:00:00.000Z', by: '吴晓雨' }]);
    const drawn = put({ drawing: DRAWING, character: '' }, first);
    expect(drawn.describedCharacters).toMatchObject([{ id: first.describedCharacters[0]?.id, drawing: DRAWING, character: '\u{e001}' }]);
    expect(put({ written: '（左金右岩）' }, drawn).describedCharacters).toHaveLength(2);
    // Saved once more as it stands, on another day: nothing of it changes.
    const [same] = drawn.describedCharacters;
    if (!same) throw new Error('nothing described');
    expect(mustMove(drawn, 'put-described-character', { item: same }, '2026-12-01').describedCharacters).toEqual(drawn.describedCharacters);
  });

  it.each(['上山下夆', '（山）', '（上（山）下夆）', '', `（${'上'.repeat(21)}）`])('takes no other shape: %s', (written) => {
    expect(() => put({ written })).toThrow('请写成“（上山下夆）”的样子');
  });

  it('says no to a second character under one description, to a closed case, and to taking out what is used or not there', () => {
    expect(rule(tryMove(put(), 'put-described-character', { item: { ...ITEM, character: '\u{e002}' } }))).toBe('other-character');
    expect(rule(tryMove(toldUntil(BOUNDARY, 'close'), 'put-described-character', { item: ITEM }))).toBe('closed');
    const recorded = put();
    const id = recorded.describedCharacters[0]?.id ?? '';
    const used = mustMove(recorded, 'change-parties', { parties: recorded.parties.map((party, i) => (i === 0 ? { ...party, name: '杨（上山下夆）禄' } : party)) });
    expect(rule(tryMove(used, 'drop-described-character', { id }))).toBe('in-use');
    expect(rule(tryMove(recorded, 'drop-described-character', { id: 'none' }))).toBe('not-found');
    expect(rule(tryMove(toldUntil(BOUNDARY, 'close'), 'drop-described-character', { id }))).toBe('closed');
  });

  it('loses nothing by taking out: it stands in the diary', () => {
    const recorded = put();
    const file = mustMove(recorded, 'drop-described-character', { id: recorded.describedCharacters[0]?.id ?? '' });
    expect(file.describedCharacters).toEqual([]);
    expect(file.changes.at(-1)).toMatchObject({ what: '删去组字描述', removed: { written: '（上山下夆）' } });
  });
});

describe('describedNote', () => {
  const characters = put({ drawing: DRAWING }, put({ written: '（左金右岩）' })).describedCharacters;
  it('stands under a paper in whose words a description occurs, whatever depth', () => {
    const words = { number: '一', parties: [{ name: '杨（上山下夆）禄', standIns: [{ name: '石（左金右岩）' }] }], supplement: null, source: 1 };
    expect(describedNote(words, characters)).toEqual([
      { text: '注：“（左金右岩）”为组字描述，电脑中没有此字。', drawing: null },
      { text: '注：“（上山下夆）”为组字描述，原字见右图。', drawing: DRAWING },
    ]);
    expect(describedNote({ name: '杨（上山下夆）禄' }, characters).map(({ drawing }) => drawing)).toEqual([DRAWING]);
    expect(describedNote({ name: '杨昌禄（上山）' }, characters)).toEqual([]);
    expect(describedIn([], characters)).toEqual([]);
  });
});
