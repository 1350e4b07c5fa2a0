// Where no Chromium is to be had, it is said clearly, and once.
import { execFile, execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let place = '';
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'heshibu-choose-'));
  // The very files, in a project in which no package is installed.
  await mkdir(join(place, 'test/standin'), { recursive: true });
  for (const file of ['choose.mjs', 'find-chromium.cjs', 'npm-chromium.cjs']) await copyFile(join(import.meta.dirname, file), join(place, 'test/standin', file));
});
afterEach(() => rm(place, { recursive: true, force: true }));

/** Which one is chosen in a fresh process, and what is said to be lacking. */
function why(env: Record<string, string>): Promise<string> {
  const code = `import('./test/standin/choose.mjs').then(({ chooseElectron, whyNoStandIn }) => console.log(chooseElectron() + ': ' + whyNoStandIn()))`;
  return new Promise((done, failed) => {
    execFile(process.execPath, ['-e', code], { cwd: place, env }, (error, out) => (error ? failed(error) : done(out.trim())));
  });
}

describe('the choice of a browser', () => {
  it('says what to install when there is none', async () => {
    expect(await why({ PATH: place })).toContain('apt-get install chromium');
  });
  it('says so too when the one named is not there', async () => {
    expect(await why({ PATH: place, STANDIN_CHROMIUM: join(place, 'elsewhere') })).toContain('apt-get install chromium');
  });
  it('is content with one on the path', async () => {
    await writeFile(join(place, 'chromium'), '');
    expect(await why({ PATH: place })).toBe('stand-in:');
  });
  it.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('falls back on the one from npm, unpacking it (linux x64 only: there is no other)', async () => {
    const modules = join(import.meta.dirname, '../../node_modules');
    await mkdir(join(place, 'node_modules/@sparticuz'), { recursive: true });
    await symlink(join(modules, '@sparticuz/chromium'), join(place, 'node_modules/@sparticuz/chromium'));
    // Nothing is installed but tar, which every Debian has.
    const only = join(place, 'bin');
    await mkdir(only);
    await symlink(execFileSync('which', ['tar'], { encoding: 'utf8' }).trim(), join(only, 'tar'));
    expect(await why({ PATH: only })).toBe('stand-in:');
  });
});
