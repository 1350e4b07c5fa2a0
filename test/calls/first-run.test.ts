// From the first start on: set-up, the same folder again, and every way a data folder can be in trouble.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { openedHouse, testHouse, type TestHouse } from '../helpers/house';

/** Closes a house and starts it again, as after switching the PC off. */
async function again(house: TestHouse, between: () => Promise<unknown> = async () => {}): Promise<TestHouse> {
  await house.close();
  await between();
  return testHouse({}, house.home);
}

const trouble = async (house: TestHouse) => {
  const state = await house.must('app.state', {});
  return state.state === 'trouble' ? state.error : state.state;
};

describe('first start', () => {
  it('asks for set-up, makes the folder, and finds it again', async () => {
    const house = await testHouse();
    expect(await house.must('app.state', {})).toMatchObject({ state: 'first-run', foundData: false, suggested: { shown: house.data } });
    expect(await house.must('setup.create', { folder: house.token(house.data), settings: SAMPLE_SETTINGS })).toMatchObject({ state: 'open', cases: 0 });
    const { file } = await house.must('cases.register', { intake: BOUNDARY.intake, draft: null });
    const next = await again(house);
    expect(await next.must('app.state', {})).toMatchObject({ state: 'open', cases: 1, settings: { committee: { name: '云隘镇人民调解委员会' } } });
    expect((await next.must('cases.open', { id: file.id })).file).toEqual(file);
  });

  it('offers data it finds where it would put its own, and opens it', async () => {
    const first = await openedHouse();
    await first.close();
    await rm(join(first.home, 'home'), { recursive: true });
    const house = await testHouse({}, first.home);
    const state = await house.must('app.state', {});
    expect(state).toMatchObject({ state: 'first-run', foundData: true });
    expect(await house.must('setup.open', { folder: state.state === 'first-run' ? state.suggested.token : '' })).toMatchObject({ state: 'open' });
  });

  it('never makes a data folder where something else is, nor opens one that is none', async () => {
    const house = await testHouse();
    const other = join(house.home, 'photos');
    await mkdir(other);
    await writeFile(join(other, 'a.jpg'), 'x');
    expect(await house.ask('setup.create', { folder: house.token(other), settings: SAMPLE_SETTINGS })).toMatchObject({ ok: false, error: { kind: 'data-folder', problem: 'not-empty' } });
    expect(await house.ask('setup.open', { folder: house.token(other) })).toMatchObject({ ok: false, error: { kind: 'data-folder' } });
    expect(await house.ask('setup.open', { folder: 'made-up' })).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
    expect(await house.must('app.state', {})).toMatchObject({ state: 'first-run' });
  });

  it('answers every question about cases with “not open” until then', async () => {
    const house = await testHouse();
    for (const [method, input] of [
      ['cases.list', { filter: {}, offset: 0, limit: 10 }],
      ['cases.open', { id: '2026-0001' }],
      ['due.list', { on: null, ahead: 0 }],
      ['data.check', {}],
      ['settings.save', { settings: SAMPLE_SETTINGS }],
    ] as const) {
      expect(await house.call(method, input)).toEqual({ ok: false, error: { kind: 'not-open' } });
    }
  });
});

describe('a data folder in trouble', () => {
  it('that is gone is missed, not made anew, and found again by trying again', async () => {
    const house = await openedHouse();
    const next = await again(house, () => rename(house.data, `${house.data}-away`));
    expect(await trouble(next)).toMatchObject({ kind: 'data-folder', problem: 'missing' });
    await rename(`${house.data}-away`, house.data);
    expect(await next.must('setup.retry', {})).toMatchObject({ state: 'open' });
  });

  it('that is empty although data was there is said, and nothing is put in it', async () => {
    const house = await openedHouse();
    const next = await again(house, async () => {
      await rm(house.data, { recursive: true });
      await mkdir(house.data);
    });
    expect(await trouble(next)).toMatchObject({ kind: 'data-folder', problem: 'emptied' });
  });

  it('that is a file', async () => {
    const house = await openedHouse();
    const next = await again(house, async () => {
      await rm(house.data, { recursive: true });
      await writeFile(house.data, 'x');
    });
    expect(await trouble(next)).toMatchObject({ kind: 'data-folder', problem: 'not-a-folder' });
  });

  it('that another program has open', async () => {
    const house = await openedHouse();
    const second = await testHouse({ configFolder: join(house.home, 'second') });
    expect(await second.ask('setup.open', { folder: second.token(house.data) })).toMatchObject({ ok: false, error: { kind: 'data-folder', problem: 'locked' } });
  });

  it('a config that cannot be read is not a first start', async () => {
    const house = await openedHouse();
    const next = await again(house, () => writeFile(join(house.home, 'home', 'config.json'), '{"folder": "/x'));
    expect(await trouble(next)).toMatchObject({ kind: 'damaged', file: 'config.json' });
  });
});
