// One guest under user-mode Linux: started, listened to, stopped dead.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Boot {
  kind: 'ext4' | 'xfs' | 'vfat';
  image: string;
  /** Folder with the bundled programs and what they are told. */
  work: string;
  init: string;
  /** Program and its arguments, without blanks and commas. */
  args: string[];
}

/** Tools the test needs, and the Debian package of each. */
export const TOOLS = { 'linux.uml': 'user-mode-linux', 'mkfs.ext4': 'e2fsprogs', 'mkfs.xfs': 'xfsprogs', 'mkfs.vfat': 'dosfstools', 'fsck.vfat': 'dosfstools', perl: 'perl-base' } as const;

/** Memory of the guest. */
const MEMORY = '448M';

/** Runs a guest; each line it says after `@@ ` goes to `hear`. `stop` ends it as a power cut does: nothing is flushed, nobody is asked. */
export function startGuest({ kind, image, work, init, args }: Boot, hear: (line: string) => void): { ended: Promise<void>; stop(): void; lastWords(): string } {
  const child = spawn(
    'linux.uml',
    [`ubd0=${image}`, `mem=${MEMORY}`, 'root=/dev/root', 'rootfstype=hostfs', 'rootflags=/', 'ro', 'quiet', `init=${init}`, `pc_kind=${kind}`, `pc_node=${process.execPath}`, `pc_work=${work}`, `pc_args=${args.join(',')}`, 'con=null', 'con0=null,fd:1'],
    // A group of its own: user-mode Linux runs the guest's processes as processes.
    { detached: true, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let said = '';
  let dead = false;
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    said = `${said}${line}\n`.slice(-4000);
    // What comes after the cut was on its way: it was said before it. A line cut short is none.
    const at = line.indexOf('@@ ');
    if (at >= 0) hear(line.slice(at + 3).trimEnd());
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  return {
    ended,
    stop: () => {
      if (dead || child.pid === undefined) return;
      dead = true;
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It ended by itself a moment ago.
      }
    },
    lastWords: () => said,
  };
}
