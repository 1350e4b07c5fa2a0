// Search: what people type finds what they mean, exactly, and nothing they type breaks it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndex, fold, searchText, wordsOf, type SearchIndex } from '../../main/search';
import { columnsOf } from '../../main/search/segment';
import { summaryOf, type CaseSummary } from '../../main/domain/summary';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { WAGES } from '../../main/reference/samples/wages';
import { accepted, BOOK } from '../helpers/cases';

const boundary = summaryOf(accepted(BOUNDARY), BOOK, '2026-11-23');
const wages = summaryOf(accepted(WAGES, '2026-0002'), BOOK, '2026-11-23');
const person = (name: string, more: Partial<CaseSummary['people'][number]> = {}): CaseSummary => ({ ...boundary, title: '', people: [{ name, otherName: '', id: '', phones: [], ...more }] });

/** Whether a query finds a case, through a real index. */
function finds(summary: CaseSummary, query: string): boolean {
  const index = createIndex();
  index.load([{ id: summary.id, text: searchText(summary), savedAt: summary.savedAt }]);
  return index.find(query).length === 1;
}

describe('a case is found by', () => {
  it.each(
    [
      ['杨昌禄', '昌禄', '石显忠', '山林界线', '岩坪村', '大坳湾', '杉树24株', '山林土地'],
      ['yangchanglu', 'yangchang', 'ycl', 'shixianzhong', 'sxz', 'yanpingcun', 'ypc', 'daaowan', 'daw', 'slj'],
      ['17', '017号', '第017号', '第17号', '2026-17', '2026-0001', '（2026）云隘人调字第017号', '(2026)云隘人调字第017号', '云隘人调字'],
      ['19900000001', '0000001', '0015', '050015', '500299196203050015'],
      ['杨昌禄 岩坪村', '岩坪　大坳', 'ycl 017', '  ', ''],
      ['ＹＣＬ', 'YangChangLu', '１７', '０１７号'],
    ].flat(),
  )('%j', (query) => {
    expect(finds(boundary, query)).toBe(true);
  });

  it.each(['田茂军', 'zhoubo', '5002991962', '杨昌禄 云隘社区', 'ycl 018', '196203', '杨 正和', '昌杨', '\n\u0000x'])('but not by %j', (query) => {
    expect(finds(boundary, query)).toBe(false);
  });

  it.each([
    ['单雄信', 'shanxiongxin', 'sxx'],
    ['单雄信', 'danxiongxin', 'dxx'],
    ['解文斌', 'xiewenbin', 'xwb'],
    ['仇志远', 'qiuzhiyuan', 'qzy'],
    ['覃大海', 'qindahai', 'qdh'],
    ['覃大海', 'tandahai', 'tdh'],
    ['冉素芳', 'ransufang', 'rsf'],
    ['查良木', 'zhaliangmu', 'zlm'],
    ['查良木', 'chaliangmu', 'clm'],
    ['区志强', 'ouzhiqiang', 'ozq'],
    ['曾国华', 'zengguohua', 'zgh'],
    ['尉迟明', 'yuchiming', 'ycm'],
    ['单于飞', 'chanyufei', 'cyf'],
    ['吕绿', 'lvlv', 'll'],
    ['重庆云隘山货有限公司', 'chongqingyunai', 'cqya'],
    ['𠮷野', '𠮷ye', '𠮷y'],
  ])('%s as %s and %s', (name, full, initials) => {
    expect(finds(person(name), full)).toBe(true);
    expect(finds(person(name), initials)).toBe(true);
  });

  it('the other name, the names of those who stand for a party, a company and its head', () => {
    expect(finds(person('杨昌禄', { otherName: '老幺' }), 'laoyao')).toBe(true);
    for (const query of ['龙小豹', 'lxb', '周宏波', '山货有限公司', '91500299MA0000007M', '91500299ma0000007m', '拖欠', '2026-0002']) expect(finds(wages, query), query).toBe(true);
  });

  it('names whose dots are written in any way, or not at all', () => {
    for (const dot of ['·', '•', '・', '']) for (const asked of ['买买提·艾力', '买买提艾力', '买买提•艾', '提・艾']) expect(finds(person(`买买提${dot}艾力`), asked)).toBe(true);
  });

  it('the end of an ID number with X, in either case, and the whole number only when it is whole', () => {
    const one = person('龙小虎', { id: '50029919900426011X' });
    for (const query of ['011x', '11X', '50029919900426011X', '50029919900426011x', '５００２９９１９９００４２６０１１Ｘ']) expect(finds(one, query), query).toBe(true);
    for (const query of ['500299', '19900426', '5002991990042601', '500299199004260110']) expect(finds(one, query), query).toBe(false);
  });

  it('category names of this room’s own list', () => {
    const own = [{ id: 'x', name: 'x', from: null, to: null, source: '', categories: [{ code: 'forest-land', name: '茶山纠纷', column: 'x', traits: [] }] }];
    expect(searchText(boundary, { categories: own })).toContain('chashan');
  });

  it('does not keep the brief’s pinyin, nor the mediators', () => {
    expect(searchText(boundary)).not.toContain('yuejie');
    expect(finds(boundary, '杨正和')).toBe(false);
  });
});

describe('the text of a case', () => {
  it('is one line, folded, and says nothing twice', () => {
    const text = searchText({ ...boundary, brief: '第一行\n第二行\u2028第三行\tＡ' });
    // Whole ID numbers stand in capitals, which nothing that was typed can be: only the whole number finds them.
    const [inCapitals = [], others = []] = [true, false].map((wanted) => text.split(' ').filter((word) => /^[A-Z]+$/.test(word) === wanted));
    expect(inCapitals).toHaveLength(boundary.people.length);
    expect(others.join(' ')).toBe(fold(others.join(' ')));
    expect(text).not.toMatch(/[\n\t\u2028]|\s\s/);
    const words = text.split(' ');
    expect(words.filter((w, i) => words.some((other, j) => i !== j && other.includes(w)))).toEqual([]);
  });

  it('is made of anything without falling over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const text = searchText({ ...person(a, { otherName: b, id: b, phones: [a] }), brief: `${a}${b}`, title: b, village: a, place: '\ud800', number: b });
        expect(typeof text).toBe('string');
      }),
    );
  });
});

// What exact means: every word of the query, folded, somewhere in the text.
const naive = (entries: readonly { id: string; text: string }[], query: string) => entries.filter(({ text }) => wordsOf(query).every((word) => text.includes(word))).map(({ id }) => id);

const at = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();
const LETTERS = ['杨', '石', '田', 'y', 'yc', 'shi', '1', '17', '😀', '\ud83d', '.*', '(', '[', '\\', '$&', '0015', 'ü', '𠮷'];
const words = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const texts = fc.array(words, { minLength: 0, maxLength: 6 }).map((parts) => fold(parts.join(' ')));

/** Runs what the index does in its own time. */
const settle = async () => {
  for (let i = 0; i < 80; i += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('the index', () => {
  it('agrees with a naive filter, in order of saving, through loading, saving and dropping', async () => {
    const action = fc.oneof(
      { weight: 4, arbitrary: fc.record({ do: fc.constant('put' as const), n: fc.nat(60), text: texts }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('drop' as const), n: fc.nat(60), text: texts }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { maxLength: 60 }), fc.array(action, { maxLength: 60 }), fc.array(fc.array(words, { maxLength: 3 }), { minLength: 1, maxLength: 6 }), fc.boolean(), async (loaded, actions, queries, wait) => {
        const index = createIndex();
        const truth = new Map(loaded.map((text, i) => [`c${i}`, { id: `c${i}`, text, savedAt: at((i * 37) % 60) }]));
        index.load([...truth.values()]);
        if (wait) await settle();
        for (const [i, { do: what, n, text }] of actions.entries()) {
          if (what === 'put') {
            truth.set(`c${n}`, { id: `c${n}`, text, savedAt: at(100 + i) });
            index.put(`c${n}`, text, at(100 + i));
          } else {
            truth.delete(`c${n}`);
            index.drop(`c${n}`);
          }
        }
        const inOrder = [...truth.values()].toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
        expect(index.size).toBe(truth.size);
        for (const query of queries.map((parts) => parts.join(' '))) {
          const found = index.find(query);
          const wanted = naive(inOrder, query);
          expect(found.toSorted()).toEqual(wanted.toSorted());
          const times = found.map((id) => truth.get(id)?.savedAt ?? '');
          expect(times).toEqual(times.toSorted().toReversed());
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps everything in one of two columns', () => {
    fc.assert(
      fc.property(texts, words, (text, word) => {
        const asked = fold(word).replace(/\s+/gu, '');
        const { narrow, wide } = columnsOf(text);
        // oxlint-disable-next-line no-control-regex
        const column = /^[\u0000-\u007f]*$/.test(asked) ? narrow : wide;
        expect(column.includes(asked)).toBe(text.includes(asked));
      }),
    );
  });

  /** Thousands of cases saved over and over: segments fill, die and are joined. */
  async function busy(): Promise<{ index: SearchIndex; truth: Map<string, { id: string; text: string; savedAt: string }> }> {
    const index = createIndex();
    const text = (i: number, round: number) => `案卷${i} 第${round}轮 n${i} ${i % 7 === 0 ? '七的倍数' : ''} r${round}`;
    const truth = new Map(Array.from({ length: 7000 }, (_, i) => [`c${i}`, { id: `c${i}`, text: text(i, 0), savedAt: at(i) }]));
    index.load([...truth.values()]);
    for (let n = 0; n < 9000; n += 1) {
      const i = (n * 7919) % 7500;
      const entry = { id: `c${i}`, text: text(i, 1), savedAt: at(10_000 + n) };
      truth.set(entry.id, entry);
      index.put(entry.id, entry.text, entry.savedAt);
      if (n % 50 === 0) {
        index.drop(`c${n % 7000}`);
        truth.delete(`c${n % 7000}`);
      }
      if (n % 2000 === 0) await settle();
    }
    return { index, truth };
  }

  it('stays right through thousands of saves, while it is still loading and after', async () => {
    const { index, truth } = await busy();
    const inOrder = [...truth.values()].toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
    for (const query of ['', '七的倍数', 'r0', 'r1', 'n17', '案卷6999', '七 r1', '没有']) expect(index.find(query), query).toEqual(naive(inOrder, query));
    expect(index.size).toBe(truth.size);
  });

  it('answers at once, before it is built, with what was loaded, saved and dropped', () => {
    const index = createIndex();
    index.load(Array.from({ length: 5000 }, (_, i) => ({ id: `c${i}`, text: `案卷${i}`, savedAt: at(i) })));
    index.put('c1', '改了', at(9000));
    index.drop('c2');
    expect(index.find('案卷')).toHaveLength(4998);
    expect(index.find('案卷')[0]).toBe('c4999');
    expect(index.find('改了')).toEqual(['c1']);
    expect([index.size, index.find('').length]).toEqual([4999, 4999]);
  });

  it('takes a new load in place of the old one', async () => {
    const index = createIndex();
    index.load([{ id: 'old', text: '旧', savedAt: at(1) }]);
    await settle();
    index.load([{ id: 'new', text: '新', savedAt: at(1) }]);
    expect([index.find('旧'), index.find('新'), index.size]).toEqual([[], ['new'], 1]);
    await settle();
    expect([index.find('旧'), index.find('新'), index.size]).toEqual([[], ['new'], 1]);
  });

  it.each([
    ['200 characters', '杨'.repeat(200)],
    ['200 words', Array.from({ length: 100 }, (_, i) => i).join(' ')],
    ['regular expressions', '.* (?=a) [^x]+ $& \\d'],
    ['half a surrogate pair', '\ud83d'],
    ['an emoji', '😀'],
    ['only blanks', ' \u3000\u2028\t'],
    ['a NUL', '\0'],
    ['directions and marks', '\u202e\u200b\ufeff'],
  ])('is not broken by %s', async (_, query) => {
    const index = createIndex();
    index.load(Array.from({ length: 300 }, (_unused, i) => ({ id: `c${i}`, text: searchText(i % 2 === 0 ? boundary : wages), savedAt: at(i) })));
    expect(() => index.find(query)).not.toThrow();
    await settle();
    expect(index.find(query).toSorted()).toEqual(naive(Array.from({ length: 300 }, (_unused, i) => ({ id: `c${i}`, text: searchText(i % 2 === 0 ? boundary : wages) })), query).toSorted());
  });
});
