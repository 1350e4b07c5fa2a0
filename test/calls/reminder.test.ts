// The reminder through the house: what 今日 counts, without names, once a day also over a restart, and not of what is put off.
import { expect, it } from 'vitest';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { TODAY } from '../helpers/cases';
import { openedHouse, testHouse } from '../helpers/house';

it('counts as 今日 does, names nobody, and comes once a day', async () => {
  const house = await openedHouse();
  const { file } = await house.must('cases.register', { intake: BOUNDARY.intake, draft: null });
  expect(await house.remind()).toBe(true);
  expect(house.notified).toEqual(['今天有2件事要办。']);
  expect(await house.remind()).toBe(false);
  const items = [{ kind: 'acceptance', ref: 'acceptance', part: '' }];
  await house.must('cases.move', { id: file.id, revision: file.revision, move: 'snooze', input: { items, until: '2026-11-30', reason: '等双方回来' } });
  await house.close();

  const again = await testHouse({}, house.home);
  expect(await again.remind()).toBe(false);
  await again.close();
  const next = await testHouse({ clock: { today: () => '2026-11-24', now: () => `${TODAY}T01:00:00.000Z` } }, house.home);
  await next.remind();
  expect(next.notified).toEqual(['今天有1件事要办。']);
});

it('says nothing when there is nothing to do, where the system shows nothing, and under a date nobody believes', async () => {
  const quiet = await openedHouse();
  expect(await quiet.remind()).toBe(false);
  expect(quiet.notified).toEqual([]);

  const mute = await openedHouse({ notify: () => false });
  await mute.must('cases.register', { intake: BOUNDARY.intake, draft: null });
  expect(await mute.remind()).toBe(false);
  await mute.close();

  const wrong = await testHouse({ clock: { today: () => '2099-01-01', now: () => '2099-01-01T01:00:00.000Z' } }, mute.home);
  expect(await wrong.remind()).toBe(false);
  await wrong.must('clock.trust', { today: '2099-01-01' });
  // The start is only now: the first look at a date to believe.
  expect(await wrong.remind()).toBe(true);
});
