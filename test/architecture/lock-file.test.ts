// The lock file installs the same packages everywhere, and the repository knows nothing of the machine it was written on.
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

interface Entry {
  version?: string;
  resolved?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
type Lock = Record<string, Entry>;
const lockOf = (text: string) => (JSON.parse(text) as { packages: Lock }).packages;

/** What would make `npm ci` fail, or fetch something else than was meant, on another machine. */
function faultsOf(packages: Lock, own: Entry): string[] {
  const faults: string[] = [];
  const root = packages[''] ?? {};
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) {
    if (JSON.stringify(root[kind] ?? {}) !== JSON.stringify(own[kind] ?? {})) faults.push(`${kind} differ from package.json`);
  }
  for (const [name, entry] of Object.entries(packages)) {
    if (name === '') continue;
    if (entry.resolved !== undefined) faults.push(`${name} says where it comes from`);
    if (entry.integrity === undefined) faults.push(`${name} has no hash`);
    // npm leaves out of the lock what its registry lacks, and then finds it missing: on this system or on another one.
    for (const optional of Object.keys(entry.optionalDependencies ?? {})) if (!isInstalledFor(packages, name, optional)) faults.push(`${name} lacks ${optional}`);
  }
  return faults;
}

/** As Node looks for packages: in the package's own folder, then outwards. */
function isInstalledFor(packages: Lock, from: string, wanted: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${wanted}` in packages) return true;
    if (folder === '') return false;
  }
}

/** Every text of the repository, but what is installed, built or left by a run. */
function texts(folder = ROOT): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'out', 'dist', '.git', 'test-results', 'playwright-report', 'coverage'].includes(entry.name) ? [] : texts(path);
    return entry.isFile() && !/\.(png|ico|ttf|otf|br|pdf|woff2?)$/.test(entry.name) ? [path] : [];
  });
}

/** What of a machine a text gives away. A home folder as short as /root says nothing. */
function givenAway(text: string, machine: { root: string; home: string }): string[] {
  const { root, home } = machine;
  const found = [/\bregistry\.[a-z0-9-]+\.[a-z]{2,}/.exec(text)?.[0], /\bnpmmirror\b/.exec(text)?.[0]];
  // At least two folders deep: less is found by chance.
  for (const path of [root, home]) if (path.split('/').length > 2 && text.includes(path)) found.push(path);
  return found.filter((hit) => hit !== undefined);
}

describe('the lock file', () => {
  const good = read('package-lock.json');
  const own = JSON.parse(read('package.json')) as Entry;

  it('fits package.json, has a hash for each package, and no addresses', () => {
    const packages = lockOf(good);
    expect(Object.keys(packages).length).toBeGreaterThan(300);
    expect(faultsOf(packages, own)).toEqual([]);
  });

  it.each([
    ['an address', (lock: Lock) => void Object.assign(lock['node_modules/zod'] ?? {}, { resolved: 'https://example.com/zod.tgz' }), ['node_modules/zod says where it comes from']],
    ['a missing hash', (lock: Lock) => void delete lock['node_modules/zod']?.integrity, ['node_modules/zod has no hash']],
    ['a missing part for another system', (lock: Lock) => void delete lock['node_modules/@oxlint/binding-win32-x64-msvc'], ['node_modules/oxlint lacks @oxlint/binding-win32-x64-msvc']],
    ['another range than package.json', (lock: Lock) => void Object.assign(lock['']?.devDependencies ?? {}, { zod: '4' }), ['devDependencies differ from package.json']],
  ])('is refused with %s', (_what, spoil, faults) => {
    const packages = lockOf(good);
    spoil(packages);
    expect(faultsOf(packages, own)).toEqual(faults);
  });

  it('stays so when npm writes it again', () => {
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
  });
});

describe('the repository', () => {
  const machine = { root: ROOT, home: homedir() };

  it('names no registry and no place of this machine', () => {
    const all = texts();
    expect(all.length).toBeGreaterThan(300);
    const found = all.filter((path) => path !== import.meta.filename).flatMap((path) => givenAway(readFileSync(path, 'utf8'), machine).map((hit) => `${relative(ROOT, path)}: ${hit}`));
    expect(found).toEqual([]);
  });

  it.each([
    ['"resolved": "https://registry.example.org/zod"', 'registry.example.org'],
    ['see /srv/project/notes.md', '/srv/project'],
    ['in /home/someone/work', '/home/someone'],
  ])('would be found out by %j', (text, hit) => {
    expect(givenAway(text, { root: '/srv/project', home: '/home/someone' })).toEqual([hit]);
  });
});
