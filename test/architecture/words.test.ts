// Every word on screen stands in renderer/strings: a component holds no Chinese of its own, comments aside.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../renderer');

/** Where Chinese is no word on screen: what a field recognises when it is typed, values of the domain that a component names. */
const NOT_WORDS: ReadonlySet<string> = new Set(['ui/time-and-amount.tsx', 'journeys/parties/person-fields.tsx']);

/** Lines of code with Chinese in them. */
function chineseIn(source: string): string[] {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .split('\n')
    .map((line) => line.replace(/(^|[\s;{}(,])\/\/.*$/, '$1'))
    .filter((line) => /\p{Script=Han}/u.test(line));
}

const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.tsx') && !path.startsWith('strings/'));

describe('words on screen', () => {
  it('stand in renderer/strings alone', () => {
    expect(sources.length).toBeGreaterThan(100);
    const found = sources
      .filter((path) => !NOT_WORDS.has(path))
      .flatMap((path) => chineseIn(readFileSync(join(ROOT, path), 'utf8')).map((line) => `${path}: ${line.trim()}`));
    expect(found).toEqual([]);
  });

  it.each([
    ['a label', `<Button>保存</Button>`, 1],
    ['a string', `const words = '保存';`, 1],
    ['a comment', `// 保存: saves\nconst a = 1; // 保存\n/* 保存\n保存 */`, 0],
    ['an address is no comment', `const a = 'app://x/保存';`, 1],
  ])('finds it, or leaves it: %s', (_, source, lines) => expect(chineseIn(source)).toHaveLength(lines));
});
