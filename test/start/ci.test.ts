// .ci/run with scripts in place of npm and apt-get: what it installs, what it counts, and that its exit code is the tests'.
import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let place = '';
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'heshibu-ci-'));
  await mkdir(join(place, '.ci'));
  await mkdir(join(place, 'bin'));
  await copyFile(resolve(import.meta.dirname, '../../.ci/run'), join(place, '.ci/run'));
  for (const name of ['bash', 'env', 'dirname', 'mktemp', 'rm', 'tee', 'grep', 'sed', 'cat']) await symlink(await where(name), join(place, 'bin', name));
  await tool('node', '');
  await tool('id', 'echo 0');
});
afterEach(() => rm(place, { recursive: true, force: true }));

function where(name: string): Promise<string> {
  return new Promise((done, failed) => void execFile('/bin/sh', ['-c', `command -v ${name}`], (error, out) => (error ? failed(error) : done(out.trim()))));
}

/** A program on the only path there is; notes how it was called. */
async function tool(name: string, script: string): Promise<void> {
  const file = join(place, 'bin', name);
  await writeFile(file, `#!${join(place, 'bin/bash')}\necho "${name} $*" >>"${join(place, 'calls')}"\n${script}\n`);
  await chmod(file, 0o755);
}

/** npm, whose `test` says this and ends so. */
const npm = (says: string, code: number) => tool('npm', `[[ $1 == test ]] || exit 0\ncat <<'EOT'\n${says}\nEOT\nexit ${code}`);

async function run(): Promise<{ code: number; out: string; calls: string[] }> {
  const { code, out } = await new Promise<{ code: number; out: string }>((done) => {
    execFile(join(place, 'bin/bash'), ['.ci/run'], { cwd: place, env: { PATH: join(place, 'bin'), TMPDIR: place } }, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code), out: stdout + stderr }),
    );
  });
  const calls = await readFile(join(place, 'calls'), 'utf8').catch(() => '');
  return { code, out, calls: calls.split('\n').filter((call) => /^(npm|apt-get) /.test(call)) };
}

const VITEST = '\u001b[2m Test Files \u001b[22m \u001b[32m80 passed\u001b[39m (80)\n\u001b[2m      Tests \u001b[22m \u001b[32m900 passed\u001b[39m | \u001b[33m1 skipped\u001b[39m (901)';
const PLAYWRIGHT = '  1 skipped\n  61 passed (6.4m)';

describe('.ci/run', () => {
  it('installs the headless Chromium where there is none, then the packages, runs the tests, and prints the totals', async () => {
    await npm(`${VITEST}\n${PLAYWRIGHT}`, 0);
    await tool('apt-get', '');
    const { code, out, calls } = await run();
    expect(calls).toEqual(['apt-get update -qq', 'apt-get install -y -qq --no-install-recommends chromium-headless-shell', 'npm ci', 'npm test']);
    expect(code).toBe(0);
    expect(out).toContain('vitest      Test Files 80 passed (80); Tests 900 passed | 1 skipped (901)\n');
    expect(out).toContain('playwright  1 skipped; 61 passed (6.4m)\nPASSED\n');
  });

  it('installs nothing where there is one', async () => {
    await npm(`${VITEST}\n${PLAYWRIGHT}`, 0);
    await tool('apt-get', '');
    await tool('chromium-headless-shell', '');
    expect((await run()).calls).toEqual(['npm ci', 'npm test']);
  });

  it('goes on with the Chromium there is, or npm’s, where nothing can be installed', async () => {
    await npm(`${VITEST}\n${PLAYWRIGHT}`, 0);
    await tool('apt-get', 'exit 100');
    const { code, out } = await run();
    expect(code).toBe(0);
    expect(out).toContain('going on with another Chromium');
  });

  it('fails as the tests fail, totals and all', async () => {
    await npm(`${VITEST}\n  2 failed\n    test/e2e/shell.spec.ts:1:1 › x\n  59 passed (6.4m)`, 3);
    const { code, out } = await run();
    expect(code).toBe(3);
    expect(out).toContain('playwright  2 failed; 59 passed (6.4m)\nFAILED\n');
  });

  it('does not pass when half of the tests were never reached', async () => {
    await npm(VITEST, 0);
    const { code, out } = await run();
    expect(code).toBe(1);
    expect(out).toContain('Not all of the tests were reached.\nFAILED\n');
  });

  it('runs no test when the packages cannot be installed, or Node is missing', async () => {
    await tool('npm', '[[ $1 == ci ]] && exit 9');
    expect(await run()).toMatchObject({ code: 9, calls: ['npm ci'] });
    await rm(join(place, 'bin/node'));
    const { code, out } = await run();
    expect(code).toBe(1);
    expect(out).toContain('Node.js is missing');
  });
});
