// Every answer, by the name of its question. A method of the contract without one does not compile.
import type { MethodName } from '../contract/methods';
import { auditHandlers } from './audit';
import { appHandlers, folderHandlers, settingsHandlers, setupHandlers } from './app';
import { backupHandlers } from './backup';
import { batchHandlers } from './batch';
import { calendarHandlers } from './calendar';
import { caseHandlers } from './cases';
import { clockHandlers } from './clock';
import { copyHandlers } from './copies';
import { dataHandlers } from './data';
import { describedHandlers } from './described';
import { dossierHandlers } from './dossier';
import { draftHandlers } from './drafts';
import { dueHandlers } from './due';
import { dutyHandlers } from './duties';
import { blankHandlers } from './blanks';
import { recoveryHandlers } from './recovery';
import { exchangeHandlers } from './exchange';
import { formHandlers } from './forms';
import type { Handler } from './handler';
import { holidayHandlers } from './holidays';
import { numberHandlers } from './numbers';
import { keyHandlers } from './keys';
import { ledgerHandlers } from './ledgers';
import { paperHandlers } from './papers';
import { printerHandlers } from './printers';
import { rehearsalHandlers } from './rehearsal';
import { scanHandlers } from './scans';
import { restoredHandlers, snapshotHandlers } from './snapshots';
import { stickHandlers } from './sticks';

export const HANDLERS: { [N in MethodName]: Handler<N> } = {
  ...appHandlers,
  ...folderHandlers,
  ...setupHandlers,
  ...settingsHandlers,
  ...caseHandlers,
  ...numberHandlers,
  ...clockHandlers,
  ...dueHandlers,
  ...dutyHandlers,
  ...calendarHandlers,
  ...holidayHandlers,
  ...draftHandlers,
  ...paperHandlers,
  ...ledgerHandlers,
  ...formHandlers,
  ...blankHandlers,
  ...recoveryHandlers,
  ...exchangeHandlers,
  ...dossierHandlers,
  ...printerHandlers,
  ...scanHandlers,
  ...batchHandlers,
  ...describedHandlers,
  ...backupHandlers,
  ...keyHandlers,
  ...copyHandlers,
  ...rehearsalHandlers,
  ...restoredHandlers,
  ...snapshotHandlers,
  ...stickHandlers,
  ...auditHandlers,
  ...dataHandlers,
};
