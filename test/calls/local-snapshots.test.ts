// Snapshots of this PC by themselves: every hour if something changed, when the program is left, never of a damaged state.
import { readdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HousePorts } from '../../main/calls/house';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { openedHouse, testHouse, type TestHouse } from '../helpers/house';

const register = (house: TestHouse) => house.must('cases.register', { intake: BOUNDARY.intake, draft: null });
const notices = async (house: TestHouse) => {
  const state = await house.must('app.state', {});
  return state.state === 'open' ? state.notices.filter(({ kind }) => kind === 'snapshots').map(({ say }) => say) : [];
};

/** The room's snapshots, by the names of their lists, oldest first. */
async function lists(house: TestHouse): Promise<string[]> {
  const names = (await readdir(join(house.home, 'home', 'snapshots'), { recursive: true }).catch(() => [])) as string[];
  return names.filter((name) => /lists.[^/\\]+\.json$/.test(name)).toSorted();
}

/** A house whose clock the test moves, in hours. */
async function withClock(): Promise<{ house: TestHouse; wait(hours: number): void; clock: HousePorts['clock'] }> {
  let hours = 0;
  let second = 0;
  const at = () => Date.parse('2026-11-23T01:00:00.000Z') + hours * 3_600_000;
  const clock = { today: () => new Date(at() + 8 * 3_600_000).toISOString().slice(0, 10), now: () => new Date(at() + (second += 1)).toISOString() };
  const house = await openedHouse({ clock });
  return { house, wait: (more) => void (hours += more), clock };
}

describe('snapshots of this PC', () => {
  it('are made when there is none, and then every hour if something changed', async () => {
    const { house, wait } = await withClock();
    await register(house);
    expect(await house.keepSnapshots()).toBe(true);
    await register(house);
    expect(await house.keepSnapshots()).toBe(false);
    wait(1.1);
    expect(await house.keepSnapshots()).toBe(true);
    wait(1.1);
    expect(await house.keepSnapshots()).toBe(false);
    expect(await lists(house)).toHaveLength(2);
  });

  it('are made when the program is left, if something changed since', async () => {
    const { house, wait } = await withClock();
    await register(house);
    expect(await house.keepSnapshots()).toBe(true);
    await house.leaving();
    wait(0.6);
    await house.leaving();
    await register(house);
    await house.leaving();
    expect(await lists(house)).toHaveLength(2);
  });

  it('are not made of a damaged state; that is said, and what there is stays', async () => {
    const { house, wait, clock } = await withClock();
    const { file } = await register(house);
    expect(await house.keepSnapshots()).toBe(true);
    await house.close();
    await truncate(join(house.data, 'cases', file.id.slice(0, 4), file.id.slice(5), 'case.json'), 100);
    wait(2);
    const again = await testHouse({ clock }, house.home);
    expect(await again.keepSnapshots()).toBe(false);
    expect(await lists(again)).toHaveLength(1);
    expect(await notices(again)).toEqual([expect.stringContaining('先不做新的快照')]);
  });

  it('that fail are said, and not tried again every minute', async () => {
    const { house, wait } = await withClock();
    await register(house);
    // Gone behind the program's back: it does not know yet, the snapshot sees it.
    await rm(join(house.data, 'cases'), { recursive: true });
    expect(await house.keepSnapshots()).toBe(false);
    expect(await notices(house)).toEqual([expect.stringContaining('没有做成本机快照')]);
    expect(house.logged).toContainEqual(['snapshot-not-made', { kind: 'data-folder' }]);
    const tries = () => house.logged.filter(([code]) => code === 'snapshot-not-made').length;
    expect(await house.keepSnapshots()).toBe(false);
    expect(tries()).toBe(1);
    wait(0.6);
    await house.keepSnapshots();
    expect(tries()).toBe(2);
  });
});
