// A stand-in for Electron's unpacked runtime: what electron-builder renames, edits and flips while packing, and nothing that runs.
import { createRequire } from 'node:module';
import { appendFile, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

export type System = 'linux' | 'win32';

/** Electron's marks in its executable: this text, the version of the wire, its length, then one digit per fuse, as delivered. */
export const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, 9]), Buffer.from('101100011')]);

/** Pages of words Chromium brings; only two of them are wanted in the package. */
const LANGUAGES = ['am', 'de', 'en-US', 'zh-CN', 'zh-TW'];

/** Puts it into `folder`, which must not exist. */
export async function makeFakeRuntime(folder: string, system: System): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true });
  await mkdir(join(folder, 'resources'));
  for (const language of LANGUAGES) await writeFile(join(folder, 'locales', `${language}.pak`), language);
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'version']) await writeFile(join(folder, file), file);
  await makeDefaultApp(folder);
  if (system === 'linux') {
    await writeFile(join(folder, 'electron'), WIRE, { mode: 0o755 });
    await writeFile(join(folder, 'chrome-sandbox'), '', { mode: 0o755 });
  } else {
    // Its version and its icon are edited, so it must be a real program for Windows: any of electron-builder's own will do.
    const file = join(folder, 'electron.exe');
    await copyFile(join(dirname(require.resolve('electron-winstaller/package.json')), 'vendor/Squirrel.exe'), file);
    await appendFile(file, WIRE);
  }
}

async function makeDefaultApp(folder: string): Promise<void> {
  const { createPackage } = await import('@electron/asar');
  const from = join(folder, '.default-app');
  await mkdir(from);
  await writeFile(join(from, 'package.json'), '{"name":"default"}');
  await createPackage(from, join(folder, 'resources/default_app.asar'));
}
