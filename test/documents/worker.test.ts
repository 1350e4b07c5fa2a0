// The worker as it ships: bundled, started without node_modules around, fed data, crashed, started again.
import { existsSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRenderer } from '../../main/documents';
import { readBack } from '../../main/documents/fidelity/read-back';
import { renderPaper } from '../../main/documents/render-paper';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { buildWorker, modulesAtStart, type BuiltWorker } from '../fixtures/documents/bundle';
import { contentOf } from '../fixtures/documents/papers';
import { withRareNames } from '../fixtures/documents/cases';
import { told } from '../helpers/cases';

const source = (path: string) => fileURLToPath(new URL(`../../main/documents/${path}`, import.meta.url));

describe('the bundled worker', () => {
  let worker: BuiltWorker;
  beforeAll(async () => {
    worker = await buildWorker(source('worker.ts'));
  });
  afterAll(() => worker.remove());

  it('stands alone: nothing of node_modules is near it', () => {
    expect(existsSync(join(worker.file, '../../../../node_modules'))).toBe(false);
  });

  it('prints the same bytes as the unbundled code, rare face included', async () => {
    const renderer = createRenderer({ workerFile: worker.file });
    try {
      await renderer.warmUp();
      for (const file of [told(BOUNDARY), withRareNames()]) {
        const content = contentOf(file, 'F7', 'agreement');
        const [there, here] = [await renderer.render(content, { draft: false }), await renderPaper(content, { draft: false })];
        if (!there.ok || !here.ok) throw new Error('not printed');
        expect(there.value.pages).toBe(here.value.pages);
        expect(Buffer.from(there.value.bytes).equals(Buffer.from(here.value.bytes))).toBe(true);
        expect(await readBack(there.value.bytes)).toHaveLength(there.value.pages);
      }
    } finally {
      await renderer.close();
    }
  });

  it('answers several at once, each with its own', async () => {
    const renderer = createRenderer({ workerFile: worker.file });
    try {
      const file = told(BOUNDARY);
      const contents = [contentOf(file, 'F3', null), contentOf(file, 'F6', 'first'), contentOf(file, 'F9', 'v1')];
      const results = await Promise.all(contents.map((content) => renderer.render(content, { draft: true })));
      const titles = await Promise.all(results.map(async (r) => (r.ok ? (await readBack(r.value.bytes))[0]!.words.filter((w) => w.size > 20 && !w.turned).map((w) => w.text) : [])));
      expect(titles.map((t) => t.join(''))).toEqual(contents.map((c) => c.title));
    } finally {
      await renderer.close();
    }
  });

  it('says so after it was closed', async () => {
    const renderer = createRenderer({ workerFile: worker.file });
    await renderer.close();
    expect(await renderer.render(contentOf(told(BOUNDARY), 'F3', null), { draft: true })).toEqual({ ok: false, error: { kind: 'internal', code: 'paper-closed' } });
  });
});

describe('a worker that dies', () => {
  it('becomes an error for whoever waits, and the next question starts a fresh one', async () => {
    const good = await buildWorker(source('worker.ts'));
    const file = join(good.file, '../once.mjs');
    const mark = join(good.file, '../died');
    // Dies on its first question in its first life; lives on in its second.
    await writeFile(
      file,
      `import { existsSync, writeFileSync } from 'node:fs'; import { parentPort } from 'node:worker_threads';
       if (existsSync(${JSON.stringify(mark)})) await import('./paper.js');
       else parentPort.once('message', () => { writeFileSync(${JSON.stringify(mark)}, ''); throw new Error('crash'); });`,
    );
    const renderer = createRenderer({ workerFile: file });
    try {
      const content = contentOf(told(BOUNDARY), 'F3', null);
      expect(await renderer.render(content, { draft: false })).toEqual({ ok: false, error: { kind: 'internal', code: 'paper-worker-error' } });
      expect(await renderer.render(content, { draft: false })).toMatchObject({ ok: true, value: { pages: 1 } });
    } finally {
      await renderer.close();
      good.remove();
    }
  });

  it('is an error when its fonts are gone', async () => {
    const worker = await buildWorker(source('worker.ts'));
    rmSync(join(worker.file, '../../../fonts'), { recursive: true });
    const renderer = createRenderer({ workerFile: worker.file });
    try {
      expect(await renderer.render(contentOf(told(BOUNDARY), 'F3', null), { draft: false })).toEqual({ ok: false, error: { kind: 'internal', code: 'paper-Error' } });
    } finally {
      await renderer.close();
      worker.remove();
    }
  });

  it('is an error when the worker file is not there', async () => {
    const renderer = createRenderer({ workerFile: '/nowhere/paper.js' });
    expect(await renderer.render(contentOf(told(BOUNDARY), 'F3', null), { draft: true })).toMatchObject({ ok: false, error: { kind: 'internal' } });
    await renderer.close();
  });
});

describe('the main process', () => {
  it('starts without pdfmake and pdf.js: they are behind a dynamic import', async () => {
    const atStart = await modulesAtStart(source('index.ts'));
    expect(atStart.some((id) => id.includes('main/documents/content/'))).toBe(true);
    expect(atStart.filter((id) => /node_modules\/(pdfmake|pdfkit|fontkit|pdfjs-dist)\//.test(id))).toEqual([]);
    expect((await modulesAtStart(source('worker.ts'))).some((id) => id.includes('node_modules/pdfmake/'))).toBe(true);
  });
});
