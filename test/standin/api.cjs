// The `electron` module: a table of contents of the stand-in. `world` is what its parts share.
const { App } = require('./app.cjs');
const { createBrowserWindow } = require('./browser-window.cjs');
const { createDialog } = require('./dialog.cjs');
const { IpcMain } = require('./ipc-main.cjs');
const { createMenu } = require('./menu.cjs');
const { createSessions } = require('./session.cjs');
const { Notification } = require('./notification.cjs');
const { strict } = require('./strict.cjs');
const { createScreen, createShell } = require('./system.cjs');
const { webContentsModule } = require('./web-contents.cjs');

/** @param {{ appPath: string, pkg: { name?: string, productName?: string, version?: string }, switches: Map<string, string> }} start */
function createElectron({ appPath, pkg, switches }) {
  // Under Playwright (which asks for a port) there is no window, unless STANDIN_HEADLESS=0 asks for one.
  const debugPort = switches.has('remote-debugging-port');
  const noDisplay = !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const asked = process.env.STANDIN_HEADLESS;
  const world = {
    appPath,
    pkg,
    switches,
    debugPort,
    headless: asked === undefined ? debugPort || noDisplay : asked !== '0',
    ready: false,
    lacksPdfViewer: false,
    browser: undefined,
    profile: undefined,
    nextId: 1,
    windows: new Map(),
    contents: new Map(),
    byTarget: new Map(),
    awaitedTargets: new Map(), // url of a window being opened → who waits for its target
  };
  world.app = new App(world);
  world.session = createSessions();
  world.ipcMain = new IpcMain();
  world.screen = createScreen();
  world.BrowserWindow = createBrowserWindow(world);
  const ofDefaultSession = world.session.defaultSession.protocol;
  const protocol = strict({ ...ofDefaultSession, registerSchemesAsPrivileged: () => beforeReady(world) }, 'protocol');
  return strict(
    {
      app: world.app,
      BrowserWindow: world.BrowserWindow,
      webContents: webContentsModule(world),
      ipcMain: world.ipcMain,
      session: world.session,
      protocol,
      ...createMenu(world),
      dialog: createDialog(world),
      shell: createShell(world),
      screen: world.screen,
      Notification,
    },
    'electron',
  );
}

/** Electron reads the schemes once, when it starts. */
function beforeReady(world) {
  if (world.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
}

module.exports = { createElectron };
