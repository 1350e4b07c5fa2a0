// The format as README.md states it, read by a second, independent reader; and the small parts by themselves.
import { createDecipheriv, createHash, createHmac, hkdfSync, scryptSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesPerYear, conflicts, decodeTree, encodeTree } from '../../main/backup/format/file-list';
import { decodeHeader, encodeHeader } from '../../main/backup/format/header';
import { freshKdf } from '../../main/backup/format/keys';
import { SCRYPT_N } from '../../main/backup/format/limits';
import { momentOf } from '../../main/backup/format/snapshot';
import { groupFiles } from '../../main/backup/run/group-files';
import { backUp, LATER, mustBeOk, noise, NOW, PASSPHRASE, SAMPLE, treeOf, world } from './world';

function open(key: Buffer, sealed: Buffer, about: Buffer | string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
}

/** What README.md says, and nothing of main/backup: if this reader works, another one can be written. */
function readByTheBook(repo: string, passphrase: string, snapshot: string): Record<string, Buffer> {
  const header = JSON.parse(readFileSync(join(repo, 'repo.json'), 'utf8').split('\n').slice(1).join('\n'));
  const { N, r, p, salt } = header.kdf;
  const kek = scryptSync(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), 32, { N, r, p, maxmem: 2 ** 30 });
  const master = open(kek, Buffer.from(header.master, 'base64'), `heshibu-backup/1/master/${header.id}`);
  const sub = (name: string) => Buffer.from(hkdfSync('sha256', master, '', `heshibu-backup/1/${name}`, 32));

  const objects = new Map<string, Buffer>();
  for (const name of readdirSync(join(repo, 'packs'))) {
    const pack = readFileSync(join(repo, 'packs', name));
    expect(name).toBe(`${createHash('sha256').update(pack).digest('hex')}.pack`);
    expect(pack.toString('latin1', 0, 8)).toBe('HSBPACK1');
    const length = pack.readUInt32LE(pack.length - 4);
    const footer = JSON.parse(open(sub('footer'), pack.subarray(pack.length - 4 - length, pack.length - 4), 'HSBPACK1').toString('utf8')) as [string, number, number][];
    for (const [id, offset, size] of footer) {
      const about = Buffer.from(id, 'base64url');
      // Each record repeats id and length in the clear: a pack can be walked without its footer.
      expect(pack.subarray(offset - 36, offset - 4)).toEqual(about);
      expect(pack.readUInt32LE(offset - 4)).toBe(size);
      const opened = open(sub('object'), pack.subarray(offset, offset + size), about);
      const plain = opened[0] === 1 ? inflateRawSync(opened.subarray(1)) : opened.subarray(1);
      expect(createHmac('sha256', sub('id')).update(plain).digest('base64url')).toBe(id);
      objects.set(id, plain);
    }
  }
  const bytes = readFileSync(join(repo, 'snapshots', `${snapshot}.snap`));
  expect(snapshot.slice(-16)).toBe(createHash('sha256').update(bytes).digest('hex').slice(0, 16));
  const body = JSON.parse(inflateRawSync(open(sub('snapshot'), bytes.subarray(8), 'HSBSNAP1')).toString('utf8')) as { trees: string[] };
  const get = (id: string) => objects.get(id) ?? Buffer.from('missing');
  const list = body.trees.flatMap((id) => JSON.parse(get(id).toString('utf8')) as [string, number, number, string[]][]);
  return Object.fromEntries(list.map(([path, , , ids]) => [path, Buffer.concat(ids.map(get))]));
}

describe('the format', () => {
  it('can be read by the book', async () => {
    const w = await world();
    const { id } = mustBeOk(await backUp(w)).snapshot;
    const read = readByTheBook(w.repo, PASSPHRASE, id);
    expect(Object.keys(read).toSorted()).toEqual(Object.keys(treeOf(w.data)).toSorted());
    for (const [path, content] of Object.entries(SAMPLE)) expect(read[path], `${path}`).toEqual(Buffer.from(content));
  });

  it('derives the key as dearly as OWASP asks, in earnest', () => {
    expect(SCRYPT_N).toBe(2 ** 17);
    expect(freshKdf(SCRYPT_N)).toMatchObject({ N: 2 ** 17, r: 8, p: 1 });
  });

  it('lists and cuts files in the same order every time, and one case changed touches one part', () => {
    const files = Array.from({ length: 900 }, (_, index) => ({ path: `cases/2026/${String(index).padStart(4, '0')}/case.json`, size: 1, modified: 0, ids: ['x'.repeat(43)] }));
    const groups = groupFiles(files);
    expect(groups.flat()).toEqual(files);
    const changed = groupFiles(files.map((file, index) => (index === 512 ? { ...file, size: 2 } : file)));
    expect(changed.filter((group, index) => !encodeTree(group).equals(encodeTree(groups[index] ?? []))).length).toBe(1);
  });
});

describe('the header', () => {
  const header = { id: '0123456789abcdef0123456789abcdef', kdf: freshKdf(1024), master: noise(60), recovery: [] };

  it('comes back as it was', () => {
    expect(decodeHeader(encodeHeader(header))).toEqual(header);
  });

  it('is damaged by any change of any byte', () => {
    const whole = encodeHeader(header);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const broken = Buffer.from(whole);
        broken[at]! ^= change;
        expect(decodeHeader(broken)).toBe('damaged');
      }),
      { numRuns: 500 },
    );
    for (let size = 0; size < whole.length; size += 1) expect(decodeHeader(whole.subarray(0, size))).toBe('damaged');
    expect(decodeHeader(Buffer.alloc(100_000))).toBe('damaged');
  });
});

describe('the file list', () => {
  it('comes back as it was', () => {
    const entry = fc.record({ path: fc.constantFrom('a', 'b/c', '案卷/正.json'), size: fc.nat(), modified: fc.nat(), ids: fc.array(fc.constantFrom('A'.repeat(43), '-_'.repeat(21) + 'x')) });
    fc.assert(
      fc.property(fc.array(entry), (files) => {
        expect(decodeTree(encodeTree(files))).toEqual(files);
      }),
    );
  });

  it('counts as a case a folder with a case.json', () => {
    const paths = ['cases/2026/0001/case.json', 'cases/2026/0001/case.json.prev', 'cases/2026/0002/papers/x.pdf', 'cases/2025/0001/case.json', 'trash/cases/2026/0003/case.json', 'cases/26/0001/case.json'];
    expect(casesPerYear(paths.map((path) => ({ path })))).toEqual([{ year: 2026, cases: 1 }, { year: 2025, cases: 1 }]);
  });

  it('names exactly the later of two that clash', () => {
    expect([...conflicts(['a', 'b', 'B', 'c/d', 'C/e', 'c/f'])]).toEqual(['B', 'C/e']);
  });
});

describe('the name of a snapshot', () => {
  it('gives its moment', () => {
    expect(momentOf('2026-11-23T02-00-00-000Z-0123456789abcdef')).toBe(NOW);
    expect(momentOf('2026-11-24T02-00-00Z-0123456789abcdef')).toBe(LATER.replace('.000', ''));
  });
});
