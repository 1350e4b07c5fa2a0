// Packages from outside: what is not, to the last bit, what a known PC signed is refused whole, before anything is written.
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPackage, writePackage, type OpenPackage, type PackedCase } from '../../main/backup';
import { PACKAGE_LIMITS } from '../../main/backup/package/limits';
import { sharesOut, type Manifest } from '../../main/backup/package/manifest';
import { strictJson } from '../../main/backup/package/strict-json';
import { fail, ok, type Result } from '../../main/contract/errors';
import { pcIdOf } from '../../main/domain/pcs';
import { failure, watchedIo } from './faulty-io';
import { emptyWorld, mustBeOk, noise, PASSPHRASE } from './world';

const CHEAP = { scryptN: 2 ** 10 };
const HOOKS = { progress: () => {} };
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function pc() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  return { id: pcIdOf(createHash('sha256').update(raw).digest()), publicKey: raw.toString('base64'), sign: (bytes: Uint8Array) => sign(null, bytes, privateKey) };
}
const ME = pc();

type Made = { folder: string; file: string };

/** A package of two small cases and three files (one of many pieces), as the program writes it; `change`: what a hostile program writes. */
async function made(change: { about?: Partial<Manifest>; sign?: (bytes: Uint8Array) => Uint8Array; cases?: PackedCase[]; io?: object } = {}): Promise<Made> {
  const { drive: folder } = emptyWorld();
  const files = [noise(700, 'a'), noise(2 ** 20 + 500, 'b'), Buffer.from('c'.repeat(100))];
  const packed: PackedCase[] = change.cases ?? [
    { id: '2026-0001', json: '{"id":"2026-0001"}', files: async function* () { for (const bytes of files.slice(0, 2)) yield ok({ sha256: sha(bytes), bytes }); } },
    { id: '2026-0002', json: '{"id":"2026-0002"}', files: async function* () { for (const bytes of files.slice(1)) yield ok({ sha256: sha(bytes), bytes }); } },
  ];
  const about = { room: 'room1', from: { id: ME.id, name: '办公室的电脑', publicKey: ME.publicKey }, at: '2026-11-23T02:00:00.000Z', caseFormat: 1, aside: [], taken: {}, aliases: [], settings: { pcs: [], staff: [], rooms: [] }, note: '', ...change.about };
  const cases = (async function* () { yield* packed; })();
  const result = await writePackage({ drive: folder, name: 'x.hsp', passphrase: PASSPHRASE, about: about as never, cases, count: packed.length, sign: change.sign ?? ME.sign }, HOOKS, CHEAP);
  mustBeOk(result);
  return { folder, file: join(folder, 'x.hsp') };
}

/** Opens and reads all of it, as the program does before it writes anything. */
async function readAll(file: string, passphrase = PASSPHRASE): Promise<Result<OpenPackage>> {
  const opened = await openPackage(file, passphrase, HOOKS);
  if (!opened.ok) return opened;
  for (const index of opened.value.manifest.cases.keys()) {
    const read = await opened.value.caseAt(index);
    if (!read.ok) return read;
  }
  const whole = await opened.value.checkFiles(HOOKS);
  return whole.ok ? opened : whole;
}

describe('a package', () => {
  it('is read back as it was made; a file two cases name is in it once', async () => {
    const { file, folder } = await made();
    const { manifest } = mustBeOk(await readAll(file));
    expect([manifest.cases.length, manifest.files.length, manifest.from.id]).toEqual([2, 3, ME.id]);
    expect(await readdir(folder)).toEqual(['x.hsp']);
  });

  it('with any byte of any part changed, or cut anywhere, is refused', async () => {
    const { file } = await made();
    const bytes = await readFile(file);
    // Every byte of the beginning and of the end (header, first records, manifest, signature), and a sample of the middle.
    const places = [...Array(900).keys(), ...Array.from({ length: 60 }, (_, i) => Math.floor((bytes.length * i) / 60)), ...Array.from({ length: 700 }, (_, i) => bytes.length - 1 - i)];
    for (const at of places.filter((_, i) => i % 7 === 0)) {
      const bad = Buffer.from(bytes);
      bad[at] = (bad[at] ?? 0) ^ (1 << at % 8);
      await writeFile(file, bad);
      expect((await readAll(file)).ok, `byte ${at}`).toBe(false);
    }
    for (const length of [0, 7, 12, 90, 400, 5000, bytes.length - 65, bytes.length - 1]) {
      await writeFile(file, bytes.subarray(0, length));
      expect((await readAll(file)).ok, `cut at ${length}`).toBe(false);
    }
    await writeFile(file, Buffer.concat([bytes, Buffer.from('x')]));
    expect((await readAll(file)).ok).toBe(false);
  }, 60_000);

  it('tells a wrong passphrase, something else entirely, and a header that asks for years of work', async () => {
    const { file } = await made();
    expect(await readAll(file, '不是这个口令')).toMatchObject({ error: { kind: 'package', problem: 'wrong-passphrase' } });
    const bytes = await readFile(file);
    const length = bytes.readUInt32LE(8);
    const body = bytes.toString('utf8', 12 + 78, 12 + length).replace(/"N":\d+/, '"N":1073741824');
    const header = Buffer.from(`{"sha256":"${sha(Buffer.from(body))}"}\n${body}`);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(header.length);
    await writeFile(file, Buffer.concat([bytes.subarray(0, 8), size, header, bytes.subarray(12 + length)]));
    expect(await readAll(file)).toMatchObject({ error: { kind: 'package', problem: 'damaged' } });
    await writeFile(file, 'PK\u0003\u0004 a zip of something');
    expect(await readAll(file)).toMatchObject({ error: { kind: 'package', problem: 'not-a-package' } });
  });

  it('signed by another key, or under another PC’s number, is refused', async () => {
    const other = pc();
    expect(await readAll((await made({ sign: other.sign })).file)).toMatchObject({ error: { kind: 'package', problem: 'bad-signature' } });
    const posing = { about: { from: { id: ME.id, name: '办公室的电脑', publicKey: other.publicKey } }, sign: other.sign };
    expect(await readAll((await made(posing)).file)).toMatchObject({ error: { kind: 'package', problem: 'bad-signature' } });
  });

  it.each<[string, { about?: object; cases?: PackedCase[] }]>([
    ['an id that is a path', { cases: [{ id: '../../x', json: '{}', files: async function* () {} }] }],
    ['the same case twice', { cases: [1, 2].map(() => ({ id: '2026-0001', json: `{"n":${Math.random()}}`, files: async function* () {} })) }],
    ['JSON that is none', { cases: [{ id: '2026-0001', json: '{"id":', files: async function* () {} }] }],
    ['a prototype key', { cases: [{ id: '2026-0001', json: '{"id":"2026-0001","parties":[{"__proto__":{"x":1}}]}', files: async function* () {} }] }],
    ['JSON a hundred thousand deep', { cases: [{ id: '2026-0001', json: `${'['.repeat(100_000)}${']'.repeat(100_000)}`, files: async function* () {} }] }],
    ['a file that is not what its hash says', { cases: [{ id: '2026-0001', json: '{}', files: async function* () { yield ok({ sha256: sha(Buffer.from('one')), bytes: Buffer.from('two') }); } }] }],
    ['a hash that is none', { cases: [{ id: '2026-0001', json: '{}', files: async function* () { yield ok({ sha256: '../x', bytes: Buffer.from('two') }); } }] }],
    ['a PC list of a hundred', { about: { settings: { pcs: Array.from({ length: 100 }, () => ({})), staff: [], rooms: [] } } }],
    ['a moment that is none', { about: { at: 'yesterday' } }],
    ['no room', { about: { room: '' } }],
  ])('with %s is refused, though its signature holds', async (_, change) => {
    expect(await readAll((await made(change as never)).file)).toMatchObject({ ok: false, error: { kind: 'package' } });
  });

  it('shares its objects out: none twice, none left over', () => {
    const hash = (n: number) => String(n).padStart(64, '0');
    const good = { objects: ['a', 'b', 'c'], cases: [{ id: '2026-0001', size: 2, at: 0, count: 1 }], files: [{ sha256: hash(1), size: 1, at: 1, count: 2 }] };
    expect(sharesOut(good)).toBe(true);
    expect(sharesOut({ ...good, objects: ['a', 'b', 'c', 'd'] })).toBe(false);
    expect(sharesOut({ ...good, files: [{ sha256: hash(1), size: 1, at: 0, count: 3 }] })).toBe(false);
    expect(sharesOut({ ...good, files: [{ sha256: hash(1), size: 1, at: 1, count: 1e15 }] })).toBe(false);
  });

  it('does not unpack more than it said: a bomb stops at the size in the manifest', async () => {
    // Sealed by somebody who has the passphrase: four MiB of nothing, said to be a hundred bytes.
    const { file } = await made({ cases: [{ id: '2026-0001', json: '{}', files: async function* () { yield ok({ sha256: sha(Buffer.alloc(100)), bytes: Object.assign(Buffer.alloc(4 * 2 ** 20), {}) }); } }] });
    expect(await readAll(file)).toMatchObject({ error: { kind: 'package', problem: 'damaged' } });
    expect(PACKAGE_LIMITS.fileBytes).toBeLessThan(2 ** 30);
  });
});

describe('making one', () => {
  it('leaves out a case one of whose files cannot be read, and says which', async () => {
    const broken: PackedCase = { id: '2026-0003', json: '{}', files: async function* () { yield ok({ sha256: sha(Buffer.from('a')), bytes: Buffer.from('a') }); yield fail({ kind: 'not-found', what: 'scan' }); } };
    const { file } = await made({ cases: [broken, { id: '2026-0004', json: '{"id":"2026-0004"}', files: async function* () {} }, { id: '2026-0005', unreadable: true }] });
    const { manifest } = mustBeOk(await readAll(file));
    expect([manifest.cases.map(({ id }) => id), manifest.skipped]).toEqual([['2026-0004'], ['2026-0003', '2026-0005']]);
  });

  it('stopped at any operation leaves nothing under its name; whole, it is there', async () => {
    const outcomes = new Set<boolean>();
    for (let n = 1, more = true; more; n += 1) {
      const { drive } = emptyWorld();
      let count = 0;
      const io = watchedIo(() => {
        count += 1;
        if (count >= n) throw failure('EIO');
      });
      const cases = (async function* (): AsyncGenerator<PackedCase> { yield { id: '2026-0001', json: '{"id":"2026-0001"}', files: async function* () { yield ok({ sha256: sha(Buffer.from('a')), bytes: Buffer.from('a') }); } }; })();
      const about = { room: 'r', from: { id: ME.id, name: '电脑', publicKey: ME.publicKey }, at: '2026-11-23T02:00:00.000Z', caseFormat: 1, aside: [], taken: {}, aliases: [], settings: { pcs: [], staff: [], rooms: [] }, note: '' };
      const result = await writePackage({ drive, name: 'x.hsp', passphrase: PASSPHRASE, about, cases, count: 1, sign: ME.sign }, HOOKS, { ...CHEAP, io });
      more = count >= n;
      const there = (await readdir(drive)).includes('x.hsp');
      // Renamed, but its name not known to be durable: then it is whole all the same.
      if (there) mustBeOk(await readAll(join(drive, 'x.hsp')));
      if (result.ok) expect(there).toBe(true);
      outcomes.add(result.ok);
    }
    expect([...outcomes]).toEqual([false, true]);
  });

  it('under a short passphrase is refused, and one that is cancelled or fails leaves nothing', async () => {
    const { drive } = emptyWorld();
    const job = { drive, name: 'x.hsp', about: {} as never, count: 1, sign: ME.sign, cases: (async function* (): AsyncGenerator<PackedCase> { yield { id: '2026-0001', json: '{}', files: async function* () {} }; })() };
    expect(await writePackage({ ...job, passphrase: '123' }, HOOKS, CHEAP)).toMatchObject({ error: { kind: 'passphrase', problem: 'too-short' } });
    expect(await writePackage({ ...job, passphrase: PASSPHRASE }, { ...HOOKS, signal: AbortSignal.abort() }, CHEAP)).toMatchObject({ error: { kind: 'cancelled' } });
    expect(await writePackage({ ...job, drive: join(drive, 'gone'), passphrase: PASSPHRASE }, HOOKS, CHEAP)).toMatchObject({ error: { kind: 'drive', problem: 'gone' } });
    expect(await readdir(drive)).toEqual([]);
  });
});

describe('JSON from outside', () => {
  it.each([
    ['{"a":[1,{"b":2}]}', 3, { a: [1, { b: 2 }] }],
    ['{"a":[1,{"b":2}]}', 2, undefined],
    ['"[[[[[[[["', 1, '[[[[[[[['],
    ['"\\"[[["', 1, '"[[['],
    ['{"constructor":1}', 9, undefined],
    ['{"a":{"__proto__":null}}', 9, undefined],
    ['{"a":"__proto__"}', 9, { a: '__proto__' }],
    ['', 9, undefined],
  ])('%s, at most %i deep', (text, depth, value) => {
    expect(strictJson(text, depth)).toEqual(value);
  });
});
