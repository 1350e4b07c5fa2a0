// Packs the built program for a system, as `npm run pack` does, around a stand-in for Electron's runtime.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { makeFakeRuntime, type System } from './fake-runtime';

const require = createRequire(import.meta.url);
export const ROOT = resolve(import.meta.dirname, '../..');

export interface Packed {
  folder: string;
  executable: string;
  asar: string;
}

const PLACES = {
  linux: { flag: '--linux', folder: 'linux-unpacked', executable: 'heshibu' },
  win32: { flag: '--win', folder: 'win-unpacked', executable: '和事簿.exe' },
} as const;

/**
 * @param place an empty folder for the runtime and the result
 * @throws what electron-builder said, when it failed
 */
export async function pack(place: string, system: System): Promise<Packed> {
  const runtime = join(place, 'runtime');
  await makeFakeRuntime(runtime, system);
  const { flag, folder, executable } = PLACES[system];
  // Nothing may be fetched: a tool that is not here must fail at once.
  const nowhere = 'http://127.0.0.1:9/';
  await run([require.resolve('electron-builder/cli.js'), flag, '--x64', '--dir', `-c.electronDist=${runtime}`, `-c.directories.output=${join(place, 'dist')}`], {
    ELECTRON_MIRROR: nowhere,
    ELECTRON_BUILDER_BINARIES_MIRROR: nowhere,
    ELECTRON_BUILDER_CACHE: join(place, 'cache'),
  });
  const at = join(place, 'dist', folder);
  return { folder: at, executable: join(at, executable), asar: join(at, 'resources', 'app.asar') };
}

/** Builds what is out of date, as every start of the program does. */
export function buildIfStale(): Promise<void> {
  return run([join(ROOT, 'build.mjs'), '--if-stale'], {});
}

/** Runs a Node program here; what it said becomes the error if it fails. */
function run(args: string[], env: Record<string, string>): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env } });
    let said = '';
    child.stdout.on('data', (data) => (said += String(data)));
    child.stderr.on('data', (data) => (said += String(data)));
    child.on('error', failed);
    child.on('exit', (code) => (code === 0 ? done() : failed(new Error(said))));
  });
}
