// 导出诊断: what somebody far away needs to know to help, and nothing about any person: versions, kinds of trouble, counts, sizes, the state
// of files by our own names, the last lines of the log. What a name was given by a hand (files, folders, PCs, printers) is counted, not told.
import { readFile } from 'node:fs/promises';
import { arch, freemem, platform, release, totalmem } from 'node:os';
import { surveyFolder } from '../store';
import type { Context } from './context';

/** So many lines of the log: some weeks of ordinary work. */
const LOG_LINES = 300;
/** More bytes than so many lines have. */
const LOG_BYTES = 200_000;

export async function diagnose(context: Context, named: string | null): Promise<Record<string, unknown>> {
  const { ports, config, trouble } = context;
  const folder = named ?? trouble?.folder ?? config.folder;
  return {
    what: '和事簿诊断：没有任何人的姓名、证件号、电话、地址和案情，可以放心发给帮忙的人。',
    on: ports.clock.today(),
    versions: ports.versions,
    system: { platform: platform(), release: release(), arch: arch(), memoryMB: Math.round(totalmem() / 2 ** 20), freeMB: Math.round(freemem() / 2 ** 20) },
    state: context.state().state,
    trouble: trouble === null ? null : plainError(trouble.error),
    clockDoubted: context.doubted,
    job: context.job?.what ?? null,
    notices: countBy(context.open.ok ? context.open.value.store.notices().map(({ kind }) => kind) : []),
    cases: context.open.ok ? context.open.value.store.caseCount() : null,
    folder: folder === null ? null : await surveyFolder(folder).catch((error: unknown) => ({ unreadable: error instanceof Error ? error.name : 'unknown' })),
    log: await lastLines(ports.logFile),
  };
}

/** An error's kind and codes; never its folder, its words or a text somebody typed. */
function plainError(error: object): Record<string, unknown> {
  const told = ['kind', 'problem', 'why', 'file', 'previous', 'found', 'known', 'where', 'code', 'what'];
  return Object.fromEntries(Object.entries(error).filter(([key, value]) => told.includes(key) && !(typeof value === 'string' && /[^\w.:/@-]/.test(value))));
}

export function countBy(values: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** Folders before a file name the user of this PC; the log itself holds codes and ids only. */
const withoutFolders = (line: string) => line.replace(/(?:file:\/\/|\b\w:)?[^\s=(]*[/\\](?=[^/\\\s]*$|[^/\\\s]*\s)/g, '…/');

async function lastLines(file: string | null): Promise<string[]> {
  if (file === null) return [];
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.slice(-LOG_BYTES).split('\n').filter(Boolean).slice(-LOG_LINES).map(withoutFolders);
}
