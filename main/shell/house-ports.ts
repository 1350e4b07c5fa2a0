// What the house needs from outside, as the desktop gives it.
import { app } from 'electron';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { HousePorts } from '../calls/house';
import { checkerFile, workerFiles } from './built-files';
import { LOG_FILE, type Home } from './home';
import type { Log } from '../log';
import { notifier } from './notifications';
import { pickers } from './pickers';
import { printing } from './printing';
import type { PrivateFolder } from './private-folder';
import { localDay } from './today';
import type { MainWindow } from './window';

export function housePorts(home: Home, window: MainWindow, privateFolder: PrivateFolder, log: Log): HousePorts {
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
    printing: printing(() => window.browserWindow, privateFolder, log),
    notify: notifier(window),
    log,
    logFile: join(home.logs, LOG_FILE),
  };
}
