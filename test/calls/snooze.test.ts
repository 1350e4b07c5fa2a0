// 暂缓提醒 through the calls: what is put off is marked in the due list, and asked for again from the catalog on its day.
import { expect, it } from 'vitest';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { TODAY } from '../helpers/cases';
import { openedHouse, testHouse, type TestHouse } from '../helpers/house';

const marks = async (house: TestHouse, on: string) => (await house.must('due.list', { on, ahead: 0 })).items.map(({ kind, snoozed }) => [kind, snoozed?.until ?? null]);

it('is known to the due list at once, after a restart, and no longer on the day', async () => {
  const house = await openedHouse();
  const { file } = await house.must('cases.register', { intake: BOUNDARY.intake, draft: null });
  expect(await marks(house, TODAY)).toEqual([['acceptance', null], ['report', null]]);
  await house.must('cases.move', { id: file.id, revision: file.revision, move: 'snooze', input: { items: [{ kind: 'acceptance', ref: 'acceptance', part: '' }], until: '2026-11-30', reason: '等双方回来' } });
  expect(await marks(house, TODAY)).toEqual([['acceptance', '2026-11-30'], ['report', null]]);
  await house.close();
  const again = await testHouse({}, house.home);
  expect(await marks(again, '2026-11-29')).toEqual([['acceptance', '2026-11-30'], ['report', null]]);
  expect(await marks(again, '2026-11-30')).toEqual([['acceptance', null], ['report', null]]);
});
