// Confirmation papers, letters and reports as they are read back from the finished PDF, kept in fixtures/documents/golden.
// A change here is a change on paper: look at the pages before accepting it (vitest -u).
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../main/domain/case';
import type { Form } from '../../main/domain/paper';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { DECLINED } from '../../main/reference/samples/declined';
import { FAILED } from '../../main/reference/samples/failed';
import { SPOT } from '../../main/reference/samples/spot';
import { WAGES } from '../../main/reference/samples/wages';
import { WATER } from '../../main/reference/samples/water';
import { WORKERS } from '../../main/reference/samples/workers';
import { needing, withPartyCount } from '../fixtures/documents/cases';
import { aroundOn, contentOf, linesOn, printed } from '../fixtures/documents/papers';
import { told } from '../helpers/cases';

const water = told(WATER);
const workers = told(WORKERS);

const PAPERS: [name: string, file: CaseFile, form: Form, subject: string | null, pages: number][] = [
  ['water-F10', water, 'F10', null, 1],
  ['boundary-F10A', told(BOUNDARY), 'F10A', 'agreement', 3],
  ['wages-F10A', told(WAGES), 'F10A', 'agreement', 3],
  ['workers-supplement-F10A', workers, 'F10A', 'supplement', 4],
  ['spot-F10A', told(SPOT), 'F10A', 'oral', 2],
  ['water-F10A', water, 'F10A', 'agreement', 5],
  ['water-F10B', water, 'F10B', 'agreement', 1],
  ['failed-L6B', told(FAILED), 'L6B', null, 1],
  ['thirty-parties-L6B', { ...withPartyCount(30), termination: { on: '2026-04-08', reason: 'refused', detail: '', waysToldOn: null } }, 'L6B', null, 3],
  ['boundary-L5', told(BOUNDARY), 'L5', null, 2],
  ['wages-L5', told(WAGES), 'L5', null, 2],
  ['workers-L5', workers, 'L5', null, 2],
  ['failed-L5', told(FAILED), 'L5', null, 1],
  ['boundary-L6A', told(BOUNDARY), 'L6A', 'second.sxz', 1],
  ['wages-L6A', told(WAGES), 'L6A', 'only.company', 1],
  ['water-child-L6A', water, 'L6A', 'first.mxy', 1],
  ['workers-L6D', workers, 'L6D', 'more-time', 2],
  ['thirty-parties-L6D', { ...withPartyCount(30), extensions: workers.extensions }, 'L6D', 'more-time', 3],
  ['wages-L6E', told(WAGES), 'L6E', 'reply', 1],
  ['failed-L6E', told(FAILED), 'L6E', 'reply', 1],
  ['water-L6F', water, 'L6F', 'u1', 1],
  ['wages-L6F', told(WAGES), 'L6F', 'u1', 1],
  ['workers-L6F', workers, 'L6F', 'u1', 2],
  ['boundary-L6H', needing(told(BOUNDARY)), 'L6H', 'aid', 1],
  ['boundary-L6G', told(BOUNDARY), 'L6G', told(BOUNDARY).performances.find(({ amount }) => amount !== null)?.id ?? '', 1],
  ['water-L6G', water, 'L6G', water.performances.find(({ amount }) => amount !== null)?.id ?? '', 1],
  ['wages-L6G', told(WAGES), 'L6G', told(WAGES).performances.find(({ amount }) => amount !== null)?.id ?? '', 1],
  ['declined-L6C', told(DECLINED), 'L6C', null, 1],
];

describe('on paper', () => {
  it.each(PAPERS)('%s', async (name, file, form, subject, count) => {
    const pages = await printed(contentOf(file, form, subject));
    const text = pages.map((page, i) => [`—— 第${i + 1}页 ——`, ...linesOn(page), `〔页边〕${aroundOn(page)}`].join('\n')).join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`../fixtures/documents/golden/${name}.txt`);
    expect(pages).toHaveLength(count);
  });
});
