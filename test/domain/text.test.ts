// Text on the way in: one normal form, nothing that means something lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterCount, cleanLine, cleanText, isPrivateUse, Line, LONG_TEXT_LIMIT, Prose, requiredLine } from '../../main/domain/text';

describe('text', () => {
  it.each([
    ['⼀⼭', '一山', 'Kangxi radicals become characters'],
    ['a\u0000b\u0007c', 'abc', 'controls go'],
    ['一\r\n二\r三\u2028四', '一\n二\n三\n四', 'line ends become one kind'],
    ['\ufeff杨\u200b昌\u200d禄', '杨昌禄', 'invisible characters go'],
    ['\ud842', '', 'half a surrogate pair goes'],
    ['x\udfb7y', 'xy', 'the other half too'],
    ['𠮷野家', '𠮷野家', 'characters beyond the BMP stay'],
    ['葛\u{e0100}飾', '葛飾', 'variation selectors go'],
    ['\u202e反\u2066', '反', 'direction marks go'],
    ['e\u0301', 'é', 'NFC'],
    ['㈱ｱ①', '㈱ｱ①', 'never NFKC'],
    ['　　缩进', '　　缩进', 'ideographic spaces stay'],
    ['😀', '😀', 'emoji stay (paper says they cannot be printed)'],
  ])('%j → %j: %s', (raw, clean) => expect(cleanText(raw)).toBe(clean));

  it('is idempotent and leaves well-formed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = cleanText(raw);
        expect(cleanText(once)).toBe(once);
        expect(/\p{Surrogate}/u.test(once)).toBe(false);
      }),
    );
  });

  it('makes one line of several', () => expect(cleanLine(' 　杨\n\n昌禄　 ')).toBe('杨 昌禄'));

  it('keeps paragraphs and their indents, drops blank ends', () => expect(Prose.parse('　　一\n\n二 \n 　')).toBe('　　一\n\n二'));

  it('says no to what is too long or empty', () => {
    expect(Line.safeParse('长'.repeat(201)).success).toBe(false);
    expect(Prose.safeParse('长'.repeat(LONG_TEXT_LIMIT)).success).toBe(true);
    expect(Prose.safeParse('长'.repeat(LONG_TEXT_LIMIT + 1)).success).toBe(false);
    expect(requiredLine('请填写姓名').safeParse('　\u200b ').error?.issues[0]?.message).toBe('请填写姓名');
  });

  it('counts characters as people do, and knows private use', () => {
    expect(characterCount('𠮷野家')).toBe(3);
    expect([0xe000, 0xf8ff, 0xf0000, 0x10fffd].every(isPrivateUse)).toBe(true);
    expect([0x4e00, 0x20bb7, 0xf900].some(isPrivateUse)).toBe(false);
  });
});
