// The stand-in's parts that need no browser.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const { makeCodec } = require('./codec.cjs') as { makeCodec(): { encode(value: unknown): string; decode(text: string): unknown } };
const { readCommandLine } = require('./command-line.cjs') as { readCommandLine(args: string[]): { switches: Map<string, string>; requires: string[]; inspect: number | null; appPath: string } };
const { toPageUrl, fromPageUrl } = require('./own-schemes.cjs') as Record<'toPageUrl' | 'fromPageUrl', (url: string, schemes: Set<string>) => string>;
const { print, printers } = require('./printing.cjs') as {
  print(url: string, options: object): Promise<{ success: boolean; reason: string }>;
  printers(): Promise<{ name: string; displayName: string }[]>;
};

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'standin-parts-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

describe('the codec does to values what structured clone does', () => {
  const codec = makeCodec();
  const there = (value: unknown) => codec.decode(codec.encode(value));
  it('to any value', () => {
    const leaf = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.bigInt(), fc.boolean(), fc.constant(null), fc.constant(undefined), fc.date({ noInvalidDate: false }), fc.uint8Array(), fc.float64Array());
    const value = fc.letrec((tie) => ({
      node: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('node')), fc.dictionary(fc.string(), tie('node')), fc.array(fc.tuple(tie('node'), tie('node'))).map((entries) => new Map(entries)), fc.array(tie('node')).map((items) => new Set(items))),
    })).node;
    fc.assert(
      fc.property(value, (given) => {
        expect(there(given)).toEqual(structuredClone(given));
      }),
    );
  });
  it('to one object twice, and to a ring', () => {
    const shared = { a: 1 };
    const [first, second] = there([shared, shared]) as unknown[];
    expect(first).toBe(second);
    const ring: Record<string, unknown> = {};
    ring['self'] = ring;
    const back = there(ring) as Record<string, unknown>;
    expect(back['self']).toBe(back);
  });
  it('a key called __proto__ stays a key', () => {
    const back = there(JSON.parse('{"__proto__":{"evil":1}}')) as object;
    expect(Object.keys(back)).toEqual(['__proto__']);
    expect('evil' in back).toBe(false);
  });
  it.each([[() => 1], [Symbol('s')], [{ deep: [() => 1] }], [new WeakMap()]])('refuses what cannot be cloned', (value) => {
    expect(() => codec.encode(value)).toThrow('An object could not be cloned.');
  });
});

describe('the command line', () => {
  it('is Electron’s: switches and -r before the program, its own arguments after', () => {
    const { switches, requires, inspect, appPath } = readCommandLine(['--inspect=0', '--remote-debugging-port=0', '-r', '/x/loader.js', '--no-sandbox', '/app', '--mine=1', 'file']);
    expect([...switches]).toEqual([['remote-debugging-port', '0'], ['no-sandbox', ''], ['mine', '1']]);
    expect(requires).toEqual(['/x/loader.js']);
    expect(inspect).toBe(0);
    expect(appPath).toBe('/app');
  });
});

describe('addresses of the program’s own protocol', () => {
  const schemes = new Set(['app']);
  it.each([
    ['app://heshibu/index.html#/cases', 'http://app--heshibu.localhost/index.html#/cases'],
    ['app://heshibu', 'http://app--heshibu.localhost/'],
    ['https://example.com/', 'https://example.com/'],
    ['other://heshibu/', 'other://heshibu/'],
    ['data:text/html,x', 'data:text/html,x'],
  ])('%s travels as %s', (url, page) => {
    expect(toPageUrl(url, schemes)).toBe(page);
    expect(fromPageUrl(page, schemes)).toBe(url === 'app://heshibu' ? `${url}/` : url);
  });
  it('only a scheme the program answers for is named back', () => {
    expect(fromPageUrl('http://evil--heshibu.localhost/', schemes)).toBe('http://evil--heshibu.localhost/');
    expect(fromPageUrl('http://app--heshibu.localhost.evil.com/', schemes)).toBe('http://app--heshibu.localhost.evil.com/');
  });
});

describe('printing', () => {
  it('into the folder that stands for the printer', async () => {
    process.env['STANDIN_PRINTER'] = join(place, 'printer');
    await mkdir(join(place, 'printer'));
    const file = join(place, 'a.pdf');
    await writeFile(file, '%PDF-1.7 …');
    const url = pathToFileURL(file).href;
    expect(await print(url, { copies: 3 })).toEqual({ success: true, reason: '' });
    expect(await print(url, {})).toEqual({ success: true, reason: '' });
    expect((await readdir(join(place, 'printer'))).toSorted()).toEqual(['1.json', '1.pdf', '2.json', '2.pdf']);
    expect(await readFile(join(place, 'printer/1.pdf'), 'utf8')).toBe('%PDF-1.7 …');
    await rm(join(place, 'printer'), { recursive: true });
    expect(await print(url, {})).toEqual({ success: false, reason: 'Print job failed' });
    delete process.env['STANDIN_PRINTER'];
  });
  it('knows the printers it is told', async () => {
    process.env['STANDIN_PRINTERS'] = 'HP=办公室,Plain';
    expect(await printers()).toMatchObject([{ name: 'HP', displayName: '办公室' }, { name: 'Plain', displayName: 'Plain' }]);
    process.env['STANDIN_PRINTERS'] = '';
    expect(await printers()).toEqual([]);
    delete process.env['STANDIN_PRINTERS'];
  });
  it('nothing but a PDF', async () => {
    const file = join(place, 'a.txt');
    await writeFile(file, 'text');
    expect((await print(pathToFileURL(file).href, {})).success).toBe(false);
    expect((await print('app://heshibu/index.html', {})).success).toBe(false);
  });
});

describe('the single-instance lock', () => {
  const FIRST = `
    const { SingleInstance } = require(${JSON.stringify(resolve(import.meta.dirname, 'single-instance.cjs'))});
    const held = new SingleInstance().request(process.argv[1], { argv: ['from', String(process.pid)] }, ({ argv }) => console.log('second ' + argv[0]));
    console.log(held ? 'held' : 'refused');
    if (held) setInterval(() => {}, 1000);
  `;
  const PATIENCE = { timeout: 20_000 };
  const running: ReturnType<typeof spawn>[] = [];
  afterEach(() => running.splice(0).forEach((child) => child.kill('SIGKILL')));
  /** A program asking for the lock, and what it has printed so far. */
  const ask = (folder: string) => {
    const child = spawn(process.execPath, ['-e', FIRST, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    running.push(child);
    let text = '';
    child.stdout?.on('data', (data) => (text += String(data)));
    return { child, said: () => text };
  };

  it('is given once; the first is told of the second', async () => {
    const first = ask(place);
    await expect.poll(first.said, PATIENCE).toContain('held');
    await expect.poll(ask(place).said, PATIENCE).toContain('refused');
    await expect.poll(first.said, PATIENCE).toContain('second from');
  });
  it('is given again after a kill', async () => {
    const first = ask(place);
    await expect.poll(first.said, PATIENCE).toContain('held');
    first.child.kill('SIGKILL');
    await new Promise((done) => first.child.on('exit', done));
    await expect.poll(ask(place).said, PATIENCE).toContain('held');
  });
  it('is one per folder', async () => {
    for (const name of ['a', 'b']) {
      await mkdir(join(place, name));
      await expect.poll(ask(join(place, name)).said, PATIENCE).toContain('held');
    }
  });
});
