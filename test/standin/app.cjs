// app: paths, life cycle, and the Chromium all windows live in.
const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { Browser } = require('./browser.cjs');
const { cancellable } = require('./events.cjs');
const { findChromium, HOW_TO_GET_ONE } = require('./find-chromium.cjs');
const { SingleInstance } = require('./single-instance.cjs');
const { strict } = require('./strict.cjs');
const { rootArguments } = require('./targets.cjs');

const DISABLED_FEATURES = ['Translate', 'MediaRouter', 'OptimizationHints', 'HttpsUpgrades', 'LocalNetworkAccessChecks'];
const CHROMIUM_ARGUMENTS = [
  '--remote-debugging-pipe', '--no-startup-window', '--no-first-run', '--no-default-browser-check', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--password-store=basic', '--lang=zh-CN', '--noerrdialogs',
  '--hide-crash-restore-bubble', '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];
// Nothing of a browser's own may stand over the program's window.
const PREFERENCES = { translate: { enabled: false }, credentials_enable_service: false, autofill: { enabled: false } };
// Electron's own, which mean something else to Chromium, or nothing.
const NOT_FOR_CHROMIUM = new Set(['user-data-dir', 'remote-debugging-port', 'disable-extensions', 'disable-features']);

class App extends EventEmitter {
  constructor(world) {
    super();
    this._world = world;
    this._paths = standardPaths(world);
    this._ready = new Promise((resolve) => (this._sayReady = resolve));
    this._quitting = false;
    this._leaving = false;
    this._single = new SingleInstance();
    this.name = world.pkg.productName ?? world.pkg.name ?? 'Electron';
    this.isPackaged = false;
    const { switches } = world;
    this.commandLine = strict(
      {
        appendSwitch: (name, value = '') => void switches.set(name, value),
        hasSwitch: (name) => switches.has(name),
        getSwitchValue: (name) => switches.get(name) ?? '',
      },
      'commandLine',
    );
  }
  whenReady() {
    return this._ready;
  }
  isReady() {
    return this._world.ready;
  }
  getPath(name) {
    const found = this._paths[name] ?? (name === 'userData' ? path.join(this._paths.appData, this.name) : undefined);
    if (found === undefined) throw new Error(`Failed to get '${name}' path`);
    return found;
  }
  setPath(name, value) {
    this._paths[name] = value;
  }
  getAppPath() {
    return this._world.appPath;
  }
  getName() {
    return this.name;
  }
  getVersion() {
    return this._world.pkg.version ?? '0.0.0';
  }
  getLocale() {
    return 'zh-CN';
  }
  requestSingleInstanceLock(additionalData) {
    fs.mkdirSync(this.getPath('userData'), { recursive: true });
    return this._single.request(this.getPath('userData'), { argv: process.argv, cwd: process.cwd(), additionalData }, ({ argv, cwd, additionalData: data }) => {
      this.emit('second-instance', {}, argv, cwd, data);
    });
  }
  hasSingleInstanceLock() {
    return this._single.held;
  }
  releaseSingleInstanceLock() {
    this._single.release();
  }
  // Every page here runs in Chromium's sandbox, except as root: see rootArguments.
  enableSandbox() {}
  setAppUserModelId() {}
  focus() {}
  quit() {
    if (this._quitting) return;
    const event = cancellable();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this._quitting = true;
    const { windows } = this._world;
    for (const window of windows.values()) window.close();
    if (windows.size === 0) this._willQuit();
    else setImmediate(() => (this._quitting = windows.size === 0)); // somebody prevented a close
  }
  /** Leaves on a later turn: called from inside an inspector evaluate, Node's exit would wait for the debugger in that very call. */
  exit(code = 0) {
    setTimeout(() => this._leave(code), 20);
  }

  _willQuit() {
    const event = cancellable();
    this.emit('will-quit', event);
    if (event.defaultPrevented) this._quitting = false;
    else this.exit(0);
  }
  _allClosed() {
    if (this._quitting) this._willQuit();
    else if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }
  _leave(code) {
    if (this._leaving) return;
    this._leaving = true;
    this.emit('quit', {}, code);
    this._single.release();
    this._world.browser?.kill();
    try {
      if (this._world.profile) fs.rmSync(this._world.profile, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // Chromium may still be writing; a left-over profile must not keep the exit from happening
    }
    process.exit(code);
  }
  async _start() {
    await this._launch();
    this._world.ready = true;
    this._sayReady({});
    this.emit('ready', {}, {});
  }
  async _launch() {
    const { _world: world } = this;
    const chromium = findChromium(world.headless);
    if (!chromium) throw new Error(HOW_TO_GET_ONE);
    world.headless ||= chromium.headlessOnly === true;
    world.lacksPdfViewer = chromium.headlessOnly === true;
    world.profile = fs.mkdtempSync(path.join(os.tmpdir(), 'standin-chromium-'));
    fs.mkdirSync(path.join(world.profile, 'Default'));
    fs.writeFileSync(path.join(world.profile, 'Default/Preferences'), JSON.stringify(PREFERENCES));
    world.browser = new Browser(chromium, chromiumArguments(world), world.profile);
    world.browser.on('exit', () => this.exit(this._quitting ? 0 : 1));
    const { root } = world.browser;
    const listening = new Promise((resolve) => {
      world.browser.on('line', (line) => {
        if (!line.startsWith('DevTools listening on ')) return;
        process.stderr.write(`${line}\n`); // Playwright waits for it
        resolve();
      });
    });
    root.on('Target.targetDestroyed', ({ targetId }) => world.byTarget.get(targetId)?._window._closedByPerson());
    root.on('Target.targetCreated', ({ targetInfo }) => {
      world.awaitedTargets.get(targetInfo.url)?.(targetInfo.targetId);
      world.awaitedTargets.delete(targetInfo.url);
    });
    await root.send('Target.setDiscoverTargets', { discover: true });
    await root.send('Browser.setDownloadBehavior', { behavior: 'deny' });
    const { product } = await root.send('Browser.getVersion');
    Object.defineProperty(process.versions, 'chrome', { value: product.split('/')[1], enumerable: true, configurable: true });
    if (world.debugPort) await listening;
  }
}
strict(App.prototype, 'app');

function chromiumArguments({ switches, headless, debugPort, profile }) {
  const features = [...DISABLED_FEATURES, ...(switches.get('disable-features') ?? '').split(',')].filter(Boolean);
  const theirs = [...switches].filter(([name]) => !NOT_FOR_CHROMIUM.has(name)).map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
  return [
    ...CHROMIUM_ARGUMENTS,
    `--user-data-dir=${profile}`,
    `--disable-features=${features.join(',')}`,
    ...(headless ? ['--headless=new', '--hide-scrollbars=false'] : []),
    ...(debugPort ? ['--remote-debugging-port=0'] : []),
    ...rootArguments(switches),
    ...theirs,
  ];
}

function standardPaths({ switches }) {
  const home = os.homedir();
  const appData = process.env.XDG_CONFIG_HOME ?? path.join(home, '.config');
  const userData = switches.get('user-data-dir');
  return {
    home,
    appData,
    temp: os.tmpdir(),
    exe: process.execPath,
    documents: path.join(home, 'Documents'),
    downloads: path.join(home, 'Downloads'),
    desktop: path.join(home, 'Desktop'),
    ...(userData && { userData: path.resolve(userData) }),
  };
}

module.exports = { App };
