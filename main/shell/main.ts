// Where the desktop program starts: a table of contents of the shell.
import { app, dialog } from 'electron';
import { join } from 'node:path';
import { createHouse } from '../calls/house';
import { createLog, fileWriter } from '../log';
import { answerCalls } from './bridge';
import { describe, watchForFaults } from './faults';
import { chooseHome, LOG_FILE } from './home';
import { housePorts } from './house-ports';
import { lockDown } from './lock-down';
import { setMenu } from './menu';
import { registerScheme, serveWindow } from './own-protocol';
import { PrivateFolder } from './private-folder';
import { Quiet } from './quiet';
import { silenceChromium } from './silence';
import { keepSnapshotsEveryMinute, remindEveryMinute } from './reminding';
import { MainWindow } from './window';

const home = chooseHome();
const log = createLog(fileWriter(join(home.logs, LOG_FILE)), () => new Date().toISOString());
watchForFaults(log);
silenceChromium();
// Windows shows notifications only of programs that say who they are.
if (process.platform === 'win32') app.setAppUserModelId('org.heshibu.heshibu');
registerScheme();
app.enableSandbox();

if (app.requestSingleInstanceLock()) run().catch(giveUp);
else app.exit(0); // the first one has been told and comes to the front

async function run(): Promise<void> {
  await app.whenReady();
  const privateFolder = new PrivateFolder(home.userData);
  await privateFolder.empty();
  lockDown(log);
  serveWindow();
  setMenu();
  const window = new MainWindow(home.userData, log);
  const house = createHouse(housePorts(home, window, privateFolder, log));
  const quiet = new Quiet();
  // The window draws itself while the data folder is read; its first question waits for the answer.
  const started = house.start();
  answerCalls(house, started, window, quiet, log);
  app.on('second-instance', () => window.comeToFront());
  app.on('window-all-closed', () => app.quit());
  closeBeforeQuitting(async () => {
    await house.leaving().catch((fault: unknown) => log('no-snapshot', describe(fault)));
    await house.close();
    await privateFolder.empty();
  });
  window.open();
  await window.shown;
  const everyMinute = () => {
    remindEveryMinute(house, log);
    keepSnapshotsEveryMinute(house, log);
  };
  void started.then(everyMinute, () => {}); // why it did not start is in the log already
  // The first paper then comes as fast as the second. What goes wrong here is met again, and said, when there is a paper to make.
  // Two seconds of a processor: a hundred specs that print nothing go without.
  if (process.env['HESHIBU_WARM_UP'] !== 'no') quiet.once(() => void house.warmUp().catch((fault: unknown) => log('not-warm', describe(fault))));
}

/** Leaves only once the data folder is let go. Every answer given was on disk already, so a stick that hangs may not hold us for ever. */
function closeBeforeQuitting(close: () => Promise<void>): void {
  const LONGEST_MS = 15_000;
  let closing = false;
  app.on('will-quit', (event) => {
    // Asked a second time while we are still at it (Ctrl+C twice): the same answer.
    event.preventDefault();
    if (closing) return;
    closing = true;
    setTimeout(() => app.exit(0), LONGEST_MS);
    void close()
      .catch((fault: unknown) => log('close-failed', describe(fault)))
      .finally(() => app.exit(0));
  });
}

/** No window could be made: said in words, because otherwise nothing at all would be seen. */
function giveUp(fault: unknown): void {
  log('not-started', describe(fault));
  dialog.showErrorBox('和事簿打不开', '已保存的案卷没有受影响。\n请重新启动电脑再试；如果还是打不开，请重新安装和事簿，或者告诉程序维护的人。');
  app.exit(1);
}
