// The one window: made, placed, shown when it has something to show, brought back when its process dies.
import { app, BrowserWindow, dialog, screen, type WebContents } from 'electron';
import { join } from 'node:path';
import { START_PAGE } from './addresses';
import { PRELOAD } from './built-files';
import { afterCrash, CRASH_WORDS } from './crash';
import type { Log } from '../log';
import { offerEditingMenu } from './menu';
import { placeFor, readPlace, SMALLEST, writePlace } from './window-place';

/** Constant: a title is seen in the task bar, in screen sharing, over a shoulder, so it names nobody. */
const TITLE = '和事簿';
/** The paper colour of the window's own pages, so that nothing flashes while they load. */
const PAPER = '#fbfaf7';

export class MainWindow {
  browserWindow: BrowserWindow | null = null;
  /** Kept once the person sees the window. */
  readonly shown: Promise<void>;
  #sayShown: () => void = () => {};
  #crashedAt: number | null = null;
  readonly #placeFile: string;
  readonly #log: Log;

  constructor(userData: string, log: Log) {
    this.#placeFile = join(userData, 'window.json');
    this.#log = log;
    this.shown = new Promise((resolve) => (this.#sayShown = resolve));
  }

  get contents(): WebContents | null {
    return this.browserWindow?.webContents ?? null;
  }

  open(): void {
    const screens = screen.getAllDisplays().map((display) => display.workArea);
    const place = placeFor(readPlace(this.#placeFile), screens, screen.getPrimaryDisplay().workArea);
    const window = new BrowserWindow({
      ...place.bounds,
      minWidth: SMALLEST.width,
      minHeight: SMALLEST.height,
      title: TITLE,
      backgroundColor: PAPER,
      show: false,
      autoHideMenuBar: true,
      webPreferences: {
        preload: PRELOAD,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools: !app.isPackaged,
      },
    });
    this.browserWindow = window;
    window.once('ready-to-show', () => {
      if (place.maximized) window.maximize(); // shows too
      else window.show();
      this.#sayShown();
    });
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('close', () => writePlace(this.#placeFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }));
    window.on('closed', () => (this.browserWindow = null));
    window.webContents.on('render-process-gone', (_event, { reason }) => void this.#crashed(window, reason));
    offerEditingMenu(window);
    void window.loadURL(START_PAGE).catch(() => this.#log('window-not-loaded'));
  }

  /** For a second start of the program: the first one's window is what the person wants to see. */
  comeToFront(): void {
    const window = this.browserWindow;
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  async #crashed(window: BrowserWindow, reason: string): Promise<void> {
    this.#log('window-crashed', { reason });
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = Date.now();
    const next = afterCrash(this.#crashedAt, now);
    this.#crashedAt = now;
    if (next === 'open-again') window.webContents.reload();
    const { message, detail, buttons } = CRASH_WORDS[next];
    const { response } = await dialog.showMessageBox(window, { type: 'warning', title: TITLE, message, detail, buttons: [...buttons], defaultId: 0, cancelId: 0, noLink: true });
    if (next === 'open-again' || window.isDestroyed()) return;
    if (response === 1) app.quit();
    else window.webContents.reload();
  }
}
