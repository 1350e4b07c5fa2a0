// End-to-end specs: the built program, driven through Playwright's own Electron support, on real Electron where its runtime is
// present and on the stand-in otherwise. The specs do not know which.
import { defineConfig } from '@playwright/test';
import { chooseElectron, whyNoStandIn } from './test/standin/choose.mjs';

// Said once, before the first spec, instead of by every one of them.
const lacking = chooseElectron() === 'stand-in' ? whyNoStandIn() : '';
if (lacking !== '') throw new Error(lacking);

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // Each spec has a program and a browser of its own; two at a time is what two cores carry.
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
});
