// Builds one source of main/backup into one file, as build.mjs does, for tests that run the real thing.
import { builtinModules } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'vite';

const NODE_MODULES = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
const ROOT = resolve(import.meta.dirname, '../..');

/** Everything is bundled but Node's own modules; gives the names of all modules that went in. */
export async function buildFile(source: string, file: string): Promise<string[]> {
  const modules: string[] = [];
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    publicDir: false,
    plugins: [
      {
        name: 'note-modules',
        generateBundle() {
          modules.push(...this.getModuleIds());
        },
      },
    ],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: dirname(file),
      emptyOutDir: false,
      minify: false,
      target: 'node18',
      rolldownOptions: { input: join(ROOT, source), external: NODE_MODULES, output: { format: 'es', codeSplitting: false, entryFileNames: basename(file) } },
    },
  });
  return modules;
}
