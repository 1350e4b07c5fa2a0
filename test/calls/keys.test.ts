// Who may open a stick: another passphrase, through the house.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { openedHouse } from '../helpers/house';

const old = '界桩 沟心线 杉树';
const next = '冬瓜 石磨 汽笛';

/** A house with one case, and two sticks prepared under the same passphrase. */
async function prepared() {
  const house = await openedHouse();
  await house.must('cases.register', { intake: BOUNDARY.intake, draft: null });
  const drives: string[] = [];
  for (const name of ['e', 'f']) {
    await mkdir(join(house.home, name));
    const drive = house.token(join(house.home, name));
    await house.must('backup.prepare', { drive, passphrase: old });
    drives.push(drive);
  }
  return { house, first: drives[0]!, second: drives[1]! };
}

const wrong = { ok: false, error: { kind: 'passphrase', problem: 'wrong' } };

describe('another passphrase', () => {
  it('opens the stick instead of the old one; another stick keeps its own', async () => {
    const { house, first, second } = await prepared();
    await house.must('backup.run', { drive: first, passphrase: old });
    await house.must('keys.change', { drive: first, passphrase: old, next });
    expect(await house.call('backup.snapshots', { drive: first, passphrase: old })).toMatchObject(wrong);
    await house.must('backup.snapshots', { drive: second, passphrase: old });
    // The next backup goes on where the last one stood.
    await house.must('backup.run', { drive: first, passphrase: next });
    const { snapshots } = await house.must('backup.snapshots', { drive: first, passphrase: next });
    expect(snapshots).toMatchObject([{ cases: 1, damaged: false }, { cases: 1, damaged: false }]);
    expect((await house.must('backup.verify', { drive: first, passphrase: next, snapshot: snapshots[1]!.id })).bad).toEqual([]);
  });

  it('is refused without the old one, when too short, and where there is no backup; the record of use has neither', async () => {
    const { house, first } = await prepared();
    await mkdir(join(house.home, 'empty'));
    const empty = house.token(join(house.home, 'empty'));
    for (const [drive, passphrase, wanted, error] of [
      [first, 'not the old one', next, wrong.error],
      [first, old, '七个字不够长啊', { kind: 'passphrase', problem: 'too-short' }],
      [first, old, '', { kind: 'passphrase', problem: 'missing' }],
      [empty, old, next, { kind: 'drive', problem: 'not-a-backup' }],
      ['no-such-token', old, next, { kind: 'drive', problem: 'gone' }],
    ] as const) {
      expect(await house.call('keys.change', { drive, passphrase, next: wanted })).toMatchObject({ ok: false, error });
    }
    await house.must('keys.change', { drive: first, passphrase: old, next });
    const { entries } = await house.must('audit.list', { from: null, to: null, by: '', what: [], about: '', offset: 0, limit: 50 });
    const said = entries.map(({ what }) => what);
    expect([said.filter((what) => what === 'wrong-passphrase').length, said.filter((what) => what === 'passphrase-changed').length]).toEqual([1, 1]);
    expect(JSON.stringify([entries, house.logged])).not.toMatch(/冬瓜|界桩|not the old one/);
  });
});
