// The TCP connections and UDP sockets a process and its children hold, as Linux knows them.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The process and everything it started. */
function family(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const stat = attempt(() => readFileSync(`/proc/${name}/stat`, 'utf8'));
    const [, parent] = /^\d+ \(.*\) \S (\d+)/s.exec(stat ?? '') ?? [];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const found = [root];
  for (const pid of found) found.push(...[...parents].filter(([, parent]) => parent === pid).map(([child]) => child));
  return found;
}

/**
 * Remote addresses (as /proc writes them, hexadecimal) of connections that `root` and its children opened themselves. Connections
 * that came in on a port they listen on (Playwright's) are not theirs.
 */
export function outgoingSockets(root: number): string[] {
  const inodes = new Set(family(root).flatMap(socketInodes));
  const rows = ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    readFileSync(`/proc/${root}/net/${table}`, 'utf8').trim().split('\n').slice(1).map((line) => ({ table, fields: line.trim().split(/\s+/) })),
  );
  const ours = rows.filter(({ fields }) => inodes.has(fields[9] ?? ''));
  const port = (address = '') => address.split(':').at(-1);
  const listening = new Set(ours.filter(({ fields }) => fields[3] === '0A').map(({ fields }) => port(fields[1])));
  const isOutgoing = ({ fields }: (typeof ours)[number]) => !fields[2]?.endsWith(':0000') && !listening.has(port(fields[1]));
  return ours.filter(isOutgoing).map(({ table, fields }) => `${table} ${fields[2]}`);
}

function socketInodes(pid: number): string[] {
  const names = attempt(() => readdirSync(`/proc/${pid}/fd`)) ?? [];
  return names.flatMap((fd) => /^socket:\[(\d+)\]$/.exec(attempt(() => readlinkSync(`/proc/${pid}/fd/${fd}`)) ?? '')?.[1] ?? []);
}

/** Processes and descriptors may go while they are read. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
