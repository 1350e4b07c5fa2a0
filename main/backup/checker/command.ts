// What the checker was told to do.

export type Command = { verb: 'check' | 'list'; folder: string | null; snapshot: string | null } | { verb: 'extract'; folder: string | null; snapshot: string | null; into: string };

const VERBS: Record<string, Command['verb']> = { 检查: 'check', 核对: 'check', check: 'check', 列表: 'list', list: 'list', 取出: 'extract', extract: 'extract' };
const FOLDER = '--备份=';

export const USAGE = [
  '用法：',
  '  node 校验工具.mjs [检查] [编号]          核对最新的一份备份，或者指定编号的一份',
  '  node 校验工具.mjs 列表                   看有哪几份备份',
  '  node 校验工具.mjs 取出 目标文件夹 [编号]   取到一个还没有的或者空的文件夹',
  '备份不在这个工具旁边时，加上 --备份=文件夹。',
].join('\n');

/** The command in the arguments; null when they make no sense. */
export function readCommand(given: readonly string[]): Command | null {
  const folder = given.find((word) => word.startsWith(FOLDER))?.slice(FOLDER.length) ?? null;
  const words = given.filter((word) => !word.startsWith(FOLDER));
  if (words.some((word) => word.startsWith('-'))) return null;
  const named = words[0] === undefined ? undefined : VERBS[words[0]];
  const rest = named === undefined ? words : words.slice(1);
  const verb = named ?? 'check';
  if (verb === 'extract') {
    const [into, snapshot = null, ...more] = rest;
    return into === undefined || more.length > 0 ? null : { verb, folder, snapshot, into };
  }
  const [snapshot = null, ...more] = rest;
  return more.length > 0 ? null : { verb, folder, snapshot };
}
