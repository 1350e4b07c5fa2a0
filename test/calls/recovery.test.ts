// The recovery sheet through the house: it counts only once typed back, and its code then opens the stick.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readBack } from '../../main/documents/fidelity/read-back';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { openedHouse, testHouse } from '../helpers/house';

const said = async (bytes: Uint8Array<ArrayBuffer>) => (await readBack(bytes)).map(({ words }) => words.map(({ text }) => text).join('')).join('');

it('takes effect when typed back; the code opens the next backup and restores it', async () => {
  const house = await openedHouse();
  await house.must('cases.register', { intake: BOUNDARY.intake, draft: null });
  expect((await house.must('recovery.state', {})).madeOn).toBeNull();
  const { token, bytes, pages } = await house.must('recovery.begin', {});
  expect(pages).toBe(1);
  await house.must('recovery.print', { token, copies: 1 });
  expect(Buffer.compare(house.printed[0] ?? new Uint8Array(), bytes)).toBe(0);
  const code = /(?:\d{6}[\s　]*){8}/.exec(await said(bytes.slice()))?.[0] ?? '';
  const digits = code.replace(/\D/g, '');
  expect(digits).toHaveLength(48);
  const wrong = `${digits.slice(0, 12)}${(Number(digits[12]) + 1) % 10}${digits.slice(13)}`;
  expect(await house.ask('recovery.confirm', { token, typed: wrong })).toMatchObject({ ok: false, error: { kind: 'passphrase', problem: 'code-group', group: 3 } });
  expect((await house.must('recovery.state', {})).madeOn).toBeNull();
  await house.must('recovery.confirm', { token, typed: digits });
  expect((await house.must('recovery.state', {})).madeOn).not.toBeNull();
  expect(await house.ask('recovery.confirm', { token, typed: digits })).toMatchObject({ ok: false, error: { kind: 'not-found' } });

  await mkdir(join(house.home, 'e'));
  const drive = house.token(join(house.home, 'e'));
  await house.must('backup.prepare', { drive, passphrase: '界桩 沟心线 杉树' });
  await house.must('backup.run', { drive, passphrase: '界桩 沟心线 杉树' });
  const { snapshots } = await house.must('backup.snapshots', { drive, passphrase: digits });
  const { entries } = await house.must('audit.list', { from: null, to: null, by: '', what: [], about: '', offset: 0, limit: 50 });
  expect(entries.map(({ what }) => what)).toEqual(expect.arrayContaining(['sheet-printed', 'sheet-made']));
  expect(JSON.stringify([entries, house.logged])).not.toContain(digits.slice(0, 6));
  const folder = house.token(join(house.home, 'back'));
  await house.must('backup.restore', { drive, passphrase: digits, snapshot: snapshots[0]?.id ?? '', folder });
  expect((await house.must('recovery.state', {})).madeOn).not.toBeNull();
});

it('is no business of a window: settings it sends change nothing of the key', async () => {
  const recovery = { id: 'forged', publicKey: Buffer.alloc(32, 9).toString('base64'), madeOn: '2026-11-01' };
  const house = await testHouse();
  await house.must('setup.create', { folder: house.token(house.data), settings: { ...SAMPLE_SETTINGS, recovery } });
  expect((await house.must('recovery.state', {})).madeOn).toBeNull();
  await house.must('settings.save', { settings: { ...SAMPLE_SETTINGS, recovery } });
  expect((await house.must('recovery.state', {})).madeOn).toBeNull();
});

it('opens a stick prepared after it before anything is on it, and one whose passphrase was changed', async () => {
  const house = await openedHouse();
  await mkdir(join(house.home, 'old'));
  await mkdir(join(house.home, 'new'));
  const [older, newer] = [house.token(join(house.home, 'old')), house.token(join(house.home, 'new'))];
  const passphrase = '界桩 沟心线 杉树';
  await house.must('backup.prepare', { drive: older, passphrase });
  const { token, bytes } = await house.must('recovery.begin', {});
  const typed = (/(?:\d{6}[\s　]*){8}/.exec(await said(bytes.slice()))?.[0] ?? '').replace(/\D/g, '');
  await house.must('recovery.confirm', { token, typed });
  await house.must('backup.prepare', { drive: newer, passphrase });
  expect(await house.ask('backup.snapshots', { drive: older, passphrase: typed })).toMatchObject({ ok: false, error: { problem: 'code-unknown' } });
  await house.must('keys.change', { drive: older, passphrase, next: '冬瓜 石磨 汽笛' });
  for (const drive of [older, newer]) expect((await house.must('backup.snapshots', { drive, passphrase: typed })).snapshots).toEqual([]);
});
