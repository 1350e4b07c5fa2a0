// npm start: builds what is stale and opens the program, in real Electron where its runtime is present or can be fetched, else in
// the stand-in on an installed Chromium, and says which in one line. Never hangs: where neither can work it says what to install.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { realElectron, standInExecutable } from './test/standin/choose.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const { installedChromium } = createRequire(import.meta.url)('./test/standin/find-chromium.cjs');
const programArguments = process.argv.slice(2);

// Long enough for a slow line to answer one small question, short enough to wait for at every start.
const PROBE_MS = 4000;
const DOWNLOAD_MS = 5 * 60_000;

process.exitCode = await main();

async function main() {
  // First of all, so that nothing is fetched or built in vain.
  const display = whyNoDisplay();
  const electron = realElectron() ?? (display === '' ? await fetchElectron() : undefined);
  const chromium = electron || process.platform === 'win32' ? undefined : usableChromium();
  if (display !== '' || !(electron ?? chromium)) return sayWhatIsLacking(display, electron ?? chromium);
  try {
    await build(['main', 'preload', 'window', 'fonts'], { ifStale: true });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
  if (electron) {
    console.error('用 Electron 打开和事簿。 (Running in Electron.)');
    return run(electron);
  }
  console.error(`没有 Electron 运行环境，用已安装的 Chromium 代替打开和事簿。 (No Electron runtime: running in ${chromium} through test/standin.)`);
  return run(standInExecutable);
}

function sayWhatIsLacking(display, runtime) {
  const lacking = [...(runtime ? [] : ['Electron 运行环境和 Chromium (neither Electron’s runtime nor a Chromium)']), ...(display ? [display] : [])];
  console.error(`打不开窗口，缺少：${lacking.join('；')}。
  · Debian：apt-get install chromium，并在图形界面里运行 npm start。 (Install chromium and start from a desktop session.)
  · 不用窗口也能把全部主要工作走一遍：npm run demo -- --out 目录 (the whole job without a window: npm run demo -- --out DIR)`);
  return 1;
}

function usableChromium() {
  const file = installedChromium();
  return file && existsSync(file) ? file : undefined;
}

/** '' when there is a display to draw on. */
function whyNoDisplay() {
  if (process.platform !== 'linux' || process.env.WAYLAND_DISPLAY) return '';
  const display = process.env.DISPLAY;
  if (!display) return '图形界面 (a display: DISPLAY and WAYLAND_DISPLAY are empty)';
  const [, local] = /^:(\d+)/.exec(display) ?? [];
  return local === undefined || existsSync(`/tmp/.X11-unix/X${local}`) ? '' : `图形界面 (no X server answers at DISPLAY=${display})`;
}

/** Electron's runtime by the electron package's own download, tried only when the place it comes from answers. */
async function fetchElectron() {
  const folder = path.join(root, 'node_modules/electron');
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD || !existsSync(folder)) return undefined;
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/electron/electron/releases/download/';
  const file = `${mirror}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
  try {
    const answer = await fetch(file, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    if (!answer.ok) return undefined;
  } catch {
    return undefined; // no network, or not that far
  }
  console.error(`正在下载 Electron 运行环境（约 110 MB，最多等 ${DOWNLOAD_MS / 60_000} 分钟）… (Downloading Electron’s runtime.)`);
  const installed = await new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(folder, 'install.js')], { stdio: 'ignore', timeout: DOWNLOAD_MS });
    child.on('exit', (code) => resolve(code === 0));
    child.on('error', () => resolve(false));
  });
  if (!installed) console.error('没有下载成功。 (The download failed.)');
  return realElectron();
}

/** Runs the program and answers with its exit code. */
function run(executable) {
  // Chromium refuses its sandbox to root, and Electron then refuses to start.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return new Promise((resolve) => {
    const child = spawn(executable, [...asRoot, root, ...programArguments], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
