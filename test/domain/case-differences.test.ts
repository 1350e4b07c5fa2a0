// Differences of two versions in people's words: every field of the schema has a name, every kind of change is told.
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { CaseFile } from '../../main/domain/case';
import { caseDifferences } from '../../main/domain/differences';
import { CASE } from '../../main/domain/differences/case-names';
import type { AnyNames } from '../../main/domain/differences/naming';
import { SHIPPED_REFERENCE } from '../../main/reference';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { WAGES } from '../../main/reference/samples/wages';
import { faultless } from '../fixtures/dossier/files';
import { accepted, mustMove, told } from '../helpers/cases';

type Schema = z.ZodType & { def: { type: string; innerType?: Schema; element?: Schema; options?: Schema[] }; shape?: Record<string, Schema> };

/** Under defaults and nulls. */
function bare(schema: Schema): Schema {
  const inner = schema.def.innerType ?? schema.def.element;
  return inner ? bare(inner) : schema;
}

/** Paths of fields of the schema without a name. */
function nameless(schema: Schema, names: AnyNames, path = ''): string[] {
  const found = bare(schema);
  if (found.def.options) return [...new Set(found.def.options.flatMap((option) => nameless(option, names, path)))];
  return Object.entries(found.shape ?? {}).flatMap(([key, field]) => {
    const at = `${path}${key}`;
    if (!Object.hasOwn(names, key)) return [at];
    const naming = names[key] ?? null;
    return naming !== null && typeof naming !== 'string' && 'fields' in naming ? nameless(field, naming.fields, `${at}.`) : [];
  });
}

const names = CASE as unknown as AnyNames;
const tell = (before: CaseFile, after: CaseFile) => caseDifferences(before, after, SHIPPED_REFERENCE);

describe('names', () => {
  it('has one for every field of a case', () => {
    expect(nameless(CaseFile as unknown as Schema, names)).toEqual([]);
  });
  it('would miss a field without one', () => {
    const { remark: _remark, ...rest } = names;
    expect(nameless(CaseFile as unknown as Schema, rest)).toEqual(['remark']);
  });
});

const file = told(BOUNDARY);
const changed = (change: (copy: CaseFile) => void): CaseFile => {
  const copy = structuredClone(file);
  change(copy);
  return copy;
};
/** The one thing of a list; the table below is wrong where there is none. */
function at<T>(list: readonly T[], index = 0): T {
  const item = list[index];
  if (item === undefined) throw new Error('no such item');
  return item;
}

describe('a change', () => {
  it.each<[string, (copy: CaseFile) => void, { where: string; from: string; to: string }[]]>([
    ['of a phone', (c) => void (at(c.parties).phones = [{ number: '19900000009', owner: '儿子' }]), [{ where: '当事人 杨昌禄 · 电话', from: '19900000001', to: '19900000009（儿子）' }]],
    ['of a name', (c) => void (at(c.parties).name = '杨昌录'), [{ where: '当事人 杨昌录 · 姓名或名称', from: '杨昌禄', to: '杨昌录' }]],
    ['of a number, seen whole', (c) => void ((at(c.parties) as { document: unknown }).document = { type: '居民身份证', number: '500299196203050090' }), [{ where: '当事人 杨昌禄 · 证件', from: '居民身份证 500299196203050015', to: '居民身份证 500299196203050090' }]],
    ['of a clause', (c) => void (at(at(c.agreements).clauses, 1).text = '另行商量'), [{ where: '协议 · 第2条 · 内容', from: expect.stringContaining('界桩') as string, to: '另行商量' }]],
    ['of a sum', (c) => void (at(at(c.agreements).obligations.filter(({ kind }) => kind === 'money')).amount = 260_000), [{ where: expect.stringMatching(/^协议 · 履行事项 .+ · 金额$/) as string, from: '2,400元', to: '2,600元' }]],
    ['of a place', (c) => void (at(c.sessions).place = '村委会'), [{ where: '调解记录 3月16日 · 地点', from: '老杨工作室', to: '村委会' }]],
    ['of a choice', (c) => void (at(c.sessions).outcome = 'failed'), [{ where: '调解记录 3月16日 · 结果', from: '有待继续调解', to: '调解不成' }]],
    ['of a category', (c) => void (c.dispute.category = 'neighbour'), [{ where: '纠纷 · 类型', from: '山林土地纠纷', to: '邻里纠纷' }]],
    ['of a day', (c) => void (c.registeredOn = '2026-03-10'), [{ where: '登记日期', from: '2026年3月9日', to: '2026年3月10日' }]],
    ['to nothing', (c) => void (c.registeredOn = null), [{ where: '登记日期', from: '2026年3月9日', to: '' }]],
    ['of yes to no', (c) => void (at(c.sessions).rightsTold = !at(c.sessions).rightsTold), [{ where: '调解记录 3月16日 · 已告知有关规定', from: expect.stringMatching(/^[是否]$/) as string, to: expect.stringMatching(/^[是否]$/) as string }]],
    ['of order', (c) => void c.parties.reverse(), [{ where: '当事人的次序', from: '当事人 杨昌禄、当事人 石显忠', to: '当事人 石显忠、当事人 杨昌禄' }]],
    ['a newer program made', (c) => void ((c.dispute as Record<string, unknown>)['weather'] = { rain: true }), [{ where: '纠纷 · 较新版本的和事簿记的内容', from: '原来的内容', to: '改过的内容' }]],
  ])('%s is told', (_, change, expected) => {
    expect(tell(file, changed(change))).toEqual(expected);
  });

  it('of nothing is told as nothing, the diary and the revision aside', () => {
    expect(tell(file, { ...structuredClone(file), revision: 99, savedAt: '2027-01-01T00:00:00.000Z', changes: [] })).toEqual([]);
  });

  it('that adds a record or takes one out is told with all it says', () => {
    const before = accepted(BOUNDARY);
    const more = mustMove(before, 'put-evidence', { item: { id: '', title: '林权证', providedBy: '杨昌禄', pages: 3 } });
    const [difference] = tell(before, more);
    expect(difference).toEqual({ where: '证据材料 林权证', from: '', to: '名称：林权证\n提供人：杨昌禄\n原件或复印件：复印件\n份数：1\n页数：3' });
    expect(tell(more, before)).toEqual([{ where: '证据材料 林权证', from: difference?.to, to: '' }]);
  });

  it('masks numbers where a person comes or goes', () => {
    const without = changed((c) => void c.parties.splice(0, 1));
    const told = tell(without, file).map(({ to }) => to).join('\n');
    expect(told).toContain('5002**********0015');
    expect(told).not.toContain('500299196203050015');
  });

  it('of a long text shows the stretch that changed with a little around it', () => {
    const words = '一二三四五六七八九十'.repeat(20);
    const before = changed((c) => void (at(c.sessions).record = `${words}石家愿意赔${words}`));
    const after = changed((c) => void (at(c.sessions).record = `${words}石家不愿意赔${words}`));
    const [only] = tell(before, after);
    expect(only).toEqual({ where: '调解记录 3月16日 · 记录', from: '…一二三四五六七八九十石家愿意赔一二三四五六七八九…', to: '…一二三四五六七八九十石家不愿意赔一二三四五六七八九…' });
  });

  it('of two records called the same says which', () => {
    const twice = changed((c) => void c.evidence.push({ ...at(c.evidence), id: 'other', note: '' }));
    const other = structuredClone(twice);
    at(other.evidence, other.evidence.length - 1).note = '后来补的';
    expect(tell(twice, other)[0]?.where).toMatch(/^证据材料 .+（第2个） · 说明$/);
  });
});

describe('any two versions', () => {
  const versions = (sample: typeof BOUNDARY) => sample.steps.map((_, i) => told(sample, i));
  it.each([
    ['forest boundary', [...versions(BOUNDARY), faultless()]],
    ['wages', versions(WAGES)],
  ])('%s: every step tells something, in words', (_, all) => {
    for (const [i, version] of all.entries()) {
      const before = all[i - 1];
      if (before === undefined) continue;
      const told = tell(before, version);
      expect(told.length).toBeGreaterThan(0);
      for (const { where, from, to } of told) {
        expect(`${where}${from}${to}`).not.toMatch(/undefined|\[object|NaN|null|\d{4}-\d{2}-\d{2}/);
        expect(from).not.toBe(to);
      }
    }
  });
});
