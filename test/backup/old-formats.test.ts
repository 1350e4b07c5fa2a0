// A backup made long ago still opens: by this program, and by a reader written from README.md alone.
import { createDecipheriv, createHash, createHmac, hkdfSync, scryptSync } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listSnapshots, restoreSnapshot, verifySnapshot } from '../../main/backup';
import { mustBeOk, noise, PASSPHRASE, treeOf } from './world';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/backup');
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What was in the folder each of them was made from. */
const CONTENT: Record<string, string> = {
  'cases/2026/0001/case.json': sha256(`{"id":"2026-0001","text":"${'地界'.repeat(200)}"}`),
  'cases/2026/0001/scans/合照 一.jpg': sha256(noise(1500, 'jpg')),
  'heshibu.json': sha256('{"format":1}'),
  'ledgers/empty.json': sha256(''),
  'settings.json': sha256('{"room":"老杨工作室"}'),
};

function copyOfFixture(version: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'heshibu-old-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(FIXTURES, version), join(folder, 'drive'), { recursive: true });
  return folder;
}

describe.each(['v1'])('a backup in format %s', (version) => {
  it('is whole, and comes back byte for byte', async () => {
    const folder = copyOfFixture(version);
    const drive = join(folder, 'drive');
    const [snapshot] = mustBeOk(await listSnapshots(drive, PASSPHRASE));
    expect(snapshot).toMatchObject({ cases: 1, files: 5, room: '云隘镇人民调解委员会', damaged: false });
    const id = snapshot?.id ?? '';
    expect(mustBeOk(await verifySnapshot(drive, PASSPHRASE, id)).bad).toEqual([]);
    mustBeOk(await restoreSnapshot({ drive, passphrase: PASSPHRASE, snapshot: id, into: join(folder, 'into') }));
    expect(treeOf(join(folder, 'into'))).toEqual(CONTENT);
  });
});

describe('the format as README.md tells it', () => {
  it('is enough for another reader', () => {
    const repo = join(FIXTURES, 'v1', '和事簿备份');
    const unseal = (key: Buffer, sealed: Buffer, about: Buffer | string) => {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(-16));
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
    };
    // repo.json and the keys
    const text = readFileSync(join(repo, 'repo.json'), 'utf8');
    expect(JSON.parse(text.slice(0, 78))).toEqual({ sha256: sha256(text.slice(78)) });
    const { id, kdf, master } = JSON.parse(text.slice(78)) as { id: string; kdf: { N: number; r: number; p: number; salt: string }; master: string };
    const { N, r, p, salt } = kdf;
    const wrapping = scryptSync(PASSPHRASE.normalize('NFKC'), Buffer.from(salt, 'base64'), 32, { N, r, p });
    const root = unseal(wrapping, Buffer.from(master, 'base64'), `heshibu-backup/1/master/${id}`);
    const key = (purpose: string) => Buffer.from(hkdfSync('sha256', root, '', `heshibu-backup/1/${purpose}`, 32));
    // packs
    const objects = new Map<string, Buffer>();
    for (const name of readdirSync(join(repo, 'packs'))) {
      const pack = readFileSync(join(repo, 'packs', name));
      expect(name).toBe(`${sha256(pack)}.pack`);
      const length = pack.readUInt32LE(pack.length - 4);
      const footer = unseal(key('footer'), pack.subarray(pack.length - 4 - length, -4), 'HSBPACK1');
      for (const [object, offset, size] of JSON.parse(footer.toString()) as [string, number, number][]) {
        const opened = unseal(key('object'), pack.subarray(offset, offset + size), Buffer.from(object, 'base64url'));
        const plain = opened[0] === 1 ? inflateRawSync(opened.subarray(1)) : opened.subarray(1);
        expect(createHmac('sha256', key('id')).update(plain).digest('base64url')).toBe(object);
        objects.set(object, plain);
      }
    }
    // the snapshot, its list, its files
    const [name = ''] = readdirSync(join(repo, 'snapshots'));
    const snapshot = readFileSync(join(repo, 'snapshots', name));
    expect(name.endsWith(`-${sha256(snapshot).slice(0, 16)}.snap`)).toBe(true);
    const body = JSON.parse(inflateRawSync(unseal(key('snapshot'), snapshot.subarray(8), 'HSBSNAP1')).toString()) as { trees: string[] };
    const joined = (ids: readonly string[]) => Buffer.concat(ids.map((object) => objects.get(object) ?? Buffer.from('missing')));
    const files = body.trees.flatMap((tree) => JSON.parse(joined([tree]).toString()) as [string, number, number, string[]][]);
    expect(Object.fromEntries(files.map(([path, , , ids]) => [path, sha256(joined(ids))]))).toEqual(CONTENT);
  });
});
