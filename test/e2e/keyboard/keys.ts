// A person without a mouse: gets everywhere by Tab, arrows and Enter, and fails where a control cannot be reached so.
import type { Locator, Page } from '@playwright/test';
import { expect } from '../app';

/** More stops than any page of ours has for somebody who knows where to go; a control beyond them counts as out of reach. */
const PATIENCE = 250;

/** Goes on with `key` until `target`, or something inside it, has the focus. */
export async function walkTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target.first()).toBeVisible();
  const passed: string[] = [];
  for (let i = 0; i < PATIENCE; i += 1) {
    const at = await focusOn(page, target);
    if (at === true) return;
    passed.push(at);
    await page.keyboard.press(key);
  }
  throw new Error(`not reached by ${key}: ${String(target)}; passed ${passed.slice(0, 60).join(' · ')}`);
}

/** True when the focus is on or inside one of the elements; else a word on where it is. */
async function focusOn(page: Page, target: Locator): Promise<true | string> {
  return page.evaluate((elements) => {
    const active = document.activeElement;
    if (elements.some((element) => element === active || element.contains(active))) return true;
    return active?.getAttribute('aria-label') ?? active?.textContent?.slice(0, 12) ?? '';
  }, await target.elementHandles());
}

/** Goes to a button or link and presses Enter. */
export async function activate(page: Page, target: Locator): Promise<void> {
  await walkTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes to a field and writes over what stands in it. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await walkTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** Goes to a field with a list, writes a part of the answer and takes the first that fits. */
export async function pick(page: Page, field: Locator, text: string): Promise<void> {
  await walkTo(page, field);
  await page.keyboard.insertText(text);
  await expect(page.getByRole('option', { name: text }).first()).toBeAttached();
  await page.keyboard.press('Enter');
}

/** Goes to a group of radio buttons and moves by arrows until `option` is chosen. */
export async function choose(page: Page, group: Locator, option: string | RegExp): Promise<void> {
  await walkTo(page, group);
  const wanted = group.getByRole('radio', typeof option === 'string' ? { name: option, exact: true } : { name: option });
  const count = await group.getByRole('radio').count();
  for (let i = 0; i <= count; i += 1) {
    // A blank group is entered at its first button, which the space bar chooses.
    if ((await focusOn(page, wanted)) === true) {
      if (!(await wanted.isChecked())) await page.keyboard.press('Space');
      return;
    }
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`no such choice by arrows: ${option}`);
}

/** Goes to a tick and sets it. */
export async function tick(page: Page, box: Locator): Promise<void> {
  await walkTo(page, box);
  if (!(await box.isChecked())) await page.keyboard.press('Space');
}

/** In an open menu: moves by arrows to an entry and takes it. */
export async function fromMenu(page: Page, entry: Locator): Promise<void> {
  await expect(entry).toBeVisible();
  const count = await page.getByRole('menuitem').count();
  for (let i = 0; i < count; i += 1) {
    await page.keyboard.press('ArrowDown');
    if (await entry.evaluate((element) => element.classList.contains('ant-dropdown-menu-item-active'))) return page.keyboard.press('Enter');
  }
  throw new Error(`not reached by arrows: ${String(entry)}`);
}
