// Paper leaves the program here: the system's print dialog on the exact PDF, or the PDF opened in the system's own reader.
import { BrowserWindow, session, shell, type Session } from 'electron';
import { dirname } from 'node:path';
import { rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { HousePorts } from '../calls/house';
import { fail, ok, type Result } from '../contract/errors';
import { lockSession } from './lock-down';
import type { Log } from '../log';
import type { PrivateFolder } from './private-folder';
import { wordsForPrintFailure } from './print-words';

type Printing = HousePorts['printing'];

/** Neutral: the title of a print job is seen by everybody at the printer. */
const JOB_NAME = '和事簿文书.pdf';

/** @param ours our own window: only a page can be asked which printers there are. */
export function printing(ours: () => BrowserWindow | null, privateFolder: PrivateFolder, log: Log): Printing {
  return {
    printers: () => printersOf(ours()),
    print: async (pdf, { copies, printer = '' }) => {
      // Electron refuses a printer that is not there (any more); the system's default is better than no paper.
      const there = printer !== '' && (await printersOf(ours())).some(({ name }) => name === printer);
      return print(pdf, { copies, ...(there ? { deviceName: printer } : {}) }, privateFolder, log);
    },
    openOutside: (pdf, name) => openOutside(pdf, name, privateFolder),
  };
}

/** What the dialog starts from; there the person decides. Electron tells neither what was chosen nor how many. */
interface Wanted {
  copies: number;
  deviceName?: string;
}

/** The printers the system has; none when it cannot say, e.g. because its print service is off. */
async function printersOf(window: BrowserWindow | null): ReturnType<Printing['printers']> {
  if (window === null || window.isDestroyed()) return [];
  const printers = await window.webContents.getPrintersAsync().catch(() => []);
  return printers.map(({ name, displayName }) => ({ name, shown: displayName === '' ? name : displayName }));
}

/**
 * Shows the system's print dialog for `pdf`. Answers with what Electron reported and nothing else: the paper is counted as printed
 * only when the job was taken over by the system.
 */
async function print(pdf: Uint8Array, wanted: Wanted, privateFolder: PrivateFolder, log: Log): Promise<Result<void>> {
  let file: string;
  try {
    file = await privateFolder.write(pdf, JOB_NAME);
  } catch {
    return fail({ kind: 'print-failed', reason: wordsForPrintFailure('no temporary file') });
  }
  // Chromium's PDF viewer is a plugin, hence its own window and its own session: it sees this one file and nothing else.
  const window = new BrowserWindow({
    show: false,
    skipTaskbar: true,
    webPreferences: { session: printSession(pathToFileURL(file).href, log), plugins: true, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  try {
    await window.loadURL(pathToFileURL(file).href);
    return await printLoaded(window, wanted);
  } catch {
    return fail({ kind: 'print-failed', reason: wordsForPrintFailure('not loaded') });
  } finally {
    if (!window.isDestroyed()) window.destroy();
    await rm(dirname(file), { recursive: true, force: true }).catch(() => {});
  }
}

function printLoaded(window: BrowserWindow, wanted: Wanted): Promise<Result<void>> {
  return new Promise((resolve) => {
    window.webContents.once('destroyed', () => resolve(fail({ kind: 'print-failed', reason: wordsForPrintFailure('closed') })));
    window.webContents.print({ silent: false, ...wanted, printBackground: true, margins: { marginType: 'none' } }, (success, reason) => {
      if (success) resolve(ok(undefined));
      else if (/cancel/i.test(reason)) resolve(fail({ kind: 'cancelled' }));
      else resolve(fail({ kind: 'print-failed', reason: wordsForPrintFailure(reason) }));
    });
  });
}

/** The viewer is made of an extension and Chromium's own resources; they and the one file may be loaded. */
function printSession(fileUrl: string, log: Log): Session {
  const target = session.fromPartition('printing');
  lockSession(target, (url) => url === fileUrl || /^(chrome|chrome-extension|blob|data):/.test(url), log);
  return target;
}

/** Opens `pdf` in whatever the system opens PDFs with, under `name`, which must not name people. */
async function openOutside(pdf: Uint8Array, name: string, privateFolder: PrivateFolder): Promise<Result<void>> {
  try {
    const problem = await shell.openPath(await privateFolder.write(pdf, name));
    return problem === '' ? ok(undefined) : fail({ kind: 'print-failed', reason: wordsForPrintFailure('no reader') });
  } catch {
    return fail({ kind: 'write-failed', where: 'folder', code: 'temporary' });
  }
}
