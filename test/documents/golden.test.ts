// Every form as it is read back from the finished PDF: its lines page by page, kept in fixtures/documents/golden.
// A change here is a change on paper: look at the pages before accepting it (vitest -u).
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../main/domain/case';
import type { Form } from '../../main/domain/paper';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { ORAL } from '../../main/reference/samples/oral';
import { WAGES } from '../../main/reference/samples/wages';
import { WATER } from '../../main/reference/samples/water';
import { WORKERS } from '../../main/reference/samples/workers';
import { withLongRecord, withPartyCount, withRareNames, withSupplement } from '../fixtures/documents/cases';
import { aroundOn, contentOf, linesOn, printed } from '../fixtures/documents/papers';
import { told } from '../helpers/cases';

const boundary = told(BOUNDARY);
const wages = told(WAGES);
const oral = told(ORAL);
const water = told(WATER);
const workers = told(WORKERS);

const PAPERS: [name: string, file: CaseFile, form: Form, subject: string | null, pages: number][] = [
  ['boundary-F0', boundary, 'F0', null, 1],
  ['boundary-F1', boundary, 'F1', null, 1],
  ['boundary-F5', boundary, 'F5', null, 1],
  ['boundary-L2', boundary, 'L2', null, 1],
  ['boundary-L4', boundary, 'L4', null, 1],
  ['wages-F5', wages, 'F5', null, 1],
  ['wages-L2', wages, 'L2', null, 1],
  ['wages-L4', wages, 'L4', null, 1],
  ['water-F0', water, 'F0', null, 1],
  ['water-F3', water, 'F3', null, 2],
  ['water-F6', water, 'F6', 'second', 3],
  ['water-F9', water, 'F9', 'v1', 1],
  ['water-L1', water, 'L1', null, 2],
  ['water-L2', water, 'L2', null, 2],
  ['water-L4', water, 'L4', null, 1],
  ['workers-L2', workers, 'L2', null, 1],
  ['workers-L3', workers, 'L3', 'company-agent', 1],
  ['workers-L4', workers, 'L4', null, 2],
  ['thirty-parties-F6', withPartyCount(30), 'F6', 'second', 5],
  ['thirty-parties-F9', withPartyCount(30), 'F9', 'v1', 3],
  ['thirty-parties-L2', withPartyCount(30), 'L2', null, 2],
  ['boundary-F4', boundary, 'F4', 'site', 1],
  ['boundary-F11', boundary, 'F11', null, 1],
  ['boundary-F12', boundary, 'F12', null, 1],
  ['boundary-L1', boundary, 'L1', null, 1],
  ['wages-F0', wages, 'F0', null, 1],
  ['wages-L1', wages, 'L1', null, 1],
  ['wages-L3', wages, 'L3', 'long-xb', 1],
  ['oral-F0', oral, 'F0', null, 1],
  ['nine-parties-L1', withPartyCount(9), 'L1', null, 2],
  ['thirty-parties-L1', withPartyCount(30), 'L1', null, 3],
  ['boundary-F2', boundary, 'F2', null, 1],
  ['boundary-F3', boundary, 'F3', null, 1],
  ['boundary-F6-first', boundary, 'F6', 'first', 2],
  ['boundary-F6-second', boundary, 'F6', 'second', 1],
  ['boundary-F7', boundary, 'F7', 'agreement', 2],
  ['boundary-F9', boundary, 'F9', 'v1', 1],
  ['wages-F3', wages, 'F3', null, 1],
  ['wages-F6', wages, 'F6', 'only', 2],
  ['wages-F7', wages, 'F7', 'agreement', 3],
  ['wages-F9', wages, 'F9', 'v1', 1],
  ['oral-F8', oral, 'F8', oral.agreements[0]!.id, 2],
  ['nine-parties-F7', withPartyCount(9), 'F7', 'agreement', 4],
  ['thirty-parties-F3', withPartyCount(30), 'F3', null, 5],
  ['thirty-parties-F7', withPartyCount(30), 'F7', 'agreement', 10],
  ['rare-names-F7', withRareNames(), 'F7', 'agreement', 3],
  ['supplement-F7', withSupplement(), 'F7', 'supplement', 2],
  ['long-record-F6', withLongRecord(3000), 'F6', 'second', 5],
];

describe('on paper', () => {
  it.each(PAPERS)('%s', async (name, file, form, subject, count) => {
    const pages = await printed(contentOf(file, form, subject));
    const text = pages.map((page, i) => [`—— 第${i + 1}页 ——`, ...linesOn(page), `〔页边〕${aroundOn(page)}`].join('\n')).join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`../fixtures/documents/golden/${name}.txt`);
    expect(pages).toHaveLength(count);
  });

  it('has the seam on papers of several pages only', async () => {
    expect(aroundOn((await printed(contentOf(boundary, 'F3', null)))[0]!)).toBe('人民调解受理登记表（2026）云隘人调字第017号第1页共1页');
    for (const page of await printed(contentOf(boundary, 'F7', 'agreement'))) expect(aroundOn(page)).toContain('骑缝处');
  });

  it('says 草稿 across every page of a draft, and on nothing else', async () => {
    const marks = async (draft: boolean) => (await printed(contentOf(boundary, 'F7', 'agreement'), draft)).map((page) => page.words.filter((w) => w.turned).map((w) => w.text.replace(' ', '')).join(''));
    expect(await marks(true)).toEqual(['草稿', '草稿']);
    expect(await marks(false)).toEqual(['', '']);
  });
});
