// One build for everything that runs: main and its workers, the preload, the window, the fonts. Each part stands alone in out/:
// all packages are bundled, only `electron` and Node's own modules stay outside.
//
//   node build.mjs [--if-stale] [main] [preload] [window] [fonts]      (no part named: all)
//
// --if-stale builds only the parts whose sources changed since. Messages go to stderr: stdout belongs to whoever called.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(root, 'out');
const from = (...parts) => path.join(root, ...parts);

// Built file → its source. Each becomes one file, so that a worker, and the checker that goes onto every stick, run from anywhere.
const MAIN = {
  'main.js': 'main/shell/main.ts',
  'cli.js': 'main/cli/main.ts',
  'workers/paper.js': 'main/documents/worker.ts',
  'workers/backup.js': 'main/backup/worker.ts',
  'checker.mjs': 'main/backup/checker/main.ts',
};
const FONTS = [
  'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'node_modules/@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'node_modules/@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  'main/documents/fonts',
];
/** Each part: what it is made of, and how it is made into a folder. */
const PARTS = {
  main: { sources: ['main', 'package.json', 'package-lock.json', 'build.mjs'], make: makeMain },
  preload: { sources: ['preload', 'main/contract', 'package-lock.json', 'build.mjs'], make: makePreload },
  window: { sources: ['renderer', 'main/domain', 'main/reference', 'main/contract', 'package-lock.json', 'build.mjs'], make: makeWindow },
  fonts: { sources: [...FONTS, 'build.mjs'], make: makeFonts },
};
const FOLDER = { main: 'main', preload: 'preload', window: 'renderer', fonts: 'fonts' };

// Electron 45 runs Node 24, but the terminal door runs on the Node it finds: 20 and up.
const NODE_TARGET = 'node20';
const CHROME_TARGET = 'chrome140';
const NODE_MODULES = ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
// CommonJS packages bundled into an ES module still use these three names (pdfkit reads files beside __dirname, for one).
const COMMONJS_NAMES =
  `import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; ` +
  `const require = __createRequire(import.meta.url), __filename = __fileURLToPath(import.meta.url), __dirname = __fileURLToPath(new URL('.', import.meta.url));`;
const { version } = JSON.parse(readFileSync(from('package.json'), 'utf8'));
const COMMON = { configFile: false, logLevel: 'warn', envDir: false, publicDir: false, root, define: { __APP_VERSION__: JSON.stringify(version) } };

async function nodeFile(folder, file, source, format, licences) {
  const { build: bundle } = await import('vite');
  await bundle({
    ...COMMON,
    plugins: [collectLicences(licences)],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: path.join(folder, path.dirname(file)),
      emptyOutDir: false,
      target: format === 'cjs' ? CHROME_TARGET : NODE_TARGET,
      minify: false, // a stack in the log should name functions and lines a person can read
      rolldownOptions: {
        input: from(source),
        external: NODE_MODULES,
        output: { format, codeSplitting: false, entryFileNames: path.basename(file), banner: format === 'es' ? COMMONJS_NAMES : undefined },
      },
    },
  });
}

async function makeMain(folder) {
  const licences = new Map();
  const present = Object.entries(MAIN).filter(([, source]) => existsSync(from(source)));
  await Promise.all(present.map(([file, source]) => nodeFile(folder, file, source, 'es', licences)));
  writeLicences(folder, licences);
}

/** One CommonJS file: a sandboxed preload can load nothing else. */
async function makePreload(folder) {
  await nodeFile(folder, 'preload.cjs', 'preload/preload.ts', 'cjs', new Map());
}

async function makeWindow(folder) {
  const [{ build: bundle, createLogger }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  const licences = new Map();
  // /fonts/… is answered by the shell, see main/shell/window-files.ts.
  const customLogger = createLogger('warn');
  const { warnOnce } = customLogger;
  customLogger.warnOnce = (message, options) => message.includes('/fonts/') || warnOnce(message, options);
  await bundle({
    ...COMMON,
    customLogger,
    root: from('renderer'),
    base: './',
    plugins: [react(), collectLicences(licences)],
    worker: { plugins: () => [collectLicences(licences)] },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: CHROME_TARGET,
      modulePreload: false,
      assetsInlineLimit: 0, // files of our own protocol cost nothing, and nothing then needs a data: URL
      chunkSizeWarningLimit: 5000, // read from the disk, not from a network
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  });
  writeLicences(folder, licences);
}

function makeFonts(folder) {
  for (const font of FONTS.filter((file) => existsSync(from(file)))) {
    const isFolder = statSync(from(font)).isDirectory();
    cpSync(from(font), isFolder ? folder : path.join(folder, path.basename(font)), { recursive: true });
  }
}

/** Notes the licence of every package that ends up in a bundle. */
function collectLicences(licences) {
  return {
    name: 'collect-licences',
    generateBundle() {
      for (const id of this.getModuleIds()) {
        const [, folder, name] = /^\0?(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(id) ?? [];
        if (name !== undefined && !licences.has(name)) licences.set(name, folder);
      }
    },
  };
}

function writeLicences(folder, licences) {
  const text = [...licences].toSorted().map(([name, packageFolder]) => {
    const { version: itsVersion, license } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
    const licencesIn = (from) => (existsSync(from) ? readdirSync(from).filter((entry) => /^licen[cs]e/i.test(entry)).map((entry) => path.join(from, entry)) : []);
    // Beside its own, pdf.js carries decoders of others (wasm/), each with a licence of its own.
    const files = [...licencesIn(packageFolder).slice(0, 1), ...licencesIn(path.join(packageFolder, 'wasm'))];
    const words = files.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n');
    return `${name} ${itsVersion} — ${license ?? ''}\n\n${words}\n`;
  });
  writeFileSync(path.join(folder, 'licences.txt'), text.join(`\n${'-'.repeat(80)}\n\n`));
}

/** Changes whenever a source was added, removed or written. */
function signature(sources) {
  const hash = createHash('sha1');
  const add = (file) => {
    const stat = statSync(from(file), { throwIfNoEntry: false });
    if (stat?.isDirectory()) for (const name of readdirSync(from(file)).toSorted()) add(path.join(file, name));
    else if (stat) hash.update(`${file}|${stat.size}|${stat.mtimeMs}\n`);
  };
  sources.forEach(add);
  return hash.digest('hex');
}

const stampOf = (part) => path.join(out, `.${part}.stamp`);
const isFresh = (part) => {
  const stamp = stampOf(part);
  return existsSync(path.join(out, FOLDER[part])) && existsSync(stamp) && readFileSync(stamp, 'utf8') === signature(PARTS[part].sources);
};

/** Makes a part beside the one in use and swaps them, so that a program started meanwhile never sees half of it. */
async function makePart(part) {
  const next = path.join(out, `.next-${part}`);
  const folder = path.join(out, FOLDER[part]);
  const made = signature(PARTS[part].sources);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  await PARTS[part].make(next);
  rmSync(folder, { recursive: true, force: true });
  renameSync(next, folder);
  writeFileSync(stampOf(part), made);
}

/** One build at a time, over all processes: tests, start and terminal may all ask for one. */
async function withLock(work) {
  const lock = path.join(out, '.building');
  const mine = `${lock}.${process.pid}`;
  mkdirSync(out, { recursive: true });
  writeFileSync(mine, String(process.pid));
  for (;;) {
    try {
      linkSync(mine, lock); // appears with its content, or not at all
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isRunning(lock)) rmSync(lock, { force: true });
      else await wait(100);
    }
  }
  rmSync(mine, { force: true });
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isRunning(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * @param {string[]} parts names of PARTS
 * @param {{ ifStale: boolean }} options
 */
export async function build(parts, { ifStale }) {
  const needed = () => parts.filter((part) => !ifStale || !isFresh(part));
  if (needed().length === 0) return;
  await withLock(async () => {
    const started = performance.now();
    const made = needed(); // asked again: another process may just have built them
    await Promise.all(made.map(makePart));
    if (made.length > 0) console.error(`built ${made.join(', ')} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const named = args.filter((arg) => arg in PARTS);
  const unknown = args.filter((arg) => !(arg in PARTS) && arg !== '--if-stale');
  if (unknown.length > 0) {
    console.error(`build.mjs: unknown argument ${unknown.join(' ')}; parts are ${Object.keys(PARTS).join(', ')}`);
    process.exit(2);
  }
  try {
    await build(named.length > 0 ? named : Object.keys(PARTS), { ifStale: args.includes('--if-stale') });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
