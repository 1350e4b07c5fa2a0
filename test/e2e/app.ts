// The launch fixture of all end-to-end specs: the built program in a throw-away home, and its page once it shows something.
import { test as base, expect, _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Result } from '../../main/contract/errors';
import type { Answer, MethodName, Question } from '../../main/contract/methods';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';

export const ROOT = resolve(import.meta.dirname, '../..');
/** A township PC's screen. */
export const SCREEN = { width: 1366, height: 768 };

export interface Running {
  app: ElectronApplication;
  page: Page;
}

export interface LaunchOptions {
  /** More variables for the program's environment. */
  env?: Record<string, string>;
  /** Arguments before the program's folder, e.g. `-r file`. */
  before?: string[];
  /** Another folder to run than this one, e.g. an unpacked package. */
  folder?: string;
  /** Another home than this test's. */
  home?: string;
}

interface Fixtures {
  /** The program's home (HESHIBU_HOME) in this test; launches of one test share it. Removed at the end. */
  home: string;
  /** An empty folder for data, sticks, printed paper. Removed at the end. */
  place: string;
  /** Starts the program and waits until the page says it is ready. Whatever still runs at the end is closed. */
  launch(options?: LaunchOptions): Promise<Running>;
  /** Takes a picture into the test's results; none on CI, where nobody looks. */
  shot(page: Page, name: string): Promise<void>;
}

/* oxlint-disable no-empty-pattern -- from this pattern Playwright reads what a fixture needs; here nothing */
export const test = base.extend<Fixtures>({
  home: async ({}, use) => {
    await inThrowAwayFolder('heshibu-home-', use);
  },
  place: async ({}, use) => {
    await inThrowAwayFolder('heshibu-place-', use);
  },
  launch: async ({ home }, use) => {
    const running: ElectronApplication[] = [];
    await use(async (options = {}) => {
      const started = await start({ home, ...options });
      running.push(started.app);
      return started;
    });
    for (const app of running) await app.close().catch(() => {}); // may have quit by itself
  },
  shot: async ({}, use, info) => {
    await use(async (page, name) => {
      if (process.env['CI']) return;
      const path = info.outputPath(`${name}.png`);
      await page.screenshot({ path });
      await info.attach(name, { path, contentType: 'image/png' });
    });
  },
});
export { expect };

async function inThrowAwayFolder(prefix: string, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Starts the program by hand, for what the fixture does not fit. The caller closes it. */
export async function start({ home, env = {}, before = [], folder = ROOT }: LaunchOptions & { home: string }): Promise<Running> {
  await mkdir(home, { recursive: true });
  const inherited = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  // Chromium refuses its sandbox to root; the stand-in knows that by itself.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({ args: [...before, ...asRoot, folder], cwd: folder, env: { ...inherited, HESHIBU_HOME: home, HESHIBU_WARM_UP: 'no', ...env } });
  const page = await app.firstWindow();
  await ready(page);
  return { app, page };
}

/** Waits for the page's own mark: it appears with the first state of the house, on every platform alike. */
export async function ready(page: Page): Promise<void> {
  await page.locator('[data-ready]').first().waitFor({ state: 'attached', timeout: 60_000 });
}

/** Asks main as the window does. */
export async function ask<N extends MethodName>(page: Page, method: N, input: Question<N>): Promise<Answer<N>> {
  const bridge = ([name, value]: [string, unknown]) => (window as unknown as { app: { call(n: string, v: unknown): Promise<unknown> } }).app.call(name, value);
  const result = (await page.evaluate(bridge, [method, input] as [string, unknown])) as Result<Answer<N>>;
  if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Sets the program up with the sample room in the suggested data folder, as the first-run page would; the first page shows. */
export async function setUpSampleRoom(page: Page): Promise<void> {
  const state = await ask(page, 'app.state', {});
  if (state.state !== 'first-run') throw new Error(`not a first run: ${state.state}`);
  await ask(page, 'setup.create', { folder: state.suggested.token, settings: SAMPLE_SETTINGS });
  // Main says that the house changed, and the window goes on by itself; a second loading would be a fifth of every spec's start.
  await page.locator('nav.rail').waitFor({ state: 'visible', timeout: 60_000 });
  await page.locator('main h1').first().waitFor({ state: 'visible' });
}

/** Goes to an address of the window, e.g. '#/backup'. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => void (window.location.hash = to), hash);
}
