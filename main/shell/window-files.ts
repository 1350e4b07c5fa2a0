// The window's files as answers: only what the build put into out/renderer, found by its exact name. No path is ever put together
// from what was asked, so there is nothing to climb out of.
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { createBrotliDecompress } from 'node:zlib';
import { ORIGIN } from './addresses';
import { contentPolicy, withPolicy } from './content-policy';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.bcmap': 'application/octet-stream',
};

/** The face for rare names (Unicode extension B and on), too big to unpack before somebody has such a name. */
const RARE_FONT = '/fonts/rare.ttf';
const RARE_FONT_FILES = ['HanaMinB.ttf', 'HanaMinB.ttf.br'];

const SAFE = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};
const plain = (status: number) => new Response(null, { status, headers: SAFE });

/**
 * Answers requests for the window's files and, under /fonts/, for the faces on paper.
 * @param newNonce a fresh random text for each page
 */
export function windowFiles(windowFolder: string, fontsFolder: string, newNonce: () => string): (request: Request) => Promise<Response> {
  const files = new Map([...filesIn(windowFolder, ''), ...filesIn(fontsFolder, '/fonts')]);
  return async (request) => {
    if (request.method !== 'GET') return plain(405);
    if (!request.url.startsWith(`${ORIGIN}/`)) return plain(404);
    // Taken as it stands: not decoded, not normalised. Query and fragment do not name files.
    const path = request.url.slice(ORIGIN.length).replace(/[?#].*$/s, '');
    if (path === RARE_FONT) return rareFont(fontsFolder);
    const file = files.get(path);
    if (file === undefined) return plain(404);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    if (!type.startsWith('text/html')) return new Response(await readFile(file), { headers: { ...SAFE, 'content-type': type } });
    const nonce = newNonce();
    const policy = contentPolicy(nonce);
    const page = withPolicy(await readFile(file, 'utf8'), policy.meta, nonce);
    return new Response(page, { headers: { ...SAFE, 'content-type': type, 'content-security-policy': policy.header } });
  };
}

/** Every file of a known type in a folder, by the path it is asked for. */
function filesIn(folder: string, path: string): [path: string, file: string][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(file, `${path}/${entry.name}`);
    return extname(entry.name) in TYPES ? [[`${path}/${entry.name}`, file] as [string, string]] : [];
  });
}

/** Unpacked while it is sent: 30 MB need not stand in memory twice. */
function rareFont(folder: string): Response {
  const file = RARE_FONT_FILES.map((name) => join(folder, name)).find((candidate) => existsSync(candidate));
  if (file === undefined) return plain(404);
  const packed = createReadStream(file);
  const unpacked = file.endsWith('.br') ? packed.pipe(createBrotliDecompress()) : packed;
  return new Response(Readable.toWeb(unpacked) as ReadableStream<Uint8Array>, { headers: { ...SAFE, 'content-type': 'font/ttf' } });
}
