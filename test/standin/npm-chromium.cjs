// The last resort: the headless Chromium that @sparticuz/chromium carries in its npm package (linux x64 only, no window).
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');

const modules = path.join(__dirname, '../../node_modules');
const packed = path.join(modules, '@sparticuz/chromium/bin');
const unpacked = path.join(modules, '.cache/standin-chromium');

/** @returns {{ exe: string, env: Record<string, string>, headlessOnly: true } | undefined} */
function npmChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !fs.existsSync(packed)) return undefined;
  const exe = path.join(unpacked, 'chromium');
  if (!fs.existsSync(exe)) unpack();
  const libraries = [path.join(unpacked, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { exe, env: { LD_LIBRARY_PATH: libraries }, headlessOnly: true };
}

function unpack() {
  const folder = `${unpacked}.${process.pid}`;
  fs.mkdirSync(folder, { recursive: true });
  const read = (name) => zlib.brotliDecompressSync(fs.readFileSync(path.join(packed, name)));
  for (const name of ['al2023.tar.br', 'swiftshader.tar.br']) execFileSync('tar', ['x', '-C', folder], { input: read(name) });
  fs.writeFileSync(path.join(folder, 'chromium'), read('chromium.br'), { mode: 0o755 });
  try {
    fs.renameSync(folder, unpacked);
  } catch {
    fs.rmSync(folder, { recursive: true, force: true }); // another test worker was first
  }
}

module.exports = { npmChromium };
