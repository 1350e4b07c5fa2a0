// What a sandboxed preload sees: ipcRenderer, contextBridge, a require that knows nothing else. Injected into the isolated world.

/**
 * Runs in the page (its source is injected), so it may use nothing from outside.
 * @param {{ onOpen(f: Function): void, expose(key: string, api: unknown): void }} bridge
 * @param {{ encode(v: unknown): string, decode(text: string): unknown }} codec
 * @param {Function} preload the preload's source as a function of (require, module, exports, process)
 * @param {object} processInfo
 */
function preloadWorld(bridge, codec, preload, processInfo) {
  const send = globalThis.__standinSend; // the binding to the host, taken away before the preload runs
  delete globalThis.__standinSend;
  const post = (message) => send(JSON.stringify(message));
  const invoked = new Map();
  const listeners = new Map();
  let nextId = 1;

  const add = (channel, listener, once) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }]);
    return ipcRenderer;
  };
  const remove = (channel, listener) => {
    listeners.set(channel, (listeners.get(channel) ?? []).filter((entry) => entry.listener !== listener));
    return ipcRenderer;
  };
  const ipcRenderer = {
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        const body = codec.encode(args); // throws for what cannot be cloned, as Electron does
        const id = nextId++;
        invoked.set(id, { resolve, reject, channel });
        post({ type: 'invoke', id, channel, body });
      }),
    send: (channel, ...args) => post({ type: 'send', channel, body: codec.encode(args) }),
    on: (channel, listener) => add(channel, listener, false),
    once: (channel, listener) => add(channel, listener, true),
    off: remove,
    removeListener: remove,
  };

  const receive = {
    reply({ id, body, error }) {
      const waiting = invoked.get(id);
      invoked.delete(id);
      if (!waiting) return;
      if (error === undefined) waiting.resolve(codec.decode(body));
      else waiting.reject(new Error(`Error invoking remote method '${waiting.channel}': ${error}`));
    },
    event({ channel, body }) {
      for (const { listener, once } of listeners.get(channel) ?? []) {
        if (once) remove(channel, listener);
        listener({ sender: ipcRenderer, ports: [] }, ...codec.decode(body));
      }
    },
  };
  Object.defineProperty(globalThis, '__standinReceive', { value: (message) => receive[message.type](message) });
  bridge.onOpen(({ url, name, features }) => post({ type: 'open', url, name, features }));

  const electron = { contextBridge: { exposeInMainWorld: (key, api) => bridge.expose(key, api) }, ipcRenderer };
  const modules = { electron, 'electron/renderer': electron };
  const require = (name) => {
    const module = modules[name.replace(/^node:/, '')];
    if (!module) throw new Error(`module not found: ${name}`);
    return module;
  };
  const process = { ...processInfo, type: 'renderer', sandboxed: true, contextIsolated: true };
  const module = { exports: {} };
  try {
    preload(require, module, module.exports, process);
  } catch (error) {
    post({ type: 'preload-error', message: String(error?.stack ?? error) });
    console.error('Unable to load preload script', error);
  }
}

module.exports = { preloadWorld };
