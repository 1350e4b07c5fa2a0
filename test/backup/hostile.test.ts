// Snapshots made with the real key by somebody who means harm: refused whole, before anything is written.
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRestore } from '../../main/backup';
import { encodeTree, type FileEntry } from '../../main/backup/format/file-list';
import { MAX_OBJECT_BYTES } from '../../main/backup/format/limits';
import { idBytes, objectId, openObject, sealObject } from '../../main/backup/format/object';
import { isSafePath } from '../../main/backup/format/safe-path';
import { seal } from '../../main/backup/format/seal';
import { encodeSnapshot, snapshotFileName, type SnapshotBody } from '../../main/backup/format/snapshot';
import { nodeIo } from '../../main/backup/io/node-io';
import { placedIo } from '../../main/backup/io/placed-io';
import { openRepo, type Repo } from '../../main/backup/repo/open-repo';
import { PackWriter } from '../../main/backup/repo/pack-writer';
import { backUp, errorOf, LATER, mustBeOk, PASSPHRASE, QUICK, restoreTo, verify, world, type World } from './world';

const REAL = { path: 'cases/2026/0001/case.json', content: '{"id":"2026-0001"}' };

/** What an attacker can put beside a list: any object, sealed as he likes. */
type Put = (id: string, sealed: Buffer) => Promise<void>;

/** Puts a snapshot on the drive whose list is whatever `make` says. */
async function craft(w: World, make: (repo: Repo, put: Put) => Promise<{ tree: Buffer; body?: Partial<SnapshotBody> }>): Promise<string> {
  const repo = await openRepo(placedIo(nodeIo, 'drive'), w.drive, PASSPHRASE);
  const packs = new PackWriter(repo, 2 ** 30, async () => {});
  const { tree, body } = await make(repo, (id, sealed) => packs.add(id, sealed));
  const id = objectId(repo.keys, tree);
  await packs.add(id, sealObject(repo.keys, id, tree));
  await packs.finish();
  let files = 0;
  try {
    files = (JSON.parse(tree.toString('utf8')) as unknown[]).length;
  } catch {
    // Not even JSON: then the number does not matter.
  }
  const snapshot = encodeSnapshot(repo.keys, { at: LATER, room: '室', cases: 1, files, bytes: 1, trees: [id], unreadable: [], beside: {}, ...body });
  writeFileSync(join(w.repo, 'snapshots', snapshotFileName(snapshot.id)), snapshot.bytes);
  return snapshot.id;
}

/** A list of the real file under other names. */
const listing = (entries: Partial<FileEntry>[]) => async (repo: Repo, put: Put) => {
  const plain = Buffer.from(REAL.content, 'utf8');
  const id = objectId(repo.keys, plain);
  await put(id, sealObject(repo.keys, id, plain));
  return { tree: encodeTree(entries.map((entry) => ({ path: REAL.path, size: plain.length, modified: 0, ids: [id], ...entry }))) };
};

const REFUSED = { kind: 'drive', problem: 'damaged', written: false };

/** How a restore of it ends, and whether anything was written on the way. */
async function outcome(w: World, id: string): Promise<{ kind: string; problem: string; written: boolean }> {
  const before = readdirSync(w.folder).toSorted();
  const result = await restoreTo(w, id, join(w.folder, 'target', 'restored'));
  const written = !isDeepStrictEqual(readdirSync(w.folder).toSorted(), before);
  if (result.ok) return { kind: 'done', problem: '', written };
  return { kind: result.error.kind, problem: 'problem' in result.error ? result.error.problem : '', written };
}

const BAD_PATHS = [
  '../outside.json', 'a/../../outside', '..', '.', './a', 'a/./b', '/etc/passwd', '//server/share', 'C:/Windows/x', 'C:x', '\\\\server\\share', 'a\\..\\b', '',
  'a//b', 'a/', '/a', 'a\0b', 'a\nb', 'a:stream', 'con', 'CON', 'NUL.txt', 'a/aux', 'a/COM1.json', 'lpt9', 'com¹', 'CONIN$', 'nul .txt', 'a.', 'a ', 'a*', 'a?', 'a"b',
  'a<b', 'a|b', '\ud800', 'x'.repeat(256), '案'.repeat(86), Array.from({ length: 40 }, () => 'a').join('/'), 'a/'.repeat(1500) + 'a',
];

describe('a hostile list', () => {
  it('is made as the program makes one, if nothing is wrong with it', async () => {
    const w = await world({ [REAL.path]: REAL.content });
    const id = await craft(w, listing([{}]));
    expect(mustBeOk(await restoreTo(w, id, join(w.folder, 'restored')))).toMatchObject({ files: 1, cases: 1 });
  });

  it('with a path that leads elsewhere', async () => {
    const w = await world();
    for (const path of BAD_PATHS) expect(await outcome(w, await craft(w, listing([{}, { path }]))), `${JSON.stringify(path)}`).toEqual(REFUSED);
  });

  it('with one file twice, by whatever spelling, or a file that is also a folder', async () => {
    const w = await world();
    const pairs = [['a', 'a'], ['A.json', 'a.json'], ['x/é', 'x/e\u0301'], ['a', 'a/b'], ['a/b', 'a'], ['Cases/1', 'cases/2'], ['a/b/c', 'A/b']];
    for (const [one = '', two = ''] of pairs) expect(await outcome(w, await craft(w, listing([{ path: one }, { path: two }]))), `${one} ${two}`).toEqual(REFUSED);
  });

  it('with numbers that cannot be', async () => {
    const w = await world();
    for (const entry of [{ size: -1 }, { size: 1.5 }, { size: 2 ** 53 }, { size: Number.MAX_SAFE_INTEGER }, { modified: -1 }, { modified: Number.NaN }, { size: 3 }, { size: 99 }, { ids: [] }]) {
      // A size nobody has room for is refused as that.
      const noRoom = { kind: 'disk-full', problem: '', written: false };
      expect([REFUSED, noRoom], `${JSON.stringify(entry)}`).toContainEqual(await outcome(w, await craft(w, listing([entry]))));
    }
  });

  it('with the same piece ten thousand times, a room full of nothing', async () => {
    const w = await world();
    const id = await craft(w, async (repo, put) => {
      const piece = Buffer.alloc(MAX_OBJECT_BYTES);
      const pieceId = objectId(repo.keys, piece);
      await put(pieceId, sealObject(repo.keys, pieceId, piece));
      const entry = { modified: 0, size: 1000 * MAX_OBJECT_BYTES, ids: Array.from({ length: 1000 }, () => pieceId) };
      return { tree: encodeTree(Array.from({ length: 100 }, (_, index) => ({ ...entry, path: `f${index}` }))) };
    });
    expect(errorOf(await restoreTo(w, id, join(w.folder, 'target', 'restored')))).toMatchObject({ kind: 'disk-full', where: 'data' });
    expect(existsSync(join(w.folder, 'target'))).toBe(false);
  });

  it('with a shape that is not ours', async () => {
    const w = await world();
    const shapes = ['{}', '[]x', '[[]]', '[["a"]]', '[["a",1,1,["short"]]]', '[{"path":"a"}]', '[["a","1",1,[]]]', 'null', '[null]', '[["a",1,1,"ids"]]', `[["link",0,0,[],"../../etc"],${'['.repeat(50)}${']'.repeat(50)}]`];
    for (const shape of shapes) expect(await outcome(w, await craft(w, async () => ({ tree: Buffer.from(shape), body: { files: 1 } }))), `${shape}`).toEqual(REFUSED);
    expect(await outcome(w, await craft(w, async () => ({ tree: Buffer.from('[]'), body: { files: 7 } }))), 'fewer files than said').toEqual(REFUSED);
  });

  it('with a snapshot whose own shape is not ours', async () => {
    const w = await world();
    const wrong = [{ at: 'yesterday' }, { cases: -1 }, { files: 1e300 }, { trees: ['x'] }, { trees: null }, { unreadable: [1] }, { beside: [] }, { beside: { a: 1 } }, { room: 5 }];
    for (const body of wrong as Partial<SnapshotBody>[]) {
      const id = await craft(w, async () => ({ tree: Buffer.from('[]'), body }));
      expect((await planRestore(w.drive, PASSPHRASE, id, QUICK)).ok, `${JSON.stringify(body)}`).toBe(false);
    }
  });

  it('asked for by a name that leads elsewhere', async () => {
    const w = await world();
    mustBeOk(await backUp(w));
    for (const id of ['', '..', '../../etc/passwd', 'a\0b', '2026-11-23T02-00-00-000Z-0000000000000000', '/x']) {
      expect(errorOf(await verify(w, id)), `${id}`).toEqual({ kind: 'not-found', what: 'snapshot' });
    }
  });
});

describe('a bomb', () => {
  it('an object that unpacks to more than an object may is not unpacked', async () => {
    const w = await world();
    const repo = await openRepo(placedIo(nodeIo, 'drive'), w.drive, PASSPHRASE);
    const bomb = Buffer.alloc(MAX_OBJECT_BYTES + 1);
    const id = objectId(repo.keys, bomb);
    const sealed = seal(repo.keys.object, Buffer.concat([Buffer.of(1), deflateRawSync(bomb)]), idBytes(id));
    expect(sealed.length).toBeLessThan(100_000);
    expect(openObject(repo.keys, id, sealed)).toBe(null);
    const snapshot = await craft(w, async (_repo, put) => {
      await put(id, sealed);
      return { tree: encodeTree([{ path: 'a', size: bomb.length, modified: 0, ids: [id] }]) };
    });
    expect(await outcome(w, snapshot)).toEqual(REFUSED);
  });

  it('an object of an unknown kind, or under an id that is not its own, is not opened', async () => {
    const w = await world();
    const { keys } = await openRepo(placedIo(nodeIo, 'drive'), w.drive, PASSPHRASE);
    const plain = Buffer.from('what was agreed');
    const id = objectId(keys, plain);
    expect(openObject(keys, id, sealObject(keys, id, plain))).toEqual(plain);
    expect(openObject(keys, id, seal(keys.object, Buffer.concat([Buffer.of(2), plain]), idBytes(id)))).toBe(null);
    expect(openObject(keys, id, seal(keys.object, Buffer.alloc(0), idBytes(id)))).toBe(null);
    // Sealed by the key's owner under a wrong name: memory that changed between naming and sealing.
    expect(openObject(keys, id, seal(keys.object, Buffer.concat([Buffer.of(0), Buffer.from('what was not')]), idBytes(id)))).toBe(null);
    expect(openObject(keys, objectId(keys, Buffer.from('other')), sealObject(keys, id, plain))).toBe(null);
  });
});

describe('a safe path', () => {
  it('never leaves its folder and never means something else on Windows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (path) => {
        if (!isSafePath(path)) return;
        expect(path).not.toMatch(/(^|\/)\.{1,2}(\/|$)|^\/|\\|:|\0|[. ](\/|$)/);
      }),
      { numRuns: 2000 },
    );
    for (const path of BAD_PATHS) expect(isSafePath(path), `${JSON.stringify(path)}`).toBe(false);
  });

  it('may have any name the program or a person gives', () => {
    for (const path of ['cases/2026/0017/case.json.prev', 'cases/2026/0017/scans/合照 一（正面）.jpg', 'a.b.c', '.hidden', 'console', 'nullable.txt', 'com10', '案'.repeat(85), '𠮷/🙂.png', "it's"]) {
      expect(isSafePath(path), `${path}`).toBe(true);
    }
  });
});

describe('a target', () => {
  it('with a link in it, or that is a link to a folder in use, is not written through', async () => {
    const w = await world();
    const id = mustBeOk(await backUp(w)).snapshot.id;
    mkdirSync(join(w.folder, 'used'));
    writeFileSync(join(w.folder, 'used', 'mine'), 'x');
    symlinkSync(join(w.folder, 'used'), join(w.folder, 'link'));
    expect(errorOf(await restoreTo(w, id, join(w.folder, 'link')))).toMatchObject({ kind: 'data-folder', problem: 'not-empty' });
    expect(readdirSync(join(w.folder, 'used'))).toEqual(['mine']);
  });
});
