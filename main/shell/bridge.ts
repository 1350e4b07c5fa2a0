// The one channel between window and main: app:call asks, app:event tells.
import { ipcMain } from 'electron';
import type { House } from '../calls/house';
import type { Log } from '../log';
import { answer, foreignSender, isFromOurPage } from './door';
import { describe } from './faults';
import type { Quiet } from './quiet';
import type { MainWindow } from './window';

const CALL = 'app:call';
const EVENT = 'app:event';

/** Answers the window's questions once `started`, and passes on what the house says unasked. */
export function answerCalls(house: House, started: Promise<void>, window: MainWindow, quiet: Quiet, log: Log): void {
  started.catch((fault: unknown) => log('start-failed', describe(fault)));
  ipcMain.handle(CALL, (event, ...args: unknown[]) => {
    if (isFromOurPage(event, window.contents)) return quiet.during(answer(house, started, args, log));
    log('foreign-sender');
    return foreignSender;
  });
  house.onEvent((name, value) => {
    const { contents } = window;
    if (contents && !contents.isDestroyed() && !contents.isCrashed()) contents.send(EVENT, name, value);
  });
}
