// Bringing back: all of a snapshot, one case of a copy, and the restore on trial that changes nothing.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { openedHouse, testHouse, type TestHouse } from '../helpers/house';
import { jpeg } from '../helpers/pictures';

const passphrase = '界桩 沟心线 杉树';
const local = { kind: 'local' as const };
const register = (house: TestHouse) => house.must('cases.register', { intake: BOUNDARY.intake, draft: null });
const change = (house: TestHouse, id: string, revision: number) => house.must('cases.move', { id, revision, move: 'change-dispute', input: { dispute: { ...BOUNDARY.intake.dispute, brief: '又写了一句。' }, source: BOUNDARY.intake.source, clue: {} } });

async function scanned(house: TestHouse): Promise<{ id: string; revision: number }> {
  const { file } = await register(house);
  const added = await house.must('scans.add', { id: file.id, revision: file.revision, section: 'evidence', subject: null, title: '林权证', original: jpeg(4, 3), pages: [jpeg(4, 3, [9])], pageCount: 1 });
  return { id: added.file.id, revision: added.file.revision };
}

async function backedUp(house: TestHouse): Promise<{ kind: 'stick'; drive: string; passphrase: string; snapshot: string }> {
  const path = join(house.home, 'stick');
  await mkdir(path, { recursive: true });
  const drive = house.token(path);
  await house.must('backup.prepare', { drive, passphrase });
  await house.must('backup.run', { drive, passphrase });
  const [newest] = (await house.must('backup.snapshots', { drive, passphrase })).snapshots;
  return { kind: 'stick', drive, passphrase, snapshot: newest?.id ?? '' };
}

const caseFolder = (house: TestHouse, id: string) => join(house.data, 'cases', id.slice(0, 4), id.slice(5));
const sandboxIsEmpty = async (house: TestHouse) => expect(await readdir(join(house.home, 'home', 'sandbox')).catch(() => [])).toEqual([]);

describe('snapshots of this PC', () => {
  it('are listed, compared with now, and restored over what is here; what runs by itself waits until a person has looked', async () => {
    const house = await openedHouse();
    const first = await register(house);
    const made = await house.must('snapshots.make', {});
    expect(made).toMatchObject({ usual: true, paused: null, snapshots: [{ why: 'by-hand', whole: true, cases: 1 }] });
    const snapshot = made.snapshots[0]?.id ?? '';
    const second = await register(house);
    await change(house, first.file.id, first.file.revision);
    const { changes } = await house.must('snapshots.changes', { snapshot });
    expect(changes.map(({ kind, id }) => [kind, id])).toEqual([
      ['changed', first.file.id],
      ['only-here', second.file.id],
    ]);
    expect(await house.must('snapshots.plan', { snapshot })).toMatchObject({ overExisting: true, perYear: [{ year: 2026, inBackup: 1, here: 2 }] });
    expect(await house.must('snapshots.restore', { snapshot })).toMatchObject({ state: 'open', cases: 1, awaiting: { from: 'local', at: made.snapshots[0]?.at } });
    expect((await house.must('cases.open', { id: first.file.id })).file).toEqual(first.file);
    // The state before has a snapshot of its own.
    expect((await house.must('snapshots.state', {})).snapshots.map(({ why }) => why)).toEqual(['before-restore', 'by-hand']);

    await register(house);
    expect(await house.keepSnapshots()).toBe(false);
    expect(await house.remind()).toBe(false);
    expect((await house.must('snapshots.state', {})).paused).toBe('awaiting');
    expect(await house.must('restored.confirm', {})).toMatchObject({ awaiting: null });
    expect((await house.must('snapshots.state', {})).paused).toBeNull();
  });

  it('put back what a restore set aside in one question, and then nothing waits', async () => {
    const house = await openedHouse();
    const [snapshot] = (await house.must('snapshots.make', {})).snapshots;
    await register(house);
    await house.must('snapshots.restore', { snapshot: snapshot?.id ?? '' });
    expect(await house.must('backup.putBack', {})).toMatchObject({ state: 'open', cases: 1, awaiting: null });
  });

  it('are there when the data folder is gone', async () => {
    const house = await openedHouse();
    const { file } = await register(house);
    const [snapshot] = (await house.must('snapshots.make', {})).snapshots;
    await house.close();
    await rm(house.data, { recursive: true });
    const again = await testHouse({}, house.home);
    expect(await again.must('app.state', {})).toMatchObject({ state: 'trouble' });
    expect(await again.must('snapshots.restore', { snapshot: snapshot?.id ?? '' })).toMatchObject({ state: 'open', cases: 1 });
    expect((await again.must('cases.open', { id: file.id })).file).toEqual(file);
  });

  it('may lie elsewhere, but not in the data folder', async () => {
    const house = await openedHouse();
    const elsewhere = join(house.home, 'elsewhere');
    await mkdir(elsewhere);
    expect(await house.must('snapshots.choosePlace', { folder: house.token(elsewhere) })).toMatchObject({ usual: false, snapshots: [] });
    await house.must('snapshots.make', {});
    expect(await readdir(elsewhere)).toHaveLength(1);
    const inside = join(house.data, 'inside');
    await mkdir(inside);
    expect(await house.ask('snapshots.choosePlace', { folder: house.token(inside) })).toMatchObject({ ok: false, error: { kind: 'drive', problem: 'same-place' } });
    expect(await house.must('snapshots.choosePlace', { folder: null })).toMatchObject({ usual: true, snapshots: [] });
  });
});

describe('one case', () => {
  it('is found in a copy, shown beside the present one, and brought back as a new version with its scans', async () => {
    const house = await openedHouse();
    const { id, revision } = await scanned(house);
    const before = (await house.must('cases.open', { id })).file;
    const { snapshot, ...stick } = await backedUp(house);
    await change(house, id, revision);
    // A scan lost from the disk comes back with it.
    const scan = before.scans[0];
    await rm(join(caseFolder(house, id), 'scans', scan?.file ?? ''));
    const listed = await house.must('copies.cases', { from: stick, snapshot, year: null });
    expect(listed).toMatchObject({ year: 2026, years: [{ year: 2026, cases: 1 }], cases: [{ id, here: 'changed', title: expect.stringContaining('') }] });
    const compared = await house.must('copies.compare', { from: stick, snapshot, id });
    expect(compared).toMatchObject({ seen: revision + 1, there: { revision, scans: 1 } });
    expect(compared.differences).not.toEqual([]);
    expect(await house.must('copies.bring', { from: stick, snapshot, id, seen: compared.seen })).toEqual({ id, revision: revision + 2 });
    const { file } = await house.must('cases.open', { id });
    expect(file.dispute).toEqual(before.dispute);
    expect(file.changes.at(-1)?.what).toContain('从备份取回');
    expect((await house.must('scans.read', { id, scan: scan?.id ?? '', what: 'original' })).bytes).toEqual(Buffer.from(jpeg(4, 3)));
    expect((await house.must('data.check', {})).damaged).toEqual([]);
    await sandboxIsEmpty(house);
  });

  it('that is gone from here comes back under its own id', async () => {
    const house = await openedHouse();
    const { id } = await scanned(house);
    // Another case, or the folder would count as emptied.
    await register(house);
    const [snapshot] = (await house.must('snapshots.make', {})).snapshots;
    await house.close();
    await rm(caseFolder(house, id), { recursive: true });
    const again = await testHouse({}, house.home);
    const from = { from: local, snapshot: snapshot?.id ?? '' };
    expect((await again.must('copies.cases', { ...from, year: null })).cases.find((one) => one.id === id)).toMatchObject({ here: 'missing' });
    await again.must('copies.bring', { ...from, id, seen: null });
    expect((await again.must('cases.open', { id })).file.scans).toHaveLength(1);
  });

  it('is not brought over a version nobody has seen', async () => {
    const house = await openedHouse();
    const { id, revision } = await scanned(house);
    const [snapshot] = (await house.must('snapshots.make', {})).snapshots;
    await change(house, id, revision);
    expect(await house.ask('copies.bring', { from: local, snapshot: snapshot?.id ?? '', id, seen: revision })).toMatchObject({ ok: false, error: { kind: 'saved-elsewhere' } });
  });
});

describe('a rehearsal', () => {
  it('of a good backup finds everything, counts what was saved since, is noted, and leaves nothing', async () => {
    const house = await openedHouse();
    const { id, revision } = await scanned(house);
    await register(house);
    const { snapshot: _snapshot, ...stick } = await backedUp(house);
    await change(house, id, revision);
    const before = await readdir(house.data, { recursive: true });
    const report = await house.must('rehearsal.run', { from: stick });
    expect(report).toMatchObject({ kind: 'stick', from: 'stick', cases: 2, same: 1, newer: 1, setAside: 0, problems: [], perYear: [{ year: 2026, inBackup: 2, here: 2 }] });
    expect((await readdir(house.data, { recursive: true })).filter((name) => !name.includes('rehearsals') && !name.includes('catalog'))).toEqual(
      before.filter((name) => !name.includes('catalog')),
    );
    expect(await house.must('app.state', {})).toMatchObject({ rehearsed: { last: { good: true } } });
    expect((await house.must('rehearsal.history', {})).rehearsals).toHaveLength(1);
    await sandboxIsEmpty(house);
  });

  it('tells what is not as it should be', async () => {
    const house = await openedHouse();
    const { id } = await scanned(house);
    await register(house);
    await house.must('snapshots.make', {});
    // A scan overwritten behind the program's back: as a copy of its own, for the snapshot shares it.
    const [name] = await readdir(join(caseFolder(house, id), 'scans'));
    const path = join(caseFolder(house, id), 'scans', name ?? '');
    const bytes = await readFile(path);
    await rm(path);
    await writeFile(path, Buffer.concat([bytes.subarray(1), Buffer.from('x')]));
    const report = await house.must('rehearsal.run', { from: local });
    expect(report.problems).toEqual([expect.stringContaining('文书或材料')]);
    expect(await house.must('app.state', {})).toMatchObject({ rehearsed: { last: { good: false } } });
    await sandboxIsEmpty(house);
  });

  it('without any copy says so', async () => {
    const house = await openedHouse();
    expect(await house.ask('rehearsal.run', { from: local })).toMatchObject({ ok: false, error: { kind: 'not-found', what: 'snapshot' } });
  });

  it('broken off is tidied up at the next start', async () => {
    const house = await openedHouse();
    const left = join(house.home, 'home', 'sandbox', 'x', 'data');
    await mkdir(left, { recursive: true });
    await house.close();
    await testHouse({}, house.home);
    expect(existsSync(left)).toBe(false);
  });
});
