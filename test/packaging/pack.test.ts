// The program packed for Linux and for Windows around a stand-in for Electron's runtime: what is in it, and how its fuses are set.
// That the packed program runs: test/e2e/packed.spec.ts. Not verified anywhere: installers, and a real Electron reading the asar.
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SENTINEL, type System } from './fake-runtime';
import { buildIfStale, pack, type Packed } from './pack';

interface Asar {
  listPackage(file: string, options: { isPack: boolean }): string[];
  extractFile(file: string, name: string): Buffer;
}

/** In the order of the wire. */
const FUSES = ['runAsNode', 'cookieEncryption', 'nodeOptions', 'nodeCliInspect', 'asarIntegrity', 'onlyAsar', 'v8Snapshot', 'fileExtraPrivileges'];

async function fusesOf(executable: string): Promise<string[]> {
  const bytes = await readFile(executable);
  const at = bytes.indexOf(SENTINEL) + SENTINEL.length + 2;
  return FUSES.filter((_, n) => bytes[at + n] === '1'.charCodeAt(0));
}

let asar: Asar;
beforeAll(async () => {
  asar = (await import('@electron/asar')) as unknown as Asar;
  await buildIfStale();
});

describe.each<System>(['linux', 'win32'])('packed for %s', (system) => {
  let place = '';
  let packed: Packed;
  let files: string[] = [];
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'heshibu-pack-'));
    packed = await pack(place, system);
    files = asar.listPackage(packed.asar, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
  }, 180_000);
  afterAll(async () => {
    await rm(place, { recursive: true, force: true });
  });

  it('holds the whole program', () => {
    const parts = ['main/main.js', 'main/workers/paper.js', 'main/workers/backup.js', 'main/checker.mjs', 'main/licences.txt', 'preload/preload.cjs', 'renderer/index.html', 'renderer/licences.txt'];
    const faces = ['NotoSerifSC_400Regular.ttf', 'NotoSerifSC_700Bold.ttf', 'NotoSansSC_500Medium.ttf', 'HanaMinB.ttf.br'];
    const wanted = ['/package.json', '/LICENSE', ...parts.map((part) => `/out/${part}`), ...faces.map((face) => `/out/fonts/${face}`)];
    expect(files).toEqual(expect.arrayContaining(wanted));
  });

  it('holds nothing else', () => {
    const ours = /^\/(package\.json|LICENSE|out(\/(main|preload|renderer|fonts)(\/.*)?)?)$/;
    expect(files.filter((file) => !ours.test(file))).toEqual([]);
    expect(files.filter((file) => /node_modules|cli\.js|\.woff$|\.map$|\.tsbuildinfo$|\.d\.ts$|\.stamp$/.test(file))).toEqual([]);
    // Nothing beside the archive, where no check would cover it.
    expect(existsSync(`${packed.asar}.unpacked`)).toBe(false);
  });

  it('starts where the build put it, and names no tool of ours', () => {
    const own = JSON.parse(asar.extractFile(packed.asar, 'package.json').toString()) as Record<string, unknown>;
    expect(own).toMatchObject({ main: 'out/main/main.js', type: 'module', productName: '和事簿' });
    for (const key of ['scripts', 'devDependencies', 'dependencies']) expect(own).not.toHaveProperty(key);
  });

  it('has its fuses set in the executable', async () => {
    expect(await fusesOf(packed.executable)).toEqual(['cookieEncryption', 'asarIntegrity', 'onlyAsar']);
    // The runtime they were set in had the others.
    const name = system === 'linux' ? 'electron' : 'electron.exe';
    expect(await fusesOf(join(place, 'runtime', name))).toEqual(['runAsNode', 'nodeOptions', 'nodeCliInspect', 'fileExtraPrivileges']);
  });

  it('speaks Chinese, and brings no other languages', async () => {
    expect((await readdir(join(packed.folder, 'locales'))).toSorted()).toEqual(['en-US.pak', 'zh-CN.pak']);
  });

  it('knows its archive by its hash, where Electron looks for that: on Windows', async () => {
    const text = (await readFile(packed.executable)).toString('latin1');
    expect(/"file":"resources\\\\app\.asar","alg":"SHA256","value":"[0-9a-f]{64}"/.test(text)).toBe(system === 'win32');
  });
});
