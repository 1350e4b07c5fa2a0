// The shell's promises, on the running program: what a page cannot do, whatever it contains. Each guard is seen saying no.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { hostileCalls } from '../shell/hostile-calls';
import { outgoingSockets } from '../shell/sockets-of';
import { ask, expect, ready, ROOT, setUpSampleRoom, test } from './app';

type Bridge = { app: { call(method: unknown, input?: unknown): Promise<{ ok: boolean; error?: { kind: string; code?: string } }> } };

/** A page of the program's own session that has no content policy: what is refused there, main refused. */
async function openForeignPage(app: ElectronApplication, preload: string | undefined): Promise<Page> {
  const opened = app.waitForEvent('window');
  await app.evaluate(
    async ({ BrowserWindow }, file) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true, ...(file ? { preload: file } : {}) } });
      await window.loadURL('data:text/html,<title>foreign</title><p>foreign</p>');
    },
    preload,
  );
  const page = await opened;
  await page.getByText('foreign').waitFor();
  return page;
}

async function listen(): Promise<{ server: Server; url: string; hits: string[] }> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('served');
  });
  server.on('upgrade', (request, socket) => {
    hits.push(`ws ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, hits };
}

test('the page sees window.app and nothing of Node or Electron', async ({ launch }) => {
  const { page } = await launch();
  const seen = await page.evaluate(() => {
    const globals = window as unknown as Record<string, unknown>;
    const api = globals['app'] as Record<string, unknown>;
    Reflect.set(globals, 'app', 1);
    Reflect.set(api, 'extra', 1);
    const nodeish = ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter((name) => name in globals);
    return { nodeish, keys: Object.keys(api), frozen: Object.isFrozen(api), still: typeof globals['app'], extra: 'extra' in api };
  });
  expect(seen).toEqual({ nodeish: [], keys: ['call', 'on'], frozen: true, still: 'object', extra: false });
});

test('the content policy is in force, by header and by meta, and the program itself never offends it', async ({ launch }) => {
  const { page } = await launch();
  const offences: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) offences.push(message.text());
  });
  const response = await page.reload();
  await ready(page);
  const header = (await response?.allHeaders())?.['content-security-policy'] ?? '';
  expect(header).toContain(`default-src 'none'`);
  expect(header).toContain(`frame-ancestors 'none'`);
  expect(header).not.toContain('unsafe');
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toContain(`default-src 'none'`);
  expect(offences).toEqual([]);

  const refused = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    const add = (tag: string, set: (element: never) => void) => document.body.append(Object.assign(document.createElement(tag), set(document.createElement(tag) as never) ?? {}));
    add('script', () => ({ textContent: 'window.ran = 1' }) as never);
    add('style', () => ({ textContent: 'body { --foreign: 1 }' }) as never);
    add('img', () => ({ src: 'https://example.com/a.png' }) as never);
    add('iframe', () => ({ src: 'https://example.com/' }) as never);
    // On a later turn: the debugger may evaluate what a page may not.
    await new Promise((resolve) => setTimeout(resolve, 0));
    let evaluated = 'allowed';
    try {
      new Function('return 1')();
    } catch {
      evaluated = 'refused';
    }
    const fetched = await fetch('https://example.com/').then(() => 'served', () => 'refused');
    const until = Date.now() + 5000;
    // Not the frame's: its navigation main refuses as well, and some Chromiums ask main first.
    const directives = () => [...new Set(violations)].filter((directive) => directive !== 'frame-src').toSorted();
    while (directives().length < 5 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
    const styled = getComputedStyle(document.body).getPropertyValue('--foreign');
    return { ran: 'ran' in window, evaluated, fetched, styled, violations: directives() };
  });
  expect(page.frames().map((frame) => frame.url()).filter((url) => url.includes('example.com'))).toEqual([]);
  expect(refused).toEqual({
    ran: false,
    evaluated: 'refused',
    fetched: 'refused',
    styled: '',
    violations: ['connect-src', 'img-src', 'script-src', 'script-src-elem', 'style-src-elem'],
  });
});

test('the page cannot go elsewhere, and a window cannot be opened', async ({ launch }) => {
  const { app, page } = await launch();
  const home = page.url();
  for (const target of ['https://example.com/', 'file:///etc/hostname', 'data:text/html,elsewhere', `${new URL('/nothing.html', home)}`]) {
    await page.evaluate((url) => {
      location.href = url;
    }, target);
    await page.evaluate((url) => document.body.append(Object.assign(document.createElement('a'), { href: url, id: 'away', textContent: 'away' })), target);
    await page.locator('#away').evaluate((link: HTMLAnchorElement) => {
      link.click();
      link.remove();
    });
  }
  // Still the same document, still able to ask main.
  await ask(page, 'app.about', {});
  expect(page.url()).toBe(home);

  const opened = await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'https://example.com/', target: '_blank' });
    document.body.append(link);
    link.click();
    return window.open('https://example.com/') === null && window.open(location.href) === null;
  });
  expect(opened).toBe(true);
  await ask(page, 'app.about', {});
  expect(app.windows()).toHaveLength(1);
});

test('no permission is given', async ({ launch }) => {
  const { page } = await launch();
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'local-fonts'];
    const queried = await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state));
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', (error: Error) => error.name);
    const place = await new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('given'), () => resolve('refused')));
    return { queried: [...new Set(queried)], media: media !== 'given', place, notify: await Notification.requestPermission() };
  });
  expect(states).toEqual({ queried: ['denied'], media: true, place: 'refused', notify: 'denied' });
});

test('nothing leaves a page, even one without a content policy', async ({ launch }) => {
  const { app } = await launch();
  const { server, url, hits } = await listen();
  try {
    const page = await openForeignPage(app, undefined);
    const failures: { url: string; why: string }[] = [];
    page.on('requestfailed', (request) => failures.push({ url: request.url(), why: request.failure()?.errorText ?? '' }));
    const byMain = (base: string) => failures.filter(({ url: tried, why }) => tried.startsWith(base) && why.startsWith('net::ERR_BLOCKED_BY_CLIENT')).length;
    const tryAll = (base: string) =>
      page.evaluate(async (target) => {
        const outcome = async (promise: Promise<unknown>) => promise.then(() => 'served', () => 'refused');
        const element = (tag: string, properties: object) =>
          outcome(new Promise((resolve, reject) => document.body.append(Object.assign(document.createElement(tag), { onload: resolve, onerror: reject }, properties))));
        const inWorker = `fetch('${target}/worker').then(() => postMessage('served'), () => postMessage('refused'))`;
        return {
          fetch: await outcome(fetch(`${target}/fetch`)),
          image: await element('img', { src: `${target}/image` }),
          script: await element('script', { src: `${target}/script.js` }),
          style: await element('link', { rel: 'stylesheet', href: `${target}/style.css` }),
          worker: await new Promise((resolve) => {
            const worker = new Worker(URL.createObjectURL(new Blob([inWorker])));
            worker.addEventListener('message', ({ data }) => resolve(data));
            worker.addEventListener('error', () => resolve('refused'));
          }),
          socket: await outcome(new Promise((resolve, reject) => Object.assign(new WebSocket(`${target.replace('http', 'ws')}/socket`), { onopen: resolve, onerror: reject }))),
          beacon: navigator.sendBeacon(`${target}/beacon`, 'x') ? 'queued' : 'refused',
        };
      }, base);
    const refused = { fetch: 'refused', image: 'refused', script: 'refused', style: 'refused', worker: 'refused', socket: 'refused', beacon: expect.any(String) };
    expect(await tryAll(url)).toEqual(refused);
    await expect.poll(() => byMain(url)).toBeGreaterThanOrEqual(5); // fetch, image, script, style and the worker's
    expect(hits).toEqual([]);

    // The second line of defence, seen by taking the first away: Chromium resolves no name and reaches no address.
    await app.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null));
    const again = `${url}/again`; // failures of the first round may still come in
    expect(await tryAll(again)).toEqual(refused);
    await expect.poll(() => failures.filter(({ url: tried }) => tried.startsWith(again)).length).toBeGreaterThan(0);
    expect(byMain(again)).toBe(0);
    expect(hits).toEqual([]);
    // And the server would have told.
    await fetch(`${url}/control`);
    expect(hits).toEqual(['/control']);
  } finally {
    server.close();
  }
});

test('only our own page is answered', async ({ launch }) => {
  const { app, page } = await launch();
  const preload = join(ROOT, 'out/preload/preload.cjs');
  const foreign = await openForeignPage(app, preload);
  const asked = () => foreign.evaluate(() => (window as unknown as Bridge).app.call('app.state', {}));
  expect(await asked()).toEqual({ ok: false, error: { kind: 'internal', code: 'sender' } });
  // Not even a second window with a page of ours.
  const opened = app.waitForEvent('window');
  await app.evaluate(async ({ BrowserWindow }, file) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true, preload: file } });
    await window.loadURL('app://heshibu/index.html');
  }, preload);
  const twin = await opened;
  await twin.waitForFunction(() => 'app' in window);
  expect(await twin.evaluate(() => (window as unknown as Bridge).app.call('app.state', {}))).toEqual({ ok: false, error: { kind: 'internal', code: 'sender' } });
  expect((await ask(page, 'app.state', {})).state).toBe('first-run');
});

test('a thousand hostile messages: each gets an answer, none is a fault of ours', async ({ launch }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const answers = await page.evaluate(hostileCalls, { count: 1000, seed: 20261123 });
  expect(answers).toHaveLength(1000);
  expect(answers.filter(({ shape }) => !['ok', 'error', 'unsendable'].includes(shape))).toEqual([]);
  expect(answers.filter(({ shape }) => shape !== 'unsendable').length).toBeGreaterThan(700);
  // An `internal` error is only for what could not even be sent; anything else would be an exception of ours.
  expect(answers.filter(({ error }) => error?.kind === 'internal' && error.code !== 'bridge')).toEqual([]);
  const { total } = await ask(page, 'cases.list', { filter: {}, offset: 0, limit: 1 });
  expect(total).toBe(0);
});

test('once nobody asks anything, the first paper is made ready', async ({ launch }) => {
  const { app, page } = await launch({ before: ['-r', join(ROOT, 'test/shell/worker-recorder.cjs')], env: { HESHIBU_WARM_UP: 'yes' } });
  const workers = () => app.evaluate(() => (globalThis as unknown as { __workers: string[] }).__workers);
  await setUpSampleRoom(page);
  await expect.poll(workers, { timeout: 30_000 }).toContain('paper.js');
});

test('a second start brings the first window to the front and leaves', async ({ launch, home }) => {
  const { app, page } = await launch();
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.on('focus', () => Object.assign(globalThis, { __cameToFront: true }));
    window?.minimize();
  });
  const electron = createRequire(import.meta.url)('electron') as unknown as string;
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(electron, [...asRoot, ROOT], { env: { ...process.env, HESHIBU_HOME: home }, stdio: 'ignore' });
  const code = await new Promise((resolve) => second.on('exit', resolve));
  expect(code).toBe(0);
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => [BrowserWindow.getAllWindows()[0]?.isMinimized(), '__cameToFront' in globalThis])).toEqual([false, true]);
  expect((await ask(page, 'app.about', {})).version).toMatch(/^\d/);
});

test('Ctrl+C, once or twice, closes the program as its own button does', async ({ launch, home }) => {
  const { app, page } = await launch();
  await setUpSampleRoom(page);
  const { file } = await ask(page, 'cases.register', { intake: BOUNDARY.intake, draft: null });
  const program = app.process();
  const code = new Promise((resolve) => program.on('exit', resolve));
  program.kill('SIGINT');
  program.kill('SIGINT');
  expect(await code).toBe(0);
  // The data folder was let go: no lock is left, and the next start finds all of it.
  expect(await readdir(join(home, '和事簿数据'))).not.toContain('lock');
  const again = await launch();
  expect((await ask(again.page, 'cases.open', { id: file.id })).file.id).toBe(file.id);
});

test('the whole run opens no socket', async ({ launch }) => {
  const { app, page } = await launch({ before: ['-r', join(ROOT, 'test/shell/socket-recorder.cjs')] });
  await setUpSampleRoom(page);
  await ask(page, 'due.list', { on: null, ahead: 30 });
  await page.keyboard.press('F1');
  await page.keyboard.press('Control+k');
  const inMain = await app.evaluate(() => (globalThis as unknown as { __sockets: string[] }).__sockets);
  expect(inMain).toEqual([]);
  test.skip(process.platform !== 'linux', 'only Linux tells which sockets another process holds');
  const pid = app.process().pid;
  if (pid === undefined) throw new Error('no process');
  expect(outgoingSockets(pid)).toEqual([]);
});

test('the window remembers where it was, and its title names nobody', async ({ launch }) => {
  const first = await launch();
  await first.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.unmaximize();
    window?.setBounds({ x: 30, y: 20, width: 1100, height: 700 });
  });
  expect(await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe('和事簿');
  await first.page.evaluate(() => {
    document.title = '张三诉李四';
  });
  expect(await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe('和事簿');
  await first.app.close();
  const second = await launch();
  const bounds = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  expect(bounds).toEqual({ x: 30, y: 20, width: 1100, height: 700 });
});

test('a window whose process dies comes back and says so; when it dies again, the person decides', async ({ launch }) => {
  const { app } = await launch();
  await app.evaluate(({ dialog }) => {
    const said: string[] = [];
    Object.assign(globalThis, { __said: said });
    Object.assign(dialog, { showMessageBox: async (_window: unknown, { message }: { message: string }) => (said.push(message), { response: 1, checkboxChecked: false }) });
  });
  const crash = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  const said = () => app.evaluate(() => (globalThis as unknown as { __said: string[] }).__said);
  await crash();
  await expect.poll(said).toEqual(['窗口刚才出了差错，已经重新打开。']);
  const isBack = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`document.querySelector('[data-ready]') !== null`).catch(() => false));
  await expect.poll(isBack).toBe(true);
  const left = app.waitForEvent('close');
  await crash();
  await left;
});

test('what the printer gets is what was frozen, byte for byte, and only a job taken over counts as printed', async ({ launch, home, place }) => {
  const printer = join(place, 'printer');
  await mkdir(printer);
  const { page } = await launch({ env: { STANDIN_PRINTER: printer } });
  const about = await ask(page, 'app.about', {});
  test.skip(!about.standIn, 'on real Electron the system shows its own print dialog, which no test can answer');
  await setUpSampleRoom(page);
  const { file: registered } = await ask(page, 'cases.register', { intake: BOUNDARY.intake, draft: null });
  const { file: accepted } = await ask(page, 'cases.accept', { id: registered.id, revision: registered.revision, on: BOUNDARY.acceptedOn, by: null, serial: null });
  const { file: frozen, paper } = await ask(page, 'papers.freeze', { id: accepted.id, form: 'F3', subject: null, revision: accepted.revision, copies: 2 });
  const { file: printed } = await ask(page, 'papers.print', { id: frozen.id, revision: frozen.revision, paper: paper.id, copies: 2 });
  expect(printed.papers[0]?.printings).toHaveLength(1);

  const sheet = await readFile(join(printer, '1.pdf'));
  expect(createHash('sha256').update(sheet).digest('hex')).toBe(paper.sha256);
  expect(JSON.parse(await readFile(join(printer, '1.json'), 'utf8'))).toMatchObject({ silent: false, copies: 2 });
  // The hidden window and the private copy are gone.
  expect(await readdir(join(home, 'for-printing'))).toEqual([]);

  await rm(printer, { recursive: true });
  const refused = ask(page, 'papers.print', { id: printed.id, revision: printed.revision, paper: paper.id, copies: 1 });
  await expect(refused).rejects.toThrow('print-failed');
  const { file: after } = await ask(page, 'cases.open', { id: printed.id });
  expect(after.papers[0]?.printings).toHaveLength(1);
});
