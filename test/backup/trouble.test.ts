// Drives that are full, read-only, gone or lying; passphrases that are wrong, short or missing; places that will not do.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../main/contract/words';
import { listSnapshots, MIN_PASSPHRASE, planRestore, prepareRepo } from '../../main/backup';
import { nodeIo } from '../../main/backup/io/node-io';
import { failure, failWhen, watchedIo, type Operation } from './faulty-io';
import { backUp, emptyWorld, errorOf, ids, LATER, mustBeOk, NOW, noise, PASSPHRASE, QUICK, restoreTo, SAMPLE, treeOf, troubleIn, verify, world, write, type World } from './world';

const onDrive = (w: World, ...names: string[]) => ({ name, path }: Operation) => path.startsWith(w.drive) && names.includes(name);

describe('the passphrase', () => {
  it('must have eight characters; nothing is written before', async () => {
    const w = emptyWorld();
    write(w.data, SAMPLE);
    const options = { dataFolder: w.data, checkerFile: null };
    const tries = [
      ['', 'missing'],
      ['        ', 'missing'],
      ['\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000', 'missing'],
      ['1234567', 'too-short'],
      ['一二三四五六七', 'too-short'],
      // Seven people, though JavaScript counts fourteen.
      ['👵👴👵👴👵👴👵', 'too-short'],
    ] as const;
    for (const [passphrase, problem] of tries) {
      expect(errorOf(await prepareRepo(w.drive, passphrase, options, QUICK))).toEqual({ kind: 'passphrase', problem });
      expect(errorOf(await backUp(w, { passphrase }))).toEqual({ kind: 'passphrase', problem });
      expect(readdirSync(w.drive)).toEqual([]);
    }
    expect((await prepareRepo(w.drive, '一二三四五六七八', options, QUICK)).ok).toBe(true);
    expect(MIN_PASSPHRASE).toBe(8);
  });

  it('wrong is told apart from damage, everywhere', async () => {
    const w = await world();
    const id = mustBeOk(await backUp(w)).snapshot.id;
    const before = treeOf(w.drive);
    const wrong = { kind: 'passphrase', problem: 'wrong' };
    for (const passphrase of ['春风化雨 万家灯光', `${PASSPHRASE} `, '不对']) {
      expect(errorOf(await listSnapshots(w.drive, passphrase, QUICK))).toEqual(wrong);
      expect(errorOf(await planRestore(w.drive, passphrase, id, QUICK))).toEqual(wrong);
    }
    expect(errorOf(await backUp(w, { passphrase: '这是另外一个口令', now: LATER }))).toEqual(wrong);
    expect(errorOf(await prepareRepo(w.drive, '这是另外一个口令', { dataFolder: w.data, checkerFile: null }, QUICK))).toEqual(wrong);
    expect(errorOf(await listSnapshots(w.drive, '', QUICK))).toEqual({ kind: 'passphrase', problem: 'missing' });
    expect(treeOf(w.drive)).toEqual(before);
  });

  it('is the same in full-width letters', async () => {
    const w = emptyWorld();
    mustBeOk(await prepareRepo(w.drive, 'ＡＢＣ１２３ｘｙｚ', { dataFolder: w.data, checkerFile: null }, QUICK));
    expect((await listSnapshots(w.drive, 'ABC123xyz', QUICK)).ok).toBe(true);
  });

  it('stands in no file, here or on the drive', async () => {
    const w = await world();
    mustBeOk(await backUp(w));
    for (const [folder, names] of [w.drive, join(w.folder, 'local')].map((root) => [root, Object.keys(treeOf(root))] as const)) {
      for (const name of names) expect(readFileSync(join(folder, name)).includes(Buffer.from(PASSPHRASE, 'utf8'))).toBe(false);
    }
  });
});

describe('a prepared drive', () => {
  it('stays as it is when prepared again', async () => {
    const w = await world();
    const before = treeOf(w.drive);
    mustBeOk(await prepareRepo(w.drive, PASSPHRASE, { dataFolder: w.data, checkerFile: null }, QUICK));
    expect(treeOf(w.drive)).toEqual(before);
  });

  it('is needed: nothing is backed up to a drive that is not, plainly or otherwise', async () => {
    const w = emptyWorld();
    write(w.data, SAMPLE);
    expect(errorOf(await backUp(w))).toMatchObject({ kind: 'drive', problem: 'not-a-backup' });
    expect(readdirSync(w.drive)).toEqual([]);
  });

  it('by a newer program is refused', async () => {
    const w = await world();
    const id = mustBeOk(await backUp(w)).snapshot.id;
    for (const name of ['repo.json', 'repo.copy.json']) {
      const body = readFileSync(join(w.repo, name), 'utf8').split('\n').slice(1).join('\n').replace('"version": 1', '"version": 2');
      writeFileSync(join(w.repo, name), `{"sha256":"${createHash('sha256').update(body).digest('hex')}"}\n${body}`);
    }
    const newer = { kind: 'drive', problem: 'newer-format' };
    expect(errorOf(await verify(w, id))).toMatchObject(newer);
    expect(errorOf(await backUp(w, { now: LATER }))).toMatchObject(newer);
    expect(errorOf(await prepareRepo(w.drive, PASSPHRASE, { dataFolder: w.data, checkerFile: null }, QUICK))).toMatchObject(newer);
  });

  it('with a header that asks for the impossible is damaged', async () => {
    const w = await world();
    for (const [was, is] of [['"N": 1024', '"N": 1073741824'], ['"r": 8', '"r": 1000000'], ['"N": 1024', '"N": 1000'], ['"p": 1', '"p": 1e9'], ['"name": "scrypt"', '"name": "none"']] as const) {
      const copy = readFileSync(join(w.repo, 'repo.json'), 'utf8');
      const body = copy.split('\n').slice(1).join('\n').replace(was, is);
      for (const name of ['repo.json', 'repo.copy.json']) writeFileSync(join(w.repo, name), `{"sha256":"${createHash('sha256').update(body).digest('hex')}"}\n${body}`);
      expect(errorOf(await listSnapshots(w.drive, PASSPHRASE, QUICK))).toMatchObject({ kind: 'drive', problem: 'damaged' });
      for (const name of ['repo.json', 'repo.copy.json']) writeFileSync(join(w.repo, name), copy);
    }
    expect((await listSnapshots(w.drive, PASSPHRASE, QUICK)).ok).toBe(true);
  });
});

describe('a full drive', () => {
  it('is seen before anything is written, with what is needed and what is free', async () => {
    const w = await world({ 'cases/2026/0001/scans/a.jpg': noise(900_000), 'cases/2026/0001/case.json': '{}' });
    const before = treeOf(w.drive);
    const io = { ...nodeIo, space: async () => ({ total: 1_000_000, free: 500_000 }) };
    const error = errorOf(await backUp(w, { cases: 1 }, { io }));
    expect(error).toMatchObject({ kind: 'disk-full', where: 'drive', free: 500_000 });
    expect(error.kind === 'disk-full' && error.needed).toBeGreaterThan(900_000);
    expect(wordsFor(error).what).toContain('U盘空间不够，还差');
    expect(treeOf(w.drive)).toEqual(before);
  });

  it('does not count what is on it already, also when this PC has forgotten that', async () => {
    const w = await world({ 'cases/2026/0001/scans/a.jpg': noise(900_000), 'cases/2026/0001/case.json': '{}' });
    mustBeOk(await backUp(w, { cases: 1 }));
    rmSync(join(w.folder, 'local'), { recursive: true });
    const io = { ...nodeIo, space: async () => ({ total: 2_000_000, free: 600_000 }) };
    expect(mustBeOk(await backUp(w, { cases: 1, now: LATER }, { io })).newBytes).toBeLessThan(5000);
  });

  it('half-way leaves the earlier backup whole and no part behind', async () => {
    const w = await world();
    const first = mustBeOk(await backUp(w)).snapshot.id;
    write(w.data, { 'cases/2026/0007/scans/new.jpg': noise(30_000, 'new') });
    for (const code of ['ENOSPC', 'EDQUOT']) {
      let room = 10_000;
      const io = watchedIo(({ name, path }) => {
        if (name !== 'write' || !path.startsWith(w.drive)) return undefined;
        if (room <= 0) throw failure(code);
        room -= 1000;
        return 1000;
      }, QUICK.io);
      expect(errorOf(await backUp(w, { now: LATER }, { io }))).toEqual({ kind: 'disk-full', where: 'drive', needed: null, free: null });
      expect((readdirSync(w.repo, { recursive: true }) as string[]).filter((name) => name.endsWith('.part'))).toEqual([]);
      expect(await ids(w)).toEqual([first]);
      expect(mustBeOk(await verify(w, first)).bad).toEqual([]);
    }
  });

  it('cannot be told by a system that does not say: then the backup is tried', async () => {
    const w = await world();
    expect((await backUp(w, {}, { io: { ...nodeIo, space: async () => null } })).ok).toBe(true);
  });
});

describe('a drive that does not let itself be written', () => {
  it('is said to be read-only, with words about a stick that was pulled out', async () => {
    const w = await world();
    mustBeOk(await backUp(w));
    write(w.data, { 'cases/2026/0007/case.json': '{}' });
    for (const code of ['EROFS', 'EACCES', 'EPERM']) {
      const io = watchedIo(failWhen(code, onDrive(w, 'create', 'makeFolder', 'rename', 'remove', 'write')), QUICK.io);
      const error = errorOf(await backUp(w, { now: LATER }, { io }));
      expect(error).toMatchObject({ kind: 'drive', problem: 'read-only' });
      expect(wordsFor(error).next).toContain('检查');
    }
    const io = watchedIo(failWhen('EROFS', onDrive(w, 'create', 'makeFolder', 'rename', 'remove', 'write')), QUICK.io);
    const fresh = emptyWorld();
    expect(errorOf(await prepareRepo(fresh.drive, PASSPHRASE, { dataFolder: fresh.data, checkerFile: null }, { ...QUICK, io: watchedIo(failWhen('EROFS', onDrive(fresh, 'makeFolder', 'create')), QUICK.io) }))).toMatchObject({
      kind: 'drive',
      problem: 'read-only',
    });
    // Reading still works: a restore from a write-protected stick is the rule, not the exception.
    const [newest = ''] = await ids(w);
    expect((await restoreTo(w, newest, join(w.folder, 'restored'), { io })).ok).toBe(true);
  });

  it('that gives back other bytes than were written is not trusted', async () => {
    const w = await world();
    const first = mustBeOk(await backUp(w)).snapshot.id;
    write(w.data, { 'cases/2026/0007/case.json': '{"new":true}' });
    const lying = {
      ...nodeIo,
      now: () => nodeIo.now() + 3_600_000,
      create: async (path: string) => {
        const file = await nodeIo.create(path);
        // A stick sold as bigger than it is: what is written beyond its end is kept by nobody.
        return { ...file, write: async (bytes: Uint8Array) => ((await file.write(path.startsWith(w.drive) ? Buffer.alloc(bytes.length) : bytes)), bytes.length) };
      },
    };
    expect(errorOf(await backUp(w, { now: LATER }, { io: lying }))).toMatchObject({ kind: 'drive', problem: 'read-back-differs' });
    expect(await ids(w)).toEqual([first]);
    expect(mustBeOk(await verify(w, first)).bad).toEqual([]);
  });

  it('that fails for another reason is a failed write', async () => {
    const w = await world();
    expect(errorOf(await backUp(w, {}, { io: watchedIo(failWhen('EMFILE', onDrive(w, 'create')), QUICK.io) }))).toEqual({ kind: 'write-failed', where: 'drive', code: 'EMFILE' });
  });
});

describe('a drive pulled out', () => {
  const GONE = { kind: 'drive', problem: 'gone', detail: '' };

  it('while writing, reading back, or before the start', async () => {
    for (const code of ['ENOENT', 'EIO', 'ENODEV', 'ENXIO']) {
      const w = await world();
      for (const name of ['write', 'sync', 'read', 'rename', 'list']) {
        let pulled = false;
        const io = watchedIo((operation) => {
          if (onDrive(w, name)(operation) && operation.path.includes(name === 'list' ? '' : 'writing-')) pulled = true;
          if (pulled && operation.path.startsWith(w.drive)) throw failure(code);
        }, QUICK.io);
        expect(errorOf(await backUp(w, {}, { io })), `${code} at ${name}`).toEqual(GONE);
        expect(pulled, `${name}`).toBe(true);
      }
    }
  });

  it('while checking or restoring is not taken for damage', async () => {
    const w = await world();
    const id = mustBeOk(await backUp(w)).snapshot.id;
    let reads = 0;
    const io = watchedIo(({ path }) => {
      if (path.startsWith(join(w.repo, 'packs')) && (reads += 1) > 12) throw failure('EIO');
      if (reads > 12 && path.startsWith(w.drive)) throw failure('EIO');
    }, QUICK.io);
    expect(errorOf(await verify(w, id, { io }))).toEqual(GONE);
    reads = 0;
    expect(errorOf(await restoreTo(w, id, join(w.folder, 'restored'), { io }))).toEqual(GONE);
    expect(existsSync(join(w.folder, 'restored'))).toBe(false);
  });

  it('a pack that cannot be read on a drive that answers is damage, not a drive gone', async () => {
    const w = await world();
    const id = mustBeOk(await backUp(w)).snapshot.id;
    const [pack = ''] = readdirSync(join(w.repo, 'packs'));
    const io = watchedIo(failWhen('EIO', ({ path, name }) => path.endsWith(pack) && name === 'read'), QUICK.io);
    const trouble = troubleIn(await verify(w, id, { io })).join();
    expect(trouble).toContain('读不出来');
    expect(trouble).not.toContain('gone');
  });

  it('and never there at all', async () => {
    const w = await world();
    rmSync(w.drive, { recursive: true });
    expect(errorOf(await backUp(w))).toEqual(GONE);
    expect(errorOf(await listSnapshots(w.drive, PASSPHRASE, QUICK))).toEqual(GONE);
    expect(errorOf(await prepareRepo(w.drive, PASSPHRASE, { dataFolder: w.data, checkerFile: null }, QUICK))).toEqual(GONE);
    expect(existsSync(w.drive)).toBe(false);
  });
});

describe('the place of the backup', () => {
  it('is neither in the data folder, nor around it, nor the same, also by way of a link', async () => {
    const w = await world();
    const inside = join(w.data, 'usb');
    mkdirSync(inside);
    const link = join(w.folder, 'link');
    symlinkSync(w.data, link);
    for (const drive of [w.data, inside, w.folder, link, join(link, 'usb'), '/']) {
      expect(errorOf(await prepareRepo(drive, PASSPHRASE, { dataFolder: w.data, checkerFile: null }, QUICK)), `${drive}`).toMatchObject({ kind: 'drive', problem: 'same-place' });
      expect(errorOf(await backUp(w, { drive })), `${drive}`).toMatchObject({ kind: 'drive', problem: 'same-place' });
    }
    expect(readdirSync(inside)).toEqual([]);
  });

  it('may be beside it, with a name that begins alike', async () => {
    const w = await world();
    mkdirSync(`${w.data}-usb`);
    expect((await prepareRepo(`${w.data}-usb`, PASSPHRASE, { dataFolder: w.data, checkerFile: null }, QUICK)).ok).toBe(true);
  });
});

describe('the moment of a backup', () => {
  it('may be the same twice', async () => {
    const w = await world();
    mustBeOk(await backUp(w, { now: NOW }));
    write(w.data, { 'cases/2026/0007/case.json': '{}' });
    mustBeOk(await backUp(w, { now: NOW }));
    for (const id of await ids(w)) expect(mustBeOk(await verify(w, id)).bad).toEqual([]);
    expect((await ids(w)).length).toBe(2);
  });
});
