// Exposes a little of everything that can cross the context bridge.
const { contextBridge, ipcRenderer } = require('electron');

let unknownModule;
try {
  unknownModule = `found ${typeof require('node:fs')}`;
} catch (error) {
  unknownModule = error.message;
}

contextBridge.exposeInMainWorld('probe', {
  unknownModule,
  add: (a, b) => a + b,
  fail: () => {
    throw new RangeError('thrown in the preload');
  },
  later: async (value) => ({ value }),
  twice: (callback, value) => callback(callback(value)),
  nested: { list: [1, { deep: true }] },
  invoke: (channel, value) => ipcRenderer.invoke(channel, value),
  listen: (channel, listener) => {
    ipcRenderer.on(channel, (_event, ...args) => listener(...args));
  },
});
