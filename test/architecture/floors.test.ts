// Imports run downwards only. This table says what each floor may stand on and which packages it may use; planted violations
// prove that the guard says no.
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

interface Floor {
  /** Folder; the longest that fits a file is its floor. */
  folder: string;
  /** Folders it may import from, itself included by default. */
  on: string[];
  /** Packages it may use; 'node:' means any builtin. */
  packages: string[];
}

const WORKERS = ['main/domain', 'main/reference', 'main/contract', 'main/log'];
const RULES = ['main/domain', 'main/contract', 'main/reference', 'preload'];
const SCREEN = ['react', 'react-dom', 'antd', '@ant-design/icons'];
const FORMS = ['react-hook-form', '@hookform/resolvers', 'zod', '@tanstack/react-virtual'];
const FLOORS: Floor[] = [
  { folder: 'main/domain', on: [], packages: ['zod', 'temporal-polyfill', 'nzh', 'tyme4ts'] },
  { folder: 'main/reference', on: ['main/domain'], packages: ['zod'] },
  { folder: 'main/contract', on: ['main/domain'], packages: ['zod'] },
  { folder: 'main/log', on: [], packages: ['node:'] },
  { folder: 'main/store', on: WORKERS, packages: ['node:', 'lowdb', 'jsondiffpatch', 'zod'] },
  { folder: 'main/search', on: WORKERS, packages: ['pinyin-pro'] },
  { folder: 'main/documents', on: WORKERS, packages: ['node:', 'pdfmake', 'pdfkit', 'fontkit', 'pdfjs-dist', '@cantoo/pdf-lib', 'zod'] },
  { folder: 'main/backup', on: [...WORKERS, 'main/store'], packages: ['node:', 'systeminformation', 'zod'] },
  { folder: 'main/calls', on: [...WORKERS, 'main/store', 'main/search', 'main/documents', 'main/backup'], packages: ['node:', 'zod', 'ical-generator'] },
  {
    folder: 'main/cli',
    on: [...WORKERS, 'main/store', 'main/search', 'main/documents', 'main/backup', 'main/calls'],
    packages: ['node:', 'zod', 'lowdb', 'pdfmake', '@cantoo/pdf-lib'],
  },
  { folder: 'main/shell', on: ['main/contract', 'main/domain', 'main/log', 'main/calls'], packages: ['node:', 'electron'] },
  { folder: 'preload', on: ['main/contract'], packages: ['electron'] },
  { folder: 'renderer/strings', on: ['main/domain', 'main/contract'], packages: [] },
  { folder: 'renderer/ui', on: [...RULES, 'renderer/strings'], packages: [...SCREEN, ...FORMS, 'pinyin-pro', 'pdfjs-dist', '@zxcvbn-ts/core', '@zxcvbn-ts/language-common'] },
  // The window's one door, its address book and what stands beside them: small files at the top of renderer/, open to all above.
  { folder: 'renderer/(base)', on: [...RULES, 'renderer/strings', 'renderer/ui'], packages: [...SCREEN, 'zod'] },
  // Pieces of work that several pages offer; they know cases, and one may be part of another.
  { folder: 'renderer/journeys', on: [...RULES, 'renderer/strings', 'renderer/(base)', 'renderer/ui'], packages: [...SCREEN, ...FORMS, 'utif2'] },
  { folder: 'renderer/features', on: [...RULES, 'renderer/strings', 'renderer/(base)', 'renderer/ui', 'renderer/journeys'], packages: [...SCREEN, ...FORMS, 'react-image-crop', '@fullcalendar/react'] },
  {
    folder: 'renderer',
    on: [...RULES, 'renderer/strings', 'renderer/(base)', 'renderer/ui', 'renderer/journeys', 'renderer/features'],
    packages: [...SCREEN, ...FORMS, '@fontsource/noto-sans-sc'],
  },
];

/** Files at the top of renderer/ that put everything together, and so stand on everything. */
const TOP_OF_WINDOW = new Set(['app', 'main', 'pages']);
const builtins = new Set([...builtinModules, ...builtinModules.map((m) => `node:${m}`)]);

function floorOf(file: string): Floor | undefined {
  const base = /^renderer\/([^/.]+)(\.tsx?)?$/.exec(file)?.[1];
  if (base !== undefined && !TOP_OF_WINDOW.has(base) && !FLOORS.some((f) => f.folder === `renderer/${base}`)) return FLOORS.find((f) => f.folder === 'renderer/(base)');
  return FLOORS.filter((f) => file === f.folder || file.startsWith(`${f.folder}/`)).toSorted((a, b) => b.folder.length - a.folder.length)[0];
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

/** Specifiers of static, dynamic and re-exporting imports. */
function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = [...code.matchAll(/(?:^|[\s;])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[\s;])import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g)];
  return found.map((m) => m[1] ?? m[2] ?? m[3] ?? '');
}

function violations(file: string, text: string): string[] {
  const floor = floorOf(file);
  if (!floor) return [`${file}: stands on no floor of the table`];
  return importsOf(text).flatMap((specifier) => {
    const said = `${file} imports ${specifier}`;
    if (specifier.startsWith('.')) return allowedFile(file, floor, relative(ROOT, resolve(ROOT, dirname(file), specifier))) ? [] : [said];
    if (builtins.has(specifier)) return floor.packages.includes('node:') ? [] : [said];
    const name = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? '');
    return floor.packages.includes(name) ? [] : [said];
  });
}

function allowedFile(from: string, floor: Floor, target: string): boolean {
  const below = floorOf(target);
  if (!below) return false;
  // Features never import each other.
  const room = (path: string) => /^renderer\/features\/[^/]+/.exec(path)?.[0];
  if (below.folder === floor.folder && room(from) !== undefined) return room(from) === room(target);
  return below.folder === floor.folder || floor.on.includes(below.folder);
}

const all = ['main', 'preload', 'renderer'].flatMap(sources);

describe('floors', () => {
  it('reads the whole house', () => {
    expect(all.length).toBeGreaterThan(150);
    for (const { folder } of FLOORS) expect(all.some((f) => floorOf(f)?.folder === folder), `${folder} has files`).toBe(true);
  });

  it('finds no import that runs upwards or sideways', () => {
    const found = all.flatMap((file) => violations(file, readFileSync(join(ROOT, file), 'utf8')));
    expect(found).toEqual([]);
  });

  it.each([
    ['main/domain/x.ts', `import { readFile } from 'node:fs/promises';`],
    ['main/domain/x.ts', `import { openStore } from '../store';`],
    ['main/domain/moves/x.ts', `export { METHODS } from '../../contract/methods';`],
    ['main/store/x.ts', `import { createIndex } from '../search';`],
    ['main/search/x.ts', `const store = await import('../store');`],
    ['main/documents/x.ts', `import '../backup';`],
    ['main/calls/x.ts', `import { app } from 'electron';`],
    ['main/cli/x.ts', `import type { BrowserWindow } from 'electron';`],
    ['main/shell/x.ts', `import { openStore } from '../store';`],
    ['preload/x.ts', `import { METHODS } from 'zod';`],
    ['renderer/features/cases/x.tsx', `import { openStore } from '../../../main/store';`],
    ['renderer/features/cases/x.tsx', `import { Intake } from '../intake/intake-page';`],
    ['renderer/ui/x.tsx', `import { CasePage } from '../features/cases/page';`],
    ['renderer/ui/x.tsx', `import { Parties } from '../journeys/parties/party-list';`],
    ['renderer/journeys/restore/x.tsx', `import { Page } from '../../features/setup/page';`],
    ['renderer/route.ts', `import { App } from './app';`],
    ['renderer/strings/x.ts', `import { route } from '../route';`],
    ['renderer/x.ts', `import fs from 'node:fs';`],
    ['elsewhere/x.ts', ''],
  ])('says no to %s: %s', (file, text) => {
    expect(violations(file, text)).toHaveLength(1);
  });

  it('keeps the top level to what the house has', () => {
    const allowed = new Set([
      'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.base.json', 'electron-builder.yml', 'main', 'renderer', 'preload', 'test', 'README.md',
      'LICENSE', 'CHANGELOG.md', '.ci', '.git', '.gitignore', '.gitattributes', '.npmrc', '.oxlintrc.json', 'vitest.config.ts', 'playwright.config.ts', 'build.mjs', 'start.mjs',
      'node_modules', 'out', 'dist', 'test-results', 'playwright-report',
    ]);
    expect(readdirSync(ROOT).filter((name) => !allowed.has(name))).toEqual([]);
  });
});
