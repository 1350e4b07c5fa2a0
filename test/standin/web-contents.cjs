// webContents: one page in Chromium, its preload, its navigation and its requests, over CDP.
const { EventEmitter } = require('node:events');
const { encodeArguments, ipcEvent } = require('./ipc-main.cjs');
const { pageScripts, ISOLATED_WORLD } = require('./page-scripts.cjs');
const { enforcePermissions } = require('./permissions.cjs');
const { print, printers, printToPDF } = require('./printing.cjs');
const { strict } = require('./strict.cjs');
const { openTarget } = require('./targets.cjs');

function originOf(url) {
  const [, scheme, host] = /^([a-z][\w+.]*):\/\/([^/?#]*)/i.exec(url) ?? [];
  return scheme === undefined ? 'null' : `${scheme}://${host}`;
}

class WebContents extends EventEmitter {
  constructor(world, window) {
    super();
    this.id = world.nextId++;
    this.session = window._options.webPreferences?.session ?? world.session.defaultSession;
    this._world = world;
    this._window = window;
    this._url = '';
    this._destroyed = false;
    this._crashed = false;
    this._frames = new Map(); // frame id → url
    this._contexts = new Map(); // isolated worlds: execution context id → frame id
    this._asked = new Map(); // navigations the page asked for: frame id → url
    this._permitted = new Set(); // origins whose permissions Chromium has been told
    this._mainFrameId = undefined;
    this._openHandler = () => ({ action: 'allow' });
    const contents = this;
    this.mainFrame = strict(
      {
        get url() {
          return contents._url;
        },
        get origin() {
          return originOf(contents._url);
        },
        parent: null,
        detached: false,
      },
      'webFrameMain',
    );
    world.contents.set(this.id, this);
    this._ready = this._attach();
    this._ready.catch((error) => world.app._leaving || console.error('stand-in: a window failed', error));
  }

  // ---- what Electron offers
  async loadURL(url) {
    await this._ready;
    this.emit('did-start-loading', {});
    const loaded = new Promise((resolve, reject) => {
      this._cdp.once('Page.loadEventFired', resolve);
      this.once('destroyed', () => reject(new Error(`ERR_ABORTED (-3) loading '${url}'`)));
    });
    loaded.catch(() => {}); // the navigation's own error says more
    const { errorText } = await this._cdp.send('Page.navigate', { url: this.session._toPageUrl(url) });
    if (errorText === 'net::ERR_ABORTED' && this._world.lacksPdfViewer && /^file:.*\.pdf$/i.test(url)) {
      this._url = url; // no viewer to show it in; printing takes the file itself
      this.emit('did-stop-loading', {});
      return;
    }
    if (errorText) {
      this.emit('did-fail-load', {}, -2, errorText, url, true);
      throw Object.assign(new Error(`${errorText} loading '${url}'`), { code: errorText.replace('net::', ''), url });
    }
    await loaded;
    this.emit('did-stop-loading', {});
  }
  reload() {
    void this._cdp.send('Page.reload').catch(() => {});
  }
  getURL() {
    return this._url;
  }
  isDestroyed() {
    return this._destroyed;
  }
  isCrashed() {
    return this._crashed;
  }
  forcefullyCrashRenderer() {
    void this._cdp.send('Page.crash').catch(() => {});
  }
  close() {
    this._window.close();
  }
  focus() {
    this._window.focus();
  }
  setWindowOpenHandler(handler) {
    this._openHandler = handler;
  }
  // Chromium is started with the strictest policy there is (see app.cjs).
  setWebRTCIPHandlingPolicy() {}
  openDevTools() {}
  async executeJavaScript(expression) {
    await this._ready;
    const { result, exceptionDetails } = await this._cdp.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
  async printToPDF(options) {
    await this._ready;
    return printToPDF(this._cdp, options);
  }
  getPrintersAsync() {
    return printers();
  }
  print(options, callback) {
    void print(this._url, options ?? {}).then(({ success, reason }) => callback?.(success, reason));
  }
  send(channel, ...args) {
    if (this._destroyed) throw new TypeError('Object has been destroyed');
    const body = encodeArguments(args);
    for (const [context, frameId] of this._contexts) {
      if (frameId === this._mainFrameId) void this._toPage(context, { type: 'event', channel, body });
    }
  }

  // ---- how it is done
  async _attach() {
    const { browser, byTarget } = this._world;
    this._targetId = await openTarget(this._world, this._window);
    byTarget.set(this._targetId, this);
    this._cdp = await browser.attach(this._targetId);
    this._followFrames(this._cdp);
    this._cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === '__standinSend') this._fromPage(JSON.parse(payload), executionContextId);
    });
    this._cdp.on('Inspector.targetCrashed', () => {
      this._crashed = true;
      this._contexts.clear();
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    });
    await Promise.all([this._listen(this._cdp), this._cdp.send('Page.enable'), this._cdp.send('Runtime.enable'), this._cdp.send('Inspector.enable'), this._addPreload()]);
    await this._window._fit();
  }

  /** Holds every request of a target, and of the frames and workers it starts. */
  async _listen(cdp) {
    cdp.on('Fetch.requestPaused', (request) => void this.session._paused(this, cdp, request));
    cdp.on('Target.attachedToTarget', ({ sessionId }) => {
      const child = this._world.browser.session(sessionId);
      // Some kinds of target have no requests to hold; all must be let go on.
      void this._listen(child).catch(() => {}).finally(() => child.send('Runtime.runIfWaitingForDebugger').catch(() => {}));
    });
    await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
    await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  }

  async _addPreload() {
    const { preload } = this._window._options.webPreferences ?? {};
    if (!preload) return;
    const { main, isolated } = pageScripts(preload);
    await Promise.all([
      this._cdp.send('Runtime.addBinding', { name: '__standinSend', executionContextName: ISOLATED_WORLD }),
      this._cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: main }),
      this._cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: isolated, worldName: ISOLATED_WORLD }),
    ]);
  }

  _followFrames(cdp) {
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === ISOLATED_WORLD) this._contexts.set(context.id, context.auxData.frameId);
    });
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => this._contexts.delete(executionContextId));
    cdp.on('Runtime.executionContextsCleared', () => this._contexts.clear());
    cdp.on('Page.frameNavigated', ({ frame }) => this._navigated(frame));
    cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId !== this._mainFrameId) return;
      this._url = this.session._fromPageUrl(url);
      this.emit('did-navigate-in-page', {}, this._url, true);
    });
    // A navigation the page asks for: Chromium announces it, then asks for the document; main may refuse in between.
    cdp.on('Page.frameRequestedNavigation', ({ frameId, url, disposition }) => {
      if (disposition === 'currentTab') this._asked.set(frameId, url);
    });
    cdp.on('Page.domContentEventFired', () => this.emit('dom-ready', {}));
    cdp.on('Page.loadEventFired', () => {
      if (this._url === 'about:blank' || this._url.startsWith('data:text/html;charset=utf-8,%3Ctitle')) return; // the window's own blank
      this.emit('did-finish-load', {});
      this._window._readyToShow();
    });
  }

  _navigated(frame) {
    const url = this.session._fromPageUrl(frame.url);
    this._frames.set(frame.id, url);
    if (frame.parentId) return;
    this._mainFrameId = frame.id;
    this._url = url;
    this._crashed = false;
    this.emit('did-navigate', {}, url, 200, '');
    const origin = originOf(url);
    if (origin === 'null' || this._permitted.has(origin)) return;
    this._permitted.add(origin);
    void enforcePermissions(this._world.browser.root, this.session, this, originOf(frame.url), origin);
  }

  /** True, once, for a document the page itself asked to go to. */
  _askedToNavigate(frameId, url) {
    if (this._asked.get(frameId) !== url) return false;
    return this._asked.delete(frameId);
  }

  _fromPage(message, context) {
    const { ipcMain } = this._world;
    if (message.type === 'preload-error') {
      this.emit('preload-error', {}, this._window._options.webPreferences.preload, new Error(message.message));
      console.error('Unable to load preload script:', message.message);
      return;
    }
    if (message.type === 'open') return this._opened(message);
    const frameId = this._contexts.get(context);
    const frame = frameId === this._mainFrameId ? this.mainFrame : { url: this._frames.get(frameId) ?? '', origin: originOf(this._frames.get(frameId) ?? ''), parent: this.mainFrame };
    const event = ipcEvent(this, frame);
    if (message.type === 'send') return ipcMain._send(event, message.channel, message.body);
    void ipcMain._invoke(event, message.channel, message.body).then((answer) => this._toPage(context, { type: 'reply', id: message.id, ...answer }));
  }

  _opened({ url: pageUrl, name, features }) {
    const url = this.session._fromPageUrl(pageUrl);
    const answer = this._openHandler({ url, frameName: name, features, disposition: 'foreground-tab', referrer: { url: this._url, policy: '' } });
    if (answer.action !== 'allow') return;
    const window = new this._world.BrowserWindow(answer.overrideBrowserWindowOptions ?? {});
    this.emit('did-create-window', window, { url });
    void window.loadURL(url).catch(() => {});
  }

  _toPage(contextId, message) {
    const expression = `__standinReceive(${JSON.stringify(message)})`;
    return this._cdp.send('Runtime.evaluate', { contextId, expression }).catch(() => {}); // the document has gone
  }

  _gone() {
    this._destroyed = true;
    this._world.contents.delete(this.id);
    this._world.byTarget.delete(this._targetId);
    this.emit('destroyed');
  }
}
strict(WebContents.prototype, 'webContents');

/** The `webContents` module. */
function webContentsModule(world) {
  const all = () => [...world.contents.values()];
  return strict(
    {
      getAllWebContents: all,
      getFocusedWebContents: () => all().at(-1) ?? null,
      fromId: (id) => world.contents.get(id),
      fromDevToolsTargetId: (targetId) => world.byTarget.get(targetId),
    },
    'webContents',
  );
}

module.exports = { WebContents, webContentsModule };
