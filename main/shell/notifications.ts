// A word in the corner of the screen, where the system has such a corner; clicking it shows the window on 今日.
import { Notification } from 'electron';
import type { HousePorts } from '../calls/house';
import type { MainWindow } from './window';

/** Constant, as the window's title: it names nobody. */
const TITLE = '和事簿';

export function notifier(window: MainWindow): HousePorts['notify'] {
  // Kept until the next one: Electron drops a notification nobody holds, and its click with it.
  let shown: Notification | null = null;
  return (body) => {
    if (!Notification.isSupported()) return false;
    shown?.removeAllListeners();
    shown = new Notification({ title: TITLE, body });
    shown.on('click', () => {
      window.comeToFront();
      window.contents?.send('app:event', 'command', { name: 'today' });
    });
    shown.show();
    return true;
  };
}
