// Runs a program as Electron's main process would: reads the command line, answers for `electron`, imports the entry, says ready.
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { readCommandLine } = require('./command-line.cjs');
const { createElectron } = require('./api.cjs');

const { switches, requires, inspect, appPath } = readCommandLine(process.argv.slice(2));
process.argv.splice(1, 1); // Electron: argv[0] is the executable, then the arguments
// Playwright reads the port from Node's own "Debugger listening on" line.
if (inspect !== null) require('node:inspector').open(inspect, '127.0.0.1');

const packageFile = path.join(appPath, 'package.json');
const pkg = fs.existsSync(packageFile) ? JSON.parse(fs.readFileSync(packageFile, 'utf8')) : {};
const entry = fs.statSync(appPath).isDirectory() ? path.join(appPath, pkg.main ?? 'index.js') : appPath;

process.versions.electron = electronVersion();
process.versions.chrome = 'stand-in'; // the real number is known once Chromium runs; see app.cjs
process.versions.standin = '1';
process.type = 'browser';
process.defaultApp = true;
process.resourcesPath = path.join(appPath, 'resources');

const CHROMIUM_EXITED = 'Chromium 没能启动，也许连不上图形界面。 (Chromium did not start: is there a display? STANDIN_DEBUG=1 shows what it says.)';
const electron = createElectron({ appPath, pkg, switches });
answerForElectron(electron);

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => electron.app.quit());
for (const file of requires) require(file);
void run();

async function run() {
  try {
    await import(pathToFileURL(entry).href);
  } catch (error) {
    console.error('App threw an error during load', error);
    electron.app.exit(1);
    return;
  }
  try {
    await electron.app._start();
  } catch (error) {
    console.error(error.message === 'Chromium exited' ? CHROMIUM_EXITED : error.message);
    electron.app.exit(1);
  }
}

function electronVersion() {
  try {
    return JSON.parse(fs.readFileSync(path.join(__dirname, '../../node_modules/electron/package.json'), 'utf8')).version;
  } catch {
    return '0.0.0';
  }
}

/** `electron` for require() and for import, wherever in the program it is asked for. */
function answerForElectron(api) {
  const OURS = '^electron(\\/main|\\/common)?$';
  const load = Module._load;
  Module._load = function (request, ...rest) {
    return new RegExp(OURS).test(request) ? api : load.call(this, request, ...rest);
  };
  globalThis[Symbol.for('standin.electron')] = api;
  const esm = `const e = globalThis[Symbol.for('standin.electron')]; export default e; export const { ${Object.keys(api).join(', ')} } = e;`;
  const url = 'data:text/javascript,' + encodeURIComponent(esm).replaceAll("'", '%27');
  const hooks = `const ours = new RegExp(${JSON.stringify(OURS)});
export async function resolve(specifier, context, next) { return ours.test(specifier) ? { url: '${url}', shortCircuit: true } : next(specifier, context); }`;
  Module.register('data:text/javascript,' + encodeURIComponent(hooks));
}
