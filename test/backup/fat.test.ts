// What FAT32 and exFAT take: every file and folder that a backup, a check of capacity or a package puts on a stick has such a name and size.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writePackage } from '../../main/backup';
import { probe, SIZES as PROBE_SIZES } from '../../main/backup/drives/probe';
import { MAX_OBJECT_BYTES, MAX_PACK_BYTES, PACK_BYTES } from '../../main/backup/format/limits';
import { PACKAGE_LIMITS } from '../../main/backup/package/limits';
import { packageName } from '../../main/calls/pack-cases';
import { watchedIo } from './faulty-io';
import { backUp, LATER, mustBeOk, noise, PASSPHRASE, QUICK, SAMPLE, world, write } from './world';

const FAT_FILE_BYTES = 2 ** 32 - 1;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** Why FAT32 or exFAT would refuse a name; empty when both take it. Windows' own rules for names with it. */
function wrongWith(name: string): string {
  if (/["*/:<>?\\|]/u.test(name) || [...name].some((one) => one < ' ')) return 'a character';
  if (/[. ]$/u.test(name)) return 'its end';
  if (name.length === 0 || name.length > 255) return 'its length';
  return RESERVED.test(name) ? 'a device' : '';
}

it.each([
  ['a:b', 'a character'],
  ['什么?', 'a character'],
  ['x\u0007', 'a character'],
  ['x.', 'its end'],
  ['x ', 'its end'],
  ['a'.repeat(256), 'its length'],
  ['NUL.txt', 'a device'],
  ['怎样恢复.txt', ''],
])('the rules say of %j: %j', (name, says) => {
  expect(wrongWith(name)).toBe(says);
});

it('all that is ever created on a stick, under temporary names too, has a name and size FAT takes', async () => {
  const w = await world({ ...SAMPLE, 'cases/2026/0003/scans/名字里有冒号：和问号？.jpg': noise(9000, 'x') });
  const created = new Set<string>();
  const io = watchedIo(({ name, path }) => {
    if (['create', 'makeFolder', 'rename'].includes(name) && path.startsWith(w.drive)) created.add(path.slice(w.drive.length + 1));
  }, QUICK.io);
  mustBeOk(await backUp(w, {}, { io }));
  write(w.data, { 'cases/2026/0001/case.json': '{"id":"2026-0001","more":1}' });
  mustBeOk(await backUp(w, { now: LATER, thin: true }, { io }));
  const small = { fileBytes: 65_536, blockBytes: 65_536, spareBytes: 0 };
  await probe(w.drive, { progress: () => {} }, { io: { ...io, space: async () => ({ total: 200_000, free: 200_000 }) } }, small);
  const about = { room: 'room1', from: { id: 'x', name: '办公室', publicKey: '' }, at: LATER, caseFormat: 1, aside: [], taken: {}, aliases: [], settings: { pcs: [], staff: [], rooms: [] }, note: '' };
  const packed = { drive: w.drive, name: packageName(LATER), passphrase: PASSPHRASE, about: about as never, cases: (async function* () {})(), count: 0, sign: () => new Uint8Array(64) };
  mustBeOk(await writePackage(packed, { progress: () => {} }, { scryptN: 2 ** 10 }));

  const there = (readdirSync(w.drive, { recursive: true }) as string[]).toSorted();
  expect(there.some((path) => path.endsWith('.pack')) && there.some((path) => path.endsWith('.snap')) && there.some((path) => path.endsWith('.hsp'))).toBe(true);
  expect([...created].filter((path) => path.endsWith('.part')).length).toBeGreaterThan(5);
  for (const path of [...there, ...created]) for (const name of path.split(/[/\\]/u)) expect([name, wrongWith(name)]).toEqual([name, '']);
  for (const path of there) expect(statSync(join(w.drive, path)).size).toBeLessThanOrEqual(FAT_FILE_BYTES);
  const folded = there.map((path) => path.normalize('NFC').toUpperCase());
  expect(new Set(folded).size).toBe(folded.length);
});

it('no limit of ours lets a file grow past what FAT takes', () => {
  // A pack is finished by the object that fills it.
  expect(PACK_BYTES + MAX_OBJECT_BYTES).toBeLessThan(MAX_PACK_BYTES);
  for (const bytes of [MAX_PACK_BYTES, PACKAGE_LIMITS.bytes, PROBE_SIZES.fileBytes]) expect(bytes).toBeLessThanOrEqual(FAT_FILE_BYTES);
});

it('a package is named so at any moment', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (at) => wrongWith(packageName(at.toISOString())) === ''),
  );
});
