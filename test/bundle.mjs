// Programs of the tests that run under plain Node are bundled first, as the program itself is: `node test/bundle.mjs <program.ts> [arguments]`.
// Programs beside it called guest-*.ts are bundled, too, into the same folder: it starts them as processes of their own.
import { mkdtemp, readdir } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const [, , program = '', ...rest] = process.argv;
const folder = dirname(resolve(program));
const guests = (await readdir(folder)).filter((name) => /^guest-.*\.ts$/.test(name)).map((name) => join(folder, name));

const workshop = await mkdtemp(join(tmpdir(), 'heshibu-bundle-'));
process.on('exit', () => rmSync(workshop, { recursive: true, force: true }));
for (const input of [resolve(program), ...guests]) {
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, '..'),
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: workshop,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { input, external: [...builtinModules, /^node:/], output: { format: 'es', codeSplitting: false, entryFileNames: `${basename(input, '.ts')}.mjs` } },
    },
  });
}
const file = join(workshop, `${basename(program, '.ts')}.mjs`);
process.argv = [process.argv[0] ?? 'node', file, ...rest];
await import(pathToFileURL(file).href);
