// A PC whose date cannot be right: nothing is saved under it until a person has spoken, and what they said is remembered.
import { describe, expect, it } from 'vitest';
import type { EventValue } from '../../main/contract/events';
import { wordsFor } from '../../main/contract/words';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { TODAY } from '../helpers/cases';
import { openedHouse, testHouse, type TestHouse } from '../helpers/house';

/** A clock that can be set while the program runs. */
function settable(day: string) {
  let at = day;
  return { set: (next: string) => (at = next), clock: { today: () => at, now: () => `${at}T01:00:00.000Z` } };
}
const register = (house: TestHouse) => house.ask('cases.register', { intake: BOUNDARY.intake, draft: null });
const doubt = async (house: TestHouse) => {
  const state = await house.must('clock.look', {});
  return state.state === 'open' ? state.clock : null;
};

/** The home of a room that worked on TODAY and closed the program. */
async function worked(): Promise<string> {
  const house = await openedHouse();
  await house.must('cases.register', { intake: BOUNDARY.intake, draft: null });
  await house.close();
  return house.home;
}

describe.each([
  ['2009-01-01', 'back'],
  ['2099-01-01', 'ahead'],
])('a PC that says %s', (day, kind) => {
  it('is asked about before anything is saved; then work goes on, and it is not asked again', async () => {
    const home = await worked();
    const house = await testHouse(settable(day), home);
    expect(await doubt(house)).toEqual({ kind, today: day, last: TODAY });
    const refused = await register(house);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'clock-unsure' } });
    if (!refused.ok) expect(wordsFor(refused.error).what).toMatch(/^电脑日期显示(2009|2099)年1月1日，而上次使用是2026年11月23日。$/);
    expect((await house.must('cases.list', { filter: {}, offset: 0, limit: 10 })).total).toBe(1);
    await house.must('clock.trust', { today: day });
    expect(await doubt(house)).toBeNull();
    expect((await house.ask('due.list', { on: null, ahead: 0 })).ok).toBe(true);
    await house.close();
    const again = await testHouse(settable(day), home);
    expect(await doubt(again)).toBeNull();
  });

  it('and was set right meanwhile: nothing is left to ask', async () => {
    const clock = settable(day);
    const house = await testHouse(clock, await worked());
    clock.set(TODAY);
    expect(await doubt(house)).toBeNull();
    expect((await register(house)).ok).toBe(true);
  });
});

describe('a running program', () => {
  it('goes past midnight without a word', async () => {
    const clock = settable(TODAY);
    const house = await openedHouse(clock);
    clock.set('2026-11-24');
    expect((await register(house)).ok).toBe(true);
  });

  it('tells the window when the date jumps, and saves nothing under it', async () => {
    const clock = settable(TODAY);
    const house = await openedHouse(clock);
    const told: EventValue<'house-changed'>[] = [];
    house.onEvent((name, value) => name === 'house-changed' && told.push(value as EventValue<'house-changed'>));
    clock.set('2000-01-01');
    expect(await register(house)).toMatchObject({ ok: false, error: { kind: 'clock-unsure' } });
    expect(told).toMatchObject([{ state: 'open', clock: { kind: 'back', last: TODAY } }]);
    clock.set(TODAY);
    expect((await register(house)).ok).toBe(true);
    expect(told.at(-1)).toMatchObject({ clock: null });
  });

  it('does not believe a day that nobody confirmed', async () => {
    const clock = settable(TODAY);
    const house = await openedHouse(clock);
    clock.set('2099-01-01');
    await house.must('clock.trust', { today: TODAY });
    expect(await doubt(house)).not.toBeNull();
  });
});

it('saves of a wrong future are not held against a date a person confirmed', async () => {
  const home = await worked();
  const wrong = await testHouse(settable('2099-01-01'), home);
  await wrong.must('clock.trust', { today: '2099-01-01' });
  await wrong.must('cases.register', { intake: BOUNDARY.intake, draft: null });
  await wrong.close();
  const right = settable('2026-11-25');
  const house = await testHouse(right, home);
  expect(await doubt(house)).toMatchObject({ kind: 'back', last: '2099-01-01' });
  await house.must('clock.trust', { today: '2026-11-25' });
  await house.close();
  right.set('2026-11-26');
  expect(await doubt(await testHouse(right, home))).toBeNull();
});
