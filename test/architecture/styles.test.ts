// Class names are the window's one common namespace: styles of a page stay loaded when one leaves it. A class that two files dress
// looks right or wrong by the order in which pages were visited.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const RENDERER = resolve(import.meta.dirname, '../../renderer');

function sheets(): { file: string; css: string }[] {
  return readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => ({ file, css: readFileSync(join(RENDERER, file), 'utf8') }));
}

/** Classes that a rule dresses by themselves, without anything around them: `.case-line {`, `.a, .b {`. */
function bareClasses(css: string): Set<string> {
  return new Set(selectorsOf(css).flatMap((selector) => /^\.([a-z][a-z0-9-]*)$/.exec(selector)?.[1] ?? []));
}

/** Selectors of the rules of a sheet, one by one. */
function selectorsOf(css: string): string[] {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/(?:^|[{}])([^{}@]+)\{/g)].flatMap((rule) => (rule[1] ?? '').split(',')).map((selector) => selector.trim());
}

/** Classes that mean something only together with another one: `.line.late {`. */
function joinedClasses(css: string): Set<string> {
  return new Set(selectorsOf(css).flatMap((selector) => selector.match(/(?:\.[a-z][a-z0-9-]*){2,}/g) ?? []).flatMap((joined) => joined.split('.').slice(1)));
}

/** A page that says `.line.due` puts `due` on its lines, and gets what another page dresses `.due` in. The kit's classes are there to be added to. */
function borrowed(all: readonly { file: string; css: string }[]): string[] {
  const pages = all.filter(({ file }) => !file.startsWith('ui/'));
  return pages.flatMap(({ file, css }) => {
    const others = pages.filter((other) => other.file !== file);
    return [...joinedClasses(css)].flatMap((name) => others.filter((other) => bareClasses(other.css).has(name)).map((other) => `.${name}: ${other.file}, joined in ${file}`));
  });
}

function dressedTwice(all: readonly { file: string; css: string }[]): string[] {
  const owners = new Map<string, string[]>();
  for (const { file, css } of all) for (const name of bareClasses(css)) owners.set(name, [...(owners.get(name) ?? []), file]);
  return [...owners].filter(([, files]) => files.length > 1).map(([name, files]) => `.${name}: ${files.join(', ')}`);
}

describe('class names', () => {
  it('are dressed in one file each', () => {
    expect(dressedTwice(sheets())).toEqual([]);
  });

  it('are seen when two files dress one, in lists of selectors and in queries too; not when one only refers to it', () => {
    const a = { file: 'a.css', css: '.row {\n  color: red;\n}' };
    expect(dressedTwice([a, { file: 'b.css', css: '@container (width < 40rem) { .head, .row { color: blue; } }' }])).toEqual(['.row: a.css, b.css']);
    expect(dressedTwice([a, { file: 'b.css', css: '/* .row { } */ .list .row { color: blue; } .row:hover { } .rows { }' }])).toEqual([]);
  });

  it('of one page are not joined to another page’s', () => {
    expect(borrowed(sheets())).toEqual([]);
    const due = { file: 'features/a.css', css: '.due { display: grid; }' };
    expect(borrowed([due, { file: 'features/b.css', css: '.line.due,\n.line.late { color: red; }' }])).toEqual(['.due: features/a.css, joined in features/b.css']);
    expect(borrowed([{ ...due, file: 'ui/a.css' }, { file: 'features/b.css', css: '.line.due { } .line .due { }' }])).toEqual([]);
  });
});
