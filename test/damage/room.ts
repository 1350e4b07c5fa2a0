// A lived-in data folder to spoil: three cases with numbers, earlier versions, a paper, a scan, a draft, a book line, something in the trash.
// Made once; every state gets a copy of its own.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { createStore } from '../../main/store';
import { accept, must, options, register, remark } from '../store/room';
import { context } from '../helpers/cases';

export const PAPER = 'cases/2026/0001/papers/F3-1.pdf';
export const SCAN = 'cases/2026/0001/scans/one.jpg';
export const SECRET = '打了石家老三一巴掌';

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Makes the folder; nobody has it open afterwards. */
export async function livedIn(folder: string): Promise<void> {
  const store = must(await createStore(folder, SAMPLE_SETTINGS, options()));
  let first = must(await accept(store, await register(store)));
  const pdf = Buffer.from('%PDF-1.7 frozen');
  const jpg = Buffer.from('a scan of a contract');
  must(await store.papers.write(first.id, 'F3-1.pdf', pdf));
  must(await store.scans.write(first.id, 'one.jpg', jpg));
  const paper = { id: 'p1', form: 'F3' as const, subject: null, file: 'F3-1.pdf', sha256: sha(pdf), facts: sha(pdf), pages: 1, frozenAt: '2026-11-23T02:00:00.000Z', copies: 1, printings: [], handedOut: [], voidedAt: null };
  first = must(await store.change(first.id, first.revision, (file) => ({ ok: true, value: { ...file, papers: [paper], remark: SECRET, changes: line(file, '2026-11-21T02:00:00.000Z') } })));
  first = must(await store.change(first.id, first.revision, (file) => ({ ok: true, value: { ...file, savedAt: '2026-11-22T02:00:00.000Z', changes: line(file, '2026-11-22T02:00:00.000Z') } })));
  must(await store.change(first.id, first.revision, (file) => ({ ok: true, value: { ...file, savedAt: '2026-11-23T02:00:00.000Z', changes: line(file, '2026-11-23T02:00:00.000Z') } })));
  const second = must(await accept(store, await register(store, '第二件')));
  must(await remark(store, second, '第二件的备注'));
  must(await accept(store, await register(store, '第三件')));
  const gone = await register(store, '登记重了');
  must(await store.trash.setAside(gone.id, 1, '吴晓雨', '登记重了'));
  must(await store.drafts.write('intake', { brief: SECRET }));
  must(await store.duties.add({ id: 'd1', rule: 'meeting', name: '例会', period: '2026-11-01', doneOn: '2026-11-20', note: SECRET, by: '吴晓雨', takenBack: null }));
  must(await store.saveSettings({ ...store.settings(), soonDays: 8 }));
  must(await store.backups.note({ at: context().now, drive: 'KINGSTON', cases: 3, newBytes: 1, verified: true }));
  await store.close();
}

const line = <T extends { revision: number; changes: readonly object[] }>(file: T, at: string) => [...file.changes, { revision: file.revision + 1, at, by: '吴晓雨', what: '改备注' }] as never;

/** A folder to be spoilt, with short words for spoiling it. */
export class Spoil {
  readonly folder: string;
  /** Where this PC remembers things. */
  readonly config: string;
  constructor(folder: string, config: string) {
    this.folder = folder;
    this.config = config;
  }

  at = (file: string) => join(this.folder, file);
  read = (file: string) => readFileSync(this.at(file));
  write = (file: string, bytes: string | Uint8Array) => {
    mkdirSync(dirname(this.at(file)), { recursive: true });
    writeFileSync(this.at(file), bytes);
  };
  remove = (...files: string[]) => files.forEach((file) => rmSync(this.at(file), { recursive: true, force: true }));
  copy = (from: string, to: string) => cpSync(this.at(from), this.at(to), { recursive: true });
  cut = (file: string, length: number) => this.write(file, this.read(file).subarray(0, length));
  flip = (file: string) => {
    const bytes = this.read(file);
    const at = bytes.length - 5;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    this.write(file, bytes);
  };
  /** The value under a seal. */
  value = <T>(file: string): T => JSON.parse(this.read(file).toString('utf8').split('\n').slice(1).join('\n')) as T;
}

/** The hash of every file below a folder, whatever its name; without what is derived, and without the logs that are written on and never over. */
export function hashesBelow(folder: string): Set<string> {
  if (!existsSync(folder)) return new Set();
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((path) => !/^(lock$|catalog)|changes\.ndjson$/.test(path) && statSync(join(folder, path)).isFile());
  return new Set(files.map((path) => sha(readFileSync(join(folder, path)))));
}
