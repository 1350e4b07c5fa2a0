// app://heshibu/ — the window's pages come by our own protocol: no file:// rights, one origin, one policy.
import { protocol, session } from 'electron';
import { randomBytes } from 'node:crypto';
import { SCHEME } from './addresses';
import { FONTS_FOLDER, WINDOW_FOLDER } from './built-files';
import { windowFiles } from './window-files';

/** Electron reads the schemes when it starts: to be called before it is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
}

export function serveWindow(): void {
  const answer = windowFiles(WINDOW_FOLDER, FONTS_FOLDER, () => randomBytes(16).toString('base64'));
  session.defaultSession.protocol.handle(SCHEME, answer);
}
