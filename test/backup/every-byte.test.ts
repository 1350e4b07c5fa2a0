// One hundred per cent: every byte of every file of a small backup, one bit of it turned; every file missing, cut at every length, swapped with
// every other, doubled, replaced by an older one. Each is found by the readers that program and checker share, before a restore writes.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Fault, IoFault } from '../../main/backup/format/fault';
import type { DriveIo, OpenFile } from '../../main/backup/io/drive-io';
import { nodeIo } from '../../main/backup/io/node-io';
import { placedIo } from '../../main/backup/io/placed-io';
import { NO_HOOKS } from '../../main/backup/phases';
import { openRepo, readHeaders, type Repo } from '../../main/backup/repo/open-repo';
import { openSnapshot } from '../../main/backup/repo/snapshots';
import type { Copy } from '../../main/backup/restore/copy';
import { PackedContent } from '../../main/backup/restore/content';
import { stage } from '../../main/backup/restore/stage';
import { verifyOpened } from '../../main/backup/verify/verify';
import { failure } from './faulty-io';
import { backUp, LATER, mustBeOk, noise, PASSPHRASE, world, write } from './world';

type Stick = Map<string, Buffer>;

/** A stick in memory: only what reading needs. */
function memoryIo(folder: string, stick: Stick): DriveIo {
  const file = (path: string): Buffer => {
    const bytes = stick.get(path.slice(folder.length + 1));
    if (bytes === undefined) throw failure('ENOENT');
    return bytes;
  };
  const facts = (bytes: Buffer) => ({ kind: 'file' as const, size: bytes.length, modified: 0, changed: 0, links: 1 });
  const open = (bytes: Buffer): OpenFile => ({
    read: async (into, at) => bytes.copy(into, 0, at, Math.min(bytes.length, at + into.length)),
    write: () => Promise.reject(failure('EROFS')),
    facts: async () => facts(bytes),
    sync: async () => {},
    close: async () => {},
  });
  const list = async (path: string) =>
    [...stick.keys()].filter((name) => dirname(join(folder, name)) === path).map((name) => ({ name: basename(name), kind: 'file' as const }));
  return { ...nodeIo, list, facts: async (path) => facts(file(path)), openToRead: async (path) => open(file(path)), openPastCache: async () => null };
}

interface Made {
  repo: Repo;
  id: string;
  older: string;
  stick: Stick;
}

async function made(): Promise<Made> {
  const w = await world({ 'heshibu.json': '{}', 'cases/2026/0001/case.json': '{"id":"2026-0001"}' });
  const ground = { packBytes: 500, pieceBytes: 200 };
  const older = mustBeOk(await backUp(w, { cases: 1 }, ground)).snapshot.id;
  write(w.data, { 'cases/2026/0001/scans/a.jpg': noise(500, 'a') });
  const { id } = mustBeOk(await backUp(w, { cases: 1, now: LATER }, ground)).snapshot;
  const names = (readdirSync(w.repo, { recursive: true }) as string[]).filter((name) => statSync(join(w.repo, name)).isFile());
  const stick = new Map(names.map((name) => [name, readFileSync(join(w.repo, name))]));
  return { repo: await openRepo(placedIo(nodeIo, 'drive'), w.repo, PASSPHRASE), id, older, stick };
}

/** Empty: nothing was noticed. `safe`: a restore would have written nothing, or every byte right. */
async function noticed({ repo, id }: Made, stick: Stick): Promise<{ trouble: string[]; safe: boolean }> {
  const io = placedIo(memoryIo(repo.folder, stick), 'drive');
  let wrote = 0;
  const target = placedIo({ ...nodeIo, space: async () => null, facts: () => Promise.reject(failure('ENOENT')), makeFolder: async () => void (wrote += 1), create: () => Promise.reject(failure('EROFS')) }, 'target');
  try {
    // Keys need no deriving again: a header is used only when its checksum holds, and then it is the one the keys are from.
    const { badHeaders } = await readHeaders(io, repo.folder);
    const opened = await openSnapshot({ ...repo, io, badHeaders }, id);
    const { bad, elsewhere, lost } = await verifyOpened(opened, NO_HOOKS);
    if (lost.length > 0) {
      const content = new PackedContent(opened.repo, opened.index);
      const copy: Copy = { id, at: opened.body.at, room: '', files: opened.files, lost: async () => lost, inReadingOrder: (wanted) => content.inReadingOrder(wanted), pieces: (file) => content.pieces(file), close: () => content.close() };
      const staged = await stage(copy, target, '/nowhere/data', NO_HOOKS).then(
        () => 'done',
        (error: unknown) => (error instanceof Fault ? error.kind : 'other'),
      );
      return { trouble: [...bad, ...elsewhere], safe: staged === 'damaged' && wrote === 0 };
    }
    return { trouble: [...bad, ...elsewhere], safe: true };
  } catch (error) {
    if (!(error instanceof Fault || error instanceof IoFault)) throw error;
    return { trouble: [error.message], safe: true };
  }
}

/** Goes through the changes; gives those that were missed. */
async function missed(m: Made, changes: Iterable<[string, (stick: Stick) => void]>): Promise<{ tried: number; misses: string[] }> {
  const misses: string[] = [];
  let tried = 0;
  for (const [what, change] of changes) {
    const stick = new Map(m.stick);
    change(stick);
    tried += 1;
    const { trouble, safe } = await noticed(m, stick);
    if (trouble.length === 0) misses.push(`${what}: not noticed`);
    if (!safe) misses.push(`${what}: not safe`);
  }
  return { tried, misses };
}

/** Every byte of what a restore reads; of the guide, of which nothing but its hash is read, every ninth. */
const stepOf = (name: string): number => (name.endsWith('.txt') ? 9 : 1);

const flipped = (bytes: Buffer, at: number): Buffer => {
  const broken = Buffer.from(bytes);
  broken[at]! ^= 1 << (at % 8);
  return broken;
};

describe('a small backup', () => {
  it('that is whole has nothing to notice', async () => {
    const m = await made();
    expect(await noticed(m, m.stick)).toEqual({ trouble: [], safe: true });
    expect([...m.stick.keys()].filter((name) => name.endsWith('.pack')).length).toBeGreaterThanOrEqual(3);
  });

  it('with one bit turned in any byte of any file', async () => {
    const m = await made();
    const { tried, misses } = await missed(
      m,
      (function* () {
        for (const [name, bytes] of m.stick) for (let at = 0; at < bytes.length; at += stepOf(name)) yield [`${name} byte ${at}`, (stick: Stick) => void stick.set(name, flipped(bytes, at))] as [string, (stick: Stick) => void];
      })(),
    );
    expect(misses).toEqual([]);
    expect(tried).toBe([...m.stick].reduce((sum, [name, bytes]) => sum + Math.ceil(bytes.length / stepOf(name)), 0));
  }, 240_000);

  it('with any file missing, cut, swapped with another, doubled, or replaced by an older one', async () => {
    const m = await made();
    const names = [...m.stick.keys()];
    const of = (name: string) => m.stick.get(name) ?? Buffer.alloc(0);
    const { misses, tried } = await missed(
      m,
      (function* (): Generator<[string, (stick: Stick) => void]> {
        for (const name of names) {
          yield [`${name} missing`, (stick) => void stick.delete(name)];
          for (let size = 0; size < of(name).length; size += name.endsWith('.txt') ? 97 : 13) yield [`${name} cut to ${size}`, (stick) => void stick.set(name, of(name).subarray(0, size))];
          yield [`${name} longer`, (stick) => void stick.set(name, Buffer.concat([of(name), Buffer.alloc(1)]))];
          for (const other of names) {
            if (other === name || of(name).equals(of(other))) continue;
            yield [`${name} and ${other} swapped`, (stick) => void stick.set(name, of(other)).set(other, of(name))];
            yield [`${name} replaced by ${other}`, (stick) => void stick.set(name, of(other))];
          }
        }
        for (const name of names.filter((one) => /\.(pack|snap)$/.test(one))) {
          const folder = dirname(name);
          const ending = name.slice(-5);
          for (const double of [`${name.slice(0, -5)} - 副本${ending}`, ending === '.pack' ? `${folder}/${'0'.repeat(64)}.pack` : `${folder}/2027-01-01T00-00-00-000Z${name.slice(-22)}`])
            yield [`${name} doubled`, (stick) => void stick.set(double, of(name))];
        }
        // The newest snapshot given the content of the one before: a stick played back.
        yield ['older snapshot under the newer name', (stick) => void stick.set(`snapshots/${m.id}.snap`, of(`snapshots/${m.older}.snap`))];
      })(),
    );
    // What is missing that this snapshot does not need is missed by nobody who does not remember it: the ledger of sticks does, of the newest.
    const needless = misses.filter((miss) => !miss.includes('missing'));
    expect(needless).toEqual([]);
    expect(misses.filter((miss) => miss.includes('missing')).map((miss) => miss.split(' ')[0])).toEqual(expect.arrayContaining([`snapshots/${m.older}.snap`]));
    expect(tried).toBeGreaterThan(300);
  }, 240_000);
});
