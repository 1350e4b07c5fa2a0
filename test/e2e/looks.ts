// What the specs of pages share: how a page looks to axe, whether it fits, folders chosen without a dialog.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from './app';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
}

/** What axe calls serious or critical on the page as it is, in a form that reads well in a failure. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // Evaluated, not added as a script tag: the page's content policy forbids those. Once for each loading of the page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations } = (await page.evaluate(() => (window as unknown as { axe: { run(o: object): Promise<unknown> } }).axe.run({ resultTypes: ['violations'] }))) as AxeResult;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} — ${node.failureSummary.replace(/\s+/g, ' ').slice(0, 300)}`));
}

/** Nothing on the page can be scrolled sideways, and nothing sticks out of it. */
export async function noSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, .ant-drawer-body, .settings-part')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName}.${element.className} ${element.scrollWidth}>${element.clientWidth}`),
  );
  expect(wide).toEqual([]);
}

/** Ticks 大字 on the page of first set-up. */
export async function largeType(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: '大字' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-type', 'large');
}

/** Makes the next folder dialogs answer with `folder`. */
export async function chooseFolder(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
}
