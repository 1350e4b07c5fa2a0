import { defineConfig } from 'vitest/config';

/**
 * Values in, values out: nothing outlives a test, so that files may share what they load, which is most of their time (fonts, of the papers).
 * Not for files that use test/helpers/house.ts: its hooks are those of the file that loads it first.
 */
const PURE = ['domain', 'renderer', 'contract', 'architecture', 'documents'].map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    // Real disks and real PDFs: two cores are enough work for two files at a time.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'real', include: ['test/**/*.test.ts'], exclude: [...PURE, 'test/e2e/**', 'node_modules/**', 'out/**'] } },
    ],
  },
});
