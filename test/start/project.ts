// A small project with the real start.mjs and the real choice of a runtime, in which everything they could run is a script that
// says what it was given. So each way a machine can be is made without touching this one.
import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
/** Taken over as they are. */
const REAL = ['start.mjs', 'test/standin/choose.mjs', 'test/standin/find-chromium.cjs', 'test/standin/npm-chromium.cjs'];

export interface Started {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

export class Project {
  readonly folder: string;
  /** Folder of programs that are “installed”. */
  readonly bin: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.bin = join(folder, 'bin');
  }

  static async make(): Promise<Project> {
    const project = new Project(await mkdtemp(join(tmpdir(), 'heshibu-start-')));
    for (const file of REAL) {
      await mkdir(dirname(join(project.folder, file)), { recursive: true });
      await copyFile(join(ROOT, file), join(project.folder, file));
    }
    await project.script('test/standin/electron', `console.log('stand-in ' + process.argv.slice(2).join(' '));`);
    await project.write('build.mjs', `export async function build(parts) { console.error('build ' + parts.join(' ')); }`);
    await project.write('node_modules/electron/package.json', `{ "version": "99.0.0" }`);
    await mkdir(project.bin);
    return project;
  }

  async write(file: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.folder, file)), { recursive: true });
    await writeFile(join(this.folder, file), text);
  }

  /** A program written in CommonJS. */
  async script(file: string, code: string): Promise<void> {
    await this.write(file, `#!${process.execPath}\n${code}\n`);
    await chmod(join(this.folder, file), 0o755);
  }

  /** The runtime as Electron's own package leaves it. */
  async electron(code = `console.log('electron ' + process.argv.slice(2).join(' '));`): Promise<void> {
    await this.write('node_modules/electron/path.txt', 'electron');
    await this.script('node_modules/electron/dist/electron', code);
  }

  async chromium(): Promise<void> {
    await this.script('bin/chromium', '');
  }

  /** `npm start` here. Nothing but `env` is known to it: no display, no mirror, no program on the path. */
  spawn(env: Record<string, string>, args: string[] = []): ChildProcess {
    return spawn(process.execPath, [join(this.folder, 'start.mjs'), ...args], { cwd: this.folder, env: { PATH: this.bin, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  async start(env: Record<string, string>, args: string[] = []): Promise<Started> {
    return ended(this.spawn(env, args));
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

export function ended(child: ChildProcess): Promise<Started> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (data) => (out += String(data)));
  child.stderr?.on('data', (data) => (err += String(data)));
  return new Promise((done) => child.on('close', (code, signal) => done({ code, signal, out, err })));
}
