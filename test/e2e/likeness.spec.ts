// What Electron does, on a program without guards of its own: written against Electron's documentation, run on whichever is there.
// Also the control for shell.spec.ts: here nothing is refused, so what is refused there is the shell's doing.
import { test as base, expect, _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

interface Probe {
  unknownModule: string;
  add(a: number, b: number): number;
  fail(): void;
  later(value: unknown): Promise<{ value: unknown }>;
  twice(callback: (value: number) => number, value: number): number;
  nested: { list: [number, { deep: boolean }] };
  invoke(channel: string, value?: unknown): Promise<unknown>;
  listen(channel: string, listener: (...args: unknown[]) => void): void;
}
declare const probe: Probe;

/* oxlint-disable no-empty-pattern -- from this pattern Playwright reads what a fixture needs; here nothing */
const test = base.extend<{ app: ElectronApplication; page: Page }>({
  app: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'probe-'));
    const inherited = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const app = await _electron.launch({ args: [...asRoot, resolve(import.meta.dirname, '../standin/probe')], env: { ...inherited, PROBE_HOME: home } });
    await use(app);
    await app.close().catch(() => {});
    await rm(home, { recursive: true, force: true, maxRetries: 3 });
  },
  page: async ({ app }, use) => {
    const page = await app.firstWindow();
    await page.getByText('ready').waitFor();
    await use(page);
  },
});

test('contextBridge: values, errors, promises and callbacks cross; the exposed object is frozen through and through', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    let thrown: unknown;
    try {
      probe.fail();
    } catch (error) {
      thrown = [error instanceof Error, (error as Error).message];
    }
    return {
      sum: probe.add(2, 3),
      thrown,
      later: await probe.later([1, new Date(5)]),
      twice: probe.twice((value) => value * 3, 2),
      frozen: [Object.isFrozen(probe), Object.isFrozen(probe.nested), Object.isFrozen(probe.nested.list), Object.isFrozen(probe.nested.list[1])],
      unknownModule: probe.unknownModule,
      listener: typeof probe.listen('x', () => {}),
    };
  });
  expect(seen).toEqual({
    sum: 5,
    thrown: [true, 'thrown in the preload'],
    later: { value: [1, new Date(5)] },
    twice: 18,
    frozen: [true, true, true, true],
    unknownModule: expect.stringContaining('not found'),
    listener: 'undefined',
  });
});

test('IPC: structured clone both ways; errors carry only their text', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const echo = (await probe.invoke('echo', { day: new Date(5), nothing: undefined, bytes: new Uint8Array([1, 2]), map: new Map([[1, new Set(['x'])]]), nan: NaN })) as Record<string, unknown>;
    const message = (channel: string, value?: unknown) => probe.invoke(channel, value).then(() => 'answered', (error: Error) => error.message);
    return {
      echo: [echo['day'] instanceof Date, 'nothing' in echo, [...(echo['bytes'] as Uint8Array)], (echo['map'] as Map<number, Set<string>>).get(1)?.has('x'), Number.isNaN(echo['nan'])],
      boom: await message('boom'),
      nobody: await message('nobody'),
      back: await message('unsendable'),
    };
  });
  expect(seen).toEqual({
    echo: [true, true, [1, 2], true, true],
    boom: `Error invoking remote method 'boom': TypeError: handler failed`,
    nobody: `Error invoking remote method 'nobody': Error: No handler registered for 'nobody'`,
    back: expect.stringContaining('could not be cloned'),
  });
});

test('main tells the page, and knows who asks', async ({ app, page }) => {
  await page.evaluate(() => {
    Object.assign(window, { heard: new Promise((hear) => probe.listen('news', (...args) => hear(args))) });
  });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.send('news', 'a', { b: 2 }));
  expect(await page.evaluate(() => (window as unknown as { heard: Promise<unknown> }).heard)).toEqual(['a', { b: 2 }]);
  expect(await page.evaluate(() => probe.invoke('frame'))).toEqual({ url: 'probe://main/page.html', origin: 'probe://main', top: true });
});

test('a frame gets no preload', async ({ page }) => {
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('iframe'), { src: '/page.html' })));
  const frame = page.frameLocator('iframe');
  await frame.getByText('ready').waitFor();
  const child = page.frames().find((candidate) => candidate.parentFrame() !== null);
  expect(await child?.evaluate(() => 'probe' in window)).toBe(false);
});

test('our own protocol: status, headers and large bodies', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const missing = await fetch('/missing');
    const big = new Uint8Array(await (await fetch('/big')).arrayBuffer());
    return { status: missing.status, text: await missing.text(), length: big.length, last: big.at(-1) };
  });
  expect(seen).toEqual({ status: 404, text: 'nothing', length: 3_000_000, last: 7 });
});

test('a policy in a header is in force', async ({ app, page }) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('probe://main/policy.html'));
  await page.getByText('policy').waitFor();
  const ran = await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }));
    return 'ran' in window;
  });
  expect(ran).toBe(false);
});

test('webRequest refuses, and without it the same request is served', async ({ app, page }) => {
  let hits = 0;
  const server = createServer((_request, response) => {
    hits += 1;
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('served');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const ask = () => page.evaluate((target) => fetch(target).then((response) => response.text(), () => 'refused'), url);
  try {
    expect(await ask()).toBe('served');
    await app.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: details.url.startsWith('http') })));
    expect(await ask()).toBe('refused');
    expect(hits).toBe(1);
    await app.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null));
    expect(await ask()).toBe('served');
  } finally {
    server.close();
  }
});

test('a permission is given unless a handler refuses it', async ({ app, page }) => {
  const state = () => page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state);
  await expect.poll(state).toBe('granted');
  await app.evaluate(async ({ BrowserWindow, session }) => {
    session.defaultSession.setPermissionCheckHandler(() => false);
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
    // Another origin: the stand-in asks once for each.
    await BrowserWindow.getAllWindows()[0]?.loadURL('probe://second/page.html');
  });
  await expect.poll(state).toBe('denied');
});

test('navigation and new windows are main’s to refuse', async ({ app, page }) => {
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    contents?.on('will-navigate', (event, url) => {
      seen.push(`navigate ${url}`);
      if (!url.endsWith('?go')) event.preventDefault();
    });
    contents?.setWindowOpenHandler(({ url }) => {
      seen.push(`open ${url}`);
      return { action: 'deny' };
    });
  });
  const seen = () => app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  await page.evaluate(() => {
    location.href = '/page.html?refused';
  });
  await expect.poll(seen).toEqual(['navigate probe://main/page.html?refused']);
  expect(await page.evaluate(() => location.search)).toBe('');
  expect(await page.evaluate(() => window.open('/page.html') === null)).toBe(true);
  await expect.poll(seen).toContain('open probe://main/page.html');
  await page.evaluate(() => {
    location.href = '/page.html?go';
  });
  await page.waitForURL(/\?go$/);
});

test('closing can be prevented; the last window closed ends the program', async ({ app, page }) => {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.once('close', (event) => event.preventDefault());
    window?.close();
  });
  expect(await page.evaluate(() => probe.add(1, 1))).toBe(2);
  const left = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => {
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 10);
  });
  await left;
});

test('a page can be printed to PDF, and what it says of itself is right', async ({ app, page }) => {
  const pdf = await app.evaluate(async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'A4' }))?.subarray(0, 5).toString());
  expect(pdf).toBe('%PDF-');
  expect(await app.evaluate(({ app: it }) => [it.getName(), it.getVersion(), it.isPackaged])).toEqual(['probe', '1.2.3', false]);
  expect(await (await app.browserWindow(page)).evaluate((window) => window.webContents.getURL())).toBe('probe://main/page.html');
});
