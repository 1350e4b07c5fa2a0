// BrowserWindow: bounds, visibility, closing.
const { EventEmitter } = require('node:events');
const { cancellable } = require('./events.cjs');
const { strict } = require('./strict.cjs');
const { WebContents } = require('./web-contents.cjs');

/** @param {object} world */
function createBrowserWindow(world) {
  class BrowserWindow extends EventEmitter {
    constructor(options = {}) {
      super();
      if (!world.ready) throw new Error('Cannot create BrowserWindow before app is ready');
      const { x = 0, y = 0, width = 800, height = 600 } = options;
      this.id = world.nextId++;
      this._options = options;
      this._title = options.title ?? world.app.name;
      this._bounds = { x, y, width, height };
      this._normal = { ...this._bounds };
      this._visible = options.show !== false;
      this._maximized = false;
      this._minimized = false;
      this._shownOnce = false;
      world.windows.set(this.id, this);
      this.webContents = new WebContents(world, this);
      world.app.emit('browser-window-created', {}, this);
      world.app.emit('web-contents-created', {}, this.webContents);
      if (!world.headless) this._watchBounds();
    }
    loadURL(url) {
      return this.webContents.loadURL(url);
    }
    close() {
      const event = cancellable();
      this.emit('close', event);
      if (!event.defaultPrevented) this.destroy();
    }
    destroy() {
      const { _targetId: targetId } = this.webContents;
      this._gone();
      if (targetId) void world.browser.root.send('Target.closeTarget', { targetId }).catch(() => {});
    }
    show() {
      this._visible = true;
      this.emit('show');
      void this.webContents._ready.then(() => world.browser.root.send('Target.activateTarget', { targetId: this.webContents._targetId })).catch(() => {});
    }
    hide() {
      this._visible = false;
      this.emit('hide');
    }
    focus() {
      this.show();
      this.emit('focus');
    }
    isVisible() {
      return this._visible;
    }
    isDestroyed() {
      return this.webContents._destroyed;
    }
    isMinimized() {
      return this._minimized;
    }
    minimize() {
      this._minimized = true;
      this._place({ windowState: 'minimized' });
      this.emit('minimize');
    }
    restore() {
      this._minimized = false;
      this._place({ windowState: 'normal' });
      this.emit('restore');
    }
    isMaximized() {
      return this._maximized;
    }
    maximize() {
      this._maximized = true;
      const { workArea } = world.screen.getPrimaryDisplay();
      this._bounds = { ...workArea };
      this._place(this._bounds); // all there is without a window manager
      if (!world.headless) this._place({ windowState: 'maximized' });
      this.emit('maximize');
    }
    unmaximize() {
      this._maximized = false;
      this.setBounds(this._normal);
      this.emit('unmaximize');
    }
    getBounds() {
      return { ...this._bounds };
    }
    getNormalBounds() {
      return { ...this._normal };
    }
    setBounds(bounds) {
      Object.assign(this._bounds, bounds);
      this._normal = { ...this._bounds };
      this._place(this._bounds);
      this.emit('resize');
    }
    setContentSize(width, height) {
      this.setBounds({ width, height });
    }
    getContentSize() {
      return [this._bounds.width, this._bounds.height];
    }
    getTitle() {
      return this._title;
    }
    setTitle(title) {
      this._title = title;
    }
    // Kept by the window manager in Electron; here the person's own Chromium window has neither.
    setMenuBarVisibility() {}
    setProgressBar() {}
    static getAllWindows() {
      return [...world.windows.values()];
    }
    static fromWebContents(contents) {
      return contents?._window ?? null;
    }
    static fromId(id) {
      return world.windows.get(id) ?? null;
    }
    static getFocusedWindow() {
      return [...world.windows.values()].at(-1) ?? null;
    }

    _readyToShow() {
      if (this._shownOnce) return;
      this._shownOnce = true;
      this.emit('ready-to-show', {});
    }
    async _window() {
      const { windowId } = await world.browser.root.send('Browser.getWindowForTarget', { targetId: this.webContents._targetId });
      return windowId;
    }
    /** The size asked for at creation: exactly, where there is no window manager. */
    async _fit() {
      if (this._options.show === false && this._options.skipTaskbar) return;
      const { width, height } = this._bounds;
      const windowId = await this._window();
      if (this._maximized && !world.headless) return;
      await world.browser.root.send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
      if (world.headless) await world.browser.root.send('Browser.setContentsSize', { windowId, width, height });
    }
    /** @param {{ x?: number, y?: number, width?: number, height?: number, windowState?: string }} place */
    _place({ x: left, y: top, ...rest }) {
      const bounds = { left, top, ...rest };
      const act = async () => {
        await this.webContents._ready;
        if (world.headless && bounds.windowState === undefined) return this._fit();
        return world.browser.root.send('Browser.setWindowBounds', { windowId: await this._window(), bounds });
      };
      void act().catch(() => {}); // closed meanwhile
    }
    /** CDP does not say when a person moves a window, so it is asked every second. */
    _watchBounds() {
      const timer = setInterval(async () => {
        try {
          const { bounds } = await world.browser.root.send('Browser.getWindowBounds', { windowId: await this._window() });
          const { left: x, top: y, width, height, windowState } = bounds;
          this._maximized = windowState === 'maximized';
          this._minimized = windowState === 'minimized';
          if (this._minimized || JSON.stringify([x, y, width, height]) === JSON.stringify(Object.values(this._bounds))) return;
          this._bounds = { x, y, width, height };
          if (!this._maximized) this._normal = { ...this._bounds };
          this.emit('resize');
        } catch {
          // not open yet, or closing
        }
      }, 1000);
      timer.unref();
      this.once('closed', () => clearInterval(timer));
    }
    /** The window is gone already, so nothing can be prevented; but listeners learn of the closing as in Electron. */
    _closedByPerson() {
      if (this.webContents._destroyed) return;
      this.emit('close', cancellable());
      this._gone();
    }
    _gone() {
      if (this.webContents._destroyed) return;
      world.windows.delete(this.id);
      this.webContents._gone();
      this.emit('closed');
      if (world.windows.size === 0) world.app._allClosed();
    }
  }
  strict(BrowserWindow.prototype, 'browserWindow');
  return BrowserWindow;
}

module.exports = { createBrowserWindow };
