// Taking a version of a case from elsewhere: as a new revision, with its files, all or nothing; what was here stays in the history.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../main/contract/errors';
import { CaseFile } from '../../main/domain/case';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import type { Adoption, Store } from '../../main/store';
import { told } from '../helpers/cases';
import { diesAt, Sabotage } from './faults';
import { accept, must, mustFail, newStore, register, remark, reopen } from './room';

const PHOTO = Buffer.from('a photo of the boundary stone');
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const scan = (bytes: Uint8Array) => ({ id: 's1', section: 'evidence', title: '照片', type: 'jpg', file: `S-${sha(bytes).slice(0, 16)}.jpg`, sha256: sha(bytes), bytes: bytes.length, addedAt: '2026-11-01T00:00:00.000Z', addedBy: '吴晓雨' });

/** A case as another PC has it: sample A with a photo. */
function fromElsewhere(more: Partial<CaseFile> = {}): CaseFile {
  return CaseFile.parse({ ...told(BOUNDARY), scans: [scan(PHOTO)], ...more });
}
const how = (more: Partial<Adoption> = {}): Adoption => ({ mode: 'take', kept: async () => ok(PHOTO), by: '吴晓雨', what: '从备份恢复', ...more });
const history = (folder: string, id = '2026-0001') => readdir(join(folder, 'cases', id.slice(0, 4), id.slice(5), 'history')).catch(() => [] as string[]);
const photo = (folder: string) => readFile(join(folder, 'cases/2026/0001/scans', scan(PHOTO).file));
const whole = async (store: Store) => expect((await store.check()).damaged).toEqual([]);

/** Each second operation in the ordinary run, every one with HESHIBU_EVERY_CUT=1. */
const STEP = process.env['HESHIBU_EVERY_CUT'] === '1' ? 1 : 2;

describe('a case that is not here', () => {
  it('comes under its own id with its files; its number and its id are in the ledgers', async () => {
    const { folder, store } = await newStore();
    const incoming = fromElsewhere();
    const made = must(await store.adopt(incoming, how()));
    expect(made).toEqual({ ...incoming, revision: incoming.revision + 1, savedAt: '2026-11-23T02:00:00.000Z', changes: [...incoming.changes, { revision: incoming.revision + 1, at: '2026-11-23T02:00:00.000Z', by: '吴晓雨', what: '从备份恢复' }] });
    expect(must(await store.read(incoming.id))).toEqual(made);
    expect(await photo(folder)).toEqual(PHOTO);
    expect([store.numbers.next(2026).serial, store.numbers.voids(), store.summaries().length]).toEqual([18, [], 1]);
    expect((await register(store)).id).toBe('2026-0002');
    await store.close();
    const again = await reopen(folder);
    expect([again.caseCount(), again.notices()]).toEqual([2, []]);
    await whole(again);
  });

  it('follows to the byte what another PC has', async () => {
    const [a, b] = [await newStore(), await newStore()];
    must(await a.store.adopt(fromElsewhere(), how({ mode: 'follow' })));
    must(await b.store.adopt(must(await a.store.read('2026-0001')), how({ mode: 'follow' })));
    const bytes = (folder: string) => readFile(join(folder, 'cases/2026/0001/case.json'));
    expect(await bytes(b.folder)).toEqual(await bytes(a.folder));
  });

  it.each([
    ['other bytes than its hash says', { kept: async () => ok(Buffer.from('another photo')) }, {}, { kind: 'damaged', why: 'checksum' }],
    ['a file that cannot be had', { kept: async () => fail({ kind: 'not-found', what: 'scan' } as const) }, {}, { kind: 'not-found' }],
    ['a file name that leads out of the folder', {}, { scans: [{ ...scan(PHOTO), file: '../../x.jpg' }] }, { kind: 'damaged', why: 'wrong-shape' }],
    ['an id that is a path', {}, { id: '../../2026' }, { kind: 'bad-input' }],
    ['a field of the wrong shape', {}, { parties: 'none' }, { kind: 'bad-input' }],
    ['a version somebody saw here that is gone', { seen: 3 }, {}, undefined],
  ])('%s: refused, and nothing is left of it', async (_, adoption, file, error) => {
    const { folder, store } = await newStore();
    const result = await store.adopt({ ...fromElsewhere(), ...file } as CaseFile, how(adoption as Partial<Adoption>));
    expect(mustFail(result)).toMatchObject(error ?? { kind: 'not-found' });
    expect([store.caseCount(), store.numbers.next(2026).serial]).toEqual([0, 3]);
    expect(await readdir(join(folder, 'importing')).catch(() => [])).toEqual([]);
    expect(await readdir(join(folder, 'cases'))).toEqual([]);
  });

  it('comes back into a folder that lost its case file', async () => {
    const { folder, store } = await newStore();
    must(await store.adopt(fromElsewhere(), how()));
    await rm(join(folder, 'cases/2026/0001/case.json'));
    expect(must(await store.adopt(fromElsewhere(), how({ seen: null }))).scans).toHaveLength(1);
    await whole(store);
  });
});

describe('a case that is here', () => {
  it('becomes what comes, above every revision that was; what it was stays in its history for good', async () => {
    const { folder, store } = await newStore();
    const here = must(await remark(store, await register(store), '这里写的'));
    const incoming = fromElsewhere();
    const made = must(await store.adopt(incoming, how({ seen: here.revision })));
    expect(made.revision).toBe(Math.max(incoming.revision, here.revision) + 1);
    expect(made.remark).toBe(incoming.remark);
    expect(made.changes.at(-1)?.what).toBe('从备份恢复');
    expect(made.changes.filter((line) => line.what === '登记')).toHaveLength(1);
    const names = await history(folder);
    expect(names).toEqual([expect.stringMatching(/^r000002-\d{4}-\d{2}-\d{2}-kept\.json$/)]);
    expect(await readFile(join(folder, 'cases/2026/0001/history', names[0] ?? ''), 'utf8')).toContain('这里写的');
    // Who still looks at the version before cannot save over it.
    expect(mustFail(await remark(store, here, '旧页面'))).toMatchObject({ kind: 'saved-elsewhere', revision: made.revision });
    await whole(store);
  });

  it('stays as it is when it is kept; what came stands in its history just before, its files beside, and the diary knows both', async () => {
    const { folder, store } = await newStore();
    const here = must(await remark(store, await register(store), '这里写的'));
    const incoming = fromElsewhere();
    const made = must(await store.adopt(incoming, how({ mode: 'keep', what: '保留这台电脑的内容' })));
    expect([made.remark, made.scans]).toEqual(['这里写的', []]);
    expect(made.revision).toBe(Math.max(incoming.revision, here.revision) + 2);
    for (const line of incoming.changes) expect(made.changes).toContainEqual(line);
    const aside = `r${String(made.revision - 1).padStart(6, '0')}`;
    expect((await history(folder)).map((name) => name.slice(0, 7))).toEqual(['r000002', aside]);
    expect(await photo(folder)).toEqual(PHOTO);
    await whole(store);
  });

  it('is not touched when somebody saved since the decision', async () => {
    const { folder, store } = await newStore();
    const here = await register(store);
    const later = must(await remark(store, here, '又改了'));
    expect(mustFail(await store.adopt(fromElsewhere(), how({ seen: here.revision })))).toEqual({ kind: 'saved-elsewhere', id: here.id, revision: later.revision });
    expect([must(await store.read(here.id)), await history(folder)]).toEqual([later, []]);
  });

  it('takes no number another case has, unless that was said; then both keep it', async () => {
    const { store } = await newStore();
    const other = must(await accept(store, await register(store), 17));
    const incoming = fromElsewhere({ id: '2026-0009' });
    expect(mustFail(await store.adopt(incoming, how()))).toEqual({ kind: 'number-taken', text: other.number?.text });
    must(await store.adopt(incoming, how({ sameNumber: 'keep' })));
    expect(store.summaries().map((s) => s.serial)).toEqual([17, 17]);
    expect((await register(store)).id).toBe('2026-0010');
    expect(must(await accept(store, await register(store))).number?.serial).toBe(18);
  });

  it('in the trash is refused until it was brought back', async () => {
    const { store } = await newStore();
    const here = await register(store);
    must(await store.trash.setAside(here.id, 1, '吴晓雨', '重复'));
    expect(mustFail(await store.adopt(fromElsewhere(), how()))).toMatchObject({ kind: 'refused', rule: 'set-aside' });
    must(await store.trash.bringBack(here.id));
    must(await store.adopt(fromElsewhere(), how()));
    expect(store.caseCount()).toBe(1);
  });

  it.each([['with', true], ['without', false]])('and is damaged, %s a copy before it: mended by what comes, the damage kept as evidence', async (_, copy) => {
    const { folder, store } = await newStore();
    const here = must(await remark(store, await register(store), '这里写的'));
    const path = join(folder, 'cases/2026/0001/case.json');
    await writeFile(path, 'not a case');
    if (!copy) await rm(`${path}.prev`);
    expect(mustFail(await store.adopt(fromElsewhere(), how({ mode: 'follow' })))).toMatchObject({ kind: 'damaged' });
    const made = must(await store.adopt(fromElsewhere(), how()));
    expect(made.revision).toBeGreaterThan(here.revision);
    expect(await history(folder)).toEqual(['damaged-1.bin', ...(copy ? ['r000001-2026-11-23-kept.json'] : [])]);
    expect(store.notices().map((n) => n.kind)).toEqual([]);
    await whole(store);
  });

  it('gets a damaged file of its own back', async () => {
    const { folder, store } = await newStore();
    must(await store.adopt(fromElsewhere(), how()));
    await writeFile(join(folder, 'cases/2026/0001/scans', scan(PHOTO).file), 'bad');
    must(await store.adopt(fromElsewhere(), how()));
    expect(await photo(folder)).toEqual(PHOTO);
    await whole(store);
  });
});

describe('wherever the program stops', () => {
  /** Runs the adoption on a disk that dies at each operation; what the room looks like after the next start. */
  async function everyStop(prepare: (store: Store) => Promise<void>, look: (store: Store, folder: string, done: boolean) => Promise<string>): Promise<Set<string>> {
    const seen = new Set<string>();
    for (let at = 0, more = true; more; at += STEP) {
      const dying = new Sabotage();
      const { folder, store } = await newStore({ disk: dying.disk });
      await prepare(store);
      dying.fail(diesAt(at));
      const from = dying.log.length;
      const result = await store.adopt(fromElsewhere(), how());
      more = dying.log.length - from > at;
      await store.close();
      await rm(join(folder, 'lock'), { force: true });
      const survivor = await reopen(folder);
      seen.add(await look(survivor, folder, result.ok));
      await whole(survivor);
      // Tried again, it comes in whatever the stop left.
      must(await survivor.adopt(fromElsewhere(), how()));
      expect(await photo(folder)).toEqual(PHOTO);
      await whole(survivor);
      await survivor.close();
    }
    return seen;
  }

  it('a case that was not here is there whole or not at all', async () => {
    const seen = await everyStop(
      async () => {},
      async (store, folder, done) => {
        if (store.caseCount() === 0) {
          expect(done).toBe(false);
          return 'absent';
        }
        expect(await photo(folder)).toEqual(PHOTO);
        return must(await store.read('2026-0001')).changes.at(-1)?.what ?? '';
      },
    );
    expect([...seen].toSorted()).toEqual(['absent', '从备份恢复']);
  }, 120_000);

  it('a case that was here is as it was or as it should be', async () => {
    const seen = await everyStop(
      async (store) => void must(await remark(store, await register(store), '这里写的')),
      async (store, folder, done) => {
        const file = must(await store.read('2026-0001'));
        if (file.remark === '这里写的') {
          expect(done).toBe(false);
          return 'before';
        }
        expect([file.scans.length, await photo(folder)]).toEqual([1, PHOTO]);
        expect((await history(folder)).some((name) => name.startsWith('r000002'))).toBe(true);
        return 'after';
      },
    );
    expect([...seen].toSorted()).toEqual(['after', 'before']);
  }, 120_000);
});
