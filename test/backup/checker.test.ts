// 校验工具.mjs as it is on the stick: one file, plain Node, run as a process of its own.
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCommand } from '../../main/backup/checker/command';
import { nodeIo } from '../../main/backup/io/node-io';
import { placedIo } from '../../main/backup/io/placed-io';
import { openRepo } from '../../main/backup/repo/open-repo';
import { openSnapshot } from '../../main/backup/repo/snapshots';
import { codeGroups, newRecoverySecret, recoveryPublic } from '../../main/backup';
import { buildFile } from './build-file';
import { backUp, errorOf, LATER, mustBeOk, noise, PASSPHRASE, restoreTo, SAMPLE, treeOf, world, write, type World } from './world';

const folder = mkdtempSync(join(tmpdir(), 'heshibu-checker-'));
const built = join(folder, 'checker.mjs');
let modules: string[] = [];
beforeAll(async () => {
  modules = await buildFile('main/backup/checker/main.ts', built);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Another Node to run it under, e.g. one of version 18. */
const NODE = process.env['HESHIBU_CHECKER_NODE'] ?? process.execPath;

function runChecker(w: World, args: string[] = [], passphrase = PASSPHRASE, cwd = w.repo): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((answer) => {
    const child = spawn(NODE, [join(w.repo, '校验工具.mjs'), ...args], { cwd, env: { PATH: '' } });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
    child.on('close', (code) => answer({ code, out, err }));
    child.stdin.end(`${passphrase}\n`);
  });
}

async function withChecker(): Promise<{ w: World; id: string }> {
  const w = await world();
  return { w, id: mustBeOk(await backUp(w, { checkerFile: built })).snapshot.id };
}

describe('the checker as it is built', () => {
  it('is made of main/backup and Node alone', () => {
    const root = resolve(import.meta.dirname, '../../main/backup');
    const own = modules.filter((id) => !id.startsWith('node:') && !id.startsWith('\0'));
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((id) => !id.startsWith(`${root}/`))).toEqual([]);
    const text = readFileSync(built, 'utf8');
    const imported = [...text.matchAll(/^import .*? from ["']([^"']+)["'];?$/gm)].map(([, name]) => name);
    expect(imported.length).toBeGreaterThan(3);
    expect(imported.filter((name) => !name?.startsWith('node:'))).toEqual([]);
    // What Node 18 does not have. (Run the tests with HESHIBU_CHECKER_NODE to try a real one.)
    expect(text).not.toMatch(/\.(toSorted|toReversed|toSpliced|with|isWellFormed|groupBy|fromAsync|withResolvers)\(|import\.meta\.(dirname|filename)|\/v;/);
  });
});

describe('the checker', () => {
  it('says that all is well, with the exit code of success', async () => {
    const { w, id } = await withChecker();
    const { code, out } = await runChecker(w, [], PASSPHRASE, w.folder);
    expect(out).toContain(id);
    expect(out).toContain('完好：10个文件');
    expect(code).toBe(0);
    expect((await runChecker(w, ['检查', id])).code).toBe(0);
  });

  it('takes the number of the recovery sheet where the passphrase goes, and says which group is mistyped', async () => {
    const { w, id } = await withChecker();
    const secret = newRecoverySecret();
    const groups = codeGroups(secret);
    mustBeOk(await backUp(w, { now: LATER, recovery: { room: 'room', public: recoveryPublic(secret).toString('base64') } }));
    const whole = await runChecker(w, ['检查', id], groups.join(' '));
    expect(whole.out).toContain('完好：10个文件');
    expect(whole.code).toBe(0);
    const mistyped = await runChecker(w, [], groups.with(2, '123456').join(' '));
    expect(mistyped).toMatchObject({ code: 1, out: '' });
    expect(mistyped.err).toContain('第3组不对');
    expect((await runChecker(w, [], codeGroups(newRecoverySecret()).join(''))).err).toContain('这张恢复单打不开这份备份');
  });

  it('lists what there is', async () => {
    const { w, id } = await withChecker();
    const second = mustBeOk(await backUp(w, { now: LATER })).snapshot.id;
    truncateSync(join(w.repo, 'snapshots', `${id}.snap`), 50);
    const { code, out } = await runChecker(w, ['列表']);
    expect(out).toContain('2026-11-24 10:00  云隘镇人民调解委员会，3件案卷，10个文件');
    expect(out).toContain(`编号 ${second}`);
    expect(out).toContain('2026-11-23 10:00  已损坏，读不出来');
    expect(code).toBe(1);
  });

  it('takes everything out, into a folder that has nothing in it', async () => {
    const { w } = await withChecker();
    const into = join(w.folder, 'a', 'out');
    const { code, out } = await runChecker(w, ['取出', into]);
    expect(out).toContain('取出10个文件');
    expect(code).toBe(0);
    expect(treeOf(into)).toEqual(treeOf(w.data));
    const again = await runChecker(w, ['取出', into]);
    expect(again).toMatchObject({ code: 1 });
    expect(again.err).toContain('目标文件夹里有东西');
  });

  it('finds damage, names it, and still takes out what is whole', async () => {
    const w = await world({ ...SAMPLE, 'cases/2026/0001/scans/big.jpg': noise(20_000, 'big') });
    const { id } = mustBeOk(await backUp(w, { checkerFile: built })).snapshot;
    // One bit of the photo's first piece; neither a footer nor the file list.
    const opened = await openSnapshot(await openRepo(placedIo(nodeIo, 'drive'), w.drive, PASSPHRASE), id);
    const piece = opened.files.find((file) => file.path.endsWith('big.jpg'))?.ids[0] ?? '';
    const [place = { pack: '', offset: 0 }] = opened.index.at(piece);
    const bytes = readFileSync(join(w.repo, 'packs', place.pack));
    bytes[place.offset + 20]! ^= 1;
    writeFileSync(join(w.repo, 'packs', place.pack), bytes);
    const into = join(w.folder, 'out');
    const checked = await runChecker(w);
    expect(checked.code).toBe(1);
    expect(checked.out).toContain(`× packs/${place.pack} 损坏或者丢失`);
    expect(checked.out).toContain('× cases/2026/0001/scans/big.jpg 读不出来');
    expect(errorOf(await restoreTo(w, id, join(w.folder, 'restored')))).toMatchObject({ kind: 'drive', problem: 'damaged' });
    expect((await runChecker(w, ['取出', into])).code).toBe(1);
    const [all, whole] = [treeOf(w.data), treeOf(into)];
    expect(Object.keys(whole).length).toBe(Object.keys(all).length - 1);
    for (const [path, hash] of Object.entries(whole)) expect(hash, `${path}`).toBe(all[path]);
  });

  it('says in plain words what is wrong', async () => {
    const { w, id } = await withChecker();
    expect(await runChecker(w, [], '不对的口令呀')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('备份口令不对') });
    expect((await runChecker(w, [], '')).err).toContain('没有输入备份口令');
    expect((await runChecker(w, ['检查', '2026'])).err).toContain('没有这个编号');
    const alone = join(w.folder, 'alone');
    write(alone, { x: '' });
    expect((await runChecker(w, [`--备份=${alone}`])).err).toContain('这里没有和事簿的备份');
    expect((await runChecker(w, ['--拆掉'])).code).toBe(2);
    truncateSync(join(w.repo, 'snapshots', `${id}.snap`), 50);
    expect((await runChecker(w)).err).toContain('备份有损坏');
    rmSync(join(w.repo, 'snapshots', `${id}.snap`));
    expect((await runChecker(w)).err).toContain('还没有完整的备份');
  });

  it('works from elsewhere, on a backup named to it', async () => {
    const { w } = await withChecker();
    const elsewhere = { ...w, repo: join(w.folder, 'tools') };
    write(elsewhere.repo, { x: '' });
    copyFileSync(built, join(elsewhere.repo, '校验工具.mjs'));
    expect(await runChecker(elsewhere, [`--备份=${w.repo}`])).toMatchObject({ code: 0 });
    expect(await runChecker(elsewhere, [`--备份=${dirname(w.repo)}`])).toMatchObject({ code: 0 });
    expect(existsSync(join(w.repo, '校验工具.mjs'))).toBe(true);
  });
});

describe('what the checker is told', () => {
  it('is understood, or not at all', () => {
    expect(readCommand([])).toEqual({ verb: 'check', folder: null, snapshot: null });
    expect(readCommand(['2026-x'])).toEqual({ verb: 'check', folder: null, snapshot: '2026-x' });
    expect(readCommand(['列表', '--备份=E:\\和事簿备份'])).toEqual({ verb: 'list', folder: 'E:\\和事簿备份', snapshot: null });
    expect(readCommand(['取出', 'D:\\取出', 'id'])).toEqual({ verb: 'extract', folder: null, snapshot: 'id', into: 'D:\\取出' });
    for (const wrong of [['取出'], ['取出', 'a', 'b', 'c'], ['检查', 'a', 'b'], ['-h'], ['--help']]) expect(readCommand(wrong)).toBe(null);
  });
});
