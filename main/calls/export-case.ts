// A closed case as a folder that opens in twenty years without this program: PDF, HTML, JSON, originals, checksums, a guide.
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, refused, type Result } from '../contract/errors';
import type { CaseFile } from '../domain/case';
import { dayInChinese } from '../domain/day';
import { toExchange } from '../domain/exchange';
import { folderGuide, recordPage } from '../documents';
import type { Store } from '../store';
import { bindCase, type Binding } from './bind-case';
import { keptBytes, sha256Of } from './kept-bytes';
import { folderProblem } from './write-problem';
import { writeSynced } from './write-whole';

interface ExportedFile {
  /** Within the folder, with '/'. */
  name: string;
  bytes(): Promise<Result<Uint8Array>>;
}

/**
 * Writes the folder into `place` under the case's id (`2026-0017`, `2026-0017-2` … where there is one already). Until every file was
 * written, read back and compared it has a name that says it is not whole; on any failure it is taken away again.
 */
export async function exportCase(binding: Binding, place: string): Promise<Result<{ name: string; files: number }>> {
  const { context, store, file, progress, signal } = binding;
  if (!file.closing) return fail(refused({ rule: 'not-closed', say: '案件还没有结案。结案以后才能导出整个案卷。' }));
  const bound = await bindCase(binding);
  if (!bound.ok) return bound;
  const files = filesOf(store, file, bound.value.bytes, dayInChinese(context.ports.clock.today()));
  const unfinished = join(place, `${file.id}（没有写完）`);
  try {
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished);
    const sums = new Map<string, string>();
    for (const [i, { name, bytes }] of files.entries()) {
      if (signal.aborted) return await givenUp(unfinished, fail({ kind: 'cancelled' }));
      progress('正在写入', i, files.length * 2);
      const read = await bytes();
      if (!read.ok) return await givenUp(unfinished, read);
      await writeInto(unfinished, name, read.value);
      sums.set(name, sha256Of(read.value));
    }
    await writeInto(unfinished, 'sha256sums.txt', Buffer.from([...sums].map(([name, sum]) => `${sum}  ${name}\n`).join('')));
    for (const [i, [name, sum]] of [...sums].entries()) {
      if (signal.aborted) return await givenUp(unfinished, fail({ kind: 'cancelled' }));
      progress('正在核对', files.length + i, files.length * 2);
      if (sha256Of(await readFile(join(unfinished, name))) !== sum) throw Object.assign(new Error('read back'), { code: 'READ-BACK' });
    }
    const name = await freeName(place, file.id);
    await rename(unfinished, join(place, name));
    return ok({ name, files: files.length + 1 });
  } catch (error) {
    return givenUp(unfinished, fail(folderProblem(error)));
  }
}

/** Takes away what was written; where the stick is gone its name says that it is not whole. */
async function givenUp<T>(folder: string, result: Result<T>): Promise<Result<T>> {
  await rm(folder, { recursive: true, force: true }).catch(() => {});
  return result;
}

function filesOf(store: Store, file: CaseFile, pdf: Uint8Array, day: string): ExportedFile[] {
  const text = (name: string, content: string): ExportedFile => ({ name, bytes: async () => ok(Buffer.from(content)) });
  const drawings = file.describedCharacters.flatMap(({ drawing }) => (drawing ? [drawing] : []));
  return [
    { name: '案卷.pdf', bytes: async () => ok(pdf) },
    text('案卷.html', recordPage(file, store.reference())),
    text('案卷.json', `${JSON.stringify(toExchange(withoutPrivateNotes(file)), null, 2)}\n`),
    // The mark at its head tells old Windows editors that it is UTF-8.
    text('说明.txt', `\ufeff${folderGuide({ number: file.number?.text ?? file.id, committee: file.office.committee, day })}`),
    ...file.papers.map((paper): ExportedFile => ({ name: `papers/${paper.file}`, bytes: () => keptBytes(store.papers, file.id, paper) })),
    // One file may stand for two scans: it is written once.
    ...new Map(file.scans.map((scan): [string, ExportedFile] => [scan.file, { name: `scans/${scan.file}`, bytes: () => keptBytes(store.scans, file.id, scan) }])).values(),
    ...drawings.map((drawing): ExportedFile => ({ name: `scans/${drawing.file}`, bytes: () => keptBytes(store.scans, file.id, drawing) })),
  ];
}

/** What was said in private is never exported. */
function withoutPrivateNotes(file: CaseFile): CaseFile {
  return { ...file, sessions: file.sessions.map((session) => ({ ...session, privateNote: '' })) };
}

async function writeInto(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeSynced(path, bytes);
}

/** The id, or the id with a number behind it: nothing that is there is written over. */
async function freeName(place: string, id: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? id : `${id}-${n}`;
    if (!(await isThere(join(place, name)))) return name;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
