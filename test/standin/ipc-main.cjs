// ipcMain, and the host's side of what a page's preload sends.
const { EventEmitter } = require('node:events');
const { cancellable } = require('./events.cjs');
const { makeCodec } = require('./codec.cjs');
const { strict } = require('./strict.cjs');

const codec = makeCodec();

class IpcMain extends EventEmitter {
  constructor() {
    super();
    this._handlers = new Map();
  }
  handle(channel, handler) {
    if (this._handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this._handlers.set(channel, handler);
  }
  removeHandler(channel) {
    this._handlers.delete(channel);
  }

  /** Answers an ipcRenderer.invoke; the answer is { body } or { error }, never a throw. */
  async _invoke(event, channel, body) {
    try {
      const handler = this._handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return { body: codec.encode(await handler(event, ...codec.decode(body))) };
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error);
      return { error: String(error) };
    }
  }
  _send(event, channel, body) {
    this.emit(channel, event, ...codec.decode(body));
  }
}
strict(IpcMain.prototype, 'ipcMain');

const ipcEvent = (webContents, senderFrame) => cancellable({ type: 'frame', sender: webContents, senderFrame, frameId: 1, processId: 1 });

module.exports = { IpcMain, ipcEvent, encodeArguments: (args) => codec.encode(args) };
