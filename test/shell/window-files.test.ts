// The window's files: found by exact name, with their right type and the policy; nothing else exists.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { windowFiles } from '../../main/shell/window-files';

let place: string;
let ask: (url: string, method?: string) => Promise<Response>;
const FONT = Buffer.from('a face of thirty megabytes, nearly');

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'heshibu-files-'));
  const files: Record<string, string | Buffer> = {
    'secret.json': '{}',
    'window/index.html': '<!doctype html><html><head><title>和事簿</title></head></html>',
    'window/assets/a b.js': 'no',
    'window/assets/main-1.js': 'run()',
    'window/assets/style.css': 'p{}',
    'window/assets/worker.mjs': 'work()',
    'window/assets/face.woff2': 'face',
    'window/assets/decode.wasm': 'wasm',
    'window/licences.txt': 'MIT',
    'fonts/Wide.ttf': 'wide',
    'fonts/HanaMinB.ttf.br': brotliCompressSync(FONT),
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(place, name, '..'), { recursive: true });
    await writeFile(join(place, name), content);
  }
  let next = 0;
  const answer = windowFiles(join(place, 'window'), join(place, 'fonts'), () => `nonce${(next += 1)}`);
  // A Request would tidy the URL; what Chromium hands over is taken as it stands.
  ask = (url, method = 'GET') => answer({ url, method } as Request);
});
afterAll(() => rm(place, { recursive: true }));

describe('types', () => {
  it.each([
    ['/assets/main-1.js', 'text/javascript; charset=utf-8'],
    ['/assets/worker.mjs', 'text/javascript; charset=utf-8'],
    ['/assets/style.css', 'text/css; charset=utf-8'],
    ['/assets/face.woff2', 'font/woff2'],
    ['/assets/decode.wasm', 'application/wasm'],
    ['/fonts/Wide.ttf', 'font/ttf'],
    ['/assets/main-1.js?v=1#x', 'text/javascript; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    const response = await ask(`app://heshibu${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('the page', () => {
  it('carries the policy twice, with a nonce of its own each time', async () => {
    const pages = await Promise.all([ask('app://heshibu/index.html'), ask('app://heshibu/index.html')]);
    const nonces = await Promise.all(
      pages.map(async (page) => {
        const header = page.headers.get('content-security-policy') ?? '';
        const [, nonce] = /'nonce-([^']+)'/.exec(header) ?? [];
        const text = await page.text();
        expect(text).toContain(`<meta property="csp-nonce" nonce="${nonce}" />`);
        expect(text).toContain(`style-src 'self' 'nonce-${nonce}'`);
        expect(text.indexOf('http-equiv')).toBeLessThan(text.indexOf('<title>'));
        expect(header).not.toContain('unsafe');
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });
});

describe('the face for rare names', () => {
  it('is unpacked as it is sent', async () => {
    const response = await ask('app://heshibu/fonts/rare.ttf');
    expect(response.headers.get('content-type')).toBe('font/ttf');
    expect(Buffer.from(await response.arrayBuffer()).equals(FONT)).toBe(true);
  });
});

describe('everything else is not there', () => {
  it.each([
    'app://heshibu/', 'app://heshibu', 'app://heshibu/../secret.json', 'app://heshibu/assets/../../secret.json', 'app://heshibu/%2e%2e/secret.json', 'app://heshibu/..%2fsecret.json',
    'app://heshibu/..\\secret.json', 'app://heshibu//index.html', 'app://heshibu/./index.html', 'app://heshibu/INDEX.HTML', 'app://heshibu/index.html/', 'app://heshibu/index.html%00.js',
    'app://heshibu/licences.txt', 'app://heshibu/fonts/HanaMinB.ttf.br', 'app://heshibu/assets', 'app://other/index.html', 'app://heshibu.evil/index.html', 'https://heshibu/index.html', 'file:///index.html', '',
  ])('%s', async (url) => {
    expect((await ask(url)).status).toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('%s is not answered', async (method) => {
    expect((await ask('app://heshibu/index.html', method)).status).toBe(405);
  });

  it('whatever is asked, never a file outside', async () => {
    const part = fc.constantFrom('..', '.', '%2e%2e', '%2f', '\\', 'assets', 'secret.json', 'index.html', 'fonts', '', '%00', '…', '\u0000');
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
        const response = await ask(`app://heshibu/${parts.join('/')}`);
        expect(response.status === 200 ? parts.join('/') : 'index.html').toBe('index.html');
      }),
      { numRuns: 500 },
    );
  });
});
