// What no page may do, whatever it contains: reach the network, get a permission, go elsewhere, open a window, download, embed.
import { app, session, type Session, type WebContents } from 'electron';
import { mayLoad } from './addresses';
import type { Log } from '../log';

/** To be called once, before the first window. */
export function lockDown(log: Log): void {
  lockSession(session.defaultSession, (url) => mayLoad(url, !app.isPackaged), log);
  app.on('web-contents-created', (_event, contents) => lockContents(contents, log));
}

/** @param allowed which addresses the session's pages may load */
export function lockSession(target: Session, allowed: (url: string) => boolean, log: Log): void {
  target.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !allowed(details.url);
    if (cancel) log('request-refused', { type: details.resourceType });
    answer({ cancel });
  });
  target.setPermissionRequestHandler((_contents, permission, answer) => {
    log('permission-refused', { permission });
    answer(false);
  });
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.setDisplayMediaRequestHandler(null);
  target.setSpellCheckerEnabled(false);
  target.on('will-download', (event) => event.preventDefault());
}

function lockContents(contents: WebContents, log: Log): void {
  // Our window is one page; it never goes anywhere. (Moving within it by # is no navigation.)
  contents.on('will-navigate', (event) => {
    log('navigation-refused');
    event.preventDefault();
  });
  // The PDF viewer of the printing session is itself made of frames; our pages have none.
  if (contents.session === session.defaultSession) contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => {
    log('window-refused');
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
