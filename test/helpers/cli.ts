// The terminal program, two ways: a verb run in this process (what most tests ask is the verb's work), and the built program as a
// child process, as people and scripts run it (exit code, streams, keyboard, environment).
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { run } from '../../main/cli/run';

export const CLI = resolve(import.meta.dirname, '../../out/main/cli.js');

export interface Ran {
  code: number | null;
  out: string;
  err: string;
  json<T>(): T;
}

const ran = (code: number | null, out: string, err: string): Ran => ({ code, out, err, json: () => JSON.parse(out) });

/** Runs a verb to its end, here. `env` is all of its environment; nobody watches, nobody types. */
export async function verb(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await run(args, { out: (text) => (out += text), err: (text) => (err += text), watched: false, keyboard: false, env });
  return ran(code, out, err);
}

/** Runs the built program to its end. `env` adds to a bare environment, so that nothing of this machine leaks in. */
export function cli(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  if (!existsSync(CLI)) throw new Error('out/main/cli.js is not built: npm run build');
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [CLI, ...args], { env: { PATH: process.env['PATH'] ?? '', TMPDIR: process.env['TMPDIR'] ?? '/tmp', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (d) => (out += d));
    child.stderr.on('data', (d) => (err += d));
    child.on('error', fail);
    child.on('close', (code) => done(ran(code, out, err)));
  });
}
