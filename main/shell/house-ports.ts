// What the house needs from outside, as the desktop gives it.
import { app } from 'electron';
import { randomBytes } from 'node:crypto';
import type { HousePorts } from '../calls/house';
import { checkerFile, workerFiles } from './built-files';
import type { Home } from './home';
import type { Log } from '../log';
import { pickers } from './pickers';
import { printing } from './printing';
import type { MainWindow } from './window';

export function housePorts(home: Home, window: MainWindow, log: Log): HousePorts {
  return {
    clock: { today: () => localDay(new Date()), now: () => new Date().toISOString() },
    newId: () => randomBytes(5).toString('hex'),
    configFolder: home.userData,
    suggestedDataFolder: home.suggestedDataFolder,
    workers: workerFiles(),
    checkerFile: checkerFile(),
    versions: {
      app: app.getVersion(),
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      node: process.versions.node,
      standIn: 'standin' in process.versions,
    },
    pickers: pickers(() => window.browserWindow),
    printing: printing(log),
    log,
  };
}

/** The day on the wall, in this PC's zone: what people mean by today. */
export function localDay(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
