// 承诺与证据 in README.md: every test it names is there, and every script; a promise with nothing behind it would be noticed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const section = (text: string) => /## 承诺与证据[\s\S]*?(?=\n## )/.exec(text)?.[0] ?? '';
const rowsOf = (text: string) => section(text).split('\n').filter((line) => line.startsWith('| ')).slice(1);
const scripts = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts;

/** What a row names that is not there; a row that names nothing lacks everything. */
function lacking(row: string): string[] {
  const files = [...row.matchAll(/`(test\/[^`]+\.ts)`/g)].flatMap(([, file = '']) => (existsSync(join(ROOT, file)) ? [] : [file]));
  const runs = [...row.matchAll(/`npm run ([^`]+)`/g)].flatMap(([, script = '']) => (script in scripts ? [] : [script]));
  return row.includes('`test/') ? [...files, ...runs] : [row];
}

describe('the promises of README.md', () => {
  const rows = rowsOf(readFileSync(join(ROOT, 'README.md'), 'utf8'));

  it('are all there', () => {
    expect(rows.length).toBeGreaterThan(15);
  });

  it.each(rows)('%s', (row) => {
    expect(lacking(row)).toEqual([]);
  });

  it.each([
    ['| 答应 | `test/nowhere.test.ts` |', 'test/nowhere.test.ts'],
    ['| 答应 | `test/architecture/promises.test.ts`; `npm run wish` |', 'wish'],
    ['| 答应 | 相信我 |', '| 答应 | 相信我 |'],
  ])('would not stand with %s', (row, missing) => {
    expect(lacking(row)).toEqual([missing]);
  });
});
