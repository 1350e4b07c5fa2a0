// A program without any guard of its own, for test/e2e/likeness.spec.ts: what Electron does, the stand-in must do too.
const { app, BrowserWindow, ipcMain, protocol } = require('electron');
const fs = require('node:fs');
const path = require('node:path');

if (process.env.PROBE_HOME) app.setPath('userData', process.env.PROBE_HOME);
protocol.registerSchemesAsPrivileged([{ scheme: 'probe', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
ipcMain.handle('echo', (_event, value) => value);
ipcMain.handle('boom', () => {
  throw new TypeError('handler failed');
});
ipcMain.handle('unsendable', () => () => 1);
ipcMain.handle('frame', ({ senderFrame }) => ({ url: senderFrame.url, origin: senderFrame.origin, top: senderFrame.parent === null }));

app.whenReady().then(() => {
  protocol.handle('probe', (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/policy.html') return new Response('<!doctype html><body>policy', { headers: { 'content-type': 'text/html', 'content-security-policy': `script-src 'none'` } });
    if (pathname === '/big') return new Response(Buffer.alloc(3_000_000, 7), { headers: { 'content-type': 'application/octet-stream' } });
    if (pathname !== '/page.html') return new Response('nothing', { status: 404 });
    return new Response(fs.readFileSync(path.join(__dirname, 'page.html')), { headers: { 'content-type': 'text/html' } });
  });
  const window = new BrowserWindow({ width: 900, height: 700, webPreferences: { preload: path.join(__dirname, 'preload.cjs'), sandbox: true } });
  void window.loadURL('probe://main/page.html');
});
app.on('window-all-closed', () => app.quit());
