// electron-builder.yml by electron-builder's own rules, and what of it must never change by accident.
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './pack';

const require = createRequire(import.meta.url);
type Config = Record<string, unknown>;
const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config.js') as {
  getConfig(folder: string, file: string | null, more: Config | null): Promise<Config>;
  validateConfiguration(config: Config, log: object): Promise<void>;
};
const validate = (config: Config) => validateConfiguration(config, { isEnabled: false, add: () => {} });

let config: Config = {};
beforeAll(async () => {
  config = await getConfig(ROOT, null, null);
});

describe('the packing plan', () => {
  it('is valid by electron-builder’s own schema', async () => {
    await expect(validate(config)).resolves.toBeUndefined();
  }, 180_000); // compiles a schema of 400 kB

  it.each([
    ['a misspelt key', (good: Config) => ({ ...good, productname: '和事簿' })],
    ['a misspelt fuse', (good: Config) => ({ ...good, electronFuses: { ...(good['electronFuses'] as Config), runAsNodes: false } })],
    ['a fuse that is no yes or no', (good: Config) => ({ ...good, electronFuses: { runAsNode: 'off' } })],
    ['an unknown system’s target', (good: Config) => ({ ...good, win: { target: [{ target: 'nsis', arch: ['x65'] }] } })],
    ['a key in the wrong place', (good: Config) => ({ ...good, nsis: { ...(good['nsis'] as Config), executableName: 'x' } })],
  ])('would be refused with %s', async (_what, spoil) => {
    await expect(validate(spoil(config))).rejects.toThrow('Invalid configuration object');
  });

  it('makes what rooms can install without an administrator and without a network', () => {
    const targetsOf = (system: string) => (config[system] as { target: { target: string; arch: string[] }[] }).target.map(({ target, arch }) => `${target} ${arch.join(' ')}`);
    expect(targetsOf('win')).toEqual(['nsis x64', 'portable x64']);
    expect(targetsOf('linux')).toEqual(['deb x64 arm64', 'AppImage x64 arm64']);
    expect(config['nsis']).toMatchObject({ perMachine: false, installerLanguages: ['zh_CN'], deleteAppDataOnUninstall: false });
    expect(config).toMatchObject({ productName: '和事簿', publish: null, asar: true });
    expect(config).not.toHaveProperty('asarUnpack');
  });

  it('sets every fuse the safe way', () => {
    expect(config['electronFuses']).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
      loadBrowserProcessSpecificV8Snapshot: false,
    });
  });

  it('has an icon that Windows can show small and large', async () => {
    const icon = await readFile(join(ROOT, 'main/shell/icon/icon.ico'));
    const sizes = Array.from({ length: icon.readUInt16LE(4) }, (_, n) => icon[6 + n * 16] || 256);
    expect(sizes).toEqual(expect.arrayContaining([16, 32, 48, 256]));
  });

  it('packs nothing that is not bundled: the program has no dependency at run time', async () => {
    const own = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as Config;
    expect(own).not.toHaveProperty('dependencies');
    expect(config['files']).toEqual(expect.arrayContaining([expect.objectContaining({ filter: expect.arrayContaining(['!**/node_modules/**']) })]));
  });
});
