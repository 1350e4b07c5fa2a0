// Where this PC keeps what the program remembers (never cases): the system's place for it, or the folder in HESHIBU_HOME.
import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Home {
  /** Which data folder is in use, the window's place on the screen, Chromium's own files. */
  userData: string;
  logs: string;
  /** What the first-run page offers for the cases. */
  suggestedDataFolder: string;
}

/** In `logs`. */
export const LOG_FILE = 'heshibu.log';

const DATA_FOLDER = '和事簿数据';

/**
 * Decides it before anything asks Electron for a path. HESHIBU_HOME is for tests and for whoever wants everything in one folder.
 * The portable program deliberately uses the PC's own place too: beside itself it would be on a stick, where nothing that must
 * last may live and from which a lost stick would carry it away.
 */
export function chooseHome(): Home {
  const own = process.env['HESHIBU_HOME'];
  if (own) {
    const folder = resolve(own);
    mkdirSync(folder, { recursive: true });
    app.setPath('userData', folder);
  }
  const userData = app.getPath('userData');
  const suggestedDataFolder = join(own ? userData : app.getPath('documents'), DATA_FOLDER);
  return { userData, logs: join(userData, 'logs'), suggestedDataFolder };
}
