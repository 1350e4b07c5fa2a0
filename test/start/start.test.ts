// npm start on every kind of machine: it opens the program with what there is and says which in one line, or says what to install.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ended, Project } from './project';

/** On the screen of a far machine, which needs no socket file here. */
const DISPLAY = { DISPLAY: 'far:0' };
/** Nothing listens there: what a machine without a network answers at once. */
const OFFLINE = { ELECTRON_MIRROR: 'http://127.0.0.1:9/' };

const WITH_ELECTRON = '用 Electron 打开和事簿。';
const WITH_CHROMIUM = '用已安装的 Chromium 代替打开和事簿。';
const DEMO = 'npm run demo -- --out';

let project: Project;
const servers: Server[] = [];
beforeEach(async () => {
  project = await Project.make();
});
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await project.remove();
});

async function mirror(answer: RequestListener): Promise<{ ELECTRON_MIRROR: string }> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { ELECTRON_MIRROR: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

/** Lines on stderr that are not the build's. */
const lines = (err: string) => err.split('\n').filter((line) => line !== '' && !line.startsWith('build '));

describe('npm start', () => {
  it('runs in Electron where its runtime is present, even beside a Chromium', async () => {
    await project.electron();
    await project.chromium();
    const { code, out, err } = await project.start({ ...DISPLAY, ...OFFLINE }, ['--one', 'two']);
    expect({ code, lines: lines(err) }).toEqual({ code: 0, lines: [expect.stringContaining(WITH_ELECTRON)] });
    expect(out).toMatch(/^electron .*--one two\n$/);
    expect(out).toContain(project.folder);
  });

  it('runs in an installed Chromium where there is no runtime, and says so', async () => {
    await project.chromium();
    const { code, out, err } = await project.start({ ...DISPLAY, ...OFFLINE });
    expect({ code, lines: lines(err) }).toEqual({ code: 0, lines: [expect.stringContaining(WITH_CHROMIUM)] });
    expect(err).toContain(`${project.bin}/chromium`);
    expect(out).toMatch(/^stand-in /);
  });

  it('takes the Chromium named in STANDIN_CHROMIUM, if there is one', async () => {
    await project.chromium();
    const named = await project.start({ ...DISPLAY, ...OFFLINE, PATH: '', STANDIN_CHROMIUM: `${project.bin}/chromium` });
    expect(named.err).toContain(WITH_CHROMIUM);
    const wrong = await project.start({ ...DISPLAY, ...OFFLINE, STANDIN_CHROMIUM: `${project.bin}/elsewhere` });
    expect(wrong).toMatchObject({ code: 1, out: '' });
  });

  it('says what to install where there is neither, and how to do without', async () => {
    const { code, out, err } = await project.start({ ...DISPLAY, ...OFFLINE });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('缺少：Electron 运行环境和 Chromium');
    expect(err).toContain('apt-get install chromium');
    expect(err).toContain(DEMO);
    expect(err).not.toContain('图形界面 (');
    expect(err).not.toMatch(/^build /m); // nothing is built in vain
  });

  it.each([
    ['no display is named', {}],
    ['nothing listens on the one named', { DISPLAY: ':4711' }],
  ])('says that a display is missing when %s, and fetches nothing', async (_what, display: Record<string, string>) => {
    let asked = 0;
    const place = await mirror((_request, response) => {
      asked += 1;
      response.end();
    });
    await project.chromium();
    const { code, out, err } = await project.start({ ...display, ...place });
    expect({ code, out, asked }).toEqual({ code: 1, out: '', asked: 0 });
    expect(err).toContain('缺少：图形界面');
    expect(err).toContain(DEMO);
    expect(err).not.toContain('neither');
  });

  it('needs no X where there is Wayland', async () => {
    await project.chromium();
    const { code, err } = await project.start({ WAYLAND_DISPLAY: 'wayland-0', ...OFFLINE });
    expect(code).toBe(0);
    expect(err).toContain(WITH_CHROMIUM);
  });

  it('fetches the runtime where it can be had, and then runs in it', async () => {
    const asked: string[] = [];
    const place = await mirror((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.end();
    });
    const dist = `${project.folder}/node_modules/electron`;
    await project.write(
      'node_modules/electron/install.js',
      `const fs = require('node:fs');
       fs.mkdirSync('${dist}/dist');
       fs.writeFileSync('${dist}/dist/electron', '#!${process.execPath}\\nconsole.log("electron, fetched")', { mode: 0o755 });
       fs.writeFileSync('${dist}/path.txt', 'electron');`,
    );
    await project.chromium();
    const { code, out, err } = await project.start({ ...DISPLAY, ...place });
    expect(asked).toEqual([`HEAD /v99.0.0/electron-v99.0.0-${process.platform}-${process.arch}.zip`]);
    expect({ code, out }).toEqual({ code: 0, out: 'electron, fetched\n' });
    expect(lines(err)).toEqual([expect.stringContaining('正在下载'), expect.stringContaining(WITH_ELECTRON)]);
  });

  it('goes on with Chromium when the fetching fails, and says that it failed', async () => {
    const place = await mirror((_request, response) => void response.end());
    await project.write('node_modules/electron/install.js', 'process.exit(1);');
    await project.chromium();
    const { code, err } = await project.start({ ...DISPLAY, ...place });
    expect(code).toBe(0);
    expect(lines(err)).toEqual([expect.stringContaining('正在下载'), expect.stringContaining('没有下载成功'), expect.stringContaining(WITH_CHROMIUM)]);
  });

  it.each<[string, RequestListener]>([
    ['does not have it', (_request, response) => void response.writeHead(404).end()],
    ['never answers', () => {}],
  ])('does not try, nor hang, when the place it comes from %s', async (_what, answer) => {
    await project.write('node_modules/electron/install.js', `require('node:fs').writeFileSync('${project.folder}/tried', '');`);
    await project.chromium();
    const { code, err } = await project.start({ ...DISPLAY, ...(await mirror(answer)) });
    expect({ code, lines: lines(err) }).toEqual({ code: 0, lines: [expect.stringContaining(WITH_CHROMIUM)] });
  });

  it('says why when the build fails, and opens nothing', async () => {
    await project.write('build.mjs', `export async function build() { throw new Error('renderer/app.tsx: no such word'); }`);
    await project.chromium();
    const { code, out, err } = await project.start({ ...DISPLAY, ...OFFLINE });
    expect({ code, out, lines: lines(err) }).toEqual({ code: 1, out: '', lines: ['renderer/app.tsx: no such word'] });
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('hands %s on, and leaves with the program’s own answer', async (signal) => {
    await project.electron(`
      process.on('${signal}', () => { console.log('closed cleanly'); process.exit(7); });
      setInterval(() => {}, 1000);
      console.log('open');
    `);
    const child = project.spawn({ ...DISPLAY, ...OFFLINE });
    const result = ended(child);
    await new Promise<void>((open) => child.stdout?.once('data', () => open()));
    child.kill(signal);
    expect(await result).toMatchObject({ code: 7, out: 'open\nclosed cleanly\n' });
  });

  it('fails when the program was killed', async () => {
    await project.electron(`process.kill(process.pid, 'SIGKILL');`);
    expect(await project.start({ ...DISPLAY, ...OFFLINE })).toMatchObject({ code: 1 });
  });
});
