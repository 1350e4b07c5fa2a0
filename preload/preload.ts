// The bridge, seen from the window: window.app can ask main a question and listen to it, nothing else. Types only from the contract.
import { contextBridge, ipcRenderer } from 'electron';
import type { AppError } from '../main/contract/errors';
import type { EventName, EventValue } from '../main/contract/events';
import type { WindowApp } from './window-app';

/** Not even a value that cannot be sent is an exception for the window. */
const UNSENDABLE: AppError = { kind: 'internal', code: 'bridge' };

const app: WindowApp = {
  async call(method: string, input: unknown) {
    try {
      return await ipcRenderer.invoke('app:call', { method, input });
    } catch {
      return { ok: false, error: UNSENDABLE };
    }
  },
  on<N extends EventName>(event: N, listener: (value: EventValue<N>) => void) {
    // Electron's event object stays here: it would hand the window ipcRenderer itself.
    const receive = (_event: unknown, name: EventName, value: EventValue<N>) => {
      if (name === event) listener(value);
    };
    ipcRenderer.on('app:event', receive);
    return () => {
      ipcRenderer.off('app:event', receive);
    };
  },
};

contextBridge.exposeInMainWorld('app', app);
