// Where the desktop program starts: a table of contents of the shell.
import { app } from 'electron';
import { join } from 'node:path';
import { createHouse } from '../calls/house';
import { createLog, fileWriter } from '../log';
import { answerCalls } from './bridge';
import { watchForFaults } from './faults';
import { chooseHome } from './home';
import { housePorts } from './house-ports';
import { lockDown } from './lock-down';
import { setMenu } from './menu';
import { registerScheme, serveWindow } from './own-protocol';
import { emptyPrivateFolder } from './private-folder';
import { silenceChromium } from './silence';
import { MainWindow } from './window';

const home = chooseHome();
const log = createLog(fileWriter(join(home.logs, 'heshibu.log')), () => new Date().toISOString());
watchForFaults(log);
silenceChromium();
registerScheme();
app.enableSandbox();

if (app.requestSingleInstanceLock()) void run();
else app.exit(0); // the first one has been told and comes to the front

async function run(): Promise<void> {
  await app.whenReady();
  await emptyPrivateFolder();
  lockDown(log);
  serveWindow();
  setMenu();
  const window = new MainWindow(home.userData, log);
  const house = createHouse(housePorts(home, window, log));
  // The window draws itself while the data folder is read; its first question waits for the answer.
  answerCalls(house, house.start(), window, log);
  app.on('second-instance', () => window.comeToFront());
  app.on('window-all-closed', () => app.quit());
  closeBeforeQuitting(() => house.close());
  window.open();
}

/** Leaves only once everything is on disk and the data folder is let go. */
function closeBeforeQuitting(close: () => Promise<void>): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    void close()
      .then(emptyPrivateFolder)
      .catch(() => log('close-failed'))
      .finally(() => app.exit(0));
  });
}
