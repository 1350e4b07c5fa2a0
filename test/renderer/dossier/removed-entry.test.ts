// What was taken out of a case can be read in its diary.
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../main/domain/case';
import { REMOVABLE, type RemovableList } from '../../../main/domain/moves/removal';
import { BOUNDARY } from '../../../main/reference/samples/boundary';
import { WAGES } from '../../../main/reference/samples/wages';
import { timelineOf } from '../../../renderer/features/dossier/course/timeline';
import { removedEntry } from '../../../renderer/features/dossier/history/removed-entry';
import { mustMove, told, toldUntil } from '../../helpers/cases';

/** Sample B before closing, with something in every list. */
function full(): CaseFile {
  let file = told(WAGES, WAGES.steps.length - 1);
  file = mustMove(file, 'put-inquiry', { item: { id: 'q', on: '2026-01-16', subject: '周宏波', record: '问：欠多少？\n答：24,270元。' } });
  file = mustMove(file, 'put-extension', { item: { id: 'e', on: '2026-01-29', until: '2026-02-10', reason: '等回款', agreedByAll: true } });
  file = mustMove(file, 'put-pause', { item: { id: 'p', from: '2026-01-17', to: '2026-01-18', reason: '鉴定' } });
  file = { ...file, breaches: [{ id: 'b', obligation: 'o-long', on: '2026-03-01', note: '又去堵门。' }] };
  return mustMove(file, 'put-milestone', { item: { id: 'm', kind: 'harm-known', on: '2025-12-31' } });
}

const last = (file: CaseFile) => file.changes.at(-1) as CaseFile['changes'][number];
const inTimeline = (Object.keys(REMOVABLE) as RemovableList[]).filter((list) => list !== 'participants' && list !== 'agreements' && list !== 'paperSheets');

describe('removedEntry', () => {
  it.each(inTimeline)('%s: reads as the line it was', (list) => {
    const before = full();
    const id = before[list][0]?.id ?? '';
    const line = timelineOf(before).find(({ remove }) => remove?.list === list && remove.id === id);
    const after = mustMove(before, 'remove', { list, id });
    const entry = removedEntry(after, last(after));
    expect(line).toBeDefined();
    expect(entry).toMatchObject({ day: line?.day, title: line?.title, facts: line?.facts, prose: line?.prose });
    expect(timelineOf(after).some(({ key }) => key === line?.key)).toBe(false);
  });

  it('a participant, and a draft of an agreement with its clauses', () => {
    const start = toldUntil(BOUNDARY, 'put-participant');
    const without = mustMove(start, 'remove', { list: 'participants', id: 'lzc' });
    expect(removedEntry(without, last(without))).toMatchObject({ title: '龙正才', facts: ['邀请参加人　岩坪村3组组长'] });
    const drafted = toldUntil(BOUNDARY, 'put-agreement');
    const torn = mustMove(drafted, 'remove', { list: 'agreements', id: 'agreement' });
    expect(removedEntry(torn, last(torn))?.prose).toContain('2. 双方于2026年3月27日前共同栽设水泥界桩5根');
  });

  it('a sheet that exists on paper only', () => {
    const placed = mustMove(toldUntil(BOUNDARY, 'put-session'), 'put-paper-sheet', { item: { id: 'm', section: 'evidence', title: '林权证', pages: 4 } });
    const without = mustMove(placed, 'remove', { list: 'paperSheets', id: 'm' });
    expect(removedEntry(without, last(without))).toMatchObject({ title: '林权证', facts: ['证据材料', '纸质，4页'] });
  });

  it('a scan, with where it stood', () => {
    const HASH = 'a'.repeat(64);
    const scan = { id: 's', section: 'evidence' as const, title: '林权证', type: 'pdf' as const, file: 'x.pdf', sha256: HASH, bytes: 9, pageCount: 3, addedAt: '2026-03-20T02:00:00.000Z' };
    const without = mustMove(mustMove(toldUntil(BOUNDARY, 'put-session'), 'put-scans', { scans: [scan] }), 'remove-scan', { scan: 's' });
    expect(removedEntry(without, last(without))).toMatchObject({ title: '林权证', facts: ['证据材料', '3 页，原件仍存在电脑里'] });
  });

  it('says nothing where nothing was taken out or nothing can be read', () => {
    const file = full();
    expect(file.changes.map((change) => removedEntry(file, change)).filter(Boolean)).toEqual([]);
    expect(removedEntry(file, { revision: 9, at: '2026-01-01T00:00:00.000Z', by: '', what: '删去函件', removed: { id: 3 } })).toBeNull();
    expect(removedEntry(file, { revision: 9, at: '2026-01-01T00:00:00.000Z', by: '', what: '删去别的', removed: {} })).toBeNull();
  });
});
